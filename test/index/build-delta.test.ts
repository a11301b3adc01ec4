import { cp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtAnew } from '../../src/index/build-delta.js';
import { type BuildParts, type BuildReport, buildGeneration } from '../../src/index/build-generation.js';
import { CarriedParts } from '../../src/index/carried-parts.js';
import { compareSources, isStale } from '../../src/index/compare-sources.js';
import { nodeFileSystem } from '../../src/index/file-system.js';
import type { LocalGeneration } from '../../src/index/generation.js';
import { makeIndependent } from '../../src/index/make-independent.js';
import { openServedGeneration } from '../../src/index/open-generation.js';
import { GENERATIONS } from '../../src/index/publish-generation.js';
import { verifyGeneration } from '../../src/index/verify-generation.js';
import { letterVector } from '../fakes/letter-embedder.js';
import { type SmallIndex, smallIndex } from '../fakes/small-index.js';

/** Low enough for a few documents. */
const delta = { from: 3, passagesMax: 8, removedMax: 0.5 };

async function build(
  index: SmallIndex,
  parts: Partial<BuildParts> = {},
  limits = delta,
): Promise<BuildReport> {
  return buildGeneration(
    { ...index.settings, delta: limits },
    {
      fs: nodeFileSystem,
      hnsw: index.openParts.hnsw,
      embedder: index.embedder,
      verify: async (folder) => void (await verifyGeneration(folder, index.openParts, 'new')),
      onProgress: () => {},
      now: () => new Date(0),
      ...parts,
    },
  );
}

async function withServed<Result>(
  { root, openParts }: SmallIndex,
  look: (generation: LocalGeneration) => Result | Promise<Result>,
): Promise<Result> {
  const generation = await openServedGeneration(root, openParts);
  if (generation === null) throw new Error('nothing is served');
  try {
    return await look(generation);
  } finally {
    await generation.close();
  }
}

const questions = ['the cable', 'bridge bird', '電線', 'green ferry late', 'nobody said why'];

/** Everything a question can see of a generation, whatever the order of its passages. */
async function seen(generation: LocalGeneration): Promise<unknown> {
  const nameOf = (position: number): string => {
    const passage = generation.passages[position];
    return `${passage?.document} ${passage?.start}`;
  };
  const byName = (one: readonly [string, ...unknown[]], other: readonly [string, ...unknown[]]): number =>
    one[0] < other[0] ? -1 : 1;
  const leg = async (question: string, lane: 'reports' | 'voices'): Promise<unknown> => {
    const { hits, coverage } = await generation.words.search(question, 50, lane);
    return [
      coverage.toFixed(9),
      hits.map(({ passage, score }) => [nameOf(passage), score.toFixed(9)] as const).sort(byName),
    ];
  };
  return {
    counts: [generation.manifest.documents, generation.manifest.passages, generation.manifest.sentences],
    comments: generation.manifest.comments,
    kinds: generation.manifest.kinds,
    documents: [...generation.documents.values()]
      .map(({ textStart: _, ...document }) => document)
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
    texts: await Promise.all(
      [...generation.documents.keys()].sort().map(async (path) => {
        expect(await generation.rereadText(path)).toBe(generation.textOf(path));
        return generation.textOf(path);
      }),
    ),
    passages: generation.passages
      .map(
        (passage, position) => [nameOf(position), passage, [...generation.directionsOf(position)]] as const,
      )
      .sort(byName),
    words: await Promise.all(
      questions.map(async (question) => [
        await leg(question, 'reports'),
        await leg(question, 'voices'),
        (await generation.words.shareFinder(question))('the bird sat on a cable').toFixed(9),
      ]),
    ),
    vectors: generation.partitions.map(({ lane, language, index, positions, matrix, vectorsOf }) => [
      lane,
      language,
      matrix.values.length,
      questions.map((question) =>
        index
          .search(letterVector(question), 50)
          .map(({ position, similarity }) => {
            const [vectors] = vectorsOf([position]);
            return [
              nameOf(positions[position] ?? -1),
              similarity.toFixed(5),
              [...(vectors?.whole ?? [])],
            ] as const;
          })
          .sort(byName),
      ),
    ]),
    merged: questions.map((question) =>
      generation.wordIndex
        .search(question, 50)
        .hits.map(({ passage, score }) => [nameOf(passage), score.toFixed(9)] as const)
        .sort(byName),
    ),
  };
}

/** The same folder built anew elsewhere: what the served index must look like. */
async function builtAnewElsewhere(index: SmallIndex): Promise<unknown> {
  const root = join(index.root, '..', 'anew');
  await rm(root, { recursive: true, force: true });
  await buildGeneration(
    { ...index.settings, root },
    {
      fs: nodeFileSystem,
      hnsw: index.openParts.hnsw,
      embedder: index.embedder,
      verify: async () => {},
      onProgress: () => {},
      now: () => new Date(0),
    },
  );
  return withServed({ ...index, root }, seen);
}

const carriesOn = (index: SmallIndex): Promise<boolean> =>
  withServed(index, ({ manifest }) => manifest.delta !== undefined);

test('documents added, corrected and deleted one after the other are served as an index built anew would be', async () => {
  const index = await smallIndex();
  await index.build();
  const steps: readonly (() => Promise<void>)[] = [
    () => index.write('en/bird.md', '# Bird\n\nA bird sat on the cable of the green ferry.\n'),
    () => index.write('ja/tori.md', '---\nkind: report\n---\n# 鳥\n\n鳥が電線に止まった。\n'),
    () =>
      index.write('en/cause.md', '---\nkind: official\n---\n# Cause\n\nThe cable of the bridge was new.\n'),
    () =>
      index.write(
        'later.md',
        '---\nkind: comment\nlanguage: ja\n---\n# 声\n\n電線が古い。\n\n## 2\n\n橋が暗い。\n',
      ),
    () => rm(join(index.documentsFolder, 'voices.md')),
    () => index.write('en/bird.md', '# Bird\n\nTwo birds were late.\n'),
    () => rm(join(index.documentsFolder, 'en/bird.md')),
    () => rm(join(index.documentsFolder, 'ja/cause.md')),
    () =>
      index.write('voices.md', '---\nkind: comment\nlanguage: en\n---\n# Voices\n\nIt is bright again.\n'),
  ];
  for (const step of steps) {
    await step();
    await build(index, {}, { ...delta, removedMax: 1 });
    expect(await carriesOn(index)).toBe(true);
    expect(await withServed(index, seen)).toEqual(await builtAnewElsewhere(index));
    await withServed(index, async ({ manifest, id }) => {
      expect(isStale(await compareSources(index.documentsFolder, manifest, index.indexSettings))).toBe(false);
      await verifyGeneration(join(index.root, GENERATIONS, id), index.openParts);
    });
  }
});

test('only what changed is read and embedded; the rest is carried on without being written again', async () => {
  const index = await smallIndex();
  await index.build();
  index.embedder.embedded.length = 0;
  await index.write('en/bird.md', '# Bird\n\nA bird sat on the cable.\n');
  const report = await build(index);
  expect(report).toMatchObject({ generation: 'g2', documents: 4, passages: 6, embedded: 1, reused: 5 });
  expect(report.changes).toEqual({ added: ['en/bird.md'], changed: [], removed: [], settingsChanged: false });
  expect(index.embedder.embedded.flatMap(({ sentences }) => sentences)).toEqual(['A bird sat on the cable.']);
  const inode = async (name: string, file: string): Promise<number> =>
    (await stat(join(index.root, GENERATIONS, name, file))).ino;
  expect(await inode('g2', 'texts.bin')).toBe(await inode('g1', 'texts.bin'));
  // Afterwards each has its own bytes, the same ones.
  await makeIndependent(nodeFileSystem, index.root);
  expect(await inode('g2', 'texts.bin')).not.toBe(await inode('g1', 'texts.bin'));
  expect(await withServed(index, seen)).toEqual(await builtAnewElsewhere(index));
});

test('a deleted or corrected text is gone: found by no word, no vector and no path', async () => {
  const index = await smallIndex();
  await index.build();
  await rm(join(index.documentsFolder, 'voices.md'));
  await index.write('en/cause.md', '---\nkind: report\nlanguage: en\n---\n# Cause\n\nA storm.\n');
  await build(index);
  await withServed(index, async (generation) => {
    expect([...generation.documents.keys()].sort()).toEqual(['en/cause.md', 'ja/cause.md']);
    await expect(generation.rereadText('voices.md')).rejects.toThrow('no document');
    expect(await generation.rereadText('en/cause.md')).toContain('A storm.');
    for (const lane of ['reports', 'voices'] as const)
      expect((await generation.words.search('bridge nobody cable', 10, lane)).hits).toEqual([]);
    expect(generation.partitions.map(({ lane, language }) => `${lane} ${language}`)).toEqual([
      'reports en',
      'reports ja',
    ]);
  });
});

test('what stands beside a file counts as a part of it', async () => {
  const index = await smallIndex();
  await index.build();
  await index.write('en/cause.md.meta.yaml', 'title: From beside\n');
  await build(index);
  expect(await carriesOn(index)).toBe(true);
  const title = (): Promise<string | undefined> =>
    withServed(index, ({ documents }) => documents.get('en/cause.md')?.title);
  expect(await title()).toBe('From beside');
  await rm(join(index.documentsFolder, 'en/cause.md.meta.yaml'));
  await build(index);
  expect(await title()).toBe('Cause');
});

test('a small index, other settings, too much or nothing that changed: built anew', async () => {
  const index = await smallIndex();
  await index.build();
  await build(index);
  expect(await carriesOn(index)).toBe(false);
  await index.write('a.md', '# A\n\nOne.\n');
  await index.build();
  expect(await carriesOn(index)).toBe(false);
  await buildGeneration(
    { ...index.settings, delta, split: { fullTokens: 10, maxTokens: 20 } },
    {
      fs: nodeFileSystem,
      hnsw: index.openParts.hnsw,
      embedder: index.embedder,
      verify: async () => {},
      onProgress: () => {},
      now: () => new Date(0),
    },
  );
  expect(await carriesOn(index)).toBe(false);
  await index.build();
  const many = Array.from({ length: 9 }, (_, i) => `## ${i}\n\nSentence ${i}.\n`);
  await index.write('many.md', many.join('\n'));
  await build(index);
  expect(await carriesOn(index)).toBe(false);
  for (const path of ['many.md', 'en/cause.md']) await rm(join(index.documentsFolder, path));
  await build(index);
  expect(await carriesOn(index)).toBe(false);
});

test('a file whose time alone changed is carried on; one edited without a new time is not trusted for its size', async () => {
  const index = await smallIndex();
  await index.build();
  await utimes(join(index.documentsFolder, 'en/cause.md'), new Date(1e12), new Date(1e12));
  await index.write('b.md', '# B\n\nA bird.\n');
  const report = await build(index);
  expect(report.embedded).toBe(1);
  expect(await withServed(index, ({ manifest }) => manifest.delta?.removed)).toEqual([]);
});

test('carried files that are damaged are noticed before the switch, and the index is built anew without them', async () => {
  const index = await smallIndex();
  await index.build();
  await writeFile(join(index.root, GENERATIONS, 'g1', 'texts.bin'), 'x'.repeat(10));
  await index.write('b.md', '# B\n\nA bird.\n');
  await build(index);
  expect(await carriesOn(index)).toBe(false);
  expect(await withServed(index, seen)).toEqual(await builtAnewElsewhere(index));
});

test('a carried file of the right size and wrong bytes is found when each generation gets its own', async () => {
  const index = await smallIndex();
  await index.build();
  const file = join(index.root, GENERATIONS, 'g1', 'texts.bin');
  await writeFile(file, Buffer.alloc((await stat(file)).size));
  await index.write('b.md', '# B\n\nA bird.\n');
  await build(index);
  expect(await makeIndependent(nodeFileSystem, index.root)).toBe(false);
  await build(index, {}, builtAnew);
  expect(await makeIndependent(nodeFileSystem, index.root)).toBe(true);
  expect(await withServed(index, seen)).toEqual(await builtAnewElsewhere(index));
});

test('damage to one generation never reaches the other once each has its own bytes', async () => {
  const index = await smallIndex();
  await index.build();
  await index.write('b.md', '# B\n\nA bird.\n');
  await build(index);
  await makeIndependent(nodeFileSystem, index.root);
  await writeFile(join(index.root, GENERATIONS, 'g2', 'texts.bin'), 'damaged');
  expect(await withServed(index, ({ id, notices }) => [id, notices])).toEqual(['g1', ['older-generation']]);
});

test('without second names for files they are copied', async () => {
  const index = await smallIndex();
  await index.build();
  await index.write('b.md', '# B\n\nA bird.\n');
  const { link: _, ...without } = nodeFileSystem;
  await build(index, { fs: without });
  expect(await carriesOn(index)).toBe(true);
  const inodes = await Promise.all(
    ['g1', 'g2'].map(async (name) => (await stat(join(index.root, GENERATIONS, name, 'texts.bin'))).ino),
  );
  expect(inodes[0]).not.toBe(inodes[1]);
  expect(await withServed(index, seen)).toEqual(await builtAnewElsewhere(index));
});

test('files that generations share are opened once, and closed with the last that uses them', async () => {
  const index = await smallIndex();
  await index.build();
  const reads: string[] = [];
  const fs = {
    ...nodeFileSystem,
    readFile: (path: string): Promise<Uint8Array> => {
      reads.push(path);
      return nodeFileSystem.readFile(path);
    },
  };
  const parts = { ...index.openParts, fs, carried: new CarriedParts() };
  const first = await openServedGeneration(index.root, parts);
  await index.write('b.md', '# B\n\nA bird.\n');
  await build(index);
  const second = await openServedGeneration(index.root, parts);
  expect(reads.filter((path) => path.endsWith('g1/texts.bin'))).toHaveLength(1);
  expect(reads.filter((path) => path.endsWith('g2/texts.bin'))).toEqual([]);
  await first?.close();
  await rm(join(index.root, GENERATIONS, 'g1'), { recursive: true });
  expect(await second?.rereadText('ja/cause.md')).toContain('古い電線');
  expect(await second?.rereadText('b.md')).toContain('A bird.');
  await second?.close();
  await second?.close();
  await expect(second?.rereadText('ja/cause.md')).rejects.toThrow();
});

test('the index that is served stays served when another one was published between plan and lock', async () => {
  const index = await smallIndex();
  await index.build();
  await cp(index.root, join(index.root, '..', 'copy'), { recursive: true });
  await index.write('b.md', '# B\n\nA bird.\n');
  const reports = await Promise.allSettled([build(index), build(index)]);
  expect(reports.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await withServed(index, seen)).toEqual(await builtAnewElsewhere(index));
});
