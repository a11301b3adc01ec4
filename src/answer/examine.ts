import type { Embedder } from '../../embeddings/embedder.js';
import type { Generation } from '../index/generation.js';
import type { Reader } from '../reading/reader.js';
import { type Query, type Retrieved, retrieve } from '../retrieval/retrieve.js';
import { confidenceOf, evidenceOf } from './confidence.js';
import { type ReadHit, readHits } from './read-hits.js';
import type { AskedQuestion } from './read-question.js';

/** The models that an answer needs. */
export interface AnswerModels {
  readonly embedder: Embedder;
  /** null: READER=off, sentences are chosen by word overlap and similarity. */
  readonly reader: Reader | null;
}

/** Everything that was looked at on the way to an answer, for measuring and for "why this answer". */
export interface Examined {
  readonly query: Query;
  readonly reports: Retrieved;
  readonly readReports: readonly ReadHit[];
  readonly confidence: number;
  /** Was nothing read because others waited? */
  readonly isHurried: boolean;
  readonly timings: { readonly embedMs: number; readonly searchMs: number; readonly readMs: number };
}

/**
 * Searches and reads the reports for a question that has words.
 * @param hurry `Question.isHurried`, asked when reading begins and before each passage
 */
export async function examine(
  generation: Generation,
  { question, language }: Pick<AskedQuestion, 'question' | 'language'>,
  { embedder, reader }: AnswerModels,
  stopEarly = true,
  hurry: () => boolean = () => false,
): Promise<Examined> {
  const start = performance.now();
  const embedding = await embedder.embedQuery(question);
  const embedded = performance.now();
  const query: Query = { question, language, embedding };
  const reports = await retrieve(generation, 'reports', query);
  const searched = performance.now();
  let isHurried = hurry();
  const asked = {
    ...query,
    stopEarly,
    isHurried: () => {
      isHurried ||= hurry();
      return isHurried;
    },
  };
  const readReports = await readHits(generation, reports, asked, reader);
  const timings = {
    embedMs: embedded - start,
    searchMs: searched - embedded,
    readMs: performance.now() - searched,
  };
  const confidence = confidenceOf(evidenceOf(generation, query, reports, readReports));
  return { query, reports, readReports, confidence, isHurried, timings };
}
