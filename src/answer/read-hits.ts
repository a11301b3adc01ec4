import type { Generation } from '../index/generation.js';
import type { Reader, SentenceReading } from '../reading/reader.js';
import type { Hit, Retrieved } from '../retrieval/retrieve.js';
import { spreadOf } from '../retrieval/spread.js';
import type { TextRange } from '../text/text-range.js';

/** How a sentence's claim to be the answer is weighed; fitted on jaquad, jsquad and the dossier (README, "How good"). */
export interface ReadingSettings {
  /** Passages read, best first. jaquad hard hit@5: .95 with 8, 1.00 with 10 and 12. */
  readonly passages: number;
  /** Of these, the best of each leg are read even where the other leg talks them down. */
  readonly perLeg: number;
  /** Weight of the passage's place in retrieval (standard deviations) beside the reader's logits. */
  readonly fusedWeight: number;
  /** Logits that a sentence holding every word of the question is worth. jaquad and jsquad hard hit@1: .65 at 0, .70 at 8. */
  readonly wordWeight: number;
  /** Logits per standard deviation of a sentence's similarity, when passage and question share a language, and when not. */
  readonly similarityWeight: number;
  readonly crossSimilarityWeight: number;
  /** What the reader's logits count for where the passage's language is not the question's. */
  readonly crossReadingWeight: number;
  /** No reader score above this was seen in any set: what an unread passage may still bring. */
  readonly readingMax: number;
  /** A sentence further below the best than this is no statement. Dossier, nothing declined: must .935 at 12, .939 at 16. */
  readonly margin: number;
  /** Reading ends when no unread passage can come this near to the best; smaller than `margin` it saves time. */
  readonly stopMargin: number;
}

export const readingSettings: ReadingSettings = {
  passages: 10,
  perLeg: 3,
  fusedWeight: 2,
  wordWeight: 12,
  similarityWeight: 1,
  crossSimilarityWeight: 3,
  crossReadingWeight: 0.7,
  readingMax: 18,
  margin: 16,
  stopMargin: 8,
};

/** Passages of one question that are read at the same time: the default number of threads. */
const SIDE_BY_SIDE = 2;
/** The smallest spread of the similarities of sentences that is believed. */
const SIMILARITY_SPREAD_MIN = 0.005;

/** One sentence of a passage that was looked at. */
export interface ScoredSentence {
  readonly range: TextRange;
  readonly text: string;
  /** The reader's logits; null when it was not read. */
  readonly reading: number | null;
  /** The reader's words for the answer; empty when not read. */
  readonly span: string;
  /** Share of the question's words in the sentence, by rarity, 0 to 1. */
  readonly words: number;
  /** Standard deviations above the sentences looked at. */
  readonly similarity: number;
  /** All of it together: what sentences are ordered by. */
  readonly score: number;
}

export interface ReadHit {
  readonly hit: Hit;
  readonly sentences: readonly ScoredSentence[];
  /** The best sentence's. */
  readonly score: number;
}

export interface ReadQuestion {
  readonly question: string;
  readonly language: string;
  /** Stop as soon as no unread passage can bring a statement any more; the rest keep their place in retrieval. */
  readonly stopEarly: boolean;
  /** Asked before each passage: as soon as it is true nothing counts as read. Left out: there is time. */
  readonly isHurried?: () => boolean;
}

/**
 * Reads the best passages and orders them anew: what the reader says, where retrieval had them, how many of the
 * question's words a sentence holds and how similar it is.
 * @param reader null: word overlap and similarity decide alone
 * @returns the hits looked at best first, then those that were not, in retrieval's order
 */
export async function readHits(
  generation: Generation,
  { hits }: Retrieved,
  asked: ReadQuestion,
  reader: Reader | null,
  settings: ReadingSettings = readingSettings,
): Promise<readonly ReadHit[]> {
  const candidates = candidatesOf(hits, settings);
  const weigh = await createWeigher(generation, candidates, asked, settings);
  const read = reader === null ? null : await readPassages(candidates, weigh, asked, reader, settings);
  return read ?? byScore(candidates.map((hit) => weigh(hit, null, false)));
}

/**
 * Weighs what the reader says of a passage beside what is known of it without.
 * @param readings one per sentence; null when the passage's turn did not come
 * @param hasReader false: nothing is read, so similarity must make up for it
 */
type Weigh = (hit: Hit, readings: readonly SentenceReading[] | null, hasReader: boolean) => ReadHit;

async function createWeigher(
  generation: Generation,
  candidates: readonly Hit[],
  asked: ReadQuestion,
  settings: ReadingSettings,
): Promise<Weigh> {
  const shareIn = await generation.words.shareFinder(asked.question);
  const looked = new Map(
    await Promise.all(
      candidates.map(async (hit) => {
        const text = await generation.textOf(hit.passage.document);
        const sentences = hit.passage.sentences.map(({ start, end }) => text.slice(start, end));
        return [hit, { sentences, shares: sentences.map(shareIn) }] as const;
      }),
    ),
  );
  const spread = spreadOf(
    candidates.flatMap((hit) => hit.sentenceSimilarities),
    SIMILARITY_SPREAD_MIN,
  );
  return (hit, readings, hasReader) => {
    const { sentences: texts, shares } = looked.get(hit) ?? { sentences: [], shares: [] };
    const isCross = hit.passage.language !== asked.language;
    const sentences = hit.passage.sentences.map((range, i): ScoredSentence => {
      const reading = readings?.[i];
      const similarity = ((hit.sentenceSimilarities[i] ?? spread.mean) - spread.mean) / spread.deviation;
      const words = shares[i] ?? 0;
      return {
        range,
        text: texts[i] ?? '',
        reading: reading?.score ?? null,
        span: reading?.span ?? '',
        words,
        similarity,
        score:
          (reading?.score ?? 0) * (isCross ? settings.crossReadingWeight : 1) +
          settings.fusedWeight * hit.fused +
          settings.wordWeight * words +
          (isCross || !hasReader ? settings.crossSimilarityWeight : settings.similarityWeight) * similarity,
      };
    });
    return { hit, sentences, score: Math.max(...sentences.map(({ score }) => score)) };
  };
}

/** Reads passage by passage. @returns null when others wait: then nothing counts as read */
async function readPassages(
  candidates: readonly Hit[],
  weigh: Weigh,
  asked: ReadQuestion,
  reader: Reader,
  settings: ReadingSettings,
): Promise<readonly ReadHit[] | null> {
  // All but the reader's word is known before a passage is read.
  const unread = candidates.map((hit) => weigh(hit, null, true));
  const ceilings = unread.map(({ hit, score }) => {
    const isCross = hit.passage.language !== asked.language;
    return score + settings.readingMax * (isCross ? settings.crossReadingWeight : 1);
  });
  const isSettled = (read: readonly ReadHit[], next: number): boolean => {
    const best = Math.max(...read.map(({ score }) => score));
    return ceilings.slice(next).every((ceiling) => ceiling < best - settings.stopMargin);
  };
  const started: Promise<ReadHit>[] = [];
  for (const [i, { hit, sentences }] of unread.entries()) {
    // What has been read when a passage's turn comes must not depend on which thread was faster.
    const known = await Promise.all(started.slice(0, Math.max(0, i + 1 - SIDE_BY_SIDE)));
    if (asked.isHurried?.() === true) return null;
    if (asked.stopEarly && known.length > 0 && isSettled(known, i)) break;
    const texts = sentences.map(({ text }) => text);
    const reading = reader.read(asked.question, texts).then((readings) => weigh(hit, readings, true));
    // A failure is met where it is awaited; one behind it must not end the process.
    reading.catch(() => {});
    started.push(reading);
  }
  return [...byScore(await Promise.all(started)), ...unread.slice(started.length)];
}

/** The passages worth reading in retrieval's order: its best, and the best of each leg. */
function candidatesOf(hits: readonly Hit[], { passages, perLeg }: ReadingSettings): readonly Hit[] {
  const bestBy = (value: (hit: Hit) => number): readonly Hit[] =>
    [...hits].sort((one, other) => value(other) - value(one)).slice(0, perLeg);
  const wanted = new Set([...bestBy((hit) => hit.words), ...bestBy((hit) => hit.standardised)]);
  for (const hit of hits) if (wanted.size < passages) wanted.add(hit);
  return hits.filter((hit) => wanted.has(hit));
}

function byScore(hits: readonly ReadHit[]): readonly ReadHit[] {
  return [...hits].sort((one, other) => other.score - one.score || one.hit.position - other.hit.position);
}
