import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderSource, type SourceView } from '../../src/discord/render-source.js';
import { textsFor } from '../../src/discord/texts.js';
import { hostileMarkdown, longHostile } from '../fakes/hostile-markdown.js';
import { citationOf } from '../fakes/sample-answers.js';
import { linksIn, readMarkdown } from './markdown-reader.js';
import { idsOf, labelsOf, messageFaults } from './message-faults.js';

const text = '午前九時に止まった。\n- 欠航したフェリーは12便だった。\n復旧は*翌日*。';
const start = 100 - text.indexOf('欠航');
const view: SourceView = {
  citation: citationOf({ end: 116 }),
  paragraph: { text, start, end: start + text.length },
  headings: ['青葉港の発券障害', '影響', '当日'],
  answer: '0123456789abcdef',
  asker: '111111111111111111',
  neighbours: { before: true, after: true },
  shift: 0,
};

test('the paragraph as a quote, the cited words bold, with headings, date, link and places', () => {
  const body = renderSource(view, textsFor('ja'));
  expect(body.content.split('\n')).toEqual([
    '🔎 **青葉港の発券障害** › 影響 › 当日',
    '2021-03-04 <https://example.com/aoba>',
    '> 午前九時に止まった。',
    '> \\- **欠航したフェリーは12便だった。**',
    '> 復旧は\\*翌日\\*。',
    `-# ja/gaiyou.md・位置 100–116・段落 ${start}–${start + text.length}`,
  ]);
  expect(labelsOf(body)).toEqual([['◀ 前の段落', '次の段落 ▶']]);
  expect(idsOf(body)).toEqual([
    '1.source.0123456789abcdef.111111111111111111.1:-1',
    '1.source.0123456789abcdef.111111111111111111.1:1',
  ]);
  expect(messageFaults(body, ['https://example.com/aoba'], ['blockQuote'])).toEqual([]);
});

test('a neighbour in English shows where it stands, and nothing bold but the title', () => {
  const body = renderSource(
    {
      ...view,
      citation: citationOf({ kind: 'comment', section: '41', url: null, publishedAt: null }),
      paragraph: { text: 'Another voice.', start: 300, end: 314 },
      headings: ['青葉港の発券障害'],
      neighbours: { before: true, after: false },
      shift: 2,
    },
    textsFor('en'),
  );
  expect(body.content.split('\n')).toEqual([
    '🔎 **青葉港の発券障害** › voice 41',
    '-# 2 paragraphs after the quote',
    '> Another voice.',
    '-# ja/gaiyou.md · characters 100–116 · paragraph 300–314',
  ]);
  expect(idsOf(body)).toEqual(['1.source.0123456789abcdef.111111111111111111.1:1']);
});

test('a paragraph too long for a message is cut around the cited words', () => {
  const long = `${'前の文。'.repeat(600)}欠航は12便。${'後の文。'.repeat(600)}`;
  const at = long.indexOf('欠航');
  const { content } = renderSource(
    {
      ...view,
      citation: citationOf({ start: 5000 + at, end: 5000 + at + 7 }),
      paragraph: { text: long, start: 5000, end: 5000 + long.length },
    },
    textsFor('ja'),
  );
  expect(content).toContain('前の文。**欠航は12便。**後の文。');
  expect(content).toMatch(/^> …/mu);
  expect(content.length).toBeLessThanOrEqual(2000);
});

test('a cited stretch of several lines is bold on each of them', () => {
  const { content } = renderSource(
    {
      ...view,
      citation: citationOf({ start: 1, end: 6 }),
      paragraph: { text: 'xa\n\nb y', start: 0, end: 7 },
    },
    textsFor('ja'),
  );
  expect(content).toContain('> x**a**\n> \n> **b** y');
});

test('whatever a document holds, its paragraph fits and only shows', () => {
  const anyText = fc.oneof(
    longHostile,
    hostileMarkdown,
    fc.constantFrom('*\n', '<@\n', '\n', 'a\n').map((line) => line.repeat(700)),
  );
  fc.assert(
    fc.property(
      anyText,
      fc.record({
        title: longHostile,
        document: longHostile,
        section: fc.option(longHostile),
        quote: hostileMarkdown,
      }),
      fc.array(longHostile, { maxLength: 4 }),
      fc.option(
        fc.oneof(
          hostileMarkdown,
          hostileMarkdown.map((path) => `https://example.com/${path}`),
        ),
      ),
      fc.tuple(fc.nat(2000), fc.nat(2000), fc.nat(200)),
      (paragraph, facts, headings, url, [one, other, shift]) => {
        const end = Math.max(one, other) - shift;
        const body = renderSource(
          {
            ...view,
            citation: citationOf({
              ...facts,
              url,
              start: Math.min(one, other) - shift,
              end,
              publishedAt: facts.title,
            }),
            paragraph: { text: paragraph, start: 10, end: 10 + paragraph.length },
            headings,
          },
          textsFor('en'),
        );
        expect(messageFaults(body, url === null ? [] : [url], ['blockQuote'])).toEqual([]);
        expect(linksIn(readMarkdown(body.content)).length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 1_500 },
  );
});
