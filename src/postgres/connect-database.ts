import { Pool, type PoolClient } from 'pg';
import { messageOf, UserFacingError } from '../errors.js';
import type { Log } from '../log.js';
import type { Database, Session, Sql } from './database.js';
import { SESSION_SETTINGS } from './session-settings.js';

/** Questions ask for three or four things side by side; more connections of one process would only queue elsewhere. */
const CONNECTIONS = 8;
/** A server that does not answer by then is not there, milliseconds. */
const CONNECT_MS = 10_000;

/**
 * Connects to a PostgreSQL server.
 * @param url such as `postgres://user:password@host:5432/database`
 * @throws UserFacingError when it cannot be reached or refuses the login
 */
export async function connectDatabase(url: string, log: Log): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'incident-qa-bot',
    onConnect: async (client) => {
      await client.query(SESSION_SETTINGS);
    },
  });
  // A connection that breaks while nobody uses it would otherwise end the process.
  pool.on('error', (error) => log.warn({ problem: messageOf(error) }, 'a connection to the database broke'));
  const place = placeOf(url);
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw new UserFacingError(`The database ${place} cannot be used (${messageOf(error)}).`, {
      fix: 'Check INDEX_URL (user, password, host, port, database) and that the server runs; without INDEX_URL the index lies in DATA_DIR.',
      cause: error,
    });
  }
  return {
    place,
    query: async (statement, values = []) => (await pool.query<object>(statement, [...values])).rows,
    async transaction(work) {
      const client = await pool.connect();
      try {
        return await within(client).transaction(work);
      } finally {
        client.release();
      }
    },
    async session() {
      const client = await pool.connect();
      // Its error event has no other listener while it is lent out.
      const broke = (error: Error): void =>
        log.warn({ problem: messageOf(error) }, 'the builder’s connection to the database broke');
      client.on('error', broke);
      return {
        ...within(client),
        async release() {
          client.off('error', broke);
          // Not back into the pool: what the session held must end with it.
          client.release(true);
        },
      } satisfies Session;
    },
    close: () => pool.end(),
  };
}

function within(client: PoolClient): Sql {
  const query: Sql['query'] = async (statement, values = []) =>
    (await client.query<object>(statement, [...values])).rows;
  return {
    query,
    async transaction(work) {
      await query('BEGIN');
      try {
        const result = await work({ query });
        await query('COMMIT');
        return result;
      } catch (error) {
        // A connection that is gone has undone it already.
        await query('ROLLBACK').catch(() => {});
        throw error;
      }
    },
  };
}

/** Host, port and database: what may be said of an address that holds a password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname === '' ? 'localhost' : hostname}${port === '' ? '' : `:${port}`}${pathname}`;
}
