import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SentenceCheck } from '../../src/answer/check-sentences.js';
import { renderCheck } from '../../src/discord/render-check.js';
import { textsFor } from '../../src/discord/texts.js';
import { hostileMarkdown, longHostile } from '../fakes/hostile-markdown.js';
import { citationOf } from '../fakes/sample-answers.js';
import { messageFaults } from './message-faults.js';

const source = citationOf({ title: '報道A', section: null, url: null, publishedAt: '2024-07-19' });
const voice = citationOf({ kind: 'comment', section: '41', start: 7, url: null, publishedAt: null });
const nothing = { statement: null, voices: 0, citation: null };
const marks: readonly SentenceCheck[] = [
  {
    ...nothing,
    sentence: '更新の不具合が原因',
    mark: 'supported',
    statement: '原因は更新。',
    citation: source,
  },
  { ...nothing, sentence: '株は29%下がった', mark: 'differs', statement: '最大19%', citation: source },
  { sentence: '対応が遅い', mark: 'opinion-only', statement: '遅い。', voices: 2, citation: voice },
  { ...nothing, sentence: '*全員*が残業した', mark: 'not-stated' },
];

test('each sentence with its mark, the same source under the same number', () => {
  const body = renderCheck(marks, 90, textsFor('ja'));
  expect(body.content.split('\n')).toEqual([
    '🔍 この発言を資料で確認(あなただけに表示)',
    '1 ✅ 裏付けあり「更新の不具合が原因」 [1]',
    '2 ⚠️ 食い違い「株は29%下がった」→ 資料: 最大19% [1]',
    '3 💬 意見のみ「対応が遅い」→ 90件中2件 [2]',
    '4 ▫️ 資料に記載なし「\\*全員\\*が残業した」',
    '出典 [1] 報道A 2024-07-19',
    '[2] 声41',
  ]);
  expect(body.components).toEqual([]);
});

test('in English', () => {
  expect(renderCheck(marks, 90, textsFor('en')).content.split('\n').slice(0, 5)).toEqual([
    '🔍 Checked against the sources (only you see this)',
    '1 ✅ supported "更新の不具合が原因" [1]',
    '2 ⚠️ differs "株は29%下がった" → documents: 最大19% [1]',
    '3 💬 opinion only "対応が遅い" → 2 of 90 voices [2]',
    '4 ▫️ not in the documents "\\*全員\\*が残業した"',
  ]);
});

test('too long: whole sentences go, last first, with their sources, and a line counts them', () => {
  const many = Array.from(
    { length: 10 },
    (_, i): SentenceCheck => ({
      sentence: `${i + 1}番目の文${'は長い'.repeat(40)}`,
      mark: 'differs',
      statement: '資料の文'.repeat(30),
      voices: 0,
      citation: citationOf({ start: i, end: i + 1, title: `報道${i + 1}` }),
    }),
  );
  const { content } = renderCheck(many, 90, textsFor('ja'));
  const kept = content.split('\n').filter((line) => / ⚠️ /u.test(line)).length;
  expect(kept).toBeGreaterThan(3);
  expect(kept).toBeLessThan(10);
  expect(content).toContain(`-# ほか${10 - kept}文は長いため省きました。`);
  expect(content).toContain(`[${kept}] 報道${kept} `);
  expect(content).not.toContain(`[${kept + 1}]`);
});

test('whatever a message and the documents hold, it fits and only shows', () => {
  const url = fc.option(hostileMarkdown.map((path) => `https://example.com/${path}`));
  const check = fc
    .tuple(
      fc.record({ title: longHostile, section: fc.option(longHostile), url, start: fc.nat(3) }),
      longHostile,
    )
    .chain(([facts, statement]) =>
      fc.record({
        sentence: longHostile,
        mark: fc.constantFrom('supported', 'differs', 'opinion-only', 'not-stated'),
        statement: fc.option(fc.constant(statement)),
        voices: fc.nat(90),
        citation: fc.option(fc.constant(citationOf(facts))),
      }),
    );
  fc.assert(
    fc.property(fc.array(check, { maxLength: 10 }), fc.constantFrom('ja', 'en'), (checks, language) => {
      const urls = checks.flatMap(({ citation }) => citation?.url ?? []);
      expect(messageFaults(renderCheck(checks, 90, textsFor(language)), urls)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
