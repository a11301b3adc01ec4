import { setImmediate } from 'node:timers/promises';
import { type Direction, dotProduct, type Embedding } from '../../embeddings/embedder.js';
import { similaritiesTo } from '../../embeddings/similarities.js';
import type { Generation, Partition, PassageVectors } from '../index/generation.js';
import type { Passage, SearchLane } from '../passages/passage.js';
import { deviationAround, mean, type Spread, spreadOf } from './spread.js';

/** The weights of retrieval; each with what it was measured against (README, "How good"). */
export interface RetrievalSettings {
  /** Hits taken from each leg, per lane (and for vectors per language). */
  readonly legTop: number;
  /** Hits returned per lane. */
  readonly top: number;
  /**
   * Standard deviations of similarity that a passage holding every word of the question is worth. A hit's share is its
   * BM25 score ÷ the question's largest possible score, so the word leg fades by itself where the question is in
   * another language. jaquad hit@1: .70 at 0, .84 at 12, .85 at 24; en hit@5: .94, .95, .89.
   */
  readonly wordWeight: number;
  /** How much a passage's most similar sentence counts beside its whole. ja → en hit@1 .54 at 0, .55 at .6. */
  readonly sentenceWeight: number;
  /** Standard deviations that evidence in the asker's language is ahead, where the documents mix languages. */
  readonly ownLanguageBonus: number;
  /**
   * What a passage that is written to answer this very question gains, per standard deviation of its nearest wording
   * above the usual ones. Dossier, nothing declined: must .90 at 0, .92 at 1.5, .94 at 2, .92 at 4.
   */
  readonly questionWeight: number;
  /** Passages of one language whose vectors are closer than this say the same: only the best is kept. */
  readonly duplicateSimilarity: number;
}

export const retrievalSettings: RetrievalSettings = {
  legTop: 50,
  top: 24,
  wordWeight: 12,
  sentenceWeight: 0.6,
  ownLanguageBonus: 1,
  questionWeight: 2,
  duplicateSimilarity: 0.985,
};

/** One of the `questions` of a passage, beside the question that is asked. */
export interface Wording {
  readonly direction: Direction;
  /** Its cosine similarity to the question asked, −1 to 1. */
  readonly similarity: number;
}

export interface Hit {
  /** In `Generation.passages`. */
  readonly position: number;
  readonly passage: Passage;
  /** BM25 ÷ the question's largest possible BM25, 0 to 1. */
  readonly words: number;
  /** Cosine similarity of the whole passage, −1 to 1. */
  readonly similarity: number;
  /** Cosine similarity of each sentence, in order. */
  readonly sentenceSimilarities: readonly number[];
  /** The questions that the passage is written to answer, in order. */
  readonly wordings: readonly Wording[];
  /** Whole and best sentence together, in standard deviations above the lane's passages of the same language. */
  readonly standardised: number;
  /** What the list is ordered by. */
  readonly fused: number;
}

export interface Retrieved {
  readonly lane: SearchLane;
  /** Best first, ties by position. */
  readonly hits: readonly Hit[];
  /** The words' best hit ÷ the largest possible, 0 to 1. */
  readonly coverage: number;
}

export interface Query {
  readonly question: string;
  /** Primary subtag. */
  readonly language: string;
  readonly embedding: Embedding;
}

/** Rows that tell the usual similarity of a partition; all of them where there are fewer. */
const SAMPLE_ROWS = 128;
/** Weight, in rows, of the lane's mean against a small partition's own. */
const PRIOR_ROWS = 8;
/** The smallest spread of similarities believed: below it a few alike passages would look exceptional. */
const SPREAD_MIN = 0.01;

/** The passages of one lane that may answer a question: words and vectors, fused. */
export async function retrieve(
  generation: Generation,
  lane: SearchLane,
  query: Query,
  settings: RetrievalSettings = retrievalSettings,
): Promise<Retrieved> {
  // Everything after the embedding is one stretch of work, 10 to 20 ms: where several questions are answered side by
  // side, acknowledgements and other questions get their turn in between.
  await setImmediate();
  const partitions = generation.partitions.filter((partition) => partition.lane === lane);
  // Asked together: in a database they are looked for side by side.
  const [words, ...nearest] = await Promise.all([
    generation.words.search(query.question, settings.legTop, lane),
    ...partitions.map((partition) => partition.index.search(query.embedding, settings.legTop)),
  ]);
  const best = words.hits[0]?.score ?? 1;
  const wordShares = new Map(words.hits.map((hit) => [hit.passage, (words.coverage * hit.score) / best]));

  const rowsFound = partitions.map((_, i) => new Set((nearest[i] ?? []).map(({ position: row }) => row)));
  for (const { passage } of words.hits) {
    const i = partitions.findIndex(({ language }) => language === generation.passages[passage]?.language);
    const partition = partitions[i];
    if (partition !== undefined) rowsFound[i]?.add(rowIn(partition.positions, passage));
  }
  const lookIn = (partition: Partition, rows: readonly number[]): Promise<readonly Look[]> =>
    lookAt(generation, partition, rows, query.embedding, settings);
  const [found, samples] = await Promise.all([
    Promise.all(partitions.map((partition, i) => lookIn(partition, [...(rowsFound[i] ?? [])]))),
    Promise.all(partitions.map((partition) => lookIn(partition, sampleRows(partition)))),
  ]);

  const usual = usualCloseness(samples.map((sample) => sample.map(({ closeness }) => closeness)));
  const wordings = spreadOf(
    samples.flat().flatMap(({ nearestQuestion }) => nearestQuestion ?? []),
    SPREAD_MIN,
  );
  const candidates = partitions.flatMap((partition, i) => {
    const spread = usual[i];
    if (spread === undefined) return [];
    const bonus =
      partitions.length > 1 && partition.language === query.language ? settings.ownLanguageBonus : 0;
    return (found[i] ?? []).map((look): Candidate => {
      const standardised = (look.closeness - spread.mean) / spread.deviation;
      const share = wordShares.get(look.position) ?? 0;
      const asked = ((look.nearestQuestion ?? wordings.mean) - wordings.mean) / wordings.deviation;
      const fused =
        standardised + settings.wordWeight * share + bonus + settings.questionWeight * Math.max(0, asked);
      return { look, partition, words: share, standardised, fused };
    });
  });
  candidates.sort((one, other) => other.fused - one.fused || one.look.position - other.look.position);
  return {
    lane,
    hits: foldDuplicates(candidates, settings).map(hitOf),
    coverage: words.coverage,
  };
}

/** How near one passage is to the question. */
interface Look {
  readonly position: number;
  readonly passage: Passage;
  readonly vectors: PassageVectors;
  /** Similarity of the whole and of the best sentence, weighed to one cosine. */
  readonly closeness: number;
  readonly similarity: number;
  /** Of each sentence, in order; then of each question that the passage is written to answer. */
  readonly similarities: readonly number[];
  /** The largest similarity of these questions; null of none. */
  readonly nearestQuestion: number | null;
}

/** A passage that a leg found. */
interface Candidate extends Pick<Hit, 'words' | 'standardised' | 'fused'> {
  readonly look: Look;
  readonly partition: Partition;
}

async function lookAt(
  generation: Generation,
  partition: Partition,
  rows: readonly number[],
  embedding: Embedding,
  { sentenceWeight }: RetrievalSettings,
): Promise<readonly Look[]> {
  const read = await partition.vectorsOf(rows);
  const groups = similaritiesTo(
    embedding,
    read.map(({ directions }) => directions),
  );
  return read.flatMap((vectors, i) => {
    const position = partition.positions[rows[i] ?? -1] ?? -1;
    const passage = generation.passages[position];
    const similarities = groups[i];
    if (passage === undefined || similarities === undefined) return [];
    const similarity = dotProduct(vectors.whole, embedding);
    const bestSentence = largestOf(similarities, 0, passage.sentences.length) ?? similarity;
    return {
      position,
      passage,
      vectors,
      closeness: (similarity + sentenceWeight * bestSentence) / (1 + sentenceWeight),
      similarity,
      similarities,
      nearestQuestion: largestOf(similarities, passage.sentences.length, similarities.length),
    };
  });
}

/** The largest of some of these numbers; null of none. */
function largestOf(numbers: readonly number[], from: number, to: number): number | null {
  let largest: number | null = null;
  for (let i = from; i < to; i += 1) largest = Math.max(largest ?? -1, numbers[i] ?? -1);
  return largest;
}

function hitOf({ look, words, standardised, fused }: Candidate): Hit {
  const { position, passage, vectors, similarity, similarities } = look;
  const sentences = passage.sentences.length;
  const dimensions = vectors.whole.length;
  const wordings = similarities.slice(sentences).map((one, i) => {
    const from = (sentences + i) * dimensions;
    return { direction: vectors.directions.subarray(from, from + dimensions), similarity: one };
  });
  const sentenceSimilarities = similarities.slice(0, sentences);
  return { position, passage, words, similarity, sentenceSimilarities, wordings, standardised, fused };
}

/** Cosine similarity of the nearest wording, −1 to 1; null of none. */
export function nearestSimilarity(wordings: readonly Wording[]): number | null {
  return wordings.length === 0 ? null : Math.max(...wordings.map(({ similarity }) => similarity));
}

/**
 * Mean and standard deviation of each partition's closeness to the question: e5 likes passages in the asker's script,
 * whatever they say, so each language is measured by its own passages. A small partition leans on the whole lane.
 */
function usualCloseness(samples: readonly (readonly number[])[]): readonly Spread[] {
  const laneMean = mean(samples.flat());
  return samples.map((sample) => {
    const middle = (mean(sample) * sample.length + laneMean * PRIOR_ROWS) / (sample.length + PRIOR_ROWS);
    return { mean: middle, deviation: deviationAround(middle, sample, SPREAD_MIN) };
  });
}

function sampleRows({ positions }: Partition): readonly number[] {
  const rows = positions.length;
  const count = Math.min(rows, SAMPLE_ROWS);
  return Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count));
}

/** Binary search; positions rise. */
function rowIn(positions: readonly number[], position: number): number {
  let low = 0;
  let high = positions.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first `top` candidates, of passages that say the same in the same language only the best. */
function foldDuplicates(
  candidates: readonly Candidate[],
  { top, duplicateSimilarity }: RetrievalSettings,
): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length === top) break;
    const isTwin = kept.some(
      (other) =>
        other.partition === candidate.partition &&
        dotProduct(other.look.vectors.whole, candidate.look.vectors.whole) >= duplicateSimilarity,
    );
    if (!isTwin) kept.push(candidate);
  }
  return kept;
}
