import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserFacingError } from '../../src/errors.js';
import { nodeFileSystem } from '../../src/index/file-system.js';
import { GENERATIONS, MANIFEST } from '../../src/index/publish-generation.js';
import { rollBack } from '../../src/index/roll-back.js';
import { verifyGeneration } from '../../src/index/verify-generation.js';
import { takeWriterLock } from '../../src/index/writer-lock.js';
import { failingFileSystem } from '../fakes/failing-file-system.js';
import { type SmallIndex, smallIndex } from '../fakes/small-index.js';

async function twoGenerations(): Promise<SmallIndex> {
  const index = await smallIndex({ 'a.md': '# A\n\nThe first words.\n' });
  await index.build();
  await index.write('a.md', '# A\n\nThe later words.\n');
  await index.build();
  return index;
}

async function served(index: SmallIndex): Promise<string> {
  const generation = await index.open();
  await generation.close();
  return `${generation.id}: ${generation.textOf('a.md').split('\n')[2]}`;
}

const goBack = ({ root, openParts }: SmallIndex, fs = nodeFileSystem) =>
  rollBack(fs, root, async (folder) => {
    await verifyGeneration(folder, openParts);
  });

const failureOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => null,
    (error: unknown) => error,
  );

test('rolling back serves the generation before, and rolling back twice returns', async () => {
  const index = await twoGenerations();
  expect(await served(index)).toBe('g2: The later words.');
  await goBack(index);
  expect(await served(index)).toBe('g1: The first words.');
  await goBack(index);
  expect(await served(index)).toBe('g2: The later words.');
});

test('a build after a rollback is newer than both and can be rolled back to what was served', async () => {
  const index = await twoGenerations();
  await goBack(index);
  await index.write('a.md', '# A\n\nThe third words.\n');
  expect((await index.build()).generation).toBe('g3');
  expect(await served(index)).toBe('g3: The third words.');
  await goBack(index);
  expect(await served(index)).toBe('g1: The first words.');
});

test('without an earlier generation there is nothing to go back to', async () => {
  const index = await smallIndex({ 'a.md': '# A\n\nThe first words.\n' });
  expect(await failureOf(goBack(index))).toBeInstanceOf(UserFacingError);
  await index.build();
  const failure = await failureOf(goBack(index));
  expect(failure).toBeInstanceOf(UserFacingError);
  expect(String(failure)).toContain('no earlier generation');
  expect(await served(index)).toBe('g1: The first words.');
});

test.for([MANIFEST, 'texts.bin', 'graph-reports-en.hnsw'])(
  'an earlier generation whose %s is damaged is refused in one sentence',
  async (file) => {
    const index = await twoGenerations();
    const path = join(index.root, GENERATIONS, 'g1', file);
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(9) ^ 4, 9);
    await writeFile(path, bytes);
    const failure = await failureOf(goBack(index));
    expect(failure).toBeInstanceOf(UserFacingError);
    expect(String(failure)).toContain('g1 is damaged');
    expect(await served(index)).toBe('g2: The later words.');
    await rm(path);
    expect(await failureOf(goBack(index))).toBeInstanceOf(UserFacingError);
  },
);

test('nobody rolls back while an index is being built', async () => {
  const index = await twoGenerations();
  const lock = await takeWriterLock(index.root);
  expect(await failureOf(goBack(index))).toBeInstanceOf(UserFacingError);
  await lock.release();
  expect(await served(index)).toBe('g2: The later words.');
});

test('a disk that fails during a rollback is said, and what was served stays', async () => {
  const index = await twoGenerations();
  const { fs, calls } = failingFileSystem(nodeFileSystem, -1, 'EIO');
  await goBack(index, fs);
  await goBack(index);
  const switched = calls.findIndex((call) => call.startsWith('rename'));
  expect(switched).toBeGreaterThan(2);
  for (let failing = 0; failing <= switched; failing += 1) {
    const failure = await failureOf(goBack(index, failingFileSystem(nodeFileSystem, failing, 'EIO').fs));
    expect(failure, calls[failing]).toBeInstanceOf(UserFacingError);
    expect(await served(index)).toBe('g2: The later words.');
  }
  await goBack(index);
  expect(await served(index)).toBe('g1: The first words.');
});
