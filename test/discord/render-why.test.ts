import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderWhy, type WhyView } from '../../src/discord/render-why.js';
import { textsFor } from '../../src/discord/texts.js';
import { longHostile } from '../fakes/hostile-markdown.js';
import { messageFaults } from './message-faults.js';

const view: WhyView = {
  passages: [
    {
      document: 'ja/gaiyou.md',
      section: '影響',
      words: 0.5,
      similarity: 0.831,
      fused: 1.2,
      reading: 2.345,
      score: 4,
    },
    { document: 'ja/koe.md', section: null, words: 0, similarity: 0.8, fused: -0.5, reading: null, score: 1 },
  ],
  threshold: 0.5,
  confidence: 0.8,
  timings: { embedMs: 1.4, searchMs: 2.6, readMs: 300, totalMs: 304 },
};

test('the passages with their scores, the threshold and the time, in Japanese', () => {
  expect(renderWhy(view, textsFor('ja')).content.split('\n')).toEqual([
    '🧭 **なぜこの答え?**',
    '確からしさ 0.80(0.50 以上なら答えます)',
    '基準以上のため、資料に答えがあると判断しました。',
    '基準を10%動かしても(0.45〜0.55)、判断は同じです。',
    '1 ja/gaiyou.md › 影響',
    '-# 語 0.50・ベクトル 0.83・統合 1.20・読解 2.35・合計 4.00',
    '2 ja/koe.md',
    '-# 語 0.00・ベクトル 0.80・統合 -0.50・読解 対象外・合計 1.00',
    '-# 語=質問の語が含まれる割合、ベクトル=意味の近さ、統合=両方を合わせた順位の高さ、読解=答えの文らしさ。並びは合計の順です。',
    '-# 所要時間: 質問の変換 1 ms・検索 3 ms・読解 300 ms・全体 304 ms',
  ]);
});

test('in English, with nothing to compare', () => {
  expect(renderWhy({ ...view, passages: [], confidence: 0.1 }, textsFor('en')).content.split('\n')).toEqual([
    '🧭 **Why this answer?**',
    'Confidence 0.10 (an answer is given from 0.50 on)',
    'That is below the threshold: the documents were not judged to hold the answer.',
    'A threshold 10% lower or higher (0.45 to 0.55) would change nothing.',
    'There was no passage to compare.',
    '-# Time: question 1 ms · search 3 ms · reading 300 ms · in all 304 ms',
  ]);
});

test.for([
  [0.44, '(0.45 to 0.55) would change nothing'],
  [0.46, '10% lower (0.45) it would have been enough'],
  [0.5, '10% higher (0.55) it would not have been enough'],
  [0.54, '10% higher (0.55) it would not have been enough'],
  [0.56, '(0.45 to 0.55) would change nothing'],
] as const)('a confidence of %d: %s', ([confidence, expected]) => {
  expect(renderWhy({ ...view, confidence }, textsFor('en')).content).toContain(expected);
});

test('whatever documents are called, it fits and only shows', () => {
  const passage = fc.record({
    document: longHostile,
    section: fc.option(longHostile),
    words: fc.double({ noNaN: true, min: 0, max: 1 }),
    similarity: fc.double({ noNaN: true, min: -1, max: 1 }),
    fused: fc.double({ noNaN: true, min: -99, max: 99 }),
    reading: fc.option(fc.double({ noNaN: true, min: -99, max: 99 })),
    score: fc.double({ noNaN: true, min: -999, max: 999 }),
  });
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 7 }), fc.constantFrom('ja', 'en'), (passages, language) => {
      expect(messageFaults(renderWhy({ ...view, passages }, textsFor(language)))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const wording = {
  model: 'small-1',
  kept: 2,
  dropped: [{ sentence: '欠航は21便だった。', reason: 'figure' as const, detail: '21' }],
  droppedInAll: 5,
  failure: null,
};

test('what a language model did, and which of its sentences were not sent', () => {
  const ja = renderWhy({ ...view, wording }, textsFor('ja')).content;
  expect(ja).toContain('-# small-1 による文章:2文が検査を通過・5文を除外');
  expect(ja).toContain('-# ✂️ 欠航は21便だった。 — 引用にない数字: 21');
  expect(ja).toContain('-# ほか4文');
  expect(renderWhy({ ...view, wording }, textsFor('en')).content).toContain(
    '2 sentences passed the gate, 5 left out',
  );
});

test('that a language model was left out, and why', () => {
  const failed = { ...wording, kept: 0, dropped: [], droppedInAll: 0, failure: 'timeout' as const };
  expect(renderWhy({ ...view, wording: failed }, textsFor('en')).content).toContain(
    'small-1 was asked for words and left out (it took too long)',
  );
});

test('whatever a model has said, it fits and only shows', () => {
  const dropped = fc.record({
    sentence: longHostile,
    reason: fc.constantFrom('name', 'markup'),
    detail: longHostile,
  });
  fc.assert(
    fc.property(
      fc.array(dropped, { maxLength: 5 }),
      longHostile,
      fc.constantFrom('ja', 'en'),
      (all, model, language) => {
        const said = { ...wording, model, dropped: all, droppedInAll: 9 };
        expect(messageFaults(renderWhy({ ...view, wording: said }, textsFor(language)))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
