/**
 * Coefficients of the confidence, fitted by `npm run calibrate`; do not edit by hand. One set for a question in the
 * language of the passage, one across languages. The order is that of `features` in `confidence.ts`.
 */
export const calibration = {
  fittedOn: 'nothing yet: set by eye',
  same: { intercept: -2.5, weights: [0.3, 4, 0.1, 2, 0.2] },
  cross: { intercept: -2.5, weights: [0.3, 0, 0.5, 0, 0.5] },
  /** At or above this an answer is given. */
  threshold: 0.5,
} as const;
