import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similaritiesAmong, similaritiesTo } from '../../embeddings/similarities.js';

/** Their cosine, number by number; 0 where one has no length. */
function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
    Array.from(a).reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const length = Math.sqrt(dot(one, one) * dot(other, other));
  return length === 0 ? 0 : dot(one, other) / length;
}

/** Directions of any length, also one that fills no whole block; the rows are few or many. */
const rowsOf = fc
  .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 0, max: 40 }))
  .chain(([dimensions, count]) =>
    fc.array(fc.int8Array({ minLength: dimensions, maxLength: dimensions }), {
      minLength: count,
      maxLength: count,
    }),
  );

test('the similarity of a query and a direction is their cosine, group by group', () => {
  const query = Float32Array.of(0.6, 0.8);
  const groups = [Int8Array.of(3, 4, -3, -4), new Int8Array(), Int8Array.of(80, 60, 0, 0)];
  const [[same, opposite] = [], empty, [near, none] = []] = similaritiesTo(query, groups);
  expect(same).toBeCloseTo(1, 6);
  expect(opposite).toBeCloseTo(-1, 6);
  expect(empty).toEqual([]);
  expect(near).toBeCloseTo(0.96, 6);
  expect(none).toBe(0);
  expect(similaritiesTo(query, [])).toEqual([]);
});

test('every direction has the cosine of its own row, whatever was compared before', () => {
  fc.assert(
    fc.property(rowsOf, fc.nat(), (rows, seed) => {
      const [first = Int8Array.of(1)] = rows;
      const length = Math.hypot(...first) || 1;
      const query = Float32Array.from(first, (value) => value / length);
      const cut = seed % (rows.length + 1);
      const groups = [rows.slice(0, cut), rows.slice(cut)];
      const similarities = similaritiesTo(
        query,
        groups.map((group) => Int8Array.from(group.flatMap((row) => [...row]))),
      );
      expect(similarities.map((group) => group.length)).toEqual([cut, rows.length - cut]);
      for (const [i, similarity] of similarities.flat().entries())
        expect(similarity).toBeCloseTo(cosine(query, rows[i] ?? []), 5);
    }),
  );
});

test('every two directions have their cosine, in the lower triangle', () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const similarities = similaritiesAmong(rows);
      expect(similarities).toHaveLength((rows.length * (rows.length + 1)) / 2);
      for (const [i, one] of rows.entries())
        for (const [j, other] of rows.slice(0, i + 1).entries())
          expect(similarities[(i * (i + 1)) / 2 + j]).toBeCloseTo(cosine(one, other), 9);
    }),
  );
});

test('more rows than the memory held at first', () => {
  const dimensions = 384;
  const rows = Int8Array.from({ length: 5_000 * dimensions }, (_, i) => ((i * 31) % 255) - 127);
  const query = new Float32Array(dimensions).fill(1 / Math.sqrt(dimensions));
  const [similarities] = similaritiesTo(query, [rows]);
  const last = rows.subarray(4_999 * dimensions);
  expect(similarities?.[4_999]).toBeCloseTo(cosine(query, last), 5);
});
