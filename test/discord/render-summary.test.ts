import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderSummary, type SummaryView } from '../../src/discord/render-summary.js';
import { textsFor } from '../../src/discord/texts.js';
import { longHostile } from '../fakes/hostile-markdown.js';
import { citationOf } from '../fakes/sample-answers.js';
import { sampleTheme } from '../fakes/sample-theme.js';
import { attachedTexts, idsOf, labelsOf, messageFaults } from './message-faults.js';

const links = ['https://example.com/aoba'];
const viewOf = (texts: readonly string[], facts: Partial<SummaryView> = {}): SummaryView => ({
  theme: sampleTheme,
  asker: '111111111111111111',
  isPrivate: false,
  summary: {
    theme: 'harbour',
    language: 'ja',
    length: 'short',
    generation: 'g1',
    statements: texts.map((text, i) => ({ lane: 'reports', text, citations: [i + 1] })),
    citations: texts.map((quote, i) =>
      citationOf({ number: i + 1, quote, document: `${i}.md`, title: `資料${i}` }),
    ),
  },
  ...facts,
});

test('three lines in Japanese, line by line', () => {
  const body = renderSummary(viewOf(['欠航は12便だった。', '原因は古い証明書だった。']), textsFor('ja'));
  expect(body.content.split('\n')).toEqual([
    '📌 **港** — 3行',
    '1 欠航は12便だった。 [1]',
    '2 原因は古い証明書だった。 [2]',
    '出典 [1] 資料0 › 影響 2021-03-04 <https://example.com/aoba>',
    '[2] 資料1 › 影響 2021-03-04 <https://example.com/aoba>',
    '-# 引用 2/2 検証済み・索引 g1',
  ]);
  expect(labelsOf(body)).toEqual([['1分', '全文']]);
  expect(idsOf(body)[0]).toBe('1.summary.harbour.111111111111111111.medium');
  expect(body.files).toBeUndefined();
});

test('one for the asker alone can be shared; a full one is attached as Markdown', () => {
  const view = viewOf(['欠航は12便だった。'], { isPrivate: true });
  const body = renderSummary({ ...view, summary: { ...view.summary, length: 'full' } }, textsFor('en'));
  expect(labelsOf(body)).toEqual([['3 lines', '1 minute'], ['Share']]);
  expect(body.files?.map(({ name }) => name)).toEqual(['harbour.md']);
});

test('what does not fit goes, last first, is counted, and stands in the file', () => {
  const texts = Array.from({ length: 40 }, (_, i) =>
    `${i}番目の文はこの港のことを長々と述べている。`.repeat(4),
  );
  const body = renderSummary(viewOf(texts), textsFor('ja'));
  expect(messageFaults(body, links)).toEqual([]);
  expect(body.content).toContain('0番目の文');
  expect(body.content).toMatch(/ほか\d+文/u);
  expect(attachedTexts(body)[0]).toContain('39番目の文');
});

test('a theme of which nothing is told says so', () => {
  expect(renderSummary(viewOf([]), textsFor('en')).content).toContain('say nothing on this theme');
});

test('no text breaks the message', () => {
  fc.assert(
    fc.property(
      fc.array(longHostile, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('ja', 'en'),
      (texts, language) => {
        expect(messageFaults(renderSummary(viewOf(texts), textsFor(language)), links)).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
