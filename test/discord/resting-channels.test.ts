import { expect, test } from 'vitest';
import { createRestingChannels } from '../../src/discord/resting-channels.js';

test('a channel that refused three times in a row rests for an hour', () => {
  let now = 1;
  const channels = createRestingChannels(() => now);
  channels.refused('a');
  channels.refused('a');
  expect(channels.isResting('a')).toBe(false);
  channels.refused('a');
  expect([channels.isResting('a'), channels.isResting('b')]).toEqual([true, false]);
  now += 59 * 60_000;
  expect(channels.isResting('a')).toBe(true);
  now += 2 * 60_000;
  expect(channels.isResting('a')).toBe(false);
});

test('a message that arrives makes the refusals before it forgotten', () => {
  const channels = createRestingChannels();
  channels.refused('a');
  channels.refused('a');
  channels.accepted('a');
  channels.refused('a');
  expect(channels.isResting('a')).toBe(false);
});
