import { LRUCache } from 'lru-cache';

/** After so many refusals in a row a channel is left alone for so long (milliseconds). */
const REFUSALS = 3;
const REST_MS = 60 * 60_000;
const CHANNELS = 1_000;
/**
 * Refusals in ten minutes, all channels together, after which those that never took a message are left alone; and
 * after which all are. Discord bans an address at 10,000.
 */
const WINDOW_MS = 10 * 60_000;
const OVERALL_NEW = 12;
const OVERALL = 18;

export interface RestingChannels {
  isResting(channel: string): boolean;
  /** Has the channel taken a message lately, and none been refused since? */
  isProven(channel: string): boolean;
  refused(channel: string): void;
  accepted(channel: string): void;
}

/** Remembers where Discord refused to let the bot speak: ten thousand refusals in ten minutes would ban its address. */
export function createRestingChannels(now: () => number = Date.now): RestingChannels {
  const kept = { max: CHANNELS, ttl: REST_MS, ttlResolution: 0, perf: { now } };
  const refusals = new LRUCache<string, number>(kept);
  const proven = new LRUCache<string, true>(kept);
  /** When the latest refusals came, as many as can matter. */
  let recent: readonly number[] = [];
  return {
    isResting(channel) {
      const overall = recent.filter((at) => now() - at < WINDOW_MS).length;
      return (
        (refusals.get(channel) ?? 0) >= REFUSALS || overall >= (proven.has(channel) ? OVERALL : OVERALL_NEW)
      );
    },
    isProven: (channel) => proven.has(channel),
    refused(channel) {
      refusals.set(channel, (refusals.get(channel) ?? 0) + 1);
      proven.delete(channel);
      recent = [...recent, now()].slice(-OVERALL);
    },
    accepted(channel) {
      refusals.delete(channel);
      proven.set(channel, true);
    },
  };
}
