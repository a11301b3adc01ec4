import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Embedder } from '../../embeddings/embedder.js';
import { startEmbedder } from '../../embeddings/start-embedder.js';
import { type AnswerParts, createAnswerer } from '../../src/answer/answer-question.js';
import { buildGeneration, indexSettingsOf } from '../../src/index/build-generation.js';
import { nodeFileSystem } from '../../src/index/file-system.js';
import { openServedGeneration } from '../../src/index/open-generation.js';
import { ServedIndex } from '../../src/index/served-index.js';
import { verifyGeneration } from '../../src/index/verify-generation.js';
import { splitSettings } from '../../src/passages/split-into-passages.js';
import type { Database } from '../../src/postgres/database.js';
import { schemaOf } from '../../src/postgres/generation-tables.js';
import { postgresStore } from '../../src/postgres/postgres-store.js';
import type { Reader } from '../../src/reading/reader.js';
import { startReader } from '../../src/reading/start-reader.js';
import { loadHnswLibrary } from '../../src/vector-index/hnsw.js';
import { type FerryDocument, ferryDocuments, writeDocuments } from './ferry-documents.js';
import { recordedLog } from './recorded-log.js';
import { serverUrl, testDatabase } from './test-database.js';
import { withStoredWordsAltered } from './with-stored-words-altered.js';

const packageRoot = join(import.meta.dirname, '../..');
const modelsFolder = join(packageRoot, 'embeddings/models');
/** `npm test` compiles before it tests. */
const compiled = (file: string): URL => pathToFileURL(join(packageRoot, 'dist', file));

export interface Models {
  readonly embedder: Embedder;
  readonly reader: Reader;
  close(): Promise<void>;
}

/** The shipped models in their workers: seconds to start, so once per test file. */
export async function startModels(): Promise<Models> {
  const embedder = await startEmbedder({
    model: 'multilingual-e5-small',
    folder: modelsFolder,
    workerFile: compiled('embeddings/embedder-worker.js'),
    workers: 1,
  });
  const reader = await startReader({
    folder: modelsFolder,
    workerFile: compiled('src/reading/reader-worker.js'),
    workers: 1,
    maxQueue: 1000,
  });
  return {
    embedder,
    reader,
    async close() {
      await Promise.all([embedder.close(), reader.close()]);
    },
  };
}

export interface Engine {
  readonly documentsFolder: string;
  readonly served: ServedIndex;
  readonly log: ReturnType<typeof recordedLog>;
  readonly answerQuestion: ReturnType<typeof createAnswerer>;
  /** The same index with other parts. */
  answererWith(parts: Partial<AnswerParts>): ReturnType<typeof createAnswerer>;
  /** Flips one bit of the stored text where it holds `words`, asks, and puts it back. */
  withStoredWordsAltered<Result>(words: string, act: () => Promise<Result>): Promise<Result>;
  /** Opens the same index anew, as another start of the program would. */
  reopen(): Promise<Pick<Engine, 'served' | 'answerQuestion'>>;
  close(): Promise<void>;
}

/** Documents, their index and the engine on it, in a folder that is gone when it is closed. */
export async function startEngine(
  { embedder, reader }: Pick<AnswerParts, 'embedder' | 'reader'>,
  documents: Readonly<Record<string, FerryDocument>> = ferryDocuments,
): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'incident-qa-bot-test-'));
  const documentsFolder = join(folder, 'documents');
  const root = join(folder, 'data', 'index');
  await writeDocuments(documentsFolder, documents);
  const settings = { documentsFolder, root, split: splitSettings, maxFileBytes: 100_000 };
  const log = recordedLog();
  const parts = { fs: nodeFileSystem, hnsw: await loadHnswLibrary(), log };
  await buildGeneration(settings, {
    ...parts,
    embedder,
    verify: async (written) => {
      await verifyGeneration(written, parts);
    },
    onProgress: () => {},
    now: () => new Date(0),
  });
  // The same tests ask a database where one is named (see test/postgres/answers.test.ts).
  const isInDatabase = serverUrl !== '' || process.env.TEST_INDEX === 'postgres';
  const database = isInDatabase ? await testDatabase() : null;
  const store =
    database === null
      ? { openServed: () => openServedGeneration(root, parts) }
      : postgresStore(database, database.freshIndexName(), log);
  if ('buildAndPublish' in store)
    await store.buildAndPublish(async () => {
      const generation = await openServedGeneration(root, parts);
      if (generation === null) throw new Error('the index that was just built cannot be opened');
      return { generation };
    });
  const opened: ServedIndex[] = [];
  const open = async () => {
    const served = await ServedIndex.open(
      { documentsFolder, indexSettings: indexSettingsOf(settings, embedder) },
      store,
    );
    if (served === null) throw new Error('the index that was just built cannot be opened');
    opened.push(served);
    const serving = () => ({
      generation: served.generation,
      isStale: served.isStale,
      hasChanged: (document: string) => served.hasChanged(document),
    });
    const answererWith: Engine['answererWith'] = (others) =>
      createAnswerer({ embedder, reader, serving, log, ...others });
    return { served, answererWith, answerQuestion: answererWith({}) };
  };
  return {
    ...(await open()),
    documentsFolder,
    log,
    withStoredWordsAltered: (words, act) => {
      const generation = opened[0]?.generation.id ?? '';
      return database === null
        ? withStoredWordsAltered({ root, generation }, words, act)
        : withRowAltered(database, generation, words, act);
    },
    reopen: open,
    async close() {
      await Promise.all(opened.map((served) => served.close()));
      await database?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same in a row of the database. */
async function withRowAltered<Result>(
  database: Database,
  generation: string,
  words: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const flip = (found: Buffer): Promise<readonly unknown[]> =>
    database.query(
      `UPDATE ${schemaOf(generation)}.texts
       SET bytes = set_byte(bytes, position(decode($1, 'hex') IN bytes) - 1, $2::int)
       WHERE position(decode($1, 'hex') IN bytes) > 0`,
      [found.toString('hex'), (found[0] ?? 0) ^ 1],
    );
  const altered = Buffer.from(words);
  altered[0] = (altered[0] ?? 0) ^ 1;
  await flip(Buffer.from(words));
  try {
    return await act();
  } finally {
    await flip(altered);
  }
}
