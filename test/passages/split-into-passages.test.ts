import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document, ParsedDocument } from '../../src/documents/document.js';
import { parseMarkdown } from '../../src/documents/parse-markdown.js';
import { parsePlainText } from '../../src/documents/parse-plain-text.js';
import { parseThreadArchive } from '../../src/documents/parse-thread-archive.js';
import { estimateTokens } from '../../src/passages/estimate-tokens.js';
import { splitIntoPassages } from '../../src/passages/split-into-passages.js';
import { hostileText } from '../fakes/hostile-text.js';

const documentOf = (text: string, parsed: ParsedDocument): Document => ({
  path: 'folder/a.md',
  text,
  sha256: '',
  ...parsed,
});
const markdown = (text: string): Document => documentOf(text, parseMarkdown(text, 'The title'));
const wordsOf = (document: Document, settings = { fullTokens: 128, maxTokens: 256 }): readonly string[] =>
  splitIntoPassages(document, settings).map(({ start, end }) => document.text.slice(start, end));

/** Small sizes, so that short texts reach them. */
const small = { fullTokens: 6, maxTokens: 12 };
/** One sentence of the given number of tokens: Latin letters count .24, a full stop 1.17 (read off the table). */
const sentence = (tokens: number): string =>
  `${'a'.repeat(Math.floor((tokens - 1.17) / 0.24)).replace('a', 'A')}.`;

test('the sentences built for these tests have the sizes they claim', () => {
  expect([2, 3, 5, 7, 9, 13, 60].map((tokens) => estimateTokens(sentence(tokens)))).toEqual([
    2, 3, 5, 7, 9, 13, 60,
  ]);
});

test('a passage knows its place, its headings and what to cite', () => {
  const text =
    '---\ntitle: T\nkind: report\nurl: https://example.com/a\npublishedAt: 2024-07-19\nlanguage: en\n---\n# T\n\n## A\n\n### B\n\nOne. Two.\n';
  const start = text.indexOf('One.');
  expect(splitIntoPassages(markdown(text))).toEqual([
    {
      document: 'folder/a.md',
      start,
      end: start + 9,
      headings: ['T', 'A', 'B'],
      kind: 'report',
      language: 'en',
      number: null,
      title: 'T',
      url: 'https://example.com/a',
      publishedAt: '2024-07-19',
      sentences: [
        { start, end: start + 4 },
        { start: start + 5, end: start + 9 },
      ],
    },
  ]);
});

test('a heading that repeats another stands in the path once', () => {
  const [passage] = splitIntoPassages(markdown('---\ntitle: T\n---\n## T\n\n### A\n\n#### A\n\nx\n'));
  expect(passage?.headings).toEqual(['T', 'A']);
});

test('short paragraphs of one section are joined until the passage is full', () => {
  const [three, five] = [sentence(3), sentence(5)];
  // 3 + 5 = 8 tokens is full (6), so the next paragraph begins a passage.
  expect(wordsOf(markdown([three, five, three, three].join('\n\n')), small)).toEqual([
    `${three}\n\n${five}`,
    `${three}\n\n${three}`,
  ]);
});

test('a paragraph that no longer fits begins its own passage', () => {
  const [five, nine] = [sentence(5), sentence(9)];
  expect(wordsOf(markdown([five, nine].join('\n\n')), small)).toEqual([five, nine]);
});

test('paragraphs under different headings are never joined', () => {
  expect(wordsOf(markdown('One.\n\n## A\n\nTwo.\n\n## B\n\nThree.\n'))).toEqual(['One.', 'Two.', 'Three.']);
});

test('a long paragraph is cut at sentences into parts of about equal length', () => {
  // 6 x 3 = 18 tokens are two parts of 9, not one of 12 and a rest of 6.
  const three = sentence(3);
  const half = `${three} ${three} ${three}`;
  expect(wordsOf(markdown(`${half} ${half}`), small)).toEqual([half, half]);
});

test('the parts of a long paragraph are joined to no neighbour', () => {
  const [two, seven] = [sentence(2), sentence(7)];
  expect(wordsOf(markdown(`${two}\n\n${seven} ${seven}\n\n${two}\n\n${two}`), small)).toEqual([
    two,
    seven,
    seven,
    `${two}\n\n${two}`,
  ]);
});

test('a single sentence that is too long stays whole', () => {
  const [two, sixty] = [sentence(2), sentence(60)];
  expect(wordsOf(markdown(`${two} ${sixty} ${two}`), small)).toEqual([two, sixty, two]);
});

test('comments are never joined, however short, and keep their numbers', () => {
  const text = '( 1 )  2024/07/20 16:26:29\n00\n\n・賛成。\n\n二段落目。\n\n・反対。\n\n・同感。\n';
  const document = documentOf(text, parseThreadArchive(text));
  expect(
    splitIntoPassages(document).map(({ start, end, number, kind }) => [number, kind, text.slice(start, end)]),
  ).toEqual([
    [1, 'comment', '賛成。\n\n二段落目。'],
    [2, 'comment', '反対。'],
    [3, 'comment', '同感。'],
  ]);
});

test('the article of an archive is cited with its own address and time, a comment with the time of its post', () => {
  const head = '( 1 )  2024/07/20 16:26:29\n00\n\n';
  const text = `${head}止まった朝\n\n例の新聞 7/20(土) 6:47 配信\n\nhttps://example.com/1\n\n${head}端末が止まった。\n\n${head}・困った。\n`;
  const parsed = parseThreadArchive(text);
  // The document's own address taken away, so that only the section's is left.
  const passages = splitIntoPassages(documentOf(text, { ...parsed, url: null }));
  expect(passages.map(({ title, url, publishedAt }) => [title, url, publishedAt])).toEqual([
    ['止まった朝', 'https://example.com/1', '2024-07-20T06:47'],
    ['止まった朝', null, '2024-07-20T16:26:29'],
  ]);
});

test('a list of references gives no passage', () => {
  expect(wordsOf(markdown('Body.\n\n## References\n\n- A paper.\n\n## After\n\nMore.\n'))).toEqual([
    'Body.',
    'More.',
  ]);
  const text = '端末が止まった。\n二日かかった。\n引用文献\n例の新聞\n別の新聞';
  expect(wordsOf(documentOf(text, parsePlainText(text, 'x')))).toEqual(['端末が止まった。\n二日かかった。']);
});

test('joined list items are one passage; their marks lie between its sentences', () => {
  const document = markdown('- first thing\n- second thing\n');
  const [passage, ...others] = splitIntoPassages(document);
  expect(others).toEqual([]);
  expect(passage?.sentences.map(({ start, end }) => document.text.slice(start, end))).toEqual([
    'first thing',
    'second thing',
  ]);
});

/** Texts of several paragraphs and sizes, with and without anything odd in them. */
const paragraphs = fc.array(
  fc.oneof(
    hostileText,
    fc
      .array(fc.constantFrom('短い文。', 'A short one. ', '「引用。」と述べた。', sentence(9)), {
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
  ),
  { maxLength: 8 },
);
const sizes = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 80 }))
  .map(([full, more]) => ({
    fullTokens: full,
    maxTokens: full + more,
  }));

test('passages lose nothing but white space: every block of the body is in their sentences, in order', () => {
  fc.assert(
    fc.property(paragraphs, sizes, fc.constantFrom('md', 'txt'), (parts, settings, format) => {
      const text = parts.join('\n\n');
      const document = format === 'md' ? markdown(text) : documentOf(text, parsePlainText(text, 'x'));
      const said = splitIntoPassages(document, settings).flatMap((passage) => passage.sentences);
      const body = document.sections
        .filter((section) => section.role === 'body')
        .flatMap((section) => section.blocks);
      const lettersOf = (ranges: readonly { start: number; end: number }[]): string =>
        ranges.map(({ start, end }) => text.slice(start, end).replaceAll(/\s/gu, '')).join('');
      expect(lettersOf(said)).toBe(lettersOf(body));
    }),
    { numRuns: 500 },
  );
});

test('in plain sentences without headings nothing but white space lies outside the passages', () => {
  const plain = fc.array(
    fc.constantFrom('短い文。', 'A short one. ', '「引用。」と述べた。', '\n\n', `${sentence(9)} `),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(plain, sizes, (parts, settings) => {
      const text = parts.join('');
      let end = 0;
      for (const passage of splitIntoPassages(documentOf(text, parsePlainText(text, 'x')), settings)) {
        expect(text.slice(end, passage.start).trim()).toBe('');
        end = passage.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test('passages come in order without overlap, begin and end with their sentences, and none is too long but one sentence', () => {
  fc.assert(
    fc.property(paragraphs, sizes, (parts, settings) => {
      const document = markdown(parts.join('\n\n'));
      let at = 0;
      for (const { start, end, sentences } of splitIntoPassages(document, settings)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect([start, end]).toEqual([sentences[0]?.start, sentences.at(-1)?.end]);
        expect(
          sentences.filter((one, i) => one.end <= one.start || one.start < (sentences[i - 1]?.end ?? start)),
        ).toEqual([]);
        const tokens = sentences.reduce(
          (sum, one) => sum + estimateTokens(document.text.slice(one.start, one.end)),
          0,
        );
        expect(sentences.length === 1 || tokens <= settings.maxTokens).toBe(true);
        at = end;
      }
    }),
    { numRuns: 500 },
  );
});
