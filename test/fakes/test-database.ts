import { z } from 'zod';
import { connectDatabase } from '../../src/postgres/connect-database.js';
import type { Database } from '../../src/postgres/database.js';
import { schemaOf } from '../../src/postgres/generation-tables.js';
import { migrate } from '../../src/postgres/migrate.js';
import { openPglite } from '../../src/postgres/pglite-database.js';
import { recordedLog } from './recorded-log.js';

/** The real server that INDEX_URL names; empty where the tests run on PGlite. */
export const serverUrl = process.env.INDEX_URL ?? '';

export interface TestDatabase extends Database {
  /** An index that no other test, and no other run on the same server, uses; gone when the database is closed. */
  freshIndexName(): string;
}

let databases = 0;

/** The server of INDEX_URL, otherwise PGlite, with its tables made: seconds to start, so once per test file. */
export async function testDatabase(): Promise<TestDatabase> {
  databases += 1;
  const prefix = `test-${process.pid}-${Date.now()}-${databases}`;
  let names = 0;
  const database = serverUrl === '' ? await openPglite() : await connectDatabase(serverUrl, recordedLog());
  await migrate(database);
  return {
    ...database,
    freshIndexName() {
      names += 1;
      return `${prefix}-${names}`;
    },
    async close() {
      await removeIndexes(database, prefix);
      await database.close();
    },
  };
}

/** What was published here; on a real server it would stay. */
async function removeIndexes(database: Database, prefix: string): Promise<void> {
  const ours = `index LIKE '${prefix}-%'`;
  const rows = await database.query(`SELECT number FROM incident_qa_bot.generations WHERE ${ours}`);
  for (const { number } of z.array(z.object({ number: z.coerce.number() })).parse(rows))
    await database.query(`DROP SCHEMA ${schemaOf(`g${number}`)} CASCADE`);
  await database.query(`DELETE FROM incident_qa_bot.served WHERE ${ours}`);
  await database.query(`DELETE FROM incident_qa_bot.generations WHERE ${ours}`);
}
