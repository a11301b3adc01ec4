import type { PGlite } from '@electric-sql/pglite';
import { UserFacingError } from '../errors.js';
import type { Database, Sql, SqlValue } from './database.js';
import { SESSION_SETTINGS } from './session-settings.js';

/**
 * PostgreSQL itself with pgvector, compiled to WebAssembly, in memory: one connection, which every session shares. For
 * tests and measurements; it comes with the development packages.
 * @throws UserFacingError when they are not installed
 */
export async function openPglite(): Promise<Database> {
  const db = await create();
  await db.exec(`CREATE EXTENSION vector; ${SESSION_SETTINGS}`);
  const query = async (
    on: Pick<PGlite, 'query'>,
    statement: string,
    values: readonly SqlValue[] = [],
  ): Promise<readonly unknown[]> => (await on.query<object>(statement, [...values])).rows;
  const sql: Sql = {
    query: (statement, values) => query(db, statement, values),
    transaction: (work) =>
      db.transaction((transaction) =>
        work({ query: (statement, values) => query(transaction, statement, values) }),
      ),
  };
  return {
    ...sql,
    place: 'memory (PGlite)',
    session: async () => ({ ...sql, async release() {} }),
    close: () => db.close(),
  };
}

async function create(): Promise<PGlite> {
  try {
    const [{ PGlite }, { vector }] = await Promise.all([
      import('@electric-sql/pglite'),
      import('@electric-sql/pglite-pgvector'),
    ]);
    return await PGlite.create({ extensions: { vector } });
  } catch (error) {
    throw new UserFacingError('PGlite, which stands in for a PostgreSQL server, is not installed here.', {
      fix: 'Clone the project and run npm ci, or name a server in INDEX_URL.',
      cause: error,
    });
  }
}
