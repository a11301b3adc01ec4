import { messageOf, UserFacingError } from '../errors.js';

/** A failed system call (disk full, no permission …) as a sentence for the operator; anything else as it is. */
export function explainFailure(root: string, error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new UserFacingError(
    `The index folder ${root} could not be written or read (${messageOf(error)}); what was served stays in use.`,
    {
      fix: `Check that ${root} is writable and has free space, then run npm run index -- build.`,
      cause: error,
    },
  );
}
