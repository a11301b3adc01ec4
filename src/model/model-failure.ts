export const modelFailures = ['timeout', 'refused', 'broken', 'too-long', 'budget', 'resting'] as const;
/**
 * - timeout: no end within the time allowed
 * - refused: the server answered with an error
 * - broken: it could not be reached, or the stream ended too early
 * - too-long: more text than an answer can be
 * - budget: today's requests or tokens are used up
 * - resting: it failed several times running and is left alone for a while
 */
export type ModelFailure = (typeof modelFailures)[number];

/** The model has not done what it was asked; the answer is made without it. Never shown as it is. */
export class ModelFailureError extends Error {
  readonly failure: ModelFailure;

  constructor(failure: ModelFailure, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ModelFailureError';
    this.failure = failure;
  }
}
