import type { Retrieved } from '../retrieval/retrieve.js';
import { calibration } from './calibration.js';
import type { ReadHit } from './read-hits.js';

/**
 * What tells whether the documents hold the answer, of the best passage after reading:
 * reading (logits of its best sentence; 0 without the reader), coverage (the words' best hit ÷ the largest possible),
 * fused (standard deviations), words (share of the question's words in the best sentence), standardised similarity.
 */
export type Features = readonly [
  reading: number,
  coverage: number,
  fused: number,
  words: number,
  similarity: number,
];

export interface Evidence {
  readonly features: Features;
  readonly isCross: boolean;
}

/** @returns null when nothing was found at all */
export function evidenceOf(
  read: readonly ReadHit[],
  { coverage }: Retrieved,
  language: string,
): Evidence | null {
  const [best] = read;
  if (best === undefined) return null;
  const [sentence] = [...best.sentences].sort((one, other) => other.score - one.score);
  const reading = Math.max(...best.sentences.map((one) => one.reading ?? 0));
  return {
    features: [reading, coverage, best.hit.fused, sentence?.words ?? 0, best.hit.standardised],
    isCross: best.hit.passage.language !== language,
  };
}

/** Calibrated probability, 0 to 1, that the documents hold the answer: a logistic regression on the features. */
export function confidenceOf(evidence: Evidence | null): number {
  if (evidence === null) return 0;
  const { intercept, weights } = evidence.isCross ? calibration.cross : calibration.same;
  const sum = evidence.features.reduce((total, feature, i) => total + feature * (weights[i] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}
