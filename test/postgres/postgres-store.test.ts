import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { UserFacingError } from '../../src/errors.js';
import { followPublications } from '../../src/index/follow-publications.js';
import type { LocalGeneration } from '../../src/index/generation.js';
import { ServedIndex } from '../../src/index/served-index.js';
import { withBuilderLock } from '../../src/postgres/builder-lock.js';
import type { Database, Session, Sql } from '../../src/postgres/database.js';
import { schemaOf } from '../../src/postgres/generation-tables.js';
import { migrate } from '../../src/postgres/migrate.js';
import { type PostgresStore, postgresStore } from '../../src/postgres/postgres-store.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { type SmallIndex, smallIndex } from '../fakes/small-index.js';
import { serverUrl, type TestDatabase, testDatabase } from '../fakes/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const FIRST = 'The first words.';

/** An index of one document whose words tell which build is served. */
async function publisher() {
  const name = database.freshIndexName();
  const log = recordedLog();
  const store = postgresStore(database, name, log);
  const index = await smallIndex({ 'a.md': `# A\n\n${FIRST}\n` });
  const build = async (): Promise<{ generation: LocalGeneration }> => {
    await index.build();
    return { generation: await index.open() };
  };
  const publish = async (words: string = FIRST): Promise<string> => {
    await index.write('a.md', `# A\n\n${words}\n`);
    return (await store.buildAndPublish(build)).published;
  };
  return { name, log, store, index, build, publish };
}

async function served(store: PostgresStore, { documentsFolder, indexSettings }: SmallIndex) {
  const opened = await ServedIndex.open({ documentsFolder, indexSettings }, store);
  if (opened === null) throw new Error('nothing is served');
  onTestFinished(() => opened.close());
  return opened;
}

const failureOf = (run: Promise<unknown>): Promise<unknown> => run.catch((error: unknown) => error);
const textServed = async (store: PostgresStore): Promise<string> =>
  (await (await store.openServed())?.rereadText('a.md')) ?? 'nothing';

test('nothing is served before the first publication, and each one after it is served whole', async () => {
  const { store, publish } = await publisher();
  expect([await store.openServed(), await store.readPointer()]).toEqual([null, null]);
  const first = await publish();
  expect(await textServed(store)).toContain(FIRST);
  const second = await publish('The later words.');
  expect(await textServed(store)).toContain('The later words.');
  const pointer = await store.readPointer();
  expect([pointer?.served.generation, pointer?.previous?.generation]).toEqual([second, first]);
  await store.verify(first);
  await store.verify(second);
});

test('rolling back serves the generation before, and once more returns', async () => {
  const { store, publish } = await publisher();
  const first = await publish();
  expect(await failureOf(store.rollBack())).toBeInstanceOf(UserFacingError);
  const second = await publish('The later words.');
  expect((await store.rollBack()).served.generation).toBe(first);
  expect(await textServed(store)).toContain(FIRST);
  expect((await store.rollBack()).served.generation).toBe(second);
});

test('the third publication removes the first, and indexes of one database do not touch each other', async () => {
  const one = await publisher();
  const other = await publisher();
  const kept = await other.publish('The words of another index.');
  const first = await one.publish();
  await one.publish('The later words.');
  await one.publish('The last words.');
  const schemas = await database.query(
    'SELECT nspname FROM pg_namespace WHERE nspname = $1 OR nspname = $2',
    [schemaOf(first), schemaOf(kept)],
  );
  expect(schemas).toEqual([{ nspname: schemaOf(kept) }]);
  expect(await textServed(other.store)).toContain('The words of another index.');
});

test('a publication that breaks off anywhere leaves what was served and nothing else', async () => {
  const { name, log, store, build, publish } = await publisher();
  const first = await publish();
  const schemasBefore = await database.query(
    "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'incident%'",
  );
  let statements = Number.POSITIVE_INFINITY;
  let broken = 0;
  for (let allowed = 4; statements > allowed; allowed += 3) {
    let said = 0;
    const failing = <Part extends Pick<Sql, 'query'>>(part: Part): Pick<Sql, 'query'> => ({
      query: (statement, values) => {
        said += 1;
        if (said > allowed) throw new Error('the connection broke');
        return part.query(statement, values);
      },
    });
    const breaking: Database = {
      ...database,
      session: async (): Promise<Session> => {
        const session = await database.session();
        return {
          ...session,
          transaction: (work) => session.transaction((sql) => work(failing(sql))),
        };
      },
    };
    const failure = await failureOf(postgresStore(breaking, name, log).buildAndPublish(build));
    if (failure instanceof UserFacingError) {
      broken += 1;
      expect(failure.message).toContain('the connection broke');
      expect((await store.readPointer())?.served.generation).toBe(first);
      expect(await database.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'incident%'")).toEqual(
        schemasBefore,
      );
    } else statements = said;
  }
  expect(broken).toBeGreaterThan(5);
  expect(await textServed(store)).toContain(FIRST);
});

test.for([
  [
    'a stored text',
    "texts SET bytes = set_byte(bytes, 4, 7) WHERE path = 'a.md'",
    'the stored text of a.md has changed',
  ],
  [
    'a vector',
    "vectors_0 SET vector = vector + ('[' || repeat('1,', vector_dims(vector) - 1) || '1]')::vector",
    'vectors-reports-en.f32 is damaged',
  ],
  [
    'a sentence',
    'vectors_0 SET directions = set_byte(directions, 0, 77) WHERE row = 0',
    'vectors-reports-en.f32 is damaged',
  ],
  [
    'the list of passages',
    "files SET bytes = set_byte(bytes, 0, 7) WHERE name = 'passages.jsonl'",
    'passages.jsonl is damaged',
  ],
] as const)('%s that was altered in the database does not verify', async ([, change, problem]) => {
  const { store, publish } = await publisher();
  const name = await publish();
  await database.query(`UPDATE ${schemaOf(name)}.${change}`);
  await expect(store.verify(name)).rejects.toThrow(problem);
});

test('a damaged generation is passed over for the one before it, which says so', async () => {
  const { store, publish } = await publisher();
  const first = await publish();
  const second = await publish('The later words.');
  await database.query(`UPDATE ${schemaOf(second)}.files SET bytes = set_byte(bytes, 0, 7)`);
  const opened = await store.openServed();
  expect([opened?.id, opened?.notices]).toEqual([first, ['older-generation']]);
});

test('what one process publishes the others serve soon, and questions in flight keep theirs', async () => {
  const { log, store, index, publish } = await publisher();
  const first = await publish();
  const reader = await served(store, index);
  const inFlight = reader.generation;
  const follower = followPublications(reader, store, log, 20);
  onTestFinished(() => follower.close());
  const second = await publish('The later words.');
  await expect.poll(() => reader.generation.id, { timeout: 20_000 }).toBe(second);
  expect(inFlight.id).toBe(first);
  expect(await inFlight.rereadText('a.md')).toContain(FIRST);
});

test('whoever only reads needs no documents: nothing is out of date there', async () => {
  const { store, index, publish } = await publisher();
  await publish();
  const { indexSettings } = index;
  const reader = await ServedIndex.open({ documentsFolder: null, indexSettings }, store);
  onTestFinished(() => reader?.close());
  expect([reader?.isStale, await reader?.hasChanged('a.md')]).toEqual([false, false]);
});

test('a builder that finds the lock taken says who has it and leaves everything as it is', async () => {
  const taken: Database = {
    ...database,
    session: async () => ({
      ...(await database.session()),
      query: async (statement) => (statement.includes('pg_try_advisory_lock') ? [{ locked: false }] : []),
    }),
  };
  const failure = await failureOf(withBuilderLock(taken, 'documents', async () => 'built'));
  expect(failure).toBeInstanceOf(UserFacingError);
  expect(String(failure)).toContain('Another process is building the index documents');
});

// PGlite has one connection, to which its own lock is always free.
test.skipIf(serverUrl === '')(
  'of two builders only one builds; the lock of one that failed is free again',
  async () => {
    const name = database.freshIndexName();
    let second: unknown = null;
    await withBuilderLock(database, name, async () => {
      second = await failureOf(withBuilderLock(database, name, async () => 'built'));
    });
    expect(second).toBeInstanceOf(UserFacingError);
    await failureOf(
      withBuilderLock(database, name, async () => {
        throw new Error('the build failed');
      }),
    );
    expect(await withBuilderLock(database, name, async () => 'built')).toBe('built');
  },
);

test('the tables are made once, however often it is asked for', async () => {
  await migrate(database);
  await migrate(database);
  expect(await database.query('SELECT name FROM incident_qa_bot.migrations')).toEqual([
    { name: '001-generations' },
  ]);
});
