import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citationOf } from '../../src/answer/citation-of.js';
import type { Document } from '../../src/documents/document.js';
import type { FileParser } from '../../src/documents/file-parser.js';
import { parseFile } from '../../src/documents/parse-file.js';
import { readDocuments } from '../../src/documents/read-documents.js';
import { splitIntoPassages } from '../../src/passages/split-into-passages.js';
import { docxOf } from '../fakes/office-files.js';
import { pdfOf } from '../fakes/pdf-of.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

/** In this process: what is tested here is what becomes of the result. */
const parser: FileParser = { parse: parseFile, close: async () => {} };
const settings = { maxFileBytes: 1_000_000 };

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  return folder;
}

test('what stands in FILE.meta.yaml goes before what the file says of itself, in any format', async () => {
  const folder = await folderOf({
    'a.docx': docxOf(['Words.'], { title: 'From the file', modified: '2020-01-01T00:00:00Z' }),
    'a.docx.meta.yaml': 'title: From beside it\nkind: report\nurl: https://example.com/a\n',
    'b.txt': 'Plain words.\n',
    'b.txt.meta.yaml': 'kind: comment\npublishedAt: 2024-07-20\n',
    'c.csv': 'who,said\nx,Late.\n',
    'c.csv.meta.yaml': 'columns: { text: said }\ntitle: Posts\n',
  });
  const { documents, skipped } = await readDocuments(folder, settings, parser);
  expect(documents.map(({ title, kind, publishedAt, url }) => [title, kind, publishedAt, url])).toEqual([
    ['From beside it', 'report', '2020-01-01', 'https://example.com/a'],
    ['b', 'comment', '2024-07-20', null],
    ['Posts', 'comment', null, null],
  ]);
  expect(documents.map(({ sections }) => sections.map(({ kind, number }) => [kind, number]))).toEqual([
    [['report', null]],
    [['comment', 1]],
    [['comment', 1]],
  ]);
  expect(skipped.map(({ reason }) => reason)).toEqual([
    'it describes a.docx',
    'it describes b.txt',
    'it describes c.csv',
  ]);
});

test('a mistake in FILE.meta.yaml skips the file with the key; one without its file says so', async () => {
  const folder = await folderOf({
    'a.txt': 'Words.\n',
    'a.txt.meta.yaml': 'titel: x\n',
    'gone.pdf.meta.yaml': 'title: x\n',
  });
  const { documents, skipped } = await readDocuments(folder, settings, parser);
  expect(documents).toEqual([]);
  expect(skipped).toEqual([
    { path: 'a.txt', reason: '.meta.yaml: unknown key "titel"' },
    { path: 'a.txt.meta.yaml', reason: 'it describes a.txt' },
    { path: 'gone.pdf.meta.yaml', reason: 'it describes gone.pdf, which is not there' },
  ]);
});

test('without its process a format is skipped with the reason', async () => {
  const folder = await folderOf({ 'a.pdf': pdfOf([[{ words: 'Words.', y: 700 }]]) });
  const { skipped } = await readDocuments(folder, settings);
  expect(skipped).toEqual([{ path: 'a.pdf', reason: expect.stringContaining('a process of its own') }]);
});

/** How a citation names the place of these words. */
function sectionOf(document: Document, words: string): string | null {
  const at = document.text.indexOf(words);
  for (const passage of splitIntoPassages(document)) {
    const range = passage.sentences.find(({ start, end }) => start <= at && at < end);
    if (range !== undefined) return citationOf(passage, { range, text: words }, 1).section;
  }
  return '(in no passage)';
}

test('a citation names the page its sentence begins on, the paragraph, or the number of the voice', async () => {
  const folder = await folderOf({
    'a.pdf': pdfOf([
      [{ words: 'The ferries were late. The port', y: 100 }],
      [
        { words: 'was closed. It opened again.', y: 780 },
        { words: 'Repair', y: 740, size: 14 },
        { words: 'Crews came.', y: 720 },
      ],
    ]),
    'b.docx': docxOf(['# Top', 'One.', 'Two.']),
    'c.csv': 'text\nLate.\nLater.\n',
  });
  const { documents } = await readDocuments(folder, settings, parser);
  const [pdf, docx, csv] = documents;
  if (pdf === undefined || docx === undefined || csv === undefined)
    throw new Error('three documents expected');
  expect(sectionOf(pdf, 'The ferries')).toBe('p. 1');
  expect(sectionOf(pdf, 'The port')).toBe('p. 1');
  expect(sectionOf(pdf, 'It opened')).toBe('p. 2');
  expect(sectionOf(pdf, 'Crews')).toBe('p. 2');
  expect(sectionOf(docx, 'Two.')).toBe('para. 2');
  expect(sectionOf(csv, 'Later.')).toBe('2');
});
