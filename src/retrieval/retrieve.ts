import { type Direction, dotProduct, type Embedding, similarityOf } from '../../embeddings/embedder.js';
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
/** One sampled passage in so many tells the usual similarity of wordings: it names many, and each costs a product. */
const WORDINGS_EVERY = 4;
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
  const partitions = generation.partitions.filter((partition) => partition.lane === lane);
  // Asked together: in a database they are looked for side by side.
  const [words, ...nearest] = await Promise.all([
    generation.words.search(query.question, settings.legTop, lane),
    ...partitions.map((partition) => partition.index.search(query.embedding, settings.legTop)),
  ]);
  const best = words.hits[0]?.score ?? 1;
  const wordShares = new Map(words.hits.map((hit) => [hit.passage, (words.coverage * hit.score) / best]));

  const rows = new Map<number, Place>();
  for (const [i, partition] of partitions.entries()) {
    for (const { position: row } of nearest[i] ?? [])
      rows.set(partition.positions[row] ?? -1, { partition, row });
  }
  for (const position of wordShares.keys()) {
    if (rows.has(position)) continue;
    const partition = partitions.find(({ language }) => language === generation.passages[position]?.language);
    if (partition !== undefined) rows.set(position, { partition, row: rowIn(partition.positions, position) });
  }

  const sentencesOf = (position: number): number => generation.passages[position]?.sentences.length ?? 0;
  const closenessOf = (vectors: PassageVectors, position: number): Closeness =>
    closeness(vectors, sentencesOf(position), query.embedding, settings);
  const sampleOf = async (partition: Partition): Promise<readonly Closeness[]> => {
    const sample = sampleRows(partition);
    const sampled = await partition.vectorsOf(sample);
    return sampled.map(({ whole, directions }, i) => {
      const position = partition.positions[sample[i] ?? -1] ?? -1;
      const looked = i % WORDINGS_EVERY === 0 ? directions : directions.slice(0, sentencesOf(position));
      return closenessOf({ whole, directions: looked }, position);
    });
  };
  const [vectors, samples] = await Promise.all([readVectors(rows), Promise.all(partitions.map(sampleOf))]);
  const usual = usualCloseness(
    partitions,
    samples.map((sample) => sample.map(({ value }) => value)),
  );
  const wordings = spreadOf(
    samples.flat().flatMap((one) => nearestSimilarity(one.wordings) ?? []),
    SPREAD_MIN,
  );
  const mixed = partitions.length > 1;
  const hits: Hit[] = [];
  for (const [position, { partition }] of rows) {
    const passage = generation.passages[position];
    const spread = usual.get(partition);
    const own = vectors.get(position);
    if (passage === undefined || spread === undefined || own === undefined) continue;
    const close = closenessOf(own, position);
    const standardised = (close.value - spread.mean) / spread.deviation;
    const share = wordShares.get(position) ?? 0;
    const nearest = nearestSimilarity(close.wordings);
    const asked = nearest === null ? 0 : (nearest - wordings.mean) / wordings.deviation;
    const bonus = mixed && passage.language === query.language ? settings.ownLanguageBonus : 0;
    hits.push({
      position,
      passage,
      words: share,
      similarity: close.similarity,
      sentenceSimilarities: close.sentences,
      wordings: close.wordings,
      standardised,
      fused:
        standardised + settings.wordWeight * share + bonus + settings.questionWeight * Math.max(0, asked),
    });
  }
  hits.sort((one, other) => other.fused - one.fused || one.position - other.position);
  return {
    lane,
    hits: foldDuplicates(hits, rows, vectors, settings),
    coverage: words.coverage,
  };
}

/** Cosine similarity of the nearest wording, −1 to 1; null of none. */
export function nearestSimilarity(wordings: readonly Wording[]): number | null {
  return wordings.length === 0 ? null : Math.max(...wordings.map(({ similarity }) => similarity));
}

/** Where a passage's vectors stand. */
interface Place {
  readonly partition: Partition;
  readonly row: number;
}

/** The vectors of all these passages, by position; one request a partition. */
async function readVectors(rows: ReadonlyMap<number, Place>): Promise<ReadonlyMap<number, PassageVectors>> {
  const wanted = new Map<Partition, { readonly positions: number[]; readonly rows: number[] }>();
  for (const [position, { partition, row }] of rows) {
    const list = wanted.get(partition) ?? { positions: [], rows: [] };
    list.positions.push(position);
    list.rows.push(row);
    wanted.set(partition, list);
  }
  const read = new Map<number, PassageVectors>();
  await Promise.all(
    [...wanted].map(async ([partition, list]) => {
      for (const [i, vectors] of (await partition.vectorsOf(list.rows)).entries())
        read.set(list.positions[i] ?? -1, vectors);
    }),
  );
  return read;
}

interface Closeness {
  /** Similarity of the whole and of the best sentence, weighed to one cosine. */
  readonly value: number;
  readonly similarity: number;
  readonly sentences: readonly number[];
  readonly wordings: readonly Wording[];
}

function closeness(
  { whole, directions }: PassageVectors,
  sentenceCount: number,
  embedding: Embedding,
  { sentenceWeight }: RetrievalSettings,
): Closeness {
  const similarity = dotProduct(whole, embedding);
  const similarities = directions.map((direction) => similarityOf(embedding, direction));
  const sentences = similarities.slice(0, sentenceCount);
  const wordings = directions
    .slice(sentenceCount)
    .map((direction, i) => ({ direction, similarity: similarities[sentenceCount + i] ?? 0 }));
  const bestSentence = sentences.length === 0 ? similarity : Math.max(...sentences);
  return {
    value: (similarity + sentenceWeight * bestSentence) / (1 + sentenceWeight),
    similarity,
    sentences,
    wordings,
  };
}

/**
 * Mean and standard deviation of each partition's closeness to the question: e5 likes passages in the asker's script,
 * whatever they say, so each language is measured by its own passages. A small partition leans on the whole lane.
 */
function usualCloseness(
  partitions: readonly Partition[],
  samples: readonly (readonly number[])[],
): ReadonlyMap<Partition, Spread> {
  const laneMean = mean(samples.flat());
  return new Map(
    partitions.map((partition, i): [Partition, Spread] => {
      const sample = samples[i] ?? [];
      const middle = (mean(sample) * sample.length + laneMean * PRIOR_ROWS) / (sample.length + PRIOR_ROWS);
      return [partition, { mean: middle, deviation: deviationAround(middle, sample, SPREAD_MIN) }];
    }),
  );
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

/** The first `top` hits, of passages that say the same in the same language only the best. */
function foldDuplicates(
  hits: readonly Hit[],
  rows: ReadonlyMap<number, Place>,
  vectors: ReadonlyMap<number, PassageVectors>,
  { top, duplicateSimilarity }: RetrievalSettings,
): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (kept.length === top) break;
    const partition = rows.get(hit.position)?.partition;
    const mine = vectors.get(hit.position)?.whole;
    const isTwin = kept.some((other) => {
      const theirs = vectors.get(other.position)?.whole;
      if (mine === undefined || theirs === undefined) return false;
      return (
        rows.get(other.position)?.partition === partition && dotProduct(mine, theirs) >= duplicateSimilarity
      );
    });
    if (!isTwin) kept.push(hit);
  }
  return kept;
}
