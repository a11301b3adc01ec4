/**
 * A failure the person at the keyboard can do something about: one sentence that says what was found and
 * what was expected, and one that says what to do. Caught once, at the edge; no stack trace is shown for it.
 */
export class UserFacingError extends Error {
  /** What to do now, as one sentence. */
  readonly fix: string;
  /** Process exit code: 2 for a wrong command line, 1 for everything else. */
  readonly exitCode: 1 | 2;

  constructor(message: string, options: { fix: string; cause?: unknown; exitCode?: 1 | 2 }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'UserFacingError';
    this.fix = options.fix;
    this.exitCode = options.exitCode ?? 1;
  }
}

/** The message of whatever was thrown, for a sentence that names the cause. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
