import type { Embedding } from '../../embeddings/embedder.js';
import { readFrontMatter } from '../documents/front-matter.js';
import type { Generation } from '../index/generation.js';
import { type QuotedSentence, quotedSentences } from './quoted-sentences.js';

/** One reader's comment. */
export interface Comment {
  readonly document: string;
  /** In its thread, from 1; null where the file does not number them. */
  readonly number: number | null;
  /** Primary subtag. */
  readonly language: string;
  readonly text: string;
  readonly sentences: readonly QuotedSentence[];
  /** Of unit length. */
  readonly embedding: Embedding;
  /** What its document's front matter says of it. */
  readonly topic: string | null;
  readonly stance: string | null;
  /** The gist in English; never quoted. */
  readonly gloss: string | null;
}

/** Every comment of the index, in the order of the documents. */
export async function commentsOf(generation: Generation): Promise<readonly Comment[]> {
  const embeddings = await embeddingsOf(generation);
  const groups = new Map<string, QuotedSentence[]>();
  for (const sentence of await quotedSentences(generation, 'voices')) {
    const key = keyOf(sentence.passage);
    groups.set(key, [...(groups.get(key) ?? []), sentence]);
  }
  const facts = new Map<string, ReturnType<typeof factsOf>>();
  const comments: Comment[] = [];
  for (const [key, sentences] of groups) {
    const [first] = sentences;
    const embedding = embeddings.get(key);
    if (first === undefined || embedding === undefined) continue;
    const { document, number, language } = first.passage;
    const known = facts.get(document) ?? factsOf(await generation.textOf(document));
    facts.set(document, known);
    const own = known.find((one) => one.number === number);
    comments.push({
      document,
      number,
      language,
      text: sentences.map(({ text }) => text).join(' '),
      sentences,
      embedding,
      topic: own?.topic ?? null,
      stance: own?.stance ?? null,
      gloss: own?.gloss ?? null,
    });
  }
  return comments;
}

/** A long comment stands in several passages; without numbers each passage is a comment. */
function keyOf({
  document,
  number,
  start,
}: {
  document: string;
  number: number | null;
  start: number;
}): string {
  return number === null ? `${document} at ${start}` : `${document}#${number}`;
}

async function embeddingsOf(generation: Generation): Promise<ReadonlyMap<string, Embedding>> {
  const sums = new Map<string, Float32Array>();
  for (const { lane, positions, vectorsOf } of generation.partitions) {
    if (lane !== 'voices') continue;
    const vectors = await vectorsOf(positions.map((_, row) => row));
    for (const [row, position] of positions.entries()) {
      const passage = generation.passages[position];
      const whole = vectors[row]?.whole;
      if (passage === undefined || whole === undefined) continue;
      const key = keyOf(passage);
      const sum = sums.get(key);
      sums.set(
        key,
        sum === undefined ? Float32Array.from(whole) : sum.map((one, i) => one + (whole[i] ?? 0)),
      );
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, unit(sum)]));
}

/** The vector at length 1; a zero vector stays as it is. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

function factsOf(text: string) {
  // A file that is indexed has front matter that can be read; a text without any has no facts.
  return text.startsWith('---') ? (readFrontMatter(text).facts.comments ?? []) : [];
}

/** Of two vectors of equal length: their dot product, for unit vectors the cosine. */
export function similarity(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}
