import type { Log } from '../../src/log.js';

/** A log whose lines can be looked at. */
export function recordedLog(): Log & { readonly warnings: string[]; readonly errors: string[] } {
  const warnings: string[] = [];
  const errors: string[] = [];
  return {
    warnings,
    errors,
    info: () => {},
    warn: (fields, message) => warnings.push(`${message} ${JSON.stringify(fields)}`),
    error: (fields, message) => errors.push(`${message} ${JSON.stringify(fields)}`),
  };
}
