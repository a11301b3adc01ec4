import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPassage } from '../../src/reading/read-passage.js';
import { bestScore } from '../../src/reading/reader.js';
import { hostileText } from '../fakes/hostile-text.js';
import { scriptedReader } from '../fakes/scripted-reader.js';

const passage = 'The bridge went dark. An old\ncable was the cause.橋は三日後に直った。';

test('the sentences come in order with their places, and the span is the best one’s words as they stand', async () => {
  const reader = scriptedReader((sentence) =>
    sentence.includes('cause') ? { score: 6, span: 'old cable' } : null,
  );
  const { span, sentences, notHere } = await readPassage(reader, 'What was the cause?', passage);
  const expected = ['The bridge went dark.', 'An old\ncable was the cause.', '橋は三日後に直った。'];
  expect(sentences.map(({ start, end, score }) => [passage.slice(start, end), score])).toEqual([
    [expected[0], -9],
    [expected[1], 6],
    [expected[2], -9],
  ]);
  expect(span).toEqual({ start: 25, end: 34, text: 'old\ncable' });
  expect(notHere).toBeLessThan(0.5);
  expect(reader.asked).toEqual([{ question: 'What was the cause?', sentences: expected }]);
});

test('where the best sentence is less likely the answer than not, there is no span', async () => {
  const { span, notHere } = await readPassage(
    scriptedReader(() => null),
    '原因は？',
    passage,
  );
  expect(span).toBeNull();
  expect(notHere).toBeGreaterThan(0.5);
});

test('a chance that is shown as ½ gives no span, however close to it', async () => {
  const { span, notHere } = await readPassage(
    scriptedReader(() => null, 0.0001),
    '?',
    passage,
  );
  expect(notHere).toBe(0.5);
  expect(span).toBeNull();
});

test('the higher the best score, the surer that the answer is here', async () => {
  const notHere = await Promise.all(
    [-20, -3, 0, 3, 20].map(
      async (score) =>
        (
          await readPassage(
            scriptedReader(() => null, score),
            '?',
            passage,
          )
        ).notHere,
    ),
  );
  expect(notHere).toEqual([...notHere].sort((one, other) => other - one));
  expect(new Set(notHere).size).toBe(5);
  expect(notHere[2]).toBe(0.5);
});

test('a span that the model spells otherwise gives the whole sentence', async () => {
  const reader = scriptedReader((sentence) =>
    sentence.includes('三日') ? { score: 4, span: '3 days' } : null,
  );
  expect((await readPassage(reader, '?', passage)).span?.text).toBe('橋は三日後に直った。');
});

test('a passage without sentences holds no answer and is still valid JSON', async () => {
  const reading = await readPassage(
    scriptedReader(() => null),
    '?',
    ' \n ',
  );
  expect(reading).toEqual({ span: null, sentences: [], notHere: 1 });
});

test('a sentence that could not be read has a finite score', async () => {
  const unread = scriptedReader(() => ({ score: Number.NEGATIVE_INFINITY, span: '' }));
  const { sentences, span } = await readPassage(unread, '?', passage);
  expect(span).toBeNull();
  expect(sentences.map(({ score }) => Number.isFinite(score))).toEqual([true, true, true]);
});

test('whatever is read: ranges in order and inside, the span is the slice, and there is none from notHere ½ on', async () => {
  const score = fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.constantFrom(0.0001, -0.0001, 1e-9, Number.NEGATIVE_INFINITY),
  );
  let spans = 0;
  await fc.assert(
    fc.asyncProperty(
      hostileText,
      hostileText,
      fc.array(score, { minLength: 1, maxLength: 5 }),
      async (text, span, scores) => {
        let next = 0;
        const reader = scriptedReader((sentence) => {
          next += 1;
          return {
            score: scores[next % scores.length] ?? 0,
            span: next % 2 === 0 ? span : sentence.slice(0, 5),
          };
        });
        const reading = await readPassage(reader, '?', text);
        let end = 0;
        for (const sentence of reading.sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          end = sentence.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(reading.notHere).toBeGreaterThanOrEqual(0);
        expect(reading.notHere).toBeLessThanOrEqual(1);
        expect(reading.span === null).toBe(reading.notHere >= 0.5);
        expect(reading.span?.text).toBe(
          reading.span === null ? undefined : text.slice(reading.span.start, reading.span.end),
        );
        expect(reading.sentences.every((sentence) => Number.isFinite(sentence.score))).toBe(true);
        spans += reading.span === null ? 0 : 1;
      },
    ),
    { numRuns: 500 },
  );
  expect(spans).toBeGreaterThan(50);
});

test('a passage claims what its best sentence claims', () => {
  const readings = [-2, 5, 1].map((score) => ({ score, span: '' }));
  expect(bestScore(readings)).toBe(5);
  expect(bestScore([])).toBe(Number.NEGATIVE_INFINITY);
});
