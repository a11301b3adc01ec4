import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../src/make-folder.js';
import { temporaryFolder } from './fakes/temporary-folder.js';

test('a folder is made with those above it, once or twice, by one or by several', async () => {
  const root = await temporaryFolder();
  const path = join(root, 'a/b/c');
  await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(root, 'a/b/d'))]);
  await makeFolder(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

test('a file in its place, or above it, is an error', async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, 'file'), '');
  await expect(makeFolder(join(root, 'file'))).rejects.toThrow('EEXIST');
  await expect(makeFolder(join(root, 'file/below'))).rejects.toThrow('ENOTDIR');
});

// There Node's own recursive `mkdir` never comes back.
test.skipIf(process.platform !== 'linux')('a place that takes no folders is an error, at once', async () => {
  await expect(mkdir('/proc/nowhere')).rejects.toThrow('ENOENT');
  await expect(makeFolder('/proc/nowhere/below')).rejects.toThrow('ENOENT');
});
