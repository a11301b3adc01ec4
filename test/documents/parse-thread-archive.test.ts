import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Section } from '../../src/documents/document.js';
import { isThreadArchive, parseThreadArchive } from '../../src/documents/parse-thread-archive.js';

/** A head as the archive writes it: no-break spaces inside, and a line `00`. */
const head = (number: number): string =>
  `(\u00A0 ${number}\u00A0 )\u00A0 \u00A0 2024/07/20 16:26:29\u00A0 \u00A0 \n00\n\n`;

const archive = [
  head(101),
  '端末が一斉に止まった朝\n\n例の新聞 7/20(土) 6:47 配信\n\nhttps://example.com/articles/1\n\n',
  head(102),
  '朝から端末が止まった。\n\n業務は紙で続いた。\n\n(要約)\n\n',
  head(103),
  ' 19日、端末が止まった。 \n\n\u3000\n\n 原因は更新だった。 \n\n',
  head(104),
  '- 検証を求める声。\n\n- 備えを求める声。\n\n(まとめ)\n\n',
  head(105),
  '・検証が足りないと思う。 \n\n二段落目もある。 \n\n \n\n・直した人に感謝。\n・続けて書かれた声。\n\nIMAGE',
].join('');

const wordsOf = (text: string, section: Section): readonly string[] =>
  section.blocks.map(({ start, end }) => text.slice(start, end));

test('the head of a post with its line 00 tells an archive from other text', () => {
  expect(isThreadArchive(archive)).toBe(true);
  expect(isThreadArchive(`\n\n${archive}`)).toBe(true);
  expect(isThreadArchive(archive.replaceAll('\n', '\r\n'))).toBe(true);
  expect(isThreadArchive('( 101 )  2024/07/20 16:26:29\nno such line\n')).toBe(false);
  expect(isThreadArchive(`A text that quotes one:\n${archive}`)).toBe(false);
  expect(isThreadArchive('')).toBe(false);
});

test('the article names the document: title, publisher, address and time', () => {
  const { sections: _, ...facts } = parseThreadArchive(archive);
  expect(facts).toEqual({
    title: '端末が一斉に止まった朝',
    kind: 'report',
    language: 'ja',
    publisher: '例の新聞',
    url: 'https://example.com/articles/1',
    publishedAt: '2024-07-20T06:47',
    retrievedAt: '2024-07-20T16:26:29',
    about: [],
  });
});

test('article, digests and comments are told apart; each comment is one numbered section', () => {
  expect(
    parseThreadArchive(archive).sections.map((section) => [
      section.kind,
      section.number,
      wordsOf(archive, section),
    ]),
  ).toEqual([
    ['summary', null, ['朝から端末が止まった。', '業務は紙で続いた。']],
    ['report', null, ['19日、端末が止まった。', '原因は更新だった。']],
    ['summary', null, ['- 検証を求める声。', '- 備えを求める声。']],
    ['comment', 1, ['検証が足りないと思う。', '二段落目もある。']],
    ['comment', 2, ['直した人に感謝。']],
    ['comment', 3, ['続けて書かれた声。']],
  ]);
});

test('the article carries its own address and time, a comment the time of its post', () => {
  const { sections } = parseThreadArchive(archive);
  const article = sections.find((section) => section.kind === 'report');
  const comment = sections.find((section) => section.kind === 'comment');
  expect([article?.url, article?.publishedAt]).toEqual([
    'https://example.com/articles/1',
    '2024-07-20T06:47',
  ]);
  expect([comment?.url, comment?.publishedAt]).toEqual([null, '2024-07-20T16:26:29']);
});

test('full-width digits and brackets in the line of publisher and time are read', () => {
  const text = archive.replace('7/20(土) 6:47 配信', '７/２０（土）　１６:４７　配信');
  const { publisher, publishedAt } = parseThreadArchive(text);
  expect([publisher, publishedAt]).toEqual(['例の新聞', '2024-07-20T16:47']);
});

test('CRLF line ends give the same sections', () => {
  const text = archive.replaceAll('\n', '\r\n');
  const { title, sections } = parseThreadArchive(text);
  expect(title).toBe('端末が一斉に止まった朝');
  expect(sections.map((section) => [section.number, wordsOf(text, section).at(-1)])).toEqual([
    [null, '業務は紙で続いた。'],
    [null, '原因は更新だった。'],
    [null, '- 備えを求める声。'],
    [1, '二段落目もある。'],
    [2, '直した人に感謝。'],
    [3, '続けて書かれた声。'],
  ]);
});

test('comments of several posts are numbered through', () => {
  const text = `${head(1)}・一つ目。\n\n${head(2)}・二つ目。\n`;
  expect(parseThreadArchive(text).sections.map((section) => section.number)).toEqual([1, 2]);
});

test('an archive without an article is named as such and keeps its comments', () => {
  const text = `${head(1)}・声だけがある。\n`;
  const parsed = parseThreadArchive(text);
  expect([parsed.title, parsed.url, parsed.publishedAt]).toEqual([
    'Archived thread',
    null,
    '2024-07-20T16:26:29',
  ]);
  expect(parsed.sections).toHaveLength(1);
});

const seeds = join(import.meta.dirname, '../../../shared/seeds');
const thread = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('002_')) : undefined;

test.skipIf(thread === undefined)(
  'the real thread: one report, two summaries, 90 comments, its article (needs ../shared)',
  () => {
    const text = readFileSync(join(seeds, thread ?? ''), 'utf8');
    expect(isThreadArchive(text)).toBe(true);
    const { title, url, publishedAt, sections } = parseThreadArchive(text);
    const lines = text.split('\n').map((line) => line.trim());
    expect(title).toBe(lines[3]);
    expect(url).toBe(lines.find((line) => line.startsWith('https://')));
    expect(publishedAt).toBe('2024-07-20T06:47');
    expect(sections.filter((section) => section.kind === 'report')).toHaveLength(1);
    expect(sections.filter((section) => section.kind === 'summary')).toHaveLength(2);
    const comments = sections.filter((section) => section.kind === 'comment');
    expect(comments.map((section) => section.number)).toEqual(Array.from({ length: 90 }, (_, i) => i + 1));
    expect(sections).toHaveLength(93);
    // What grep '^・' finds, in the same order.
    const starts = lines.filter((line) => line.startsWith('・')).map((line) => line.slice(1).trim());
    expect(comments.map((section) => wordsOf(text, section)[0]?.split('\n')[0]?.trim())).toEqual(starts);
  },
);
