import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf } from '../../embeddings/embedder.js';
import { similarityOf } from '../../embeddings/similarities.js';

test('a direction is the embedding scaled until its largest component is 127', () => {
  expect([...directionOf(Float32Array.of(0.5, -1, 0.25))]).toEqual([64, -127, 32]);
  expect([...directionOf(Float32Array.of(0, 0, 0))]).toEqual([0, 0, 0]);
});

test('eight bits a number keep the cosine of any two vectors to two decimals', () => {
  const numbers = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 });
  const unit = (values: readonly number[]): Float32Array => {
    const norm = Math.hypot(...values);
    return Float32Array.from(values, (value) => value / norm);
  };
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      fc.pre(Math.hypot(...one) > 1e-3 && Math.hypot(...other) > 1e-3);
      const [query, vector] = [unit(one), unit(other)];
      const cosine = query.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0);
      expect(Math.abs(similarityOf(query, directionOf(vector)) - cosine)).toBeLessThan(0.01);
    }),
  );
});
