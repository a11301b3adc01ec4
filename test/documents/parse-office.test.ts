import { expect, test } from 'vitest';
import { archiveLimits, openArchive } from '../../src/documents/open-archive.js';
import { parseDocx } from '../../src/documents/parse-docx.js';
import { parseEpub } from '../../src/documents/parse-epub.js';
import { docxOf, epubOf, zipOf } from '../fakes/office-files.js';

test('a Word document gives headings by style, paragraphs by number, title and day from its properties', async () => {
  const bytes = docxOf(['# フェリー', '十二便が欠航した。', '## Repair', 'Crews mended the quay.'], {
    title: 'フェリーの報告',
    modified: '2024-08-06T01:02:03Z',
  });
  const document = await parseDocx(bytes, 'file');
  expect(document).toMatchObject({ title: 'フェリーの報告', publishedAt: '2024-08-06', language: 'ja' });
  expect(document.text).toBe('フェリー\n\n十二便が欠航した。\n\nRepair\n\nCrews mended the quay.\n');
  expect(document.sections.map(({ headings }) => headings)).toEqual([['フェリー'], ['フェリー', 'Repair']]);
  expect(document.places?.map(({ start, name }) => [name, document.text.slice(start, start + 3)])).toEqual([
    ['para. 1', '十二便'],
    ['para. 2', 'Cre'],
  ]);
});

test('a Word document without properties is called by its first heading, else by its file', async () => {
  expect((await parseDocx(docxOf(['# Ferries', 'Late.']), 'file')).title).toBe('Ferries');
  expect((await parseDocx(docxOf(['Late.']), 'file')).title).toBe('file');
});

test('a book gives its chapters in reading order, without its navigation page', async () => {
  const book = epubOf(
    [
      '<h1>The storm</h1><p>Twelve ferries were cancelled.</p>',
      '<h1>Repair</h1><p>Crews came.</p><p>They left.</p>',
    ],
    { title: 'Ferries', language: 'en-GB', date: '2024-07-20', publisher: 'Harbour Press' },
  );
  const document = await parseEpub(book, 'file');
  expect(document).toMatchObject({
    title: 'Ferries',
    language: 'en',
    publishedAt: '2024-07-20',
    publisher: 'Harbour Press',
  });
  expect(document.text).toBe(
    'The storm\n\nTwelve ferries were cancelled.\n\nRepair\n\nCrews came.\n\nThey left.\n',
  );
  expect(document.places?.map(({ name }) => name)).toEqual([
    'ch. 1, para. 1',
    'ch. 2, para. 1',
    'ch. 2, para. 2',
  ]);
});

test('encrypted files are refused by that name', async () => {
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
  await expect(parseDocx(compound, '')).rejects.toThrow('encrypted, or in the format before .docx');
  const zip = zipOf({ 'a.txt': 'words' });
  // The flag of an encrypted entry, in its local header and in the directory.
  const locked = Uint8Array.from(zip);
  const directory = Buffer.from(zip).indexOf('PK\u0001\u0002', 0, 'latin1');
  locked[6] = (locked[6] ?? 0) | 1;
  locked[directory + 8] = (locked[directory + 8] ?? 0) | 1;
  await expect(openArchive(locked)).rejects.toThrow('encrypted; save it without a password');
  const book = epubOf(['<p>Words.</p>'], { encrypted: ['OEBPS/text/c0.xhtml'] });
  await expect(parseEpub(book, '')).rejects.toThrow('encrypted (copy protection)');
});

test('damaged files are refused by that name', async () => {
  await expect(parseDocx(Buffer.from('no archive'), '')).rejects.toThrow('damaged: not a whole ZIP archive');
  await expect(parseDocx(docxOf(['Words.']).subarray(0, 400), '')).rejects.toThrow('damaged');
  await expect(parseDocx(zipOf({ 'a.txt': 'x' }), '')).rejects.toThrow('without word/document.xml');
  await expect(parseDocx(zipOf({ 'word/document.xml': '<w:document' }), '')).rejects.toThrow('damaged');
  await expect(parseEpub(zipOf({ 'a.txt': 'x' }), '')).rejects.toThrow('without META-INF/container.xml');
  const flipped = Uint8Array.from(docxOf(['Words that are long enough to be packed.']));
  const name = Buffer.from(flipped).indexOf('word/document.xml', 0, 'latin1');
  flipped[name + 30] = (flipped[name + 30] ?? 0) ^ 0xff;
  await expect(parseDocx(flipped, '')).rejects.toThrow('damaged');
});

test('a bomb is stopped by the number of its files, its size or its ratio, whatever it says of itself', async () => {
  const many = zipOf(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, 'x'])));
  await expect(openArchive(many, { ...archiveLimits, entries: 20 })).rejects.toThrow(
    'an archive of 30 files, more than the limit of 20',
  );
  const noise = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * i * 31) >> 5);
  await expect(openArchive(zipOf({ a: noise, b: noise }), { ...archiveLimits, bytes: 4e6 })).rejects.toThrow(
    'an archive of more than 4 MB unpacked',
  );
  const bomb = zipOf({ 'word/document.xml': new Uint8Array(20e6) });
  await expect(parseDocx(bomb, '')).rejects.toThrow('unpacks to more than 200 times its size');
  const liar = Uint8Array.from(bomb);
  const directory = Buffer.from(bomb).indexOf('PK\u0001\u0002', 0, 'latin1');
  new DataView(liar.buffer).setUint32(directory + 24, 1000, true);
  await expect(parseDocx(liar, '')).rejects.toThrow(/damaged|unpacks to/u);
});
