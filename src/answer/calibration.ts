/**
 * Coefficients of the confidence, fitted by `npm run calibrate -- --eval DIR`; do not edit by hand. For what was read
 * and for what was not, one set each for a question in the language of the passage and one across languages, and one
 * beside gaps. The order of the weights is that of `ReadFeatures` and `UnreadFeatures` in `confidence.ts`.
 */
export const calibration = {
  read: {
    /** Questions of jaquad, jsquad and the dossier (those marked `tune`); classes weighed alike, then the priors. */
    fittedOn: { same: 511, cross: 230 },
    same: { intercept: -1.1412, weights: [0.169, 0.7996, 0.3212, -0.4363] },
    cross: { intercept: -1.4081, weights: [0.1711, 0.6609, 0.2254, -0.57] },
    /** Log odds of the confidence from the reports, then the order of `GapFeatures`. */
    gaps: { intercept: 0.0797, weights: [0.8519, -1.2754, -3.17, 3.5189, 4.7852] },
  },
  unread: {
    fittedOn: { same: 773, cross: 402 },
    same: { intercept: -24.8387, weights: [7.2436, 0.2271, -0.6986, 27.2572] },
    cross: { intercept: -55.8712, weights: [-4.6198, -0.0427, -0.6342, 70.0785] },
    gaps: { intercept: -0.0753, weights: [0.4677, -1.3787, -4.4118, 3.5563, 4.4987] },
  },
  /** At or above this an answer is given. */
  threshold: 0.5,
} as const;
