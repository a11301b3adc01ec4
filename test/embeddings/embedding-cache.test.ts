import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PassageEmbeddings, PassageText } from '../../embeddings/embedder.js';
import { openEmbeddingCache } from '../../embeddings/embedding-cache.js';
import type { ModelFacts } from '../../embeddings/models.js';
import { letterEmbedder } from '../fakes/letter-embedder.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const passage = (...sentences: string[]): PassageText => ({
  heading: 'Bridge',
  sentences,
  questions: [],
  sentencesAlone: false,
});
const bridge = passage('The bridge is dark.', 'A cable broke.');
const cable = passage('ケーブルが切れた。');
const repair = passage('It was repaired.', 'bbb', 'ccc');

/** 32 bytes of key, 4 of sentence count, 4 of checksum; then 8 floats and 8 bytes a sentence. */
const sizeOf = ({ sentences }: PassageText): number => 40 + 8 * 4 + sentences.length * 8;

interface Run {
  readonly embeddings: readonly PassageEmbeddings[];
  /** What went through the embedder. */
  readonly asked: readonly PassageText[];
  readonly counts: { readonly embedded: number; readonly reused: number };
}

/** Opens the cache as one build does, asks for the passages, closes it. */
async function run(
  file: string,
  passages: readonly PassageText[],
  { facts = {}, compact = false }: { facts?: Partial<ModelFacts>; compact?: boolean } = {},
): Promise<Run> {
  const embedder = letterEmbedder(facts);
  const cache = await openEmbeddingCache(embedder, file);
  const embeddings = await cache.embedPassages(passages);
  if (compact) await cache.compact();
  await cache.close();
  return { embeddings, asked: embedder.embedded, counts: cache.counts };
}

const newFile = async (): Promise<string> => join(await temporaryFolder(), 'embeddings.cache');
const uncached = (passages: readonly PassageText[]) => letterEmbedder().embedPassages(passages);

test('a second build embeds nothing and gets the same vectors', async () => {
  const file = await newFile();
  const first = await run(file, [bridge, cable]);
  expect(first.asked).toEqual([bridge, cable]);
  expect(first.counts).toEqual({ embedded: 2, reused: 0 });
  const second = await run(file, [cable, bridge]);
  expect(second.asked).toEqual([]);
  expect(second.counts).toEqual({ embedded: 0, reused: 2 });
  expect(second.embeddings).toEqual(await uncached([cable, bridge]));
});

test('only what is new goes through the model, and every answer stands in its place', async () => {
  const file = await newFile();
  await run(file, [cable]);
  const { asked, embeddings } = await run(file, [bridge, cable, repair]);
  expect(asked).toEqual([bridge, repair]);
  expect(embeddings).toEqual(await uncached([bridge, cable, repair]));
});

test('another model, weight type, prefix, heading or cut into sentences is another entry', async () => {
  const file = await newFile();
  await run(file, [bridge]);
  for (const facts of [{ id: 'other' }, { passagePrefix: 'passage: ' }])
    expect((await run(file, [bridge], { facts })).asked).toEqual([bridge]);
  for (const other of [
    { ...bridge, heading: 'Tower' },
    passage('The bridge is dark. A cable broke.'),
    passage('The bridge is dark.', 'A cable', ' broke.'),
  ])
    expect((await run(file, [other])).asked).toEqual([other]);
  expect((await run(file, [bridge])).asked).toEqual([]);
});

test('a damaged entry is embedded again, its neighbours are not', async () => {
  const file = await newFile();
  await run(file, [bridge, cable, repair]);
  const bytes = await readFile(file);
  expect(bytes.length).toBe(sizeOf(bridge) + sizeOf(cable) + sizeOf(repair));
  bytes.writeUInt8(bytes.readUInt8(sizeOf(bridge) + 50) ^ 1, sizeOf(bridge) + 50);
  await writeFile(file, bytes);
  const { asked, embeddings } = await run(file, [bridge, cable, repair]);
  expect(asked).toEqual([cable]);
  expect(embeddings).toEqual(await uncached([bridge, cable, repair]));
  expect((await run(file, [bridge, cable, repair])).asked).toEqual([]);
});

test('what follows a damaged header is cut off, and what stands before it is kept', async () => {
  const file = await newFile();
  await run(file, [bridge, cable, repair]);
  const bytes = await readFile(file);
  bytes.writeUInt32LE(99_999_999, sizeOf(bridge) + 32);
  await writeFile(file, bytes);
  const { asked, embeddings } = await run(file, [bridge, cable, repair]);
  expect(asked).toEqual([cable, repair]);
  expect(embeddings).toEqual(await uncached([bridge, cable, repair]));
  expect((await stat(file)).size).toBe(bytes.length);
});

test('whatever is done to the file, every vector is the right one', async () => {
  const file = await newFile();
  const all = [bridge, cable, repair];
  await run(file, all);
  const healthy = await readFile(file);
  const expected = await uncached(all);
  let reused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(healthy.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.option(fc.nat(healthy.length)),
      async (at, change, cut) => {
        const bytes = Buffer.from(healthy);
        bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
        await writeFile(file, cut === null ? bytes : bytes.subarray(0, cut));
        const damaged = await run(file, all);
        expect(damaged.embeddings).toEqual(expected);
        expect((await run(file, all)).embeddings).toEqual(expected);
        reused += damaged.counts.reused;
      },
    ),
    { numRuns: 150 },
  );
  expect(reused).toBeGreaterThan(0);
});

test('compacting keeps what was asked for and drops the rest once that is the larger part', async () => {
  const file = await newFile();
  await run(file, [bridge, cable, repair]);
  await run(file, [bridge, cable], { compact: true });
  expect((await stat(file)).size).toBe(sizeOf(bridge) + sizeOf(cable) + sizeOf(repair)); // one of three: kept
  await run(file, [cable], { compact: true });
  expect((await stat(file)).size).toBe(sizeOf(cable));
  const { asked, embeddings } = await run(file, [cable, bridge]);
  expect(asked).toEqual([bridge]);
  expect(embeddings).toEqual(await uncached([cable, bridge]));
});

test('what was embedded since opening survives compacting', async () => {
  const file = await newFile();
  await run(file, [bridge, cable]);
  await run(file, [repair], { compact: true });
  expect((await run(file, [repair])).asked).toEqual([]);
  expect((await stat(file)).size).toBe(sizeOf(repair));
});

test('a passage that stands twice gets its vectors in both places', async () => {
  const file = await newFile();
  const twice = [bridge, cable, bridge];
  expect((await run(file, twice)).embeddings).toEqual(await uncached(twice));
  const again = await run(file, twice);
  expect(again.asked).toEqual([]);
  expect(again.embeddings).toEqual(await uncached(twice));
});

test('a sentence embedded alone is not taken for one pooled from its passage', async () => {
  const file = await newFile();
  await run(file, [bridge]);
  expect((await run(file, [{ ...bridge, sentencesAlone: true }])).counts).toEqual({ embedded: 1, reused: 0 });
});
