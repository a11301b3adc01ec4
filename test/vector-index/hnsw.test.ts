import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createExactIndex } from '../../src/vector-index/exact.js';
import {
  canaryRecall,
  type HnswLibrary,
  loadHnswLibrary,
  openGraph,
  saveGraph,
} from '../../src/vector-index/hnsw.js';
import { type LocalVectorIndex, rowOf, type VectorMatrix } from '../../src/vector-index/vector-index.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

async function library() {
  const loaded: HnswLibrary = await loadHnswLibrary();
  if ('missing' in loaded) throw new Error(`hnswlib-node is needed here: ${loaded.missing}`);
  return loaded.library;
}

/** Numbers 0 to 1 that look random and are the same every time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Unit vectors in clusters, as texts on a few subjects are. */
function clustered(clusters: number, each: number, dimensions: number, seed = 7): VectorMatrix {
  const next = numbersFrom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(next() || 1e-9)) * Math.cos(2 * Math.PI * next());
  const values = new Float32Array(clusters * each * dimensions);
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const centre = Array.from({ length: dimensions }, normal);
    for (let i = 0; i < each; i += 1) {
      const vector = centre.map((value) => value + 0.4 * normal());
      const norm = Math.hypot(...vector);
      values.set(
        vector.map((value) => value / norm),
        (cluster * each + i) * dimensions,
      );
    }
  }
  return { dimensions, values };
}

const unit = (...numbers: number[]): VectorMatrix => ({ dimensions: 2, values: Float32Array.from(numbers) });

test('the graph finds .99 of the ten nearest that the exact scan finds, with the same similarities', async () => {
  const file = join(await temporaryFolder(), 'graph.hnsw');
  const matrix = clustered(40, 50, 48);
  const reported: number[] = [];
  await saveGraph(await library(), matrix, file, (inserted) => reported.push(inserted));
  expect(reported.at(-1)).toBe(2000);
  const graph = openGraph(await library(), matrix, file);
  const exact = createExactIndex(matrix);
  const queries = clustered(40, 5, 48, 8); // other vectors of other clusters: none is in the graph
  let found = 0;
  for (let i = 0; i < 200; i += 1) {
    const query = rowOf(queries, i);
    const expected = new Map(exact.search(query, 10).map((hit) => [hit.position, hit.similarity]));
    const hits = graph.search(query, 10);
    expect(hits.length).toBe(10);
    expect(hits.map((hit) => hit.similarity)).toEqual(
      hits.map((hit) => hit.similarity).sort((a, b) => b - a),
    );
    for (const { position, similarity } of hits) {
      if (!expected.has(position)) continue;
      found += 1;
      expect(similarity).toBeCloseTo(expected.get(position) ?? Number.NaN, 4);
    }
  }
  expect(found / 2000).toBeGreaterThanOrEqual(0.99);
  expect(canaryRecall(graph, matrix)).toBeGreaterThanOrEqual(0.99);
  expect(graph.engine).toBe('hnsw');
});

test('asking for more than there is gives all there is, best first', async () => {
  const file = join(await temporaryFolder(), 'graph.hnsw');
  const matrix = unit(1, 0, 0, 1, -1, 0);
  await saveGraph(await library(), matrix, file);
  const hits = openGraph(await library(), matrix, file).search(Float32Array.of(1, 0), 50);
  expect(hits.map((hit) => hit.position)).toEqual([0, 1, 2]);
  expect(hits.map((hit) => Math.round(hit.similarity))).toEqual([1, 0, -1]);
});

test.for([
  ['no vectors at all', unit()],
  ['a NaN', unit(1, 0, Number.NaN, 0)],
  ['an infinite number', unit(Number.POSITIVE_INFINITY, 0)],
  ['a vector of zeros', unit(1, 0, 0, 0)],
  ['a vector that is not of unit length', unit(3, 4)],
] as const)('a graph is refused for %s, before any file is written', async ([, matrix]) => {
  const file = join(await temporaryFolder(), 'graph.hnsw');
  await expect(saveGraph(await library(), matrix, file)).rejects.toThrow(RangeError);
  await expect(stat(file)).rejects.toThrow('ENOENT');
});

test('a folder that is not there is an error, although the library reports success', async () => {
  const file = join(await temporaryFolder(), 'absent', 'graph.hnsw');
  await expect(saveGraph(await library(), unit(1, 0), file)).rejects.toThrow('ENOENT');
});

test('a question vector that is not finite or not of unit length is refused instead of ending the process', async () => {
  const file = join(await temporaryFolder(), 'graph.hnsw');
  const matrix = unit(1, 0, 0, 1);
  await saveGraph(await library(), matrix, file);
  const graph = openGraph(await library(), matrix, file);
  expect(() => graph.search(Float32Array.of(Number.NaN, 0), 1)).toThrow(RangeError);
  expect(() => graph.search(Float32Array.of(0, 0), 1)).toThrow(RangeError);
});

test('a graph of another number of vectors is refused', async () => {
  const file = join(await temporaryFolder(), 'graph.hnsw');
  await saveGraph(await library(), unit(1, 0, 0, 1), file);
  const open = async (matrix: VectorMatrix) => openGraph(await library(), matrix, file);
  await expect(open(unit(1, 0))).rejects.toThrow('the graph holds 2 vectors, expected 1');
  await expect(open(unit(1, 0, 0, 1, -1, 0))).rejects.toThrow('the graph holds 2 vectors, expected 3');
});

test('the canaries notice a graph that finds the wrong vectors, and forgive equal ones', () => {
  const matrix = clustered(30, 2, 16);
  const exact = createExactIndex(matrix);
  const shifted: LocalVectorIndex = {
    engine: 'hnsw',
    search: (_, top) => exact.search(rowOf(matrix, 0), top),
  };
  const mislabelled: LocalVectorIndex = {
    engine: 'hnsw',
    search: (query, top) =>
      exact.search(query, top).map(({ position, similarity }) => ({ position: 59 - position, similarity })),
  };
  const repeating: LocalVectorIndex = {
    engine: 'hnsw',
    search: (query, top) => exact.search(query, top).map((hit, _, [first]) => first ?? hit),
  };
  expect(canaryRecall(exact, matrix)).toBe(1);
  expect(canaryRecall(mislabelled, matrix)).toBeLessThan(0.5);
  expect(canaryRecall(repeating, matrix)).toBeLessThan(0.5);
  expect(canaryRecall(shifted, matrix)).toBeLessThan(0.5);
  const twins = unit(...Array.from({ length: 40 }, () => [1, 0]).flat());
  const backwards: LocalVectorIndex = {
    engine: 'hnsw',
    search: (query, top) => createExactIndex(twins).search(query, 40).slice(-top),
  };
  expect(canaryRecall(backwards, twins)).toBe(1);
});
