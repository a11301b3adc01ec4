import { expect, test } from 'vitest';
import { overlapOf, trimRange } from '../../src/text/text-range.js';

test('ranges that cross share what lies in both; ranges that only touch share nothing', () => {
  expect(overlapOf({ start: 2, end: 7 }, { start: 5, end: 9 })).toBe(2);
  expect(overlapOf({ start: 5, end: 9 }, { start: 2, end: 7 })).toBe(2);
  expect(overlapOf({ start: 0, end: 9 }, { start: 3, end: 4 })).toBe(1);
  expect(overlapOf({ start: 0, end: 3 }, { start: 3, end: 6 })).toBe(0);
  expect(overlapOf({ start: 0, end: 3 }, { start: 8, end: 9 })).toBe(0);
});

test('white space at both edges is left out, the full-width space too', () => {
  const text = 'ab \u3000障害\n cd';
  expect(trimRange(text, { start: 2, end: 8 })).toEqual({ start: 4, end: 6 });
  expect(trimRange(text, { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
});

test('a range of white space alone becomes empty and stays inside', () => {
  const trimmed = trimRange('ab  \n cd', { start: 2, end: 6 });
  expect(trimmed.end).toBe(trimmed.start);
  expect(trimmed.start).toBeGreaterThanOrEqual(2);
  expect(trimmed.end).toBeLessThanOrEqual(6);
});
