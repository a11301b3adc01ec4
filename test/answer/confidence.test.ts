import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibration } from '../../src/answer/calibration.js';
import { confidenceOf, evidenceOf } from '../../src/answer/confidence.js';
import { readHit } from '../fakes/read-hit.js';

const confidenceWhen = (reading: number, language: 'ja' | 'en'): number =>
  confidenceOf(evidenceOf([readHit(1, [['電線が古かった。', reading]])], language));

test('nothing found is no evidence and no confidence', () => {
  expect(evidenceOf([], 'ja')).toBeNull();
  expect(confidenceOf(null)).toBe(0);
});

test('the evidence is that of the best passage and its surest sentence', () => {
  const best = readHit(1, [
    ['橋の照明が消えた。', -3],
    ['電線が古かった。', 5],
  ]);
  const others = [readHit(2, [['会社が謝った。', 4]])];
  expect(evidenceOf([best, ...others], 'ja')).toEqual(evidenceOf([readHit(1, [['文', 5]])], 'ja'));
});

test('within a language and across languages each have their own coefficients, one for each feature', () => {
  const kinds = (['ja', 'en'] as const).map((language) => evidenceOf([readHit(1, [['文', 1]])], language));
  expect(new Set(kinds.map((evidence) => evidence?.kind)).size).toBe(2);
  for (const { weights } of [calibration.same, calibration.cross, calibration.unread])
    expect(weights).toHaveLength(kinds[0]?.features.length ?? Number.NaN);
});

test('confidence is a probability whatever the reader says', () => {
  const reading = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(reading, fc.constantFrom('ja', 'en'), (score, language) => {
      const confidence = confidenceWhen(score, language);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }),
  );
});

test.for(['ja', 'en'] as const)('the surer the reader, the surer the answer (asked in %s)', (language) => {
  const [low, middle, high] = [-10, 0, 10].map((reading) => confidenceWhen(reading, language));
  expect(low).toBeLessThan(middle ?? Number.NaN);
  expect(middle).toBeLessThan(high ?? Number.NaN);
});
