import { expect, test } from 'vitest';
import { createSeenIds } from '../../src/discord/seen-ids.js';

test('an id is new once, and again after ten minutes', () => {
  let now = 1;
  const isNew = createSeenIds(() => now);
  expect([isNew('a'), isNew('a'), isNew('b')]).toEqual([true, false, true]);
  now += 9 * 60_000;
  expect(isNew('a')).toBe(false);
  now += 2 * 60_000;
  expect(isNew('a')).toBe(true);
});

test('ten thousand ids are remembered, the oldest goes first', () => {
  const isNew = createSeenIds();
  for (let id = 0; id <= 10_000; id += 1) isNew(String(id));
  expect([isNew('1'), isNew('0')]).toEqual([false, true]);
});
