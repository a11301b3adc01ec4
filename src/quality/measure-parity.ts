import type { Embedder } from '../../embeddings/embedder.js';
import type { Generation, LocalGeneration } from '../index/generation.js';
import type { Log } from '../log.js';
import type { Database } from '../postgres/database.js';
import { postgresStore } from '../postgres/postgres-store.js';
import { retrieve } from '../retrieval/retrieve.js';
import { languageOf } from '../text/language.js';
import { quantile } from './measure-scale.js';

/** Does a database find what the disk finds? */
export interface Parity {
  /** Questions times lanes, and of these the lists that are the same in every passage, score and order. */
  readonly lists: number;
  readonly same: number;
  /** Milliseconds per question, both lanes. */
  readonly localP50: number;
  readonly databaseP50: number;
}

/**
 * Publishes a generation in the database and asks both.
 * @param generation searched exactly; it is closed
 */
export async function measureParity(
  generation: LocalGeneration,
  reopened: Generation,
  database: Database,
  questions: readonly string[],
  { embedder, log }: { readonly embedder: Embedder; readonly log: Log },
): Promise<Parity> {
  const store = postgresStore(database, `bench-${process.pid}`, log);
  await store.buildAndPublish(async () => ({ generation }));
  const remote = await store.openServed();
  if (remote === null) throw new Error('what was published cannot be opened');
  const times = { local: [] as number[], database: [] as number[] };
  let same = 0;
  for (const question of questions) {
    const embedding = await embedder.embedQuery(question);
    const query = { question, language: languageOf(question, 'en'), embedding };
    const ask = async (from: Generation, list: number[]): Promise<readonly string[]> => {
      const began = performance.now();
      const found = [await retrieve(from, 'reports', query), await retrieve(from, 'voices', query)];
      list.push(performance.now() - began);
      return found.map((lane) => JSON.stringify(lane));
    };
    const local = await ask(reopened, times.local);
    const fromDatabase = await ask(remote, times.database);
    same += local.filter((list, i) => list === fromDatabase[i]).length;
  }
  return {
    lists: 2 * questions.length,
    same,
    localP50: quantile(times.local, 0.5),
    databaseP50: quantile(times.database, 0.5),
  };
}
