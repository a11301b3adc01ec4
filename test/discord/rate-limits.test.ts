import { expect, test } from 'vitest';
import { createRateLimits, type Place } from '../../src/discord/rate-limits.js';

const settings = { perUser: 2, perChannel: 3, perGuild: 4 };
const place = (user: string, channel = 'c', guild: string | null = 'g'): Place => ({ user, channel, guild });

test('the third question of a minute is refused with the instant it may be asked again', async () => {
  const now = 1_700_000_000_000;
  const takeTurn = createRateLimits(settings, () => now);
  expect([await takeTurn(place('ann')), await takeTurn(place('ann'))]).toEqual([null, null]);
  const again = (await takeTurn(place('ann'))) ?? 0;
  expect(again).toBeGreaterThan(now / 1000);
  expect(again).toBeLessThanOrEqual(now / 1000 + 60);
});

test('somebody over the own limit uses up nobody else’s', async () => {
  const takeTurn = createRateLimits(settings);
  for (let i = 0; i < 10; i += 1) await takeTurn(place('ann'));
  expect(await takeTurn(place('ben'))).toBeNull();
  expect(await takeTurn(place('cem'))).not.toBeNull();
  expect(await takeTurn(place('cem', 'elsewhere'))).toBeNull();
});

test('a server’s limit holds across its channels, and direct messages have none', async () => {
  const takeTurn = createRateLimits(settings);
  for (const user of ['a', 'b', 'c', 'd']) expect(await takeTurn(place(user, user))).toBeNull();
  expect(await takeTurn(place('e', 'e'))).not.toBeNull();
  expect(await takeTurn(place('e', 'dm', null))).toBeNull();
});
