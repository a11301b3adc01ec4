import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Deeds a minute. */
export interface RateSettings {
  readonly perUser: number;
  readonly perChannel: number;
  readonly perGuild: number;
}

/** Who does something where; `guild` is null in a direct message. */
export interface Place {
  readonly user: string;
  readonly channel: string;
  readonly guild: string | null;
}

/** Counts a deed; resolves with null when it may be done, else with the instant (unix seconds) to try again. */
export type TakeTurn = (place: Place) => Promise<number | null>;

const MINUTE_S = 60;

/**
 * Limits for users, channels and servers, kept in memory. Whoever is over the own limit uses up nobody else's. It
 * counts without waiting for anything outside, so a deed is counted before its first answer leaves.
 */
export function createRateLimits(
  { perUser, perChannel, perGuild }: RateSettings,
  now: () => number = Date.now,
): TakeTurn {
  const limiterOf = (keyPrefix: string, points: number) =>
    new RateLimiterMemory({ keyPrefix, points, duration: MINUTE_S });
  const users = limiterOf('user', perUser);
  const channels = limiterOf('channel', perChannel);
  const guilds = limiterOf('guild', perGuild);
  return async ({ user, channel, guild }) => {
    try {
      await users.consume(user);
      await channels.consume(channel);
      if (guild !== null) await guilds.consume(guild);
      return null;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.ceil((now() + refusal.msBeforeNext) / 1000);
      throw refusal;
    }
  };
}
