import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExactIndex } from '../../src/vector-index/exact.js';

const DIMENSIONS = 3;
// Small whole numbers: sums are exact and ties are common.
const row = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS });

test('the exact index gives what sorting every dot product gives, ties by position', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), row, fc.nat(45), (rows, query, top) => {
      const index = createExactIndex({ dimensions: DIMENSIONS, values: Float32Array.from(rows.flat()) });
      const sorted = rows
        .map((numbers, position) => ({
          position,
          similarity: numbers.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0),
        }))
        .sort((one, other) => other.similarity - one.similarity || one.position - other.position)
        .slice(0, top);
      expect(index.search(Float32Array.from(query), top)).toEqual(
        sorted.map(({ position, similarity }) => ({ position, similarity: similarity + 0 })),
      );
    }),
    { numRuns: 500 },
  );
});

test('an index without vectors finds nothing', () => {
  const index = createExactIndex({ dimensions: DIMENSIONS, values: new Float32Array() });
  expect(index.search(Float32Array.of(1, 0, 0), 5)).toEqual([]);
  expect(index.engine).toBe('exact');
});
