import { LRUCache } from 'lru-cache';

/** Refusals in a row after which a channel is left alone, and for how long (milliseconds). */
const REFUSALS = 3;
const REST_MS = 60 * 60_000;
const CHANNELS = 1_000;

export interface RestingChannels {
  isResting(channel: string): boolean;
  refused(channel: string): void;
  accepted(channel: string): void;
}

/** Remembers where Discord refused to let the bot speak: ten thousand refusals in ten minutes would ban its address. */
export function createRestingChannels(now: () => number = Date.now): RestingChannels {
  const refusals = new LRUCache<string, number>({
    max: CHANNELS,
    ttl: REST_MS,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    isResting: (channel) => (refusals.get(channel) ?? 0) >= REFUSALS,
    refused: (channel) => void refusals.set(channel, (refusals.get(channel) ?? 0) + 1),
    accepted: (channel) => void refusals.delete(channel),
  };
}
