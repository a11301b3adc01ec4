import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createFileParser } from '../../src/documents/file-parser.js';
import { extractedFormats } from '../../src/documents/parse-file.js';
import { docxOf, zipOf } from '../fakes/office-files.js';
import { pdfOf } from '../fakes/pdf-of.js';

/** `npm test` compiles before it tests. */
const childFile = join(import.meta.dirname, '../../dist/src/documents/parser-child.js');
const fakeChild = join(import.meta.dirname, '../fakes/hanging-parser.mjs');
const open: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(open.map((parser) => parser.close())));

function parserOf(file: string, limits = { seconds: 60, megabytes: 800 }) {
  const parser = createFileParser(file, limits);
  open.push(parser);
  return parser;
}
const nothing = new Uint8Array();

test('one process reads file after file, and a bad one does not end it', async () => {
  const parser = parserOf(childFile);
  const pdf = pdfOf([[{ words: 'Twelve ferries were cancelled.', y: 700 }]]);
  const [first, broken, second] = await Promise.allSettled([
    parser.parse('a.pdf', pdf, {}),
    parser.parse('broken.pdf', Buffer.from('%PDF-1.5 and then nothing'), {}),
    parser.parse('b.docx', docxOf(['The port was closed.']), {}),
  ]);
  expect(first).toMatchObject({ value: { text: 'Twelve ferries were cancelled.\n' } });
  expect(broken).toMatchObject({ reason: { message: expect.stringMatching(/^damaged: not a whole PDF/u) } });
  expect(second).toMatchObject({ value: { text: 'The port was closed.\n', title: 'b' } });
});

test('a file that takes too long ends its process alone: the next one is read by another', async () => {
  const parser = parserOf(fakeChild, { seconds: 1, megabytes: 800 });
  await expect(parser.parse('loop.pdf', nothing, {})).rejects.toThrow(
    'it took longer than 1 seconds to read',
  );
  await expect(parser.parse('next.pdf', nothing, {})).resolves.toMatchObject({ text: 'next.pdf' });
});

test('a file that takes too much memory ends its process alone, with the reason', async () => {
  // Less than the runtime itself needs.
  const parser = parserOf(childFile, { seconds: 60, megabytes: 20 });
  const archive = zipOf({
    'word/document.xml': Uint8Array.from({ length: 2_000_000 }, (_, i) => (i * i) >> 3),
  });
  await expect(parser.parse('a.docx', archive, {})).rejects.toThrow(
    'it took more than 20 MB of memory to read',
  );
});

test('a process that ends by itself is a reason, not a failure of the build', async () => {
  const parser = parserOf(fakeChild);
  await expect(parser.parse('die.pdf', nothing, {})).rejects.toThrow('ended unexpectedly');
  await expect(parser.parse('next.pdf', nothing, {})).resolves.toMatchObject({ text: 'next.pdf' });
});

test('what the process says is checked: no other shape, no paragraph outside the text', async () => {
  const parser = parserOf(fakeChild);
  await expect(parser.parse('nonsense.pdf', nothing, {})).rejects.toThrow('something that is no document');
  await expect(parser.parse('outside.pdf', nothing, {})).rejects.toThrow('do not fit');
});

test('a process that cannot be started is a reason too', async () => {
  const parser = parserOf('/nowhere/parser.js');
  await expect(parser.parse('a.pdf', nothing, {})).rejects.toThrow('ended unexpectedly');
});

test('every extension of the table is read by a parser of its own', () => {
  expect(extractedFormats).toEqual(
    expect.arrayContaining(['.html', '.pdf', '.docx', '.epub', '.csv', '.tsv', '.jsonl', '.json']),
  );
});
