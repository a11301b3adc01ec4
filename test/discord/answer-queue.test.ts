import { expect, test } from 'vitest';
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

test('work learns how many wait behind it at the moment it asks; who has waited is never alone', async () => {
  const queue = createAnswerQueue(1, 2);
  const asks: (() => number)[] = [];
  const first = job('a', []);
  const last = job('c', []);
  const results = [
    queue.run((waiting) => {
      asks.push(waiting);
      return first.work();
    }),
  ];
  expect(asks.map((ask) => ask())).toEqual([0]);
  results.push(queue.run(async () => 'b'));
  results.push(
    queue.run((waiting) => {
      asks.push(waiting);
      return last.work();
    }),
  );
  expect(asks.map((ask) => ask())).toEqual([2]);
  first.end();
  await Promise.all(results.slice(0, 2));
  await Promise.resolve();
  expect(asks.map((ask) => ask())).toEqual([0, 1]);
  last.end();
  expect(await results[2]).toBe('c');
});
