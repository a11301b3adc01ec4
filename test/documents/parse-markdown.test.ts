import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Section } from '../../src/documents/document.js';
import { parseMarkdown } from '../../src/documents/parse-markdown.js';
import { hostileText } from '../fakes/hostile-text.js';

/** Each section as its headings and the words of its blocks, cut from the file by their offsets. */
const sectionsOf = (text: string): readonly (readonly [string, readonly string[]])[] =>
  parseMarkdown(text, 'fallback').sections.map((section) => [
    section.headings.join(' > '),
    blocksOf(text, section),
  ]);
const blocksOf = (text: string, section: Section): readonly string[] =>
  section.blocks.map(({ start, end }) => text.slice(start, end));

const report = `---
title: 更新の不具合
kind: report
publisher: 例の新聞
url: https://example.com/a
publishedAt: 2024-07-19
retrievedAt: 2024-07-20
language: ja
about: [cause]
---
# 更新の不具合

最初の段落。😀
その続き。

## 原因

設定の**誤り**が原因。

### 細部

- 一つ目
- 二つ目
  1. 内側

## 結果

> 引用された言葉。
`;

test('front matter becomes the facts of the document', () => {
  const { sections, ...facts } = parseMarkdown(report, 'fallback');
  expect(facts).toEqual({
    title: '更新の不具合',
    kind: 'report',
    language: 'ja',
    publisher: '例の新聞',
    url: 'https://example.com/a',
    publishedAt: '2024-07-19',
    retrievedAt: '2024-07-20',
    about: ['cause'],
  });
  expect(sections.map((section) => section.kind)).toEqual(['report', 'report', 'report', 'report']);
});

test('each block is exactly the paragraph, list item or quotation that stands in the file', () => {
  expect(sectionsOf(report)).toEqual([
    ['', ['最初の段落。😀\nその続き。']],
    ['原因', ['設定の**誤り**が原因。']],
    ['原因 > 細部', ['一つ目', '二つ目', '内側']],
    ['結果', ['引用された言葉。']],
  ]);
});

test.for([
  ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['tabs before list items', (text: string) => text.replaceAll('  1.', '\t1.')],
  ['no front matter', (text: string) => text.slice(text.indexOf('# '))],
] as const)('offsets are exact with %s', ([, change]) => {
  const text = change(report);
  const words = sectionsOf(text).flatMap(([, blocks]) => blocks.map((block) => block.replaceAll('\r', '')));
  expect(words).toEqual([
    '最初の段落。😀\nその続き。',
    '設定の**誤り**が原因。',
    '一つ目',
    '二つ目',
    '内側',
    '引用された言葉。',
  ]);
});

test('a comment below a heading holds other ways to ask what the section answers; it is no text to quote', () => {
  const text =
    '# Bridge\n\n## Why did the lights go out?\n\n<!-- questions:\nwhat killed the lamps\n  Reason for the darkness?  \n\n-->\n\nA cable broke.\n\n## Who saw it?\n\n<!-- a note for editors -->\nNobody.\n';
  expect(sectionsOf(text)).toEqual([
    ['Why did the lights go out?', ['A cable broke.']],
    ['Who saw it?', ['Nobody.']],
  ]);
  for (const lines of [text, text.replaceAll('\n', '\r\n')])
    expect(parseMarkdown(lines, 'x').sections.map(({ questions }) => questions)).toEqual([
      ['Why did the lights go out?', 'what killed the lamps', 'Reason for the darkness?'],
      undefined,
    ]);
});

test('without front matter the first top heading is the title, else the file name', () => {
  expect(parseMarkdown('# The *cause*\n\nIt was a file.\n', 'cause').title).toBe('The cause');
  expect(parseMarkdown('It was a file.\n', 'cause').title).toBe('cause');
  expect(parseMarkdown('---\ntitle: From the facts\n---\n# From the heading\n\nx\n', 'cause').title).toBe(
    'From the facts',
  );
});

test('without front matter the document is an explainer in the language of its words', () => {
  const japanese = parseMarkdown('障害の原因は設定の誤りだった。\n', 'x');
  expect([japanese.kind, japanese.language, japanese.url, japanese.about]).toEqual([
    'explainer',
    'ja',
    null,
    [],
  ]);
  expect(parseMarkdown('---\ntitle: 原因\n---\nThe cause of the outage was a file.\n', 'x').language).toBe(
    'en',
  );
});

test('the language stated wins; otherwise only the body tells, not the front matter', () => {
  expect(parseMarkdown('---\nlanguage: en\n---\n障害の原因は設定の誤りだった。\n', 'x').language).toBe('en');
  const publisher = 'publisher: The Company of the Very Long Name and the Even Longer Address';
  expect(parseMarkdown(`---\n${publisher}\n---\n原因は設定。\n`, 'x').language).toBe('ja');
});

test('the title is not repeated in the headings, a second top heading is', () => {
  expect(sectionsOf('# One\n\na\n\n# Two\n\nb\n\n## Deep\n\nc\n')).toEqual([
    ['', ['a']],
    ['Two', ['b']],
    ['Two > Deep', ['c']],
  ]);
});

test('a heading closes those as deep or deeper, and a level may be left out', () => {
  expect(sectionsOf('## A\n\na\n\n#### B\n\nb\n\n### C\n\nc\n\n## D\n\nd\n')).toEqual([
    ['A', ['a']],
    ['A > B', ['b']],
    ['A > C', ['c']],
    ['D', ['d']],
  ]);
});

test('underlined headings are headings', () => {
  expect(sectionsOf('Title\n=====\n\nx\n\nCause\n-----\n\ny\n')).toEqual([
    ['', ['x']],
    ['Cause', ['y']],
  ]);
});

test('each row of a table is a block, its header row too, the line of dashes not', () => {
  expect(sectionsOf('| 会社 | 便数 |\n| --- | ---: |\n| 甲社 | 12 |\n| 乙社 | 7 |\n')).toEqual([
    ['', ['| 会社 | 便数 |', '| 甲社 | 12 |', '| 乙社 | 7 |']],
  ]);
});

test('a code block is one block with its lines as they stand', () => {
  const [section] = sectionsOf('```sh\ndel C-291.sys\n\nreboot\n```\n');
  expect(section?.[1]).toHaveLength(1);
  expect(section?.[1][0]).toContain('del C-291.sys\n\nreboot');
});

test('rules, raw HTML and link definitions are no evidence', () => {
  expect(
    sectionsOf(
      'Words [here][1].\n\n---\n\n<!-- a hidden remark -->\n\n<div>raw</div>\n\n[1]: https://example.com\n',
    ),
  ).toEqual([['', ['Words [here][1].']]]);
});

test('a paragraph in a list item and one in a quotation of several lines keep their marks inside', () => {
  expect(sectionsOf('- first\n  line\n\n  second\n\n> quoted\n> on\n')).toEqual([
    ['', ['first\n  line', 'second', 'quoted\n> on']],
  ]);
});

test.for(['References', 'sources:', '出典', '引用文献', '参考資料：'])(
  'what follows the heading %s is kept apart as sources',
  (heading) => {
    const { sections } = parseMarkdown(
      `# T\n\nbody\n\n## ${heading}\n\n- a source\n\n### Web\n\n- b\n\n## After\n\nmore\n`,
      'x',
    );
    expect(sections.map((section) => [section.headings.at(-1) ?? '', section.role])).toEqual([
      ['', 'body'],
      [heading, 'references'],
      ['Web', 'references'],
      ['After', 'body'],
    ]);
  },
);

test('a heading that only mentions sources opens an ordinary section', () => {
  const { sections } = parseMarkdown('## Sources disagree\n\nOn the figure.\n', 'x');
  expect(sections.map((section) => section.role)).toEqual(['body']);
});

const thread = `---
kind: comment
---
# 読者の声

## 1

要旨: 検証が足りない。

## コメント ３

要旨：復旧した人に感謝する。

二つ目の段落。

## 無題

手順を残すべきだ。

## 出典

- 例の掲示板
`;

test('in a document of comments each section is one comment with the number its heading states, else its place', () => {
  const { sections } = parseMarkdown(thread, 'x');
  expect(sections.map((section) => [section.kind, section.number, blocksOf(thread, section)])).toEqual([
    ['comment', 1, ['検証が足りない。']],
    ['comment', 3, ['復旧した人に感謝する。', '二つ目の段落。']],
    ['comment', 3, ['手順を残すべきだ。']],
    ['comment', null, ['例の掲示板']],
  ]);
});

test('the label of a paraphrase is left out of comments only', () => {
  expect(sectionsOf('要旨: 全体のまとめ。\n')).toEqual([['', ['要旨: 全体のまとめ。']]]);
});

test('numbers in the headings of other documents number nothing', () => {
  expect(parseMarkdown('## 1 Cause\n\nx\n', 'x').sections[0]?.number).toBeNull();
});

test('a file of headings alone has no sections', () => {
  expect(parseMarkdown('# One\n\n## Two\n', 'x').sections).toEqual([]);
});

test('blocks come in order, without overlap, none empty, inside the file, whatever the text', () => {
  fc.assert(
    fc.property(hostileText, (words) => {
      const text = `# T\n\n${words}\n\n| a | ${words.replaceAll(/\s/gu, ' ')} |\n|---|---|\n| c | d |\n`;
      const blocks = parseMarkdown(text, 'x').sections.flatMap((section) => section.blocks);
      const astray = blocks.filter(
        ({ start, end }, i) => start < (blocks[i - 1]?.end ?? 0) || end <= start || end > text.length,
      );
      expect(astray).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a paragraph of plain words is found again by its offsets, whatever stands before it', () => {
  fc.assert(
    fc.property(hostileText, (before) => {
      const paragraph = 'A paragraph of plain words';
      const text = `<!-- ${before.replaceAll('>', '')} -->\n\n${paragraph}\n`;
      expect(sectionsOf(text).flatMap(([, blocks]) => blocks)).toContain(paragraph);
    }),
    { numRuns: 500 },
  );
});
