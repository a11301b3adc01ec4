import type { ChildProcess } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';

/** Nice value, 0 to 19: questions that are being answered meanwhile come first. */
const LOW_PRIORITY = 10;

/**
 * Lowers a child's priority from its first moment, so that not even its start takes time from the answers; its threads
 * inherit it. One that already runs as low, as its parent does, is left as it is: raising it would not be allowed.
 */
export function lowerPriority({ pid }: Pick<ChildProcess, 'pid'>): void {
  // Without an id it did not start, which its `error` event tells.
  if (pid === undefined || getPriority() >= LOW_PRIORITY) return;
  try {
    setPriority(pid, LOW_PRIORITY);
  } catch {
    // It has ended in the meantime; its exit code tells the rest.
  }
}
