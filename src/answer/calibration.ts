/**
 * Coefficients of the confidence, fitted by `npm run calibrate -- --eval DIR`; do not edit by hand. One set for a
 * question in the language of the passage, one across languages, one for when the reader is off. The order of the
 * weights is that of `Features` in `confidence.ts`.
 */
export const calibration = {
  /** Questions of jaquad, jsquad and the dossier (those marked `tune`); classes weighed alike, then the priors. */
  fittedOn: { same: 514, cross: 227 },
  same: { intercept: -0.5342, weights: [0.1525, 0.1563] },
  cross: { intercept: -0.2398, weights: [0.1488, 0.1019] },
  unread: { intercept: -1.159, weights: [0.0, 0.2019] },
  /** At or above this an answer is given. */
  threshold: 0.5,
} as const;
