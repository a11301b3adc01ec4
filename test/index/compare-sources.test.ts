import { rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareSources, isStale } from '../../src/index/compare-sources.js';
import type { IndexSettings } from '../../src/index/manifest.js';
import { type SmallIndex, smallIndex } from '../fakes/small-index.js';

const documents = {
  'a.md': '# A\n\nThe first words.\n',
  'below/b.md': '# B\n\nOther words.\n',
  'c.pdf': 'not a format that is read',
};

async function builtIndex(): Promise<SmallIndex> {
  const index = await smallIndex(documents);
  await index.build();
  return index;
}

async function changesOf(index: SmallIndex, settings: Partial<IndexSettings> = {}) {
  const generation = await index.open();
  await generation.close();
  return compareSources(index.documentsFolder, generation.manifest, { ...index.indexSettings, ...settings });
}

const none = { added: [], changed: [], removed: [], settingsChanged: false };

test('a folder that was left alone is unchanged, skipped files included', async () => {
  const changes = await changesOf(await builtIndex());
  expect(changes).toEqual(none);
  expect(isStale(changes)).toBe(false);
});

test('added, changed and removed files are each named', async () => {
  const index = await builtIndex();
  await index.write('below/new.md', '# New\n\nNew words.\n');
  await index.write('a.md', '# A\n\nThe FIRST words.\n'); // as long as before
  await rm(join(index.documentsFolder, 'below/b.md'));
  const changes = await changesOf(index);
  expect(changes).toEqual({ ...none, added: ['below/new.md'], changed: ['a.md'], removed: ['below/b.md'] });
  expect(isStale(changes)).toBe(true);
});

test('a file that was written again with the same bytes, or touched, has not changed', async () => {
  const index = await builtIndex();
  await index.write('a.md', documents['a.md']);
  await utimes(join(index.documentsFolder, 'below/b.md'), new Date(0), new Date(0));
  expect(await changesOf(index)).toEqual(none);
});

test('a file that was edited without changing its size is noticed by its bytes', async () => {
  const index = await builtIndex();
  const file = join(index.documentsFolder, 'a.md');
  const { mtimeMs } = await stat(file);
  await index.write('a.md', documents['a.md'].replace('first', 'sixth'));
  await utimes(file, new Date(mtimeMs + 5000), new Date(mtimeMs + 5000));
  expect((await changesOf(index)).changed).toEqual(['a.md']);
});

test('another model, passage length or size limit makes the index stale', async () => {
  const index = await builtIndex();
  for (const setting of [
    { model: 'another' },
    { dimensions: 16 },
    { maxTokens: 512 },
    { fullTokens: 64 },
    { maxFileBytes: 5 },
  ]) {
    const changes = await changesOf(index, setting);
    expect(changes.settingsChanged, JSON.stringify(setting)).toBe(true);
    expect(isStale(changes)).toBe(true);
  }
});
