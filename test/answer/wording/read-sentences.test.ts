import { expect, test } from 'vitest';
import { readSentences } from '../../../src/answer/wording/read-sentences.js';

const said = (text: string, isComplete = true) =>
  readSentences(text, isComplete).map((sentence) => `${sentence.text} ${sentence.numbers.join('+')}`);

test('sentences end with their numbers, before or behind the full stop', () => {
  expect(said('Shares fell. [1][2] Shops closed [3].\n株価は下がった。【4】')).toEqual([
    'Shares fell. 1+2',
    'Shops closed. 3',
    '株価は下がった。 4',
  ]);
});

test('a list of numbers, list marks and repeated numbers are read', () => {
  expect(said('- Shares fell. [1, 2]\n2. Shops closed. [3][3]\n・下がった。[4]')).toEqual([
    'Shares fell. 1+2',
    'Shops closed. 3',
    '下がった。 4',
  ]);
});

test('a sentence before a cited one has no numbers of its own, nor has what comes last', () => {
  expect(said('It was a hack. Shares fell. [1] Everybody laughed.')).toEqual([
    'It was a hack. ',
    'Shares fell. 1',
    'Everybody laughed. ',
  ]);
});

test('while more may come only what is settled is read', () => {
  expect(said('Shares fell. [1', false)).toEqual([]);
  expect(said('Shares fell. [1]', false)).toEqual([]);
  expect(said('Shares fell. [1] [2', false)).toEqual([]);
  expect(said('Shares fell. [1] S', false)).toEqual(['Shares fell. 1']);
});

test('thinking aloud is left out', () => {
  expect(said('<think>Say nothing. [1]</think>Shares fell. [2]')).toEqual(['Shares fell. 2']);
  expect(said('<think>Say nothing. [1]', false)).toEqual([]);
});
