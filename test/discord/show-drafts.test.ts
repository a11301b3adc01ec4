import { expect, test } from 'vitest';
import { createDrafts } from '../../src/discord/show-drafts.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const draft = (content: string) => ({ content, components: [] });

test('the latest draft is shown, never two within the time between edits', async () => {
  const shown: { readonly content: string; readonly at: number }[] = [];
  const drafts = createDrafts(async ({ content }) => shown.push({ content, at: performance.now() }), 60);
  expect(drafts.hasShown()).toBe(false);
  for (let i = 1; i <= 8; i += 1) {
    drafts.show(draft(String(i)));
    await pause(20);
  }
  await pause(80);
  expect(drafts.hasShown()).toBe(true);
  expect(shown.at(-1)?.content).toBe('8');
  expect(shown.length).toBeLessThan(8);
  const gaps = shown.slice(1).map(({ at }, i) => at - (shown[i]?.at ?? 0));
  // A timer may be early by a fraction of a millisecond.
  expect(Math.min(...gaps)).toBeGreaterThan(58);
});

test('after it has settled nothing more is shown, and the next edit keeps its distance', async () => {
  const shown: string[] = [];
  let editedAt = 0;
  const drafts = createDrafts(async ({ content }) => {
    shown.push(content);
    editedAt = performance.now();
  }, 60);
  drafts.show(draft('1'));
  await pause(10);
  drafts.show(draft('2'));
  await drafts.settle();
  expect(performance.now() - editedAt).toBeGreaterThan(58);
  drafts.show(draft('3'));
  await pause(80);
  expect(shown).toEqual(['1']);
});

test('an edit that fails or takes long keeps nothing back', async () => {
  const shown: string[] = [];
  const drafts = createDrafts(async ({ content }) => {
    shown.push(content);
    await pause(40);
    throw new Error('not shown');
  }, 10);
  drafts.show(draft('1'));
  await pause(20);
  drafts.show(draft('2'));
  await pause(80);
  await drafts.settle();
  expect(shown).toEqual(['1', '2']);
});

test('without a draft there is nothing to wait for', async () => {
  const began = performance.now();
  await createDrafts(async () => {}, 5_000).settle();
  expect(performance.now() - began).toBeLessThan(1_000);
});
