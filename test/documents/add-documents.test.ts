import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDocuments } from '../../src/documents/add-documents.js';
import { parseFile } from '../../src/documents/parse-file.js';
import { UserFacingError } from '../../src/errors.js';
import { pdfOf } from '../fakes/pdf-of.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

async function places(): Promise<{
  inbox: (name: string, content: string | Uint8Array) => Promise<string>;
  folder: string;
  add: (files: readonly string[], replace?: boolean) => Promise<readonly string[]>;
  failure: (files: readonly string[], replace?: boolean) => Promise<UserFacingError>;
}> {
  const root = await temporaryFolder();
  const folder = join(root, 'documents');
  await mkdir(folder);
  await mkdir(join(root, 'inbox'));
  const parts = {
    folder,
    settings: { maxFileBytes: 10_000 },
    parser: { parse: parseFile, close: async () => {} },
  };
  const add = (files: readonly string[], replace = false): Promise<readonly string[]> =>
    addDocuments(files, { ...parts, replace });
  return {
    folder,
    add,
    async inbox(name, content) {
      await writeFile(join(root, 'inbox', name), content);
      return join(root, 'inbox', name);
    },
    async failure(files, replace) {
      const error: unknown = await add(files, replace).catch((failed: unknown) => failed);
      if (error instanceof UserFacingError) return error;
      throw new Error(`expected a sentence, found ${String(error)}`);
    },
  };
}

test('files are copied as they are, with what stands beside them', async () => {
  const { add, inbox, folder } = await places();
  const pdf = pdfOf([[{ words: 'Twelve ferries were cancelled.', y: 700 }]]);
  const files = [await inbox('a.pdf', pdf), await inbox('b.md', '# B\n\nWords.\n')];
  await inbox('a.pdf.meta.yaml', 'kind: report\n');
  expect(await add(files)).toEqual(['a.pdf', 'b.md']);
  expect((await readdir(folder)).sort()).toEqual(['a.pdf', 'a.pdf.meta.yaml', 'b.md']);
  expect(await readFile(join(folder, 'a.pdf'))).toEqual(Buffer.from(pdf));
});

test('a file that cannot be read as a document is refused with the reason, and nothing is copied', async () => {
  const { failure, inbox, folder } = await places();
  const good = await inbox('good.md', 'Words.\n');
  const reasons = {
    'scan.pdf': [pdfOf([[]]), 'no text in its 1 pages'],
    'locked.pdf': [pdfOf([[]], { encrypted: true }), 'encrypted'],
    'odd.xyz': ['words', 'its format is not supported'],
    'empty.txt': ['', 'empty'],
    'large.txt': ['x'.repeat(10_001), 'more than the limit'],
    '.hidden.md': ['words', 'of this name'],
  } as const;
  for (const [name, [content, reason]] of Object.entries(reasons)) {
    const { message, fix } = await failure([good, await inbox(name, content)]);
    expect(message).toContain(`${name} cannot be added: `);
    expect(message).toContain(reason);
    expect(fix).not.toBe('');
  }
  expect((await failure([join(folder, '../inbox/nowhere.md')])).message).toContain('ENOENT');
  expect(await readdir(folder)).toEqual([]);
});

test('a name that is taken is refused unless it is to be replaced; a folder never is', async () => {
  const { add, failure, inbox, folder } = await places();
  await writeFile(join(folder, 'a.md'), 'Old words.\n');
  await mkdir(join(folder, 'b.md'));
  const file = await inbox('a.md', 'New words.\n');
  const { message, fix } = await failure([file]);
  expect(message).toContain('there is a a.md in');
  expect(fix).toContain('--replace');
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('Old words.\n');
  await add([file], true);
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('New words.\n');
  expect((await failure([await inbox('b.md', 'Words.\n')], true)).message).toContain('could not be copied');
  expect((await readdir(folder)).sort()).toEqual(['a.md', 'b.md']);
});

test('a file of the folder itself, and two of one name, are refused', async () => {
  const { failure, inbox, folder } = await places();
  await writeFile(join(folder, 'a.md'), 'Words.\n');
  expect((await failure([join(folder, 'a.md')], true)).message).toContain('in the documents folder already');
  const file = await inbox('b.md', 'Words.\n');
  expect((await failure([file, file])).message).toContain('Two of the files are called b.md');
});
