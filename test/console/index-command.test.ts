import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  type IndexCommandParts,
  indexRollback,
  indexStatus,
  indexVerify,
  renderBuild,
} from '../../src/console/index-command.js';
import { UserFacingError } from '../../src/errors.js';
import { folderStore } from '../../src/index/folder-store.js';
import { ServedIndex } from '../../src/index/served-index.js';
import { verifyGeneration } from '../../src/index/verify-generation.js';
import { smallIndex } from '../fakes/small-index.js';

async function command() {
  const index = await smallIndex();
  const { root, documentsFolder, indexSettings, openParts } = index;
  const store = folderStore(root, openParts, async (folder) => {
    await verifyGeneration(folder, openParts);
  });
  const parts: IndexCommandParts = {
    store,
    documentsFolder,
    build: () => index.build(),
    async openIndex() {
      const served = await ServedIndex.open({ documentsFolder, indexSettings }, store);
      if (served !== null) onTestFinished(() => served.close());
      return served;
    },
  };
  return { index, parts };
}

const failureOf = (run: Promise<unknown>): Promise<unknown> => run.catch((error: unknown) => error);

test('a build is reported with its counts, what changed, and what was skipped', async () => {
  const { index } = await command();
  await index.write('photo.png', 'no text');
  const first = renderBuild(await index.build()).split('\n');
  expect(first[0]).toMatch(
    /^Index g1: 3 documents, \d+ passages, 1 comments \(\d+ embedded, 0 unchanged\)\.$/u,
  );
  expect(first.slice(1)).toEqual([expect.stringMatching(/^Skipped photo\.png: .+\.$/u)]);

  await index.write('en/more.md', '# More\n\nA second cable was found.\n');
  await index.write('ja/cause.md', '# 原因\n\n電線が古かった。\n');
  await rm(join(index.documentsFolder, 'voices.md'));
  const second = renderBuild(await index.build()).split('\n');
  expect(second.slice(1, 4)).toEqual(['Added: en/more.md.', 'Changed: ja/cause.md.', 'Removed: voices.md.']);
});

test('the status says what is served, whether it is up to date, and what came before', async () => {
  const { index, parts } = await command();
  await index.build();
  const fresh = await indexStatus(parts);
  expect(fresh).toContain(`Index g1 of ${index.documentsFolder}`);
  expect(fresh).toContain('3 documents');
  expect(fresh).toContain('Before it: none.');
  expect(fresh).toContain('Up to date');
  expect(fresh).toMatch(/^reports ja: 2 passages, (?:hnsw|exact)$/mu);

  await writeFile(join(index.documentsFolder, 'later.md'), '# Later\n\nIt happened again.\n');
  const stale = await indexStatus(parts);
  expect(stale).not.toContain('Up to date');
  expect(stale).toContain('npm run index -- build');
  expect(stale).toContain('Added: later.md.');
  await index.build();
  expect(await indexStatus(parts)).toContain('Before it: g1.');
});

test('without an index, status and verify say so with the way to one', async () => {
  const { parts } = await command();
  for (const run of [indexStatus, indexVerify]) {
    const failure = await failureOf(run(parts));
    if (!(failure instanceof UserFacingError)) throw failure;
    expect(failure.message).toContain('no index');
    expect(failure.fix).toContain('npm run index -- build');
  }
});

test('verify tells a whole index from a damaged one', async () => {
  const { index, parts } = await command();
  await index.build();
  expect(await indexVerify(parts)).toContain('g1 is whole');
  await writeFile(join(index.root, 'generations/g1/texts.bin'), 'something else');
  const failure = await failureOf(indexVerify(parts));
  if (!(failure instanceof UserFacingError)) throw failure;
  expect(failure.message).toContain('texts.bin');
  expect(failure.fix).toContain('npm run index -- build');
});

test('rollback serves the one before, and once more returns', async () => {
  const { index, parts } = await command();
  await index.build();
  expect(await failureOf(indexRollback(parts))).toBeInstanceOf(UserFacingError);
  await index.write('en/more.md', '# More\n\nA second cable was found.\n');
  await index.build();
  expect(await indexRollback(parts)).toMatch(/^Index g1 .*g2\.$/u);
  expect(await indexStatus(parts)).toContain('Index g1 of');
  expect(await indexRollback(parts)).toMatch(/^Index g2 .*g1\.$/u);
  expect(await indexStatus(parts)).toContain('Index g2 of');
});
