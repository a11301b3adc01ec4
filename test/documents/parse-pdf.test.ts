import { expect, test } from 'vitest';
import type { ExtractedDocument } from '../../src/documents/document.js';
import { parsePdf } from '../../src/documents/parse-pdf.js';
import { type PdfLine, pdfOf } from '../fakes/pdf-of.js';

/** Every block's words under the headings above it. */
const blocksOf = ({ text, sections }: ExtractedDocument): readonly string[] =>
  sections.flatMap(({ headings, blocks }) =>
    blocks.map(({ start, end }) => `${headings.join('/')}: ${text.slice(start, end)}`),
  );
const placeNames = ({ text, places = [] }: ExtractedDocument): readonly string[] =>
  places.map(({ start, name }) => `${name}: ${text.slice(start).split(/[\n.。]/u)[0] ?? ''}`);
const linesDown = (words: readonly string[], from = 760): readonly PdfLine[] =>
  words.map((line, i) => ({ words: line, y: from - 12 * i }));

test('lines become paragraphs, large letters headings, and each page is named where it begins', async () => {
  const document = await parsePdf(
    pdfOf(
      [
        [
          { words: 'The ferry report', y: 800, size: 18 },
          ...linesDown(
            ['Twelve ferries were cancelled on Friday by', 'the operator of the line. It was'],
            770,
          ),
        ],
        [
          { words: 'the storm that stopped them.', y: 800 },
          { words: 'Repair', y: 760, size: 14 },
          { words: 'Crews mended the quay.', y: 740 },
        ],
      ],
      { info: { Title: 'Ferries in the storm', CreationDate: "D:20240806123000+09'00'" } },
    ),
    'file',
  );
  expect(document).toMatchObject({
    title: 'Ferries in the storm',
    publishedAt: '2024-08-06',
    language: 'en',
    kind: 'explainer',
  });
  expect(blocksOf(document)).toEqual([
    'The ferry report: Twelve ferries were cancelled on Friday by the operator of the line. It was the storm that stopped them.',
    'The ferry report/Repair: Crews mended the quay.',
  ]);
  expect(placeNames(document)).toEqual(['p. 1: The ferry report', 'p. 2: the storm that stopped them']);
});

test('Japanese in a font that is not embedded is read, and its lines are joined without a space', async () => {
  const document = await parsePdf(
    pdfOf([linesDown(['金曜日に十二便のフェリーが欠航し、港は', '午後まで閉鎖された。'])]),
    '報告',
  );
  expect(document).toMatchObject({ title: '報告', language: 'ja' });
  expect(document.text).toBe('金曜日に十二便のフェリーが欠航し、港は午後まで閉鎖された。\n');
});

test('a hyphen at a line’s end goes only where the whole word stands elsewhere', async () => {
  const document = await parsePdf(
    pdfOf([linesDown(['They were can-', 'celled by the state-', 'owned line. Two were cancelled twice.'])]),
    'file',
  );
  expect(document.text).toBe('They were cancelled by the state-owned line. Two were cancelled twice.\n');
});

test('page numbers and running heads are left out', async () => {
  const pages = [1, 2, 3].map((number) => [
    { words: `Harbour Works ${number}`, y: 820, size: 10 },
    { words: `Paragraph ${'abc'.charAt(number - 1)} ends here.`, y: 700 },
    { words: `- ${number} -`, y: 30 },
  ]);
  const document = await parsePdf(pdfOf(pages), 'file');
  expect(document.text).toBe('Paragraph a ends here.\n\nParagraph b ends here.\n\nParagraph c ends here.\n');
});

test('an indented line, a wide gap and a list item each begin a paragraph', async () => {
  const document = await parsePdf(
    pdfOf([
      [
        { words: 'The first one ends here.', y: 700 },
        { words: 'The second one is indented.', x: 90, y: 688 },
        { words: 'The third one stands apart.', y: 640 },
        { words: '1. The fourth one is an item', y: 628 },
        { words: '2. The fifth one too', y: 616 },
      ],
    ]),
    'file',
  );
  expect(document.text.split('\n\n')).toHaveLength(5);
});

test('a title that is the name of a program or file is none', async () => {
  const page = [{ words: 'Some words.', y: 700 }];
  for (const Title of ['Microsoft Word - draft.doc', 'report.indd', 'untitled', ' '])
    expect((await parsePdf(pdfOf([page], { info: { Title } }), 'report')).title).toBe('report');
});

test('encrypted, scanned and broken files are refused with the reason', async () => {
  const page = [{ words: 'Some words.', y: 700 }];
  await expect(parsePdf(pdfOf([page], { encrypted: true }), '')).rejects.toThrow(
    'encrypted; save it without a password',
  );
  await expect(parsePdf(pdfOf([[], []]), '')).rejects.toThrow('no text in its 2 pages: a scan, perhaps');
  await expect(parsePdf(Buffer.from('no PDF at all'), '')).rejects.toThrow('damaged: not a whole PDF');
  await expect(parsePdf(pdfOf([page]).subarray(0, 300), '')).rejects.toThrow(/^damaged|no text/u);
});
