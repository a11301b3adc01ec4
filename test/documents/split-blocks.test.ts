import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitIntoBlocks, splitIntoLines } from '../../src/documents/split-blocks.js';
import { hostileText } from '../fakes/hostile-text.js';

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });
const blocksOf = (text: string): readonly string[] =>
  splitIntoBlocks(text, whole(text)).map(({ start, end }) => text.slice(start, end));
const linesOf = (text: string): readonly string[] =>
  splitIntoLines(text, whole(text)).map(({ start, end }) => text.slice(start, end));

test('blocks stand between blank lines; a line of spaces, wide ones too, is blank', () => {
  expect(blocksOf('\n一つ目の段落。\nその続き。\n \t\u3000\n  二つ目。  \n\n\n\nthird')).toEqual([
    '一つ目の段落。\nその続き。',
    '二つ目。',
    'third',
  ]);
});

test('CRLF and CR part lines as LF does', () => {
  expect(blocksOf('a\r\nb\r\n\r\nc')).toEqual(['a\r\nb', 'c']);
  expect(blocksOf('a\rb\r\rc')).toEqual(['a\rb', 'c']);
  expect(linesOf('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
});

test('a line end at the end begins one more, empty line', () => {
  expect(linesOf('a\n')).toEqual(['a', '']);
  expect(linesOf('')).toEqual(['']);
});

test('only the given range is taken apart', () => {
  const text = 'head\n\none\n\ntwo\n\ntail';
  expect(splitIntoBlocks(text, { start: 6, end: 14 })).toEqual([
    { start: 6, end: 9 },
    { start: 11, end: 14 },
  ]);
  expect(splitIntoLines(text, { start: 6, end: 10 })).toEqual([
    { start: 6, end: 9 },
    { start: 10, end: 10 },
  ]);
});

test('blocks lose nothing but white space and hold no blank line', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      let at = 0;
      for (const block of splitIntoBlocks(text, whole(text))) {
        const words = text.slice(block.start, block.end);
        expect(text.slice(at, block.start).trim()).toBe('');
        expect(words).not.toBe('');
        expect(words.trim()).toBe(words);
        expect(words.split(/\r\n|\n|\r/).filter((line) => line.trim() === '')).toEqual([]);
        at = block.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: 500 },
  );
});

test('lines are what a split at LF, CRLF and CR gives, in place', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(linesOf(text)).toEqual(text.split(/\r\n|\n|\r/));
    }),
  );
});
