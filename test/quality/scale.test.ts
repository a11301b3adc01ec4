import { expect, test } from 'vitest';
import { UserFacingError } from '../../src/errors.js';
import { clusteredVectors } from '../../src/quality/clustered-vectors.js';
import { clustersOf, measureDatabase } from '../../src/quality/measure-scale.js';
import { sizesOf } from '../../src/quality/run-scale.js';
import { createExactIndex } from '../../src/vector-index/exact.js';
import { rowOf } from '../../src/vector-index/vector-index.js';
import { testDatabase } from '../fakes/test-database.js';

test('sizes are read with their units, and anything else is refused', () => {
  expect(sizesOf('100, 10k,1M')).toEqual([100, 10_000, 1_000_000]);
  for (const wrong of ['', '10g', '5', '3m', '1e3', '10k,,'])
    expect(() => sizesOf(wrong)).toThrow(UserFacingError);
});

test('synthetic vectors have near neighbours, as texts do, and are the same every time', () => {
  const clusters = clustersOf(1_000);
  const matrix = clusteredVectors(1_000, 32, clusters);
  expect(clusteredVectors(1_000, 32, clusters)).toEqual(matrix);
  const similar = createExactIndex(matrix).search(rowOf(matrix, 0), 20);
  expect(similar.at(10)?.similarity).toBeGreaterThan(0.7);
  expect(createExactIndex(matrix).search(rowOf(matrix, 0), 1_000).at(500)?.similarity).toBeLessThan(0.6);
});

test('a database is measured against the exact scan: without a graph it finds the same in the same order', async () => {
  const database = await testDatabase();
  try {
    const [exact, graph] = await measureDatabase(database, 'PGlite', 500, 16);
    expect(exact).toMatchObject({ rows: 500, engine: 'PGlite, exact', recallAt10: 1 });
    expect(graph?.recallAt10).toBeGreaterThanOrEqual(0.99);
    expect(graph?.diskMb).toBeGreaterThan(exact?.diskMb ?? 0);
  } finally {
    await database.close();
  }
});
