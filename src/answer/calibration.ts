/**
 * Coefficients of the confidence, fitted by `npm run calibrate -- --eval DIR`; do not edit by hand. One set for a
 * question in the language of the passage, one across languages, one for when the reader is off. The order of the
 * weights is that of `Features` in `confidence.ts`.
 */
export const calibration = {
  /** Questions of jaquad, jsquad and the dossier (those marked `tune`); classes weighed alike, then the priors. */
  fittedOn: { same: 511, cross: 230 },
  same: { intercept: -0.9828, weights: [0.1624, 0.746, 0.332, -0.3386] },
  cross: { intercept: -1.2107, weights: [0.197, 0.629, 0.0547, -0.3751] },
  unread: { intercept: -1.5299, weights: [0.0, 0.9921, 0.0, -0.596] },
  /** At or above this an answer is given. */
  threshold: 0.5,
} as const;
