import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directionOf } from '../../embeddings/embedder.js';
import { UserFacingError } from '../../src/errors.js';
import type { BuildProgress } from '../../src/index/build-generation.js';
import { buildGeneration } from '../../src/index/build-generation.js';
import { compareSources, isStale } from '../../src/index/compare-sources.js';
import { nodeFileSystem } from '../../src/index/file-system.js';
import { openServedGeneration } from '../../src/index/open-generation.js';
import { GENERATIONS } from '../../src/index/publish-generation.js';
import { takeWriterLock } from '../../src/index/writer-lock.js';
import { rowOf } from '../../src/vector-index/vector-index.js';
import { failingFileSystem } from '../fakes/failing-file-system.js';
import { letterEmbedder, letterVector } from '../fakes/letter-embedder.js';
import { type SmallIndex, smallIndex } from '../fakes/small-index.js';

const failureOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => null,
    (error: unknown) => error,
  );

async function servedText({ root, openParts }: SmallIndex, path: string): Promise<string> {
  const generation = await openServedGeneration(root, openParts);
  if (generation === null) return '(nothing is served)';
  const text = await generation.rereadText(path);
  await generation.close();
  return text;
}

test('an index holds every document whole, each passage where it stands, in a partition per lane and language', async () => {
  const index = await smallIndex();
  const report = await index.build();
  expect(report).toMatchObject({
    generation: 'g1',
    documents: 3,
    passages: 5,
    embedded: 5,
    reused: 0,
    changes: null,
  });
  const generation = await index.open();
  expect([...generation.documents.keys()]).toEqual(['en/cause.md', 'ja/cause.md', 'voices.md']);
  expect(
    generation.partitions.map(({ lane, language, positions }) => [lane, language, positions.length]),
  ).toEqual([
    ['reports', 'en', 2],
    ['reports', 'ja', 2],
    ['voices', 'en', 1],
  ]);
  expect(generation.notices).toEqual([]);
  const slices = generation.passages.map((passage) =>
    generation.textOf(passage.document).slice(passage.start, passage.end),
  );
  expect(slices).toEqual([
    'The lights of the bridge went out. An old cable was the cause.',
    'The cable was replaced after three days.',
    '橋の照明が消えた。原因は古い電線だった。',
    '電線は三日後に替えられた。',
    'The bridge was dark and nobody said why.',
  ]);
  for (const { positions, matrix } of generation.partitions) {
    for (const [row, position] of positions.entries()) {
      const sentences = generation.passages[position]?.sentences ?? [];
      const text = generation.textOf(generation.passages[position]?.document ?? '');
      const whole = letterVector(sentences.map(({ start, end }) => text.slice(start, end)).join(''));
      expect([...rowOf(matrix, row)]).toEqual([...whole]);
      expect(generation.directionsOf(position).length).toBe(sentences.length * whole.length);
    }
  }
  expect(await generation.rereadText('ja/cause.md')).toBe(generation.textOf('ja/cause.md'));
  await generation.close();
});

test('questions that a section answers are kept with it, as vectors too, and are counted as no sentences', async () => {
  const index = await smallIndex();
  await index.write('en/asked.md', '# Pier\n\n## Who?\n\n<!-- questions:\nwhose pier\n-->\n\nThe town.\n');
  await index.build();
  const generation = await index.open();
  const position = generation.passages.findIndex(({ document }) => document === 'en/asked.md');
  expect(generation.passages[position]).toMatchObject({ questions: ['Who?', 'whose pier'] });
  const expected = ['The town.', 'Who?', 'whose pier'].flatMap((text) => [
    ...directionOf(letterVector(text)),
  ]);
  expect([...generation.directionsOf(position)]).toEqual(expected);
  expect(generation.manifest.sentences).toBe(
    generation.passages.reduce((sum, { sentences }) => sum + sentences.length, 0),
  );
  await generation.close();
});

test('the stages are reported in order, each to its end', async () => {
  const index = await smallIndex();
  const reports: BuildProgress[] = [];
  await index.build({ onProgress: (progress) => reports.push(progress) });
  expect([...new Set(reports.map(({ stage }) => stage))]).toEqual([
    'reading',
    'embedding',
    'graph',
    'publishing',
  ]);
  for (const stage of ['reading', 'embedding', 'graph', 'publishing']) {
    const last = reports.findLast((report) => report.stage === stage);
    expect(last?.done).toBe(last?.total);
  }
});

test('a second build embeds only what changed and says what that was', async () => {
  const index = await smallIndex();
  await index.build();
  index.embedder.embedded.length = 0;
  await index.write('en/cause.md', '# Cause\n\nA bird sat on the cable.\n');
  await index.write('en/new.md', '# New\n\nA new bridge is planned.\n');
  await rm(join(index.documentsFolder, 'voices.md'));
  const report = await index.build();
  expect(report).toMatchObject({ generation: 'g2', embedded: 2, reused: 2 });
  expect(index.embedder.embedded.flatMap(({ sentences }) => sentences)).toEqual([
    'A bird sat on the cable.',
    'A new bridge is planned.',
  ]);
  expect(report.changes).toEqual({
    added: ['en/new.md'],
    changed: ['en/cause.md'],
    removed: ['voices.md'],
    settingsChanged: false,
  });
});

test('an empty folder, or one without a readable document, is refused and the old index stays served', async () => {
  const index = await smallIndex({ 'a.md': '# A\n\nThe only report.\n' });
  await index.build();
  await rm(join(index.documentsFolder, 'a.md'));
  const empty = await failureOf(index.build());
  expect(empty).toBeInstanceOf(UserFacingError);
  expect(String(empty)).toContain('is empty');
  await index.write('picture.png', 'x');
  await index.write('nothing.txt', '  \n');
  const unreadable = await failureOf(index.build());
  expect(unreadable).toBeInstanceOf(UserFacingError);
  expect(String(unreadable)).toContain('nothing.txt: empty');
  await rm(index.documentsFolder, { recursive: true });
  expect(await failureOf(index.build())).toBeInstanceOf(UserFacingError);
  expect(await servedText(index, 'a.md')).toContain('The only report.');
});

test('a document edited while the index is being built shows as changed afterwards', async () => {
  const index = await smallIndex({ 'a.md': '# A\n\nThe first words.\n' });
  const slow = letterEmbedder();
  const embedder = {
    ...slow,
    async embedPassages(passages: Parameters<typeof slow.embedPassages>[0]) {
      await index.write('a.md', '# A\n\nThe other words.\n'); // of the same length
      return slow.embedPassages(passages);
    },
  };
  await index.build({ embedder });
  const generation = await index.open();
  expect(generation.textOf('a.md')).toContain('The first words.');
  const changes = await compareSources(index.documentsFolder, generation.manifest, index.indexSettings);
  expect(changes.changed).toEqual(['a.md']);
  await generation.close();
});

test('what does not verify is never served', async () => {
  const index = await smallIndex({ 'a.md': '# A\n\nThe first words.\n' });
  await index.build();
  await index.write('a.md', '# A\n\nOther words now.\n');
  const refuse = async (): Promise<void> => {
    throw new Error('the graph finds only 3 % of the nearest passages');
  };
  const failure = await failureOf(index.build({ verify: refuse }));
  expect(failure).toBeInstanceOf(UserFacingError);
  expect(String(failure)).toContain('3 %');
  expect(await servedText(index, 'a.md')).toContain('The first words.');
  await rm(index.root, { recursive: true });
  expect(await failureOf(index.build({ verify: refuse }))).toBeInstanceOf(UserFacingError);
  expect(await openServedGeneration(index.root, index.openParts)).toBeNull();
});

test('a build while another one runs is refused and leaves it alone', async () => {
  const index = await smallIndex();
  let second: unknown = null;
  const report = await index.build({
    verify: async () => {
      second = await failureOf(index.build());
    },
  });
  expect(second).toBeInstanceOf(UserFacingError);
  expect(String(second)).toContain('Another process is building');
  expect(report.generation).toBe('g1');
  expect(await servedText(index, 'voices.md')).toContain('dark');
});

test('a build whose lock somebody took meanwhile does not publish', async () => {
  const index = await smallIndex();
  const takeLease = (): Promise<void> => writeFile(join(index.root, 'LOCK'), '{"nonce":"of somebody else"}');
  await index.build();
  expect(await failureOf(index.build({ verify: takeLease }))).toBeInstanceOf(UserFacingError);
  const generation = await index.open();
  expect(generation.id).toBe('g1');
  await generation.close();
});

test('without the native library the index is built and served by comparing every passage', async () => {
  const index = await smallIndex();
  const hnsw = { missing: 'not compiled' };
  const silent = { ...index.openParts, hnsw };
  const report = await index.build({ hnsw, verify: async () => {} });
  expect(report.passages).toBe(5);
  const generation = await openServedGeneration(index.root, silent);
  expect(generation?.partitions.map((partition) => partition.index.engine)).toEqual([
    'exact',
    'exact',
    'exact',
  ]);
  expect(generation?.notices).toEqual(['exact-scan']);
  await generation?.close();
});

test.for(['ENOSPC', 'EIO'] as const)(
  'whichever call fails with %s, a build says so, frees the lock, and the next one succeeds',
  async (code) => {
    const index = await smallIndex({ 'a.md': '# A\n\nThe first words.\n' });
    await index.build();
    await index.write('a.md', '# A\n\nOther words now.\n');
    const before = `${index.root}-before`;
    await cp(index.root, before, { recursive: true });
    const attempt = async (failing: number) => {
      await rm(index.root, { recursive: true });
      await cp(before, index.root, { recursive: true });
      const { fs, calls } = failingFileSystem(nodeFileSystem, failing, code);
      return { calls, failure: await failureOf(index.build({ fs })) };
    };
    const { calls, failure } = await attempt(-1);
    expect(failure).toBeNull();
    const switched = calls.findIndex((call) => call.startsWith('rename'));
    expect(switched).toBeGreaterThan(15);
    let failures = 0;
    for (const failing of calls.keys()) {
      const attempted = await attempt(failing);
      const call = calls[failing];
      const text = await servedText(index, 'a.md');
      if (attempted.failure !== null) {
        failures += 1;
        expect(attempted.failure, call).toBeInstanceOf(UserFacingError);
        expect(String(attempted.failure)).toContain(code);
        if (failing <= switched) expect(text, call).toContain('The first words.');
      } else expect(text, call).toContain('Other words now.');
      const next = await index.build();
      expect(await servedText(index, 'a.md')).toContain('Other words now.');
      expect((await readdir(join(index.root, GENERATIONS))).length).toBeLessThanOrEqual(2);
      expect(next.generation).not.toBe('g1');
    }
    expect(failures).toBeGreaterThan(15);
  },
);

test('a cache that cannot be opened or written is said, and the lock is free again', async () => {
  const index = await smallIndex();
  await mkdir(join(index.root, 'embeddings-letters.cache'), { recursive: true }); // a folder in its place
  const failure = await failureOf(index.build());
  expect(failure).toBeInstanceOf(UserFacingError);
  expect(String(failure)).toContain('EISDIR');
  const lock = await takeWriterLock(index.root);
  await lock.release();
});

test('an index folder that cannot be made is said', async () => {
  const index = await smallIndex();
  await writeFile(join(index.root, '..', '..', 'file'), '');
  const root = join(index.root, '..', '..', 'file', 'index');
  const failure = await failureOf(
    buildGeneration(
      { ...index.settings, root },
      {
        fs: nodeFileSystem,
        hnsw: index.openParts.hnsw,
        embedder: index.embedder,
        verify: async () => {},
        onProgress: () => {},
        now: () => new Date(0),
      },
    ),
  );
  expect(failure).toBeInstanceOf(UserFacingError);
  expect(String(failure)).toContain('ENOTDIR');
});

test('a fault that is not the disk’s is not blamed on the disk', async () => {
  const index = await smallIndex();
  const embedder = {
    ...index.embedder,
    embedPassages: () => Promise.reject(new TypeError('a mistake in the program')),
  };
  expect(await failureOf(index.build({ embedder }))).toBeInstanceOf(TypeError);
  const report = await index.build();
  expect(report.generation).toBe('g1');
});

test('the same documents give the same files, byte for byte', async () => {
  const digests: unknown[] = [];
  for (let run = 0; run < 2; run += 1) {
    const index = await smallIndex();
    await index.build();
    const generation = await index.open();
    digests.push(generation.manifest.files);
    await generation.close();
  }
  expect(Object.keys(digests[0] ?? {}).length).toBe(11);
  expect(digests[0]).toEqual(digests[1]);
});

test('an index that was just built is not stale', async () => {
  const index = await smallIndex();
  await index.write('skipped.pdf', 'x');
  await index.build();
  const generation = await index.open();
  expect(isStale(await compareSources(index.documentsFolder, generation.manifest, index.indexSettings))).toBe(
    false,
  );
  await generation.close();
});
