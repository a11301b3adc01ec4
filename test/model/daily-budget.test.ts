import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDailyBudget, readBudget } from '../../src/model/daily-budget.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const clock = () => {
  const time = { now: new Date('2026-03-04T23:59:00Z') };
  return { time, now: () => time.now };
};

test.for([
  ['500', { perDay: 500, unit: 'requests' }],
  ['500 requests', { perDay: 500, unit: 'requests' }],
  ['200000 tokens', { perDay: 200_000, unit: 'tokens' }],
] as const)('%s', ([text, expected]) => {
  expect(readBudget(text)).toEqual(expected);
});

test('requests are counted by the day, and a restart gives no new budget', async () => {
  const file = join(await temporaryFolder(), 'used.json');
  const { time, now } = clock();
  const open = () => createDailyBudget({ unit: 'requests', perDay: 2 }, file, now);
  const budget = open();
  expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
  expect(open().take()).toBe(false);
  time.now = new Date('2026-03-05T00:00:00Z');
  expect(budget.take()).toBe(true);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ day: '2026-03-05', requests: 1, tokens: 0 });
});

test('tokens are estimated: four Latin letters one, a kanji one', async () => {
  const file = join(await temporaryFolder(), 'used.json');
  const budget = createDailyBudget({ unit: 'tokens', perDay: 10 }, file, clock().now);
  expect(budget.take()).toBe(true);
  budget.use({ characters: 20, wide: 4 });
  expect(budget.take()).toBe(true);
  budget.use({ characters: 2, wide: 2 });
  expect(budget.take()).toBe(false);
});

test('a damaged file counts as a day just begun, and a folder that is gone stops nobody', async () => {
  const file = join(await temporaryFolder(), 'used.json');
  await writeFile(file, '{"day":');
  expect(createDailyBudget({ unit: 'requests', perDay: 1 }, file, clock().now).take()).toBe(true);
  const lost = createDailyBudget({ unit: 'requests', perDay: 1 }, '/nowhere/used.json', clock().now);
  expect([lost.take(), lost.take()]).toEqual([true, false]);
});
