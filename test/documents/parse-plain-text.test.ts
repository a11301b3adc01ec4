import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePlainText } from '../../src/documents/parse-plain-text.js';

const sectionsOf = (text: string): readonly (readonly [string, readonly string[]])[] =>
  parsePlainText(text, 'fallback').sections.map((section) => [
    section.headings.join(' > '),
    section.blocks.map(({ start, end }) => text.slice(start, end)),
  ]);

const english = `The day the screens went blue

A faulty file was sent out.
It was withdrawn soon.

What went wrong

The reader of the file looked past its end.

Two planes waited.

References

Example Times, 19 July
`;

test('in English a short line alone between blank lines is a heading, the first one the title', () => {
  const parsed = parsePlainText(english, 'fallback');
  expect([parsed.title, parsed.kind, parsed.language]).toEqual([
    'The day the screens went blue',
    'explainer',
    'en',
  ]);
  expect(sectionsOf(english)).toEqual([
    ['', ['A faulty file was sent out.\nIt was withdrawn soon.']],
    ['What went wrong', ['The reader of the file looked past its end.', 'Two planes waited.']],
    ['References', ['Example Times, 19 July']],
  ]);
  expect(parsed.sections.map((section) => section.role)).toEqual(['body', 'body', 'references']);
});

test('a table-of-contents marker between blank lines heads nothing', () => {
  expect(sectionsOf('A title\n\nContents\n\nThe body.\n\nThe end.')).toEqual([
    ['', ['The body.', 'The end.']],
  ]);
});

test('closing punctuation, a long line and the last block of a file make no heading', () => {
  const long =
    'A line that goes on and on without any full stop because somebody lost it while copying the page';
  expect(sectionsOf(`Ends with a colon:\n\n${long}\n\nThe last words`)).toEqual([
    ['', ['Ends with a colon:', long, 'The last words']],
  ]);
  expect(parsePlainText('One sentence.\n\nTwo.', 'from-the-file-name').title).toBe('from-the-file-name');
});

const japanese = `更新が原因で端末が止まった。
多くの会社が困った。
Contents
原因は何か?
設定の誤りが原因だった。
検査で見つからなかった。
復旧の手順
端末を一台ずつ直した。
二日かかった。
まとめ
備えが要る。
次に生かす。
引用文献
例の新聞、7月19日
別の新聞`;

test('in Japanese a line without 。 alone between sentences is a heading; the contents marker is left out', () => {
  expect(sectionsOf(japanese)).toEqual([
    ['', ['更新が原因で端末が止まった。\n多くの会社が困った。']],
    ['原因は何か?', ['設定の誤りが原因だった。\n検査で見つからなかった。']],
    ['復旧の手順', ['端末を一台ずつ直した。\n二日かかった。']],
    ['まとめ', ['備えが要る。\n次に生かす。']],
    ['引用文献', ['例の新聞、7月19日\n別の新聞']],
  ]);
  expect(parsePlainText(japanese, 'x').sections.map((section) => section.role)).toEqual([
    ...['body', 'body', 'body', 'body'],
    'references',
  ]);
});

test('CRLF line ends give the same sections', () => {
  const text = japanese.replaceAll('\n', '\r\n');
  expect(sectionsOf(text).map(([heading]) => heading)).toEqual([
    '',
    '原因は何か?',
    '復旧の手順',
    'まとめ',
    '引用文献',
  ]);
});

test('Japanese paragraphs between blank lines have headings as English ones do', () => {
  expect(
    sectionsOf('障害の記録\n\n端末が止まった。\n\n原因\n\n設定の誤りだった。\n\n出典\n\n例の新聞'),
  ).toEqual([
    ['', ['端末が止まった。']],
    ['原因', ['設定の誤りだった。']],
    ['出典', ['例の新聞']],
  ]);
});

test('a question that opens a Japanese paragraph is part of it', () => {
  const text = '本当に更新が原因か？\n調査はそう言う。\n異論もある。';
  expect(sectionsOf(text)).toEqual([['', [text]]]);
});

test('a Japanese sentence broken over two lines is not torn by a heading', () => {
  const text = '端末が止まり、\n業務も止まった。\n二日かかり、\n備えが要る。\n次に生かす。';
  expect(sectionsOf(text)).toEqual([['', [text]]]);
});

test('an ordinary heading after the sources opens the body again', () => {
  const { sections } = parsePlainText(
    'Title\n\nBody.\n\nSources\n\nA paper, 2024.\n\nAfterword\n\nThanks to all.',
    'x',
  );
  expect(sections.map((section) => [section.headings[0] ?? '', section.role])).toEqual([
    ['', 'body'],
    ['Sources', 'references'],
    ['Afterword', 'body'],
  ]);
});

test('the facts that plain text cannot state are absent', () => {
  const { publisher, url, publishedAt, retrievedAt, about } = parsePlainText(english, 'x');
  expect([publisher, url, publishedAt, retrievedAt, about]).toEqual([null, null, null, null, []]);
});

const seeds = join(import.meta.dirname, '../../../shared/seeds');
const explainer = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('000_')) : undefined;

test.skipIf(explainer === undefined)(
  'the explainer has six sections of body and its sources (needs ../shared)',
  () => {
    const text = readFileSync(join(seeds, explainer ?? ''), 'utf8');
    const { sections, language, kind } = parsePlainText(text, 'x');
    expect([language, kind]).toEqual(['ja', 'explainer']);
    expect(sections.map((section) => section.role)).toEqual([
      ...Array.from({ length: 6 }, () => 'body'),
      'references',
    ]);
    expect(sections[0]?.headings).toEqual([]);
    // Counted by hand: the line after the marker is the first heading, まとめ the last of the body.
    const lines = text.split('\n');
    expect(sections[1]?.headings).toEqual([lines[lines.indexOf('Contents') + 1]]);
    expect(sections[5]?.headings).toEqual(['まとめ']);
    expect(sections[6]?.headings).toEqual(['引用文献']);
    const sentences = lines.slice(0, lines.indexOf('引用文献')).filter((line) => line.endsWith('。'));
    const body = sections
      .slice(0, 6)
      .flatMap((section) => section.blocks.flatMap(({ start, end }) => text.slice(start, end).split('\n')));
    expect(body).toEqual(sentences);
  },
);
