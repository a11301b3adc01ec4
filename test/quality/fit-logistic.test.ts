import { expect, test } from 'vitest';
import { type Example, fitLogistic } from '../../src/quality/fit-logistic.js';

const chance = (examples: readonly Example[], features: readonly number[], penalty?: number): number => {
  const { intercept, weights } = fitLogistic(examples, penalty);
  const sum = features.reduce((total, value, i) => total + value * (weights[i] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
};
const example = (label: 0 | 1, ...features: readonly number[]): Example => ({ features, label });

test('the feature that tells the classes apart gets the weight, in its own unit', () => {
  const examples = [0, 1, 2, 3].flatMap((noise) => [example(1, 1000, noise), example(0, -1000, noise)]);
  const { weights } = fitLogistic(examples);
  expect(weights[0]).toBeGreaterThan(0);
  expect(Math.abs(weights[1] ?? Number.NaN)).toBeLessThan(1e-3);
  expect(chance(examples, [1000, 0])).toBeGreaterThan(0.9);
  expect(chance(examples, [-1000, 0])).toBeLessThan(0.1);
});

test('with one yes-or-no feature it finds the shares that can be counted by hand', () => {
  // Of the positives 3 of 4 have the feature, of the negatives 1 of 4: odds 3 to 1 with it, 1 to 3 without.
  const examples = [1, 1, 1, 0].flatMap((value) => [example(1, value), example(0, 1 - value)]);
  expect(chance(examples, [1], 0)).toBeCloseTo(0.75, 3);
  expect(chance(examples, [0], 0)).toBeCloseTo(0.25, 3);
});

test('a class with more examples weighs no more', () => {
  const balanced = [1, 1, 1, 0].flatMap((value) => [example(1, value), example(0, 1 - value)]);
  const lopsided = [
    ...balanced,
    ...balanced.filter(({ label }) => label === 0),
    ...balanced.filter(({ label }) => label === 0),
  ];
  expect(chance(lopsided, [1], 0)).toBeCloseTo(chance(balanced, [1], 0), 6);
});

test('a feature that never changes harms nothing', () => {
  const examples = [example(1, 2, 7), example(0, 1, 7), example(1, 3, 7), example(0, 0, 7)];
  const { intercept, weights } = fitLogistic(examples);
  expect([intercept, ...weights].every(Number.isFinite)).toBe(true);
  expect(weights[1]).toBeCloseTo(0, 12);
});

test('a heavier penalty gives smaller weights', () => {
  const examples = [example(1, 2), example(0, 1), example(1, 3), example(0, 0)];
  const [light, heavy] = [0.01, 1].map((penalty) => fitLogistic(examples, penalty).weights[0] ?? Number.NaN);
  expect(heavy).toBeGreaterThan(0);
  expect(heavy).toBeLessThan(light ?? Number.NaN);
});

test('the same examples always give the same coefficients', () => {
  const examples = [example(1, 2, 1), example(0, 1, 4), example(1, 3, 1), example(0, 0, 5)];
  expect(fitLogistic(examples)).toEqual(fitLogistic(examples));
});
