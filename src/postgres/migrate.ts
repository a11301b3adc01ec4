import { Umzug } from 'umzug';
import { z } from 'zod';
import { messageOf, UserFacingError } from '../errors.js';
import type { Database } from './database.js';
import { migrations } from './migrations.js';

const Names = z.array(z.object({ name: z.string() }));
/** Migrations of two processes that start together go one after the other; any number that no other program takes. */
const MIGRATION_LOCK = 7_246_110;

/**
 * Brings the tables that name the generations to the newest form; what has been done before is left alone.
 * @throws UserFacingError when the user may not create them, or the server lacks pgvector
 */
export async function migrate(database: Database): Promise<void> {
  try {
    await database.transaction(async (sql) => {
      await sql.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      await sql.query('CREATE SCHEMA IF NOT EXISTS incident_qa_bot');
      await sql.query('CREATE TABLE IF NOT EXISTS incident_qa_bot.migrations (name text PRIMARY KEY)');
      const umzug = new Umzug({
        migrations: migrations.map(({ name, statements }) => ({
          name,
          async up() {
            for (const statement of statements) await sql.query(statement);
          },
        })),
        storage: {
          async logMigration({ name }) {
            await sql.query('INSERT INTO incident_qa_bot.migrations (name) VALUES ($1)', [name]);
          },
          async unlogMigration({ name }) {
            await sql.query('DELETE FROM incident_qa_bot.migrations WHERE name = $1', [name]);
          },
          async executed() {
            const rows = await sql.query('SELECT name FROM incident_qa_bot.migrations ORDER BY name');
            return Names.parse(rows).map(({ name }) => name);
          },
        },
        logger: undefined,
      });
      await umzug.up();
    });
  } catch (error) {
    throw new UserFacingError(
      `The tables of the index could not be made in ${database.place} (${messageOf(error)}).`,
      {
        fix: 'Install pgvector 0.7 or newer on the server, and let its administrator run CREATE EXTENSION vector; the user of INDEX_URL must be allowed to create schemas in the database.',
        cause: error,
      },
    );
  }
}
