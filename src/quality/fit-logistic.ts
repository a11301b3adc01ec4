import type { Coefficients } from '../answer/confidence.js';

/** A labelled row for the regression. */
export interface Example {
  readonly features: readonly number[];
  /** 1 when the documents hold the answer, else 0. */
  readonly label: 0 | 1;
}

const ITERATIONS = 4000;
const STEP = 0.3;

/**
 * Logistic regression by gradient descent on standardised features, both classes weighed alike, with a small L2
 * penalty; deterministic.
 * @returns coefficients for the features as they are, unstandardised
 */
export function fitLogistic(examples: readonly Example[], penalty = 0.01): Coefficients {
  const width = examples[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => examples.map(({ features }) => features[i] ?? 0));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / examples.length);
  const deviations = columns.map((column, i) => {
    const variance = column.reduce((sum, value) => sum + (value - (means[i] ?? 0)) ** 2, 0) / examples.length;
    return Math.sqrt(variance) || 1;
  });
  const rows = examples.map(({ features }) =>
    features.map((value, i) => (value - (means[i] ?? 0)) / (deviations[i] ?? 1)),
  );
  const positives = examples.filter(({ label }) => label === 1).length;
  const weightOf = (label: 0 | 1): number =>
    0.5 / Math.max(1, label === 1 ? positives : examples.length - positives);

  let intercept = 0;
  const weights = new Array<number>(width).fill(0);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    let slope = 0;
    const slopes = weights.map((weight) => penalty * weight);
    for (const [i, row] of rows.entries()) {
      const label = examples[i]?.label ?? 0;
      const sum = row.reduce((total, value, k) => total + value * (weights[k] ?? 0), intercept);
      const error = (1 / (1 + Math.exp(-sum)) - label) * weightOf(label);
      slope += error;
      for (const [k, value] of row.entries()) slopes[k] = (slopes[k] ?? 0) + error * value;
    }
    intercept -= STEP * slope;
    for (const [k, value] of slopes.entries()) weights[k] = (weights[k] ?? 0) - STEP * value;
  }
  const raw = weights.map((weight, i) => weight / (deviations[i] ?? 1));
  return {
    intercept: intercept - raw.reduce((sum, weight, i) => sum + weight * (means[i] ?? 0), 0),
    weights: raw,
  };
}
