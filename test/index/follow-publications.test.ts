import { expect, onTestFinished, test } from 'vitest';
import { folderStore } from '../../src/index/folder-store.js';
import { followPublications } from '../../src/index/follow-publications.js';
import { ServedIndex } from '../../src/index/served-index.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { smallIndex } from '../fakes/small-index.js';

async function following() {
  const index = await smallIndex();
  await index.build();
  const store = folderStore(index.root, index.openParts, async () => {});
  const { documentsFolder, indexSettings } = index;
  const served = await ServedIndex.open({ documentsFolder, indexSettings }, store);
  if (served === null) throw new Error('nothing is served');
  onTestFinished(() => served.close());
  return { index, store, served };
}

test('a process serves what another one publishes in the same folder, and what it rolls back to', async () => {
  const { index, store, served } = await following();
  const follower = followPublications(served, store, recordedLog(), 10);
  onTestFinished(() => follower.close());
  await index.build();
  await expect.poll(() => served.generation.id, { timeout: 20_000 }).toBe('g2');
  await store.rollBack();
  await expect.poll(() => served.generation.id, { timeout: 20_000 }).toBe('g1');
});

test('a pointer that cannot be read is told once in a while, and what is served stays', async () => {
  const { store, served } = await following();
  const log = recordedLog();
  const failing = {
    ...store,
    readPointer: async () => {
      throw new Error('the connection broke');
    },
  };
  const follower = followPublications(served, failing, log, 10);
  await expect.poll(() => log.warnings.length, { timeout: 20_000 }).toBeGreaterThan(1);
  await follower.close();
  expect(log.warnings.join('\n')).toContain('the connection broke');
  expect(served.generation.id).toBe('g1');
});

test('two reloads at once open one new generation, and what questions in flight read stays open', async () => {
  const { index, served } = await following();
  const inFlight = served.generation;
  await index.build();
  await Promise.all([served.reload(), served.reload(), served.reload()]);
  expect(served.generation.id).toBe('g2');
  expect(await inFlight.rereadText('en/cause.md')).toContain('old cable');
});
