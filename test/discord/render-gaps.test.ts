import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Gap } from '../../src/discord/gaps.js';
import { renderGaps } from '../../src/discord/render-gaps.js';
import { textsFor } from '../../src/discord/texts.js';
import { longHostile } from '../fakes/hostile-markdown.js';
import { messageFaults } from './message-faults.js';

const gaps: readonly Gap[] = [
  {
    key: 'a',
    reason: 'not-stated',
    document: 'ja/a.md',
    section: '影響',
    count: 12,
    questions: ['何人?', '*誰*?'],
  },
  { key: 'b', reason: 'off-topic', document: null, section: null, count: 1, questions: [] },
];

test('how often, why and what is near, with the questions where they are kept', () => {
  expect(renderGaps(gaps, textsFor('ja')).content.split('\n')).toEqual([
    '🕳️ **答えられなかった質問 2種類**',
    '・12回 資料にありません — 影響 (ja/a.md)',
    '-# 質問: 何人? / \\*誰\\*?',
    '・1回 この出来事の外です — 近い資料なし',
  ]);
  expect(renderGaps(gaps, textsFor('en')).content.split('\n')).toEqual([
    '🕳️ **Asked in vain: 2 kinds of question**',
    '· 12 times not in the documents — 影響 (ja/a.md)',
    '-# asked: 何人? / \\*誰\\*?',
    '· 1 time outside this incident — nothing near',
  ]);
  expect(renderGaps([], textsFor('en')).content).toBe('Nothing has been asked in vain so far.');
});

test('the rest is counted', () => {
  const many = Array.from({ length: 33 }, (_, i) => ({ ...gaps[1], key: String(i) })).map((gap) => ({
    reason: 'off-topic' as const,
    document: null,
    section: null,
    count: 1,
    questions: [],
    key: gap.key,
  }));
  const lines = renderGaps(many, textsFor('ja')).content.split('\n');
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toBe('-# ほか13種類');
});

test('whatever was asked, it fits and only shows', () => {
  const gap = fc.record({
    key: fc.constant('k'),
    reason: fc.constantFrom('off-topic', 'not-stated', 'opinion-only', 'after-archive', 'no-words'),
    document: fc.option(longHostile),
    section: fc.option(longHostile),
    count: fc.integer({ min: 1, max: 99_999 }),
    questions: fc.array(longHostile, { maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(gap, { maxLength: 30 }), (found) => {
      expect(messageFaults(renderGaps(found, textsFor('ja')))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
