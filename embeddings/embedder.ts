import type { ModelFacts } from './models.js';

/** Unit length, `ModelFacts.dimensions` numbers. */
export type Embedding = Float32Array;

/** Where an embedding points, in 8 bits a number: all that a cosine needs, at a quarter of the size. */
export type Direction = Int8Array;

/** Directions, one after the other. */
export type Directions = Int8Array;

/** Scales the largest component to ±127; the length is lost, the cosine keeps two decimals and more. */
export function directionOf(embedding: Embedding): Direction {
  const largest = embedding.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(embedding, (value) => Math.round((127 * value) / (largest || 1)));
}

/**
 * Of two vectors of unit length it is their cosine similarity. Four sums at a time: each addition waits for the one
 * before, so one sum alone takes twice as long (1.0 against .4 µs).
 * @param from where the other vector begins, when it is a row of a matrix
 */
export function dotProduct(one: Embedding, other: Float32Array, from = 0): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < one.length; i += 4) {
    const k = from + i;
    a += (one[i] ?? 0) * (other[k] ?? 0);
    b += (one[i + 1] ?? 0) * (other[k + 1] ?? 0);
    c += (one[i + 2] ?? 0) * (other[k + 2] ?? 0);
    d += (one[i + 3] ?? 0) * (other[k + 3] ?? 0);
  }
  return a + b + (c + d);
}

/** A passage as the model reads it: what stands above it, its sentences in order, and questions it answers. */
export interface PassageText {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly questions: readonly string[];
  /**
   * Embed each sentence by itself, the heading above it, instead of pooling its tokens from the passage's run. Finds
   * more (README, "How good") and costs a run per sentence: half the passages per second.
   */
  readonly sentencesAlone: boolean;
}

export interface PassageEmbeddings {
  readonly whole: Embedding;
  /**
   * One per sentence: embedded alone, or pooled over its own tokens of the whole passage's run, which keeps the sense
   * that its surroundings give it and costs nothing extra. Then one per question, embedded as questions are.
   */
  readonly directions: readonly Direction[];
}

/** Text to vectors whose dot product is their cosine similarity. */
export interface Embedder {
  readonly model: ModelFacts;
  /** The question as typed; the model's prefix is added here. */
  embedQuery(text: string): Promise<Embedding>;
  /** Same order and length as `passages`; the model's prefix is added here. */
  embedPassages(passages: readonly PassageText[]): Promise<readonly PassageEmbeddings[]>;
  close(): Promise<void>;
}
