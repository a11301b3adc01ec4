import type { Generation } from '../index/generation.js';
import { type Hit, retrievalSettings, retrieve } from '../retrieval/retrieve.js';
import { wordsOf } from '../text/words.js';
import { opinionSettings } from './choose-outcome.js';
import type { AnswerModels } from './examine.js';
import { readHits } from './read-hits.js';
import { type Question, readQuestion } from './read-question.js';

/** After which stage the order is taken; `read` is the one that answers use. */
export const searchStages = ['words', 'vectors', 'fused', 'read'] as const;
export type SearchStage = (typeof searchStages)[number];

export interface FoundPassage {
  readonly rank: number;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  /** Exactly the slice of the document's text, without its headings. */
  readonly text: string;
  /** What the stage orders by: BM25 share, cosine similarity, standard deviations, or logits and all. */
  readonly score: number;
}

/**
 * The passages for a question in the order of one stage, the lane that would answer first.
 * @param top at most this many, 1 or more
 */
export async function searchPassages(
  generation: Generation,
  asked: Question,
  { stage, top }: { readonly stage: SearchStage; readonly top: number },
  { embedder, reader }: AnswerModels,
): Promise<readonly FoundPassage[]> {
  const { question, language, intent } = readQuestion(generation, asked);
  if (wordsOf(question).length === 0) return [];
  const query = { question, language, embedding: await embedder.embedQuery(question) };
  const ranked: { hit: Hit; score: number }[] = [];
  for (const lane of intent.opinion ? (['voices', 'reports'] as const) : (['reports', 'voices'] as const)) {
    const settings = { ...retrievalSettings, top: Math.max(top, retrievalSettings.top) };
    const retrieved = await retrieve(generation, lane, query, settings);
    if (stage === 'read') {
      const weights = lane === 'voices' ? [opinionSettings] : [];
      const read = await readHits(
        generation,
        retrieved,
        { question, language, stopEarly: false },
        reader,
        ...weights,
      );
      ranked.push(...read.map(({ hit, score }) => ({ hit, score })));
      const looked = new Set(read.map(({ hit }) => hit.position));
      ranked.push(
        ...retrieved.hits
          .filter((hit) => !looked.has(hit.position))
          .map((hit) => ({ hit, score: hit.fused })),
      );
    } else {
      const by = {
        words: (hit: Hit) => hit.words,
        vectors: (hit: Hit) => hit.similarity,
        fused: (hit: Hit) => hit.fused,
      }[stage];
      ranked.push(
        ...retrieved.hits
          .map((hit) => ({ hit, score: by(hit) }))
          .sort((one, other) => other.score - one.score),
      );
    }
  }
  return Promise.all(
    ranked.slice(0, top).map(async ({ hit: { passage }, score }, i) => ({
      rank: i + 1,
      document: passage.document,
      start: passage.start,
      end: passage.end,
      text: (await generation.textOf(passage.document)).slice(passage.start, passage.end),
      score: Math.round(score * 1e4) / 1e4,
    })),
  );
}
