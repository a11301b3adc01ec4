import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createExactIndex } from '../../src/vector-index/exact.js';
import { type GraphsSettings, graphFiles, openGraphs, saveGraphs } from '../../src/vector-index/graphs.js';
import { canaryRecall, loadHnswLibrary } from '../../src/vector-index/hnsw.js';
import { rowOf, type VectorMatrix } from '../../src/vector-index/vector-index.js';

/** `npm test` compiles before it tests. */
const childFile = join(import.meta.dirname, '../../dist/src/vector-index/graph-child.js');
const settings: GraphsSettings = { rowsPerGraph: 40, processes: 2, childFile };

/** Points on a circle, the step between them ever a little wider, so that no two are equally near. */
function circle(rows: number): VectorMatrix {
  const angles = Array.from({ length: rows }, (_, i) => (i * i) / (rows * rows) + i / rows);
  return {
    dimensions: 2,
    values: Float32Array.from(angles.flatMap((angle) => [Math.cos(angle * 2), Math.sin(angle * 2)])),
  };
}

async function saved(matrix: VectorMatrix, given = settings) {
  const hnsw = await loadHnswLibrary();
  if ('missing' in hnsw) throw new Error(hnsw.missing);
  const folder = await mkdtemp(join(tmpdir(), 'graphs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const reports: number[] = [];
  const files = await saveGraphs(hnsw.library, matrix, join(folder, 'g'), (n) => reports.push(n), given);
  return { library: hnsw.library, files, reports, folder };
}

test('a large matrix has several graphs, a small one has one under its own name', () => {
  expect(graphFiles('g.hnsw', 40, 40)).toEqual(['g.hnsw']);
  expect(graphFiles('g.hnsw', 41, 40)).toEqual(['g.hnsw.0', 'g.hnsw.1']);
  expect(graphFiles('g.hnsw', 0, 40)).toEqual(['g.hnsw']);
});

test('several graphs, built in processes of their own, together find what the exact scan finds', async () => {
  const matrix = circle(100);
  const { library, files, reports, folder } = await saved(matrix);
  expect(files).toEqual(['g.0', 'g.1', 'g.2'].map((name) => join(folder, name)));
  expect(reports.at(-1)).toBe(100);
  const index = openGraphs(library, matrix, files, settings.rowsPerGraph);
  const exact = createExactIndex(matrix);
  for (const row of [0, 39, 40, 79, 80, 99]) {
    const query = rowOf(matrix, row);
    const positions = index.search(query, 10).map(({ position }) => position);
    expect(positions).toEqual(exact.search(query, 10).map(({ position }) => position));
  }
  expect(canaryRecall(index, matrix)).toBe(1);
});

test('a process that cannot build its graph is told of', async () => {
  const matrix = circle(100);
  matrix.values.fill(0, 100);
  await expect(saved(matrix)).rejects.toThrow(
    /a graph could not be built: expected a vector of unit length/u,
  );
});

test('graphs that are not those of the matrix are refused', async () => {
  const { library, files } = await saved(circle(100));
  expect(() => openGraphs(library, circle(90), files, settings.rowsPerGraph)).toThrow('expected 10');
});
