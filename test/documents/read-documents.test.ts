import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import encodingJapanese from 'encoding-japanese';
import { expect, test } from 'vitest';
import { listFiles, readBytes, readDocuments } from '../../src/documents/read-documents.js';
import { UserFacingError } from '../../src/errors.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const settings = { maxFileBytes: 1_000_000 };

/** A folder with the given files, by their paths. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

test('Markdown, plain text and an archived thread are told apart by name and content', async () => {
  const folder = await folderOf({
    'a.md': '---\ntitle: 更新の不具合\nkind: report\n---\n原因は設定だった。\n',
    'b.MARKDOWN': '# The cause\n\nIt was a file.\n',
    'c.txt': 'It was a file.\n',
    'd.text': '( 101 )  2024/07/20 16:26:29\n00\n\n・検証が足りない。\n',
  });
  const { documents, skipped } = await readDocuments(folder, settings);
  expect(skipped).toEqual([]);
  expect(documents.map(({ path, title, kind, language }) => [path, title, kind, language])).toEqual([
    ['a.md', '更新の不具合', 'report', 'ja'],
    ['b.MARKDOWN', 'The cause', 'explainer', 'en'],
    ['c.txt', 'c', 'explainer', 'en'],
    ['d.text', 'Archived thread', 'report', 'ja'],
  ]);
  expect(documents[3]?.sections.map(({ kind, number }) => [kind, number])).toEqual([['comment', 1]]);
});

test('a document holds the decoded file without its byte order mark, nothing else changed, and the digest of its bytes', async () => {
  const text = '障害の原因は設定だった。\r\n\r\n復旧は手作業だった。\r\n';
  const shiftJis = Uint8Array.from(
    encodingJapanese.convert(encodingJapanese.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }),
  );
  const folder = await folderOf({ 'mark.txt': `\uFEFF${text}`, 'sjis.txt': shiftJis, 'abc.txt': 'abc' });
  const { documents } = await readDocuments(folder, settings);
  expect(documents.map((document) => document.text)).toEqual(['abc', text, text]);
  // SHA-256 of "abc" as FIPS 180-2 gives it.
  expect(documents[0]?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(documents[1]?.sha256).not.toBe(documents[2]?.sha256);
});

test('documents and skipped entries come by path, in code unit order, whatever order the disk has', async () => {
  const names = ['b.md', 'a/z.md', 'a.md', 'B.md', 'a/b/c.md', '日本.md', 'é.md'];
  const folder = await folderOf(Object.fromEntries(names.map((name) => [name, 'Some words.'])));
  const { documents } = await readDocuments(folder, settings);
  expect(documents.map(({ path }) => path)).toEqual([
    'B.md',
    'a.md',
    'a/b/c.md',
    'a/z.md',
    'b.md',
    'é.md',
    '日本.md',
  ]);
});

test('every odd entry is accounted for with its reason, and the good files around it are read', async () => {
  const elsewhere = await folderOf({ 'secret.md': 'A secret.' });
  const folder = await folderOf({
    'a-good.md': 'The first words.',
    'binary.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1),
    'blank.txt': ' \n\u3000\n',
    'broken.txt': Uint8Array.of(0xe3, 0x81, 0x82, 0xff, 0x41),
    'empty.md': '',
    'folder.md/inside.md': 'Inside a folder.',
    'front.md': '---\ntitel: wrong\n---\nWords.\n',
    'headings.md': '# One\n\n## Two\n',
    '.hidden.md': 'Hidden.',
    '.git/config.md': 'Hidden.',
    'huge.md': 'x'.repeat(2001),
    'just-fits.md': 'x'.repeat(2000),
    'picture.png': 'not read at all',
    noextension: 'not read at all',
    'z-good.md': 'The last words.',
  });
  await symlink(join(elsewhere, 'secret.md'), join(folder, 'link-out.md'));
  await symlink(join(folder, 'a-good.md'), join(folder, 'link-inside.md'));
  await symlink('..', join(folder, 'folder.md', 'loop'));
  await symlink(join(folder, 'nowhere'), join(folder, 'dangling.md'));
  const { documents, skipped } = await readDocuments(folder, { maxFileBytes: 2000 });
  expect(documents.map(({ path }) => path)).toEqual([
    'a-good.md',
    'folder.md/inside.md',
    'just-fits.md',
    'z-good.md',
  ]);
  const link = 'a link (links are not followed)';
  const unsupported =
    'its format is not supported (.md, .txt, .html, .pdf, .docx, .epub, .csv, .tsv, .jsonl and the .json of a Discord channel are read)';
  expect(skipped).toEqual([
    { path: '.git', reason: 'a hidden file or folder' },
    { path: '.hidden.md', reason: 'a hidden file or folder' },
    { path: 'binary.txt', reason: 'a binary file (it holds NUL bytes)' },
    { path: 'blank.txt', reason: 'empty' },
    { path: 'broken.txt', reason: expect.stringMatching(/not clearly UTF-8/) },
    { path: 'dangling.md', reason: link },
    { path: 'empty.md', reason: 'empty' },
    { path: 'folder.md/loop', reason: link },
    { path: 'front.md', reason: 'front matter: unknown key "titel"' },
    { path: 'headings.md', reason: 'no text below its headings' },
    { path: 'huge.md', reason: expect.stringMatching(/more than the limit of .* MB \(DOCUMENT_MAX_MB\)/) },
    { path: 'link-inside.md', reason: link },
    { path: 'link-out.md', reason: link },
    { path: 'noextension', reason: unsupported },
    { path: 'picture.png', reason: unsupported },
  ]);
});

test.skipIf(process.platform === 'win32')(
  'a named pipe without a writer neither blocks the run nor is opened',
  async () => {
    const folder = await folderOf({ 'good.md': 'Some words.' });
    for (const name of ['pipe-1.md', 'pipe-2.md', 'pipe-3.md', 'pipe-4.md', 'pipe-5.md'])
      execFileSync('mkfifo', [join(folder, name)]);
    const { documents, skipped } = await readDocuments(folder, settings);
    expect(documents.map(({ path }) => path)).toEqual(['good.md']);
    expect(skipped.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 5 }, () => 'not a regular file'),
    );
    expect(await listFiles(folder)).toContainEqual({ path: 'pipe-1.md', reason: 'not a regular file' });
  },
);

test.skipIf(process.platform === 'win32')(
  'a pipe or a link that took a file’s place after the walk is refused',
  async () => {
    const folder = await folderOf({ 'good.md': 'Some words.' });
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    await symlink(join(folder, 'good.md'), join(folder, 'link.md'));
    await expect(readBytes(join(folder, 'pipe.md'), 100)).rejects.toThrow('not a regular file');
    await expect(readBytes(join(folder, 'link.md'), 100)).rejects.toThrow('not a regular file');
    await expect(readBytes('/dev/zero', 100)).rejects.toThrow('not a regular file');
  },
);

test.skipIf(process.platform !== 'linux')(
  'a file name that is not UTF-8 is reported, not opened',
  async () => {
    const folder = await folderOf({ 'good.md': 'Some words.' });
    const name = Buffer.concat([
      Buffer.from(`${folder}/bad-`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('.md'),
    ]);
    await writeFile(name, 'Some words.');
    const { documents, skipped } = await readDocuments(folder, settings);
    expect(documents.map(({ path }) => path)).toEqual(['good.md']);
    expect(skipped).toEqual([{ path: 'bad-\uFFFD\uFFFD.md', reason: 'its name is not valid UTF-8' }]);
  },
);

test('the walk lists what would be read, without opening it', async () => {
  const folder = await folderOf({ 'b/c.md': 'x', 'a.png': 'x', '.hidden': 'x' });
  expect(await listFiles(folder)).toEqual([
    { path: '.hidden', reason: 'a hidden file or folder' },
    { path: 'a.png' },
    { path: 'b/c.md' },
  ]);
});

test('the bytes of a regular file come back as they are, up to the limit', async () => {
  const folder = await folderOf({ 'a.bin': Uint8Array.of(0, 255, 10) });
  expect([...(await readBytes(join(folder, 'a.bin'), 3))]).toEqual([0, 255, 10]);
  await expect(readBytes(join(folder, 'a.bin'), 2)).rejects.toThrow('DOCUMENT_MAX_MB');
});

test('an empty folder has neither documents nor skipped entries', async () => {
  expect(await readDocuments(await temporaryFolder(), settings)).toEqual({ documents: [], skipped: [] });
});

test('a missing folder is one sentence with a way out', async () => {
  const folder = join(await temporaryFolder(), 'nowhere');
  const failure: unknown = await readDocuments(folder, settings).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserFacingError);
  expect(failure).toMatchObject({
    message: expect.stringContaining(folder),
    fix: 'Create it, or name another with --documents DIR or DOCUMENTS_DIR.',
    exitCode: 1,
  });
});

test('a file where the folder should be is the same failure', async () => {
  const folder = await folderOf({ 'a.md': 'x' });
  await expect(readDocuments(join(folder, 'a.md'), settings)).rejects.toBeInstanceOf(UserFacingError);
});

test('the documents that ship with the bot are all read', async () => {
  const folder = join(import.meta.dirname, '../../documents');
  const { documents, skipped } = await readDocuments(folder, settings);
  expect(skipped.map(({ path }) => path)).toEqual(['README.md']);
  expect(documents.length).toBeGreaterThan(0);
  const names =
    (await readFile(join(folder, 'voices/thread.md'), 'utf8')).match(/^\s*- \{ number: \d+/gmu) ?? [];
  const voices = documents.find(({ path }) => path === 'voices/thread.md');
  expect(voices?.sections.filter(({ kind }) => kind === 'comment')).toHaveLength(names.length);
});
