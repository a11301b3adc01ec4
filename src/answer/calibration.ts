/**
 * Coefficients of the confidence, fitted by `npm run calibrate -- --eval DIR`; do not edit by hand. One set for a
 * question in the language of the passage, one across languages, one for when the reader is off. The order of the
 * weights is that of `Features` in `confidence.ts`.
 */
export const calibration = {
  /** Questions of jaquad, jsquad and the dossier (those marked `tune`); classes weighed alike, then the priors. */
  fittedOn: { same: 511, cross: 230 },
  same: { intercept: -1.1412, weights: [0.169, 0.7996, 0.3212, -0.4363] },
  cross: { intercept: -1.4081, weights: [0.1711, 0.6609, 0.2254, -0.57] },
  unread: { intercept: -1.5204, weights: [0.0, 1.0114, 0.0, -0.6454] },
  /** Beside gaps: log odds of the confidence from the reports, then the order of `GapFeatures`. */
  gaps: { intercept: 0.079689, weights: [0.85191, -1.2754, -3.17, 3.5189, 4.7852] },
  /** At or above this an answer is given. */
  threshold: 0.5,
} as const;
