/**
 * Coefficients of the confidence, fitted by `npm run calibrate -- --eval DIR`; do not edit by hand. For what was read
 * and for what was not, one set each for a question in the language of the passage and one across languages, and one
 * beside gaps. The order of the weights is that of `ReadFeatures` and `UnreadFeatures` in `confidence.ts`.
 */
export const calibration = {
  /** The model whose cosine similarities are meant. */
  embedder: 'multilingual-e5-small',
  read: {
    /** Questions of jaquad, jsquad and the dossier (those marked `tune`); classes weighed alike, then the priors. */
    fittedOn: { same: 517, cross: 224 },
    same: { intercept: -3.4073, weights: [0.1806, 0.7148, 0.4135, -0.5659, 2.5453] },
    cross: { intercept: -19.5008, weights: [0.1863, 0.8443, 0.1407, -0.7394, 22.3378] },
    /** Log odds of the confidence from the reports, then the order of `GapFeatures`. */
    gaps: { intercept: 0.2101, weights: [0.7873, -0.734, -5.0416, 3.6433, 4.4937] },
  },
  unread: {
    fittedOn: { same: 773, cross: 402 },
    same: { intercept: -24.841, weights: [7.2572, 0.2176, -0.6974, 27.2771] },
    cross: { intercept: -55.7476, weights: [-4.5559, -0.0255, -0.6309, 69.8852] },
    gaps: { intercept: -0.0635, weights: [0.4623, -1.3844, -4.4283, 3.5709, 4.5142] },
  },
  /** At or above this an answer is given. */
  threshold: 0.5,
} as const;
