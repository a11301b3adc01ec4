import { LRUCache } from 'lru-cache';

/** The gateway may bring an event twice; ids are remembered this long (milliseconds) and this many. */
const REMEMBERED_MS = 10 * 60_000;
const REMEMBERED = 10_000;

/** @returns a function that says, at once, whether an id comes for the first time */
export function createSeenIds(now: () => number = Date.now): (id: string) => boolean {
  const seen = new LRUCache<string, true>({
    max: REMEMBERED,
    ttl: REMEMBERED_MS,
    ttlResolution: 0,
    perf: { now },
  });
  return (id) => {
    if (seen.has(id)) return false;
    seen.set(id, true);
    return true;
  };
}
