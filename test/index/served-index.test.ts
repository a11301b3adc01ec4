import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserFacingError } from '../../src/errors.js';
import { openServedGeneration } from '../../src/index/open-generation.js';
import { GENERATIONS } from '../../src/index/publish-generation.js';
import { indexFolderOf, ServedIndex } from '../../src/index/served-index.js';
import { type SmallIndex, smallIndex } from '../fakes/small-index.js';

const documents = { 'a.md': '# A\n\nThe first words.\n', 'b.md': '# B\n\nOther words.\n' };

const open = ({ root, documentsFolder, indexSettings, openParts }: SmallIndex, changes = {}) =>
  ServedIndex.open(
    { documentsFolder, indexSettings: { ...indexSettings, ...changes } },
    { openServed: () => openServedGeneration(root, openParts) },
  );

async function opened(index: SmallIndex): Promise<ServedIndex> {
  const served = await open(index);
  if (served === null) throw new Error('nothing is served');
  return served;
}

test('each documents folder has an index folder of its own, which stays when both folders move', () => {
  expect(indexFolderOf('/x/data', '/x/documents')).toBe(indexFolderOf('/x/data', '/x/documents/'));
  expect(indexFolderOf('/x/data', '/x/documents')).not.toBe(indexFolderOf('/x/data', '/x/old/documents'));
  expect(indexFolderOf('/x/data', '/x/documents').replace('/x/', '/moved/')).toBe(
    indexFolderOf('/moved/data', '/moved/documents'),
  );
  expect(indexFolderOf('/x/data', '/x/資料 1')).toMatch(/^\/x\/data\/[\w.-]+-[0-9a-f]{8}$/u);
});

test('an index that was never built, or was built with another model, must be built first', async () => {
  const index = await smallIndex(documents);
  expect(await open(index)).toBeNull();
  await index.build();
  expect(await open(index)).not.toBeNull();
  expect(await open(index, { dimensions: 16 })).toBeNull();
  // As many numbers from another model: nothing would fail, and every answer would be wrong.
  expect(await open(index, { model: 'another-model' })).toBeNull();
  expect(await open(index, { dtype: 'q4' })).toBeNull();
});

test('an index is stale when its documents or its settings are others now, and is served all the same', async () => {
  const index = await smallIndex(documents);
  await index.build();
  expect((await opened(index)).isStale).toBe(false);
  expect((await open(index, { maxTokens: 100 }))?.isStale).toBe(true);
  await index.write('c.md', '# C\n\nNew words.\n');
  const served = await opened(index);
  expect(served.isStale).toBe(true);
  expect((await served.changes()).added).toEqual(['c.md']);
  expect(served.generation.id).toBe('g1');
});

test('a document that was edited or removed since has changed, one that was not has not', async () => {
  const index = await smallIndex(documents);
  await index.build();
  const served = await opened(index);
  expect(await served.hasChanged('a.md')).toBe(false);
  await index.write('a.md', '# A\n\nThe FIRST words.\n');
  await rm(join(index.documentsFolder, 'b.md'));
  expect([await served.hasChanged('a.md'), await served.hasChanged('b.md')]).toEqual([true, true]);
  expect(await served.hasChanged('never-there.md')).toBe(true);
});

test('after a rebuild a reload serves the new generation, while answers in flight keep theirs', async () => {
  const index = await smallIndex(documents);
  await index.build();
  const served = await opened(index);
  const inFlight = served.generation;
  await index.write('a.md', '# A\n\nThe later words.\n');
  await index.build();
  expect(served.generation.id).toBe('g1');
  await served.reload();
  expect([served.generation.id, served.isStale]).toEqual(['g2', false]);
  expect(await inFlight.rereadText('a.md')).toContain('The first words.');
  expect(await served.generation.rereadText('a.md')).toContain('The later words.');
  await index.build(); // removes g1 from the disk
  expect(await inFlight.rereadText('a.md')).toContain('The first words.');
});

test('a reload that finds nothing keeps what is served', async () => {
  const index = await smallIndex(documents);
  await index.build();
  const served = await opened(index);
  await rm(join(index.root, GENERATIONS), { recursive: true });
  await expect(served.reload()).rejects.toThrow(UserFacingError);
  expect(await served.generation.rereadText('a.md')).toContain('The first words.');
});
