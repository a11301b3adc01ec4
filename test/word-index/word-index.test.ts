import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordIndex } from '../../src/word-index/word-index.js';
import { hostileString } from '../fakes/hostile-strings.js';

// Three passages of 2, 3 and 1 words: the average length is 2. With k1 1.2 and b .75 the length norms are
// 1.2 (.25 + .75 · 2/2) = 1.2, 1.2 (.25 + .75 · 3/2) = 1.65 and 1.2 (.25 + .75 · 1/2) = .75.
const animals = WordIndex.build(['cat dog', 'cat cat bird', 'fish']);
/** ln(1 + (3 − df + .5) ÷ (df + .5)) for a word in none, one and two of the three. */
const idf = [Math.log(8), Math.log(1 + 2.5 / 1.5), Math.log(1.6)] as const;

test('BM25 of a word in two of three passages is what the formula gives by hand', () => {
  const { hits } = animals.search('cat', 10);
  expect(hits.map((hit) => hit.passage)).toEqual([1, 0]);
  expect(hits[0]?.score).toBeCloseTo((idf[2] * 2 * 2.2) / (2 + 1.65), 10); // .5666
  expect(hits[1]?.score).toBeCloseTo((idf[2] * 1 * 2.2) / (1 + 1.2), 10); // .4700
  expect(hits[0]?.score).toBeCloseTo(0.5666, 4);
});

test('a rare word in a short passage beats the same rarity in a long one', () => {
  const { hits } = animals.search('bird fish', 10);
  expect(hits.map((hit) => hit.passage)).toEqual([2, 1]);
  expect(hits[0]?.score).toBeCloseTo((idf[1] * 2.2) / (1 + 0.75), 10);
  expect(hits[1]?.score).toBeCloseTo((idf[1] * 2.2) / (1 + 1.65), 10);
});

test('coverage is the best score over the largest possible one, words nobody wrote included', () => {
  expect(animals.search('cat', 10).coverage).toBeCloseTo(2 / 3.65, 10);
  const best = (idf[2] * 2 * 2.2) / 3.65;
  expect(animals.search('cat zebra', 10).coverage).toBeCloseTo(best / ((idf[2] + idf[0]) * 2.2), 10);
});

test('coverage is 0 for a question in another language and for one without words', () => {
  expect(animals.search('猫はどこですか', 10)).toEqual({ hits: [], coverage: 0 });
  expect(animals.search('?!…', 10)).toEqual({ hits: [], coverage: 0 });
  expect(WordIndex.build([]).search('cat', 10)).toEqual({ hits: [], coverage: 0 });
});

test('a passage that is not accepted makes room for the next and does not count for coverage', () => {
  const { hits, coverage } = animals.search('cat', 1, (passage) => passage !== 1);
  expect(hits.map((hit) => hit.passage)).toEqual([0]);
  expect(coverage).toBeCloseTo(1 / 2.2, 10);
  expect(animals.search('cat', 10, () => false)).toEqual({ hits: [], coverage: 0 });
});

test('equal passages come in passage order, and never more than asked for', () => {
  const same = WordIndex.build(['update', 'update', 'other', 'update']);
  expect(same.search('update', 10).hits.map((hit) => hit.passage)).toEqual([0, 1, 3]);
  expect(same.search('update', 2).hits.map((hit) => hit.passage)).toEqual([0, 1]);
});

test('Japanese is found without spaces, and width and case do not matter', () => {
  const index = WordIndex.build([
    '天気は晴れでした。',
    '障害の原因は設定ファイルです。',
    'The CLOUD service.',
  ]);
  expect(index.search('原因', 10).hits.map((hit) => hit.passage)).toEqual([1]);
  expect(index.search('設定フアイル', 1).hits.map((hit) => hit.passage)).toEqual([1]);
  expect(index.search('ｃｌｏｕｄ', 10).hits.map((hit) => hit.passage)).toEqual([2]);
});

test('the share of a question that a text holds weighs rare words more', () => {
  const share = animals.shareFinder('cat zebra');
  expect(share('one cat')).toBeCloseTo(idf[2] / (idf[2] + idf[0]), 10);
  expect(share('one zebra')).toBeCloseTo(idf[0] / (idf[2] + idf[0]), 10);
  expect(share('Zebra, cat, cat')).toBe(1);
  expect(share('')).toBe(0);
  expect(animals.shareFinder('')('cat')).toBe(0);
});

test('whatever the texts and the question, hits are ordered, unique and positive, and coverage lies in 0 to 1', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(hostileString, { maxLength: 6 }), hostileString, fc.nat(5), (texts, other, at) => {
      const question = `${texts[at] ?? ''} ${other}`;
      const { hits, coverage } = WordIndex.build(texts).search(question, 3);
      expect(coverage).toBeGreaterThanOrEqual(0);
      expect(coverage).toBeLessThanOrEqual(1);
      expect(hits.length).toBeLessThanOrEqual(3);
      expect(new Set(hits.map((hit) => hit.passage)).size).toBe(hits.length);
      for (const [i, hit] of hits.entries()) {
        expect(hit.score).toBeGreaterThan(0);
        const next = hits[i + 1];
        if (next !== undefined)
          expect(hit.score > next.score || (hit.score === next.score && hit.passage < next.passage)).toBe(
            true,
          );
      }
      found += hits.length;
    }),
  );
  expect(found).toBeGreaterThan(0);
});
