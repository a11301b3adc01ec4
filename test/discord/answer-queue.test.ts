import { expect, test, vi } from 'vitest';
import { createAnswerQueue, QueueFullError } from '../../src/discord/answer-queue.js';

/** Work that ends when it is told to. */
function job(name: string, begun: string[]) {
  let end = (): void => {};
  const ended = new Promise<string>((resolve) => {
    end = () => resolve(name);
  });
  return {
    work: () => {
      begun.push(name);
      return ended;
    },
    end: () => end(),
  };
}

test('two at a time, the rest in order of arrival, and no more than may wait', async () => {
  const begun: string[] = [];
  const queue = createAnswerQueue(2, 2);
  const jobs = ['a', 'b', 'c', 'd'].map((name) => job(name, begun));
  const results = jobs.map(({ work }) => queue.run(work));
  await expect(queue.run(async () => 'e')).rejects.toBeInstanceOf(QueueFullError);
  expect([begun, queue.size]).toEqual([['a', 'b'], 4]);
  jobs[1]?.end();
  await results[1];
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const { end } of jobs) end();
  expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
  expect([begun, queue.size]).toEqual([['a', 'b', 'c', 'd'], 0]);
});

test('work that fails makes room like work that ends well', async () => {
  const queue = createAnswerQueue(1, 0);
  await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await queue.run(async () => 'yes')).toBe('yes');
});

test('work is told to hurry while a crowd waits behind it, at the moment it asks', async () => {
  const queue = createAnswerQueue(1, 4);
  const first = job('a', []);
  let isHurried = (): boolean => true;
  const results = [
    queue.run((hurried) => {
      isHurried = hurried;
      return first.work();
    }),
  ];
  expect(isHurried()).toBe(false);
  for (const name of ['b', 'c', 'd']) results.push(queue.run(async () => name));
  expect(isHurried()).toBe(false);
  results.push(queue.run(async () => 'e'));
  expect(isHurried()).toBe(true);
  first.end();
  await Promise.all(results);
});

test('who has waited long hurries although nobody waits any more, and who has not does not', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    for (const [waitedMs, hurries] of [
      [499, false],
      [500, true],
    ] as const) {
      const queue = createAnswerQueue(1, 1);
      const first = job('a', []);
      const results = [
        queue.run(first.work),
        queue.run(async (isHurried) => (isHurried() ? 'hurried' : 'took its time')),
      ];
      vi.advanceTimersByTime(waitedMs);
      first.end();
      expect(await Promise.all(results)).toEqual(['a', hurries ? 'hurried' : 'took its time']);
    }
  } finally {
    vi.useRealTimers();
  }
});
