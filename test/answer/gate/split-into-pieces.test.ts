import { expect, test } from 'vitest';
import { splitIntoPieces } from '../../../src/answer/gate/split-into-pieces.js';

const pieces = (sentence: string): readonly string[] =>
  splitIntoPieces(sentence).map(({ start, end }) => sentence.slice(start, end));

test('a sentence is cut where another statement may begin, and nothing of it is lost', () => {
  expect(pieces('Shares fell by 2,000 points, and many sold theirs.')).toEqual([
    'Shares fell by 2,000 points, ',
    'and many sold theirs.',
  ]);
  expect(pieces('障害は更新の不具合が原因で、多くの空港が止まった。')).toEqual([
    '障害は更新の不具合が原因で、',
    '多くの空港が止まった。',
  ]);
  const long = 'one thing, another thing, a third thing, a fourth thing, a fifth thing.';
  expect(pieces(long).join('')).toBe(long);
  expect(pieces('Short.')).toEqual(['Short.']);
});
