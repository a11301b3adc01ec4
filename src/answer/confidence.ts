import { calibration } from './calibration.js';
import type { ReadHit } from './read-hits.js';

/**
 * What tells whether the documents hold the answer, of the best passage after reading: reading (logits of its best
 * sentence; 0 without the reader) and fused (its place in retrieval, standard deviations). Word coverage, margin,
 * agreement of the legs and the sentence's words were tried beside them and moved no set's AUROC by more than .005.
 */
export type Features = readonly [reading: number, fused: number];

export interface Evidence {
  readonly features: Features;
  /** Which coefficients apply: question and passage share a language, they do not, or nothing was read. */
  readonly kind: 'same' | 'cross' | 'unread';
}

/**
 * The evidence of the best passage that an answer may rest on; a digest vouches for nothing by itself.
 * @returns null when there is none
 */
export function evidenceOf(read: readonly ReadHit[], language: string): Evidence | null {
  const best = read.find(({ hit }) => hit.passage.kind !== 'summary');
  if (best === undefined) return null;
  const readings = best.sentences.flatMap(({ reading }) => (reading === null ? [] : [reading]));
  if (readings.length === 0) return { features: [0, best.hit.fused], kind: 'unread' };
  const kind = best.hit.passage.language === language ? 'same' : 'cross';
  return { features: [Math.max(...readings), best.hit.fused], kind };
}

/** Calibrated probability, 0 to 1, that the documents hold the answer: a logistic regression on the features. */
export function confidenceOf(evidence: Evidence | null): number {
  if (evidence === null) return 0;
  const { intercept, weights } = calibration[evidence.kind];
  const sum = evidence.features.reduce((total, feature, i) => total + feature * (weights[i] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}
