import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibration } from '../../src/answer/calibration.js';
import {
  confidenceBesideGaps,
  confidenceOf,
  evidenceOf,
  featuresBesideGaps,
} from '../../src/answer/confidence.js';
import type { ReadHit } from '../../src/answer/read-hits.js';
import { readHit } from '../fakes/read-hit.js';
import { smallGeneration } from '../fakes/small-generation.js';

const asked = (language: string) => ({ question: '原因は何ですか', language });
const { manifest } = smallGeneration([]);
/** A generation whose passages this model embedded. */
const embeddedBy = (model: string) => ({
  manifest: { ...manifest, settings: { ...manifest.settings, model } },
});
const evidence = (read: readonly ReadHit[], question = asked('ja'), coverage = 0.3) =>
  evidenceOf(embeddedBy(calibration.embedder), question, { coverage }, read);
const confidenceWhen = (reading: number, language: 'ja' | 'en'): number =>
  confidenceOf(evidence([readHit(1, [['電線が古かった。', reading]])], asked(language)));
/** The same hit, not read. */
const unread = ({ hit, sentences, score }: ReadHit): ReadHit => ({
  hit,
  sentences: sentences.map((sentence) => ({ ...sentence, reading: null, span: '' })),
  score,
});

test('nothing found is no evidence and no confidence', () => {
  expect(evidence([])).toBeNull();
  expect(confidenceOf(null)).toBe(0);
});

test('the evidence is that of the best passage and its surest sentence', () => {
  const best = readHit(1, [
    ['橋の照明が消えた。', -3],
    ['電線が古かった。', 5],
  ]);
  const others = [readHit(2, [['会社が謝った。', 4]])];
  expect(evidence([best, ...others])).toEqual(evidence([readHit(1, [['文', 5]])]));
});

test('sentences that give the same answer bear each other out', () => {
  const read = (spans: readonly string[]) =>
    spans.map((span, i) => readHit(i, [[`電線が古かった${i}。`, 9 - i, span]]));
  const agreementOf = (spans: readonly string[]) => evidence(read(spans))?.features[2];
  expect(agreementOf(['電線', '古い電線', '港', '電線'])).toBe(2);
  expect(agreementOf(['電線', '港', '船'])).toBe(0);
  expect(agreementOf(['', '電線', '電線'])).toBe(0);
});

test('a name or number of the question that the best sentences do not mention counts against them', () => {
  const read = [readHit(1, [['Aoba Line cancelled 12 ferries.', 9]])];
  const missing = (question: string, language = 'ja') => evidence(read, { question, language })?.features[3];
  expect(missing('How many ferries did Aoba cancel?')).toBe(0);
  expect(missing('How many ferries did Minato cancel in 2019?')).toBe(2);
  expect(missing('フェリーは何便欠航しましたか')).toBe(1);
  // In another language katakana are written otherwise.
  expect(missing('フェリーは何便欠航しましたか', 'en')).toBe(0);
});

test('within a language and across languages, read and unread each have their own coefficients, one for each feature', () => {
  const hit = readHit(1, [['文', 1]]);
  const cases = (['ja', 'en'] as const).flatMap((language) =>
    [hit, unread(hit)].map((one) => evidence([one], asked(language))),
  );
  expect(new Set(cases.map((one) => `${one?.isRead} ${one?.isCross}`)).size).toBe(4);
  expect(new Set(cases.map((one) => confidenceOf(one))).size).toBe(4);
  for (const one of cases) {
    const { same, cross } = one?.isRead === true ? calibration.read : calibration.unread;
    for (const { weights } of [same, cross]) expect(weights).toHaveLength(one?.features.length ?? Number.NaN);
  }
});

test('unread, words and nearness tell how sure an answer is', () => {
  const confidenceAt = (coverage: number, nearest: number): number => {
    const { hit, ...read } = unread(readHit(1, [['電線が古かった。', 1]]));
    const near = { ...read, hit: { ...hit, sentenceSimilarities: [nearest] } };
    return confidenceOf(evidence([near], asked('ja'), coverage));
  };
  expect(confidenceAt(0.4, 0.88)).toBeGreaterThan(0.5);
  expect(confidenceAt(0.05, 0.88)).toBeLessThan(confidenceAt(0.4, 0.88));
  expect(confidenceAt(0.15, 0.8)).toBeLessThan(0.5);
});

test('the nearer the nearest sentence, the surer the answer, but only by the embedder that was measured', () => {
  const near = (similarity: number): ReadHit => {
    const read = readHit(1, [['電線が古かった。', 3]]);
    return { ...read, hit: { ...read.hit, sentenceSimilarities: [similarity] } };
  };
  for (const language of ['ja', 'en']) {
    for (const one of [near, (similarity: number) => unread(near(similarity))]) {
      const confidenceBy = (model: string, similarity: number): number =>
        confidenceOf(evidenceOf(embeddedBy(model), asked(language), { coverage: 0.3 }, [one(similarity)]));
      expect(confidenceBy(calibration.embedder, 0.9)).toBeGreaterThan(
        confidenceBy(calibration.embedder, 0.75),
      );
      expect(confidenceBy('another', 0.9)).toBe(confidenceBy('another', 0.4));
    }
  }
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

test.for([
  ['read', true],
  ['unread', false],
] as const)(
  'beside gaps the confidence falls the more a question leans to them, and without gaps it stays what it was (%s)',
  ([how, isRead]) => {
    const nearest = readHit(1, [['文', 1]]).hit.passage;
    const beside = (gapFit: number, leaning: number): number =>
      confidenceBesideGaps(0.8, { features: [0.5, gapFit, 0.5, leaning], nearest, isNearest: false }, isRead);
    expect(confidenceBesideGaps(0.8, null, isRead)).toBe(0.8);
    expect(beside(0.9, -0.8)).toBeLessThan(0.5);
    expect(beside(0.1, 0.8)).toBeGreaterThan(0.5);
    expect(beside(0.4, -0.2)).toBeLessThan(beside(0.4, 0.2));
    expect(beside(0.8, 0)).toBeLessThan(beside(0.2, 0));
    expect(calibration[how].gaps.weights).toHaveLength(featuresBesideGaps(0.8, [0, 0, 0, 0]).length);
  },
);
