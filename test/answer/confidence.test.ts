import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibration } from '../../src/answer/calibration.js';
import {
  confidenceBesideGaps,
  confidenceOf,
  evidenceOf,
  featuresBesideGaps,
} from '../../src/answer/confidence.js';
import { readHit } from '../fakes/read-hit.js';

const asked = (language: string) => ({ question: '原因は何ですか', language });
const confidenceWhen = (reading: number, language: 'ja' | 'en'): number =>
  confidenceOf(evidenceOf([readHit(1, [['電線が古かった。', reading]])], asked(language)));

test('nothing found is no evidence and no confidence', () => {
  expect(evidenceOf([], asked('ja'))).toBeNull();
  expect(confidenceOf(null)).toBe(0);
});

test('the evidence is that of the best passage and its surest sentence', () => {
  const best = readHit(1, [
    ['橋の照明が消えた。', -3],
    ['電線が古かった。', 5],
  ]);
  const others = [readHit(2, [['会社が謝った。', 4]])];
  expect(evidenceOf([best, ...others], asked('ja'))).toEqual(
    evidenceOf([readHit(1, [['文', 5]])], asked('ja')),
  );
});

test('sentences that give the same answer bear each other out', () => {
  const read = (spans: readonly string[]) =>
    spans.map((span, i) => readHit(i, [[`電線が古かった${i}。`, 9 - i, span]]));
  const agreementOf = (spans: readonly string[]) => evidenceOf(read(spans), asked('ja'))?.features[2];
  expect(agreementOf(['電線', '古い電線', '港', '電線'])).toBe(2);
  expect(agreementOf(['電線', '港', '船'])).toBe(0);
  expect(agreementOf(['', '電線', '電線'])).toBe(0);
});

test('a name or number of the question that the best sentences do not mention counts against them', () => {
  const read = [readHit(1, [['Aoba Line cancelled 12 ferries.', 9]])];
  const missing = (question: string, language = 'ja') =>
    evidenceOf(read, { question, language })?.features[3];
  expect(missing('How many ferries did Aoba cancel?')).toBe(0);
  expect(missing('How many ferries did Minato cancel in 2019?')).toBe(2);
  expect(missing('フェリーは何便欠航しましたか')).toBe(1);
  // In another language katakana are written otherwise.
  expect(missing('フェリーは何便欠航しましたか', 'en')).toBe(0);
});

test('within a language and across languages each have their own coefficients, one for each feature', () => {
  const kinds = (['ja', 'en'] as const).map((language) =>
    evidenceOf([readHit(1, [['文', 1]])], asked(language)),
  );
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

test('beside gaps the confidence falls the more a question leans to them, and without gaps it stays what it was', () => {
  const nearest = readHit(1, [['文', 1]]).hit.passage;
  const beside = (gapFit: number, leaning: number): number =>
    confidenceBesideGaps(0.8, { features: [0.5, gapFit, 0.5, leaning], nearest, isNearest: false });
  expect(confidenceBesideGaps(0.8, null)).toBe(0.8);
  expect(beside(0.9, -0.8)).toBeLessThan(0.5);
  expect(beside(0.1, 0.8)).toBeGreaterThan(0.5);
  expect(beside(0.4, -0.2)).toBeLessThan(beside(0.4, 0.2));
  expect(beside(0.8, 0)).toBeLessThan(beside(0.2, 0));
  expect(calibration.gaps.weights).toHaveLength(featuresBesideGaps(0.8, [0, 0, 0, 0]).length);
});
