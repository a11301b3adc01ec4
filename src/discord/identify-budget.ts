import { setTimeout as wait } from 'node:timers/promises';
import { START_DISTANCE_MS } from './start-record.js';

/** Discord takes one IDENTIFY in five seconds, milliseconds. */
const LEAST_DISTANCE_MS = 5_000;
/** So many may follow each other at that distance: a bad connection is no reason to be away for minutes. */
const SPARE = 5;

/** What discord.js asks before it identifies itself. */
export interface IdentifyBudget {
  waitForIdentify(shard: number, signal: AbortSignal): Promise<void>;
}

/**
 * Keeps a program whose sessions end again and again from using up the 1,000 logins of a day, after which Discord
 * resets the token: a few at once, then one in 90 seconds.
 */
export function createIdentifyBudget(
  now: () => number = () => performance.now(),
  sleep: (ms: number, signal: AbortSignal) => Promise<void> = (ms, signal) =>
    wait(ms, undefined, { signal, ref: false }),
): IdentifyBudget {
  let spare = SPARE;
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    async waitForIdentify(_shard, signal) {
      const sinceMs = now() - lastAt;
      spare = Math.min(SPARE, spare + sinceMs / START_DISTANCE_MS);
      const waitMs = Math.max(0, LEAST_DISTANCE_MS - sinceMs, (1 - spare) * START_DISTANCE_MS);
      if (waitMs > 0) await sleep(waitMs, signal);
      spare = Math.min(SPARE, spare + waitMs / START_DISTANCE_MS) - 1;
      lastAt = now();
    },
  };
}
