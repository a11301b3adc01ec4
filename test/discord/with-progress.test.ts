import { expect, test } from 'vitest';
import { withProgress } from '../../src/discord/with-progress.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const settings = { afterMs: 20, everyMs: 20 };

test('quick work shows no progress', async () => {
  const shown: number[] = [];
  expect(await withProgress(Promise.resolve('done'), async (ms) => shown.push(ms), settings)).toBe('done');
  await pause(40);
  expect(shown).toEqual([]);
});

test('slow work shows progress, never two at once, and none after its end', async () => {
  const events: string[] = [];
  const show = async (): Promise<void> => {
    events.push('begins');
    await pause(70);
    events.push('ends');
  };
  await withProgress(pause(110), show, settings);
  const atEnd = [...events];
  expect(atEnd).toEqual(['begins', 'ends', 'begins', 'ends']);
  await pause(60);
  expect(events).toEqual(atEnd);
});

test('a progress line that cannot be sent does not keep the result back, and a failure of the work passes', async () => {
  const failing = async (): Promise<void> => {
    throw new Error('not shown');
  };
  expect(
    await withProgress(
      pause(50).then(() => 7),
      failing,
      settings,
    ),
  ).toBe(7);
  const broken = pause(30).then(() => Promise.reject(new Error('broken')));
  await expect(withProgress(broken, failing, settings)).rejects.toThrow('broken');
});
