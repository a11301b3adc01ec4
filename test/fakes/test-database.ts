import { z } from 'zod';
import { connectDatabase } from '../../src/postgres/connect-database.js';
import type { Database } from '../../src/postgres/database.js';
import { schemaOf } from '../../src/postgres/generation-tables.js';
import { migrate } from '../../src/postgres/migrate.js';
import { openPglite } from '../../src/postgres/pglite-database.js';
import { recordedLog } from './recorded-log.js';

/** The real server that INDEX_URL names; empty where the tests run on PGlite. */
export const serverUrl = process.env.INDEX_URL ?? '';

/** The server of INDEX_URL, otherwise PGlite, with its tables made: seconds to start, so once per test file. */
export async function testDatabase(): Promise<Database> {
  const database = serverUrl === '' ? await openPglite() : await connectDatabase(serverUrl, recordedLog());
  await migrate(database);
  return {
    ...database,
    async close() {
      await removeIndexes(database);
      await database.close();
    },
  };
}

/** What this process has published; on a real server it would stay. */
async function removeIndexes(database: Database): Promise<void> {
  const ours = `index LIKE 'test-${process.pid}-%'`;
  const rows = await database.query(`SELECT number FROM incident_qa_bot.generations WHERE ${ours}`);
  for (const { number } of z.array(z.object({ number: z.coerce.number() })).parse(rows))
    await database.query(`DROP SCHEMA ${schemaOf(`g${number}`)} CASCADE`);
  await database.query(`DELETE FROM incident_qa_bot.served WHERE ${ours}`);
  await database.query(`DELETE FROM incident_qa_bot.generations WHERE ${ours}`);
}

let names = 0;
/** An index that no other test, and no other run on the same server, uses. */
export function freshIndexName(): string {
  names += 1;
  return `test-${process.pid}-${Date.now()}-${names}`;
}
