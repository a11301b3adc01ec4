import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auroc, characterF1, covers, mean, normalise, share } from '../../src/quality/metrics.js';

test('texts are compared whatever their width, case and spacing', () => {
  expect(normalise('１９ ％\nDown')).toBe('19%down');
});

test('shares and means of nothing are not a number, so that no table calls them 0 or 1', () => {
  expect(share([true, true, false, true])).toBe(0.75);
  expect(mean([1, 2, 6])).toBe(3);
  expect([share([]), mean([]), auroc([], [1]), auroc([1], [])]).toEqual([NaN, NaN, NaN, NaN]);
});

test('the area under the curve is the chance that a positive lies above a negative', () => {
  expect(auroc([3, 4], [1, 2])).toBe(1);
  expect(auroc([1, 2], [3, 4])).toBe(0);
  expect(auroc([1, 1], [1, 1])).toBe(0.5);
  // Of the six pairs three are won and one is a draw.
  expect(auroc([1, 4], [1, 2, 3])).toBeCloseTo(3.5 / 6, 12);
});

test('turning every score around turns the area around', () => {
  const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(scores, scores, (positives, negatives) => {
      expect(auroc(positives, negatives) + auroc(negatives, positives)).toBeCloseTo(1, 9);
    }),
  );
});

test('a citation covers a quote from half of it on', () => {
  const quote = { start: 10, end: 20 };
  expect(covers({ start: 0, end: 15 }, quote)).toBe(true);
  expect(covers({ start: 0, end: 14 }, quote)).toBe(false);
  expect(covers({ start: 12, end: 18 }, quote)).toBe(true);
  expect(covers({ start: 20, end: 30 }, quote)).toBe(false);
  expect(covers({ start: 0, end: 100 }, quote)).toBe(true);
});

test('F1 on characters counts what two texts share, each character once', () => {
  expect(characterF1('古い電線', '古い電線')).toBe(1);
  expect(characterF1('古い橋', '新しい道路')).toBeCloseTo((2 * 1) / (3 + 5), 12);
  expect(characterF1('ああああ', 'あ')).toBeCloseTo((2 * 1) / (4 + 1), 12);
  expect(characterF1('', 'あ')).toBe(0);
  expect(characterF1('１９％', '19 %')).toBe(1);
  // Characters outside the basic plane count as one.
  expect(characterF1('😀a', '😀')).toBeCloseTo(2 / 3, 12);
});
