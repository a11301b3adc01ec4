import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldText } from '../../src/text/fold-text.js';
import { hostileText } from '../fakes/hostile-text.js';

/** NFKC of the whole text, then each character in lower case by itself: the platform's own, as the oracle. */
const nfkcLower = (text: string): string =>
  [...text.normalize('NFKC')].map((character) => character.toLowerCase()).join('');

/** The half-open ranges of each character of a text. */
const characterRanges = (text: string): readonly { start: number; end: number }[] => {
  let end = 0;
  return [...text].map((character) => {
    const start = end;
    end += character.length;
    return { start, end };
  });
};

test('full-width letters, half-width kana, ligatures and capitals fold to one spelling', () => {
  expect(fold('ＣｒｏｗｄＳｔｒｉｋｅ')).toBe('crowdstrike');
  expect(fold('ﾊﾞｸﾞ')).toBe('バグ');
  expect(fold('ﬁle ㍿ １９％')).toBe('file 株式会社 19%');
  expect(fold('か\u3099')).toBe('が');
});

test('a capital sigma folds the same wherever it stands in a word, so that a word matches its beginning', () => {
  expect(fold('ΟΔΟΣ')).toBe('οδοσ');
  expect(fold('ΟΔΟΣ').slice(0, 2)).toBe(fold('ΟΔ'));
});

test('Korean letters typed one by one fold to the syllable they spell, full-width and half-width', () => {
  expect(fold('ㄱㅏ')).toBe('가');
  expect(fold('ﾡￂ')).toBe('가');
  expect(fold('가ㄳ')).toBe('갃');
});

test('folding a text equals NFKC of the whole text, character by character in lower case', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(fold(text)).toBe(nfkcLower(text));
      expect(foldText(text).text).toBe(nfkcLower(text));
    }),
    { numRuns: 2000 },
  );
});

test('a folded word is found again where it stands in the original', () => {
  const original = '㍿ＡＢＣの ﾊﾞｸﾞ報告 😀 ﬁnal';
  const folded = foldText(original);
  const originalOf = (word: string): string => {
    const start = folded.text.indexOf(word);
    const range = folded.originalRange(start, start + word.length);
    return original.slice(range.start, range.end);
  };
  expect(originalOf('abc')).toBe('ＡＢＣ');
  expect(originalOf('バグ')).toBe('ﾊﾞｸﾞ');
  expect(originalOf('バ')).toBe('ﾊﾞ');
  expect(originalOf('報告')).toBe('報告');
  expect(originalOf('😀')).toBe('😀');
  expect(originalOf('inal')).toBe('ﬁnal');
});

test('part of a character that grew gives the whole character', () => {
  const folded = foldText('x㍿y');
  expect(folded.text).toBe('x株式会社y');
  expect(folded.originalRange(2, 4)).toEqual({ start: 1, end: 2 });
  expect(folded.originalRange(0, 6)).toEqual({ start: 0, end: 3 });
});

test('a character composed of several originals gives all of them, also where the length stays the same', () => {
  const folded = foldText('ﬁ\u0301');
  expect(folded.text).toBe('f\u00ED');
  expect(folded.originalRange(1, 2)).toEqual({ start: 0, end: 2 });
  // A dot below is moved before an acute accent: neither stands where it stood.
  expect(foldText('q\u0301\u0323').originalRange(1, 2)).toEqual({ start: 0, end: 3 });
});

test('a mark that composes with nothing, and letters typed one by one, keep their own places', () => {
  expect(foldText('q\u0323x').originalRange(0, 1)).toEqual({ start: 0, end: 1 });
  expect(foldText('ㅋㅋㅋ').originalRange(1, 2)).toEqual({ start: 1, end: 2 });
});

test('an empty range stays empty where it was, at the end too', () => {
  const folded = foldText('㍿の');
  expect(folded.originalRange(0, 0)).toEqual({ start: 0, end: 0 });
  expect(folded.originalRange(4, 4)).toEqual({ start: 1, end: 1 });
  expect(folded.originalRange(5, 5)).toEqual({ start: 2, end: 2 });
  expect(foldText('').originalRange(0, 0)).toEqual({ start: 0, end: 0 });
});

test('the way back stays inside the original, runs forward and leaves nothing out', () => {
  fc.assert(
    fc.property(hostileText, (original) => {
      const folded = foldText(original);
      const ranges = characterRanges(folded.text).map(({ start, end }) => folded.originalRange(start, end));
      const astray = ranges.filter((range, i) => {
        const before = ranges[i - 1] ?? { start: 0, end: 0 };
        const isForward = range.start >= before.start && range.end >= before.end && range.end > range.start;
        return !isForward || range.start > before.end;
      });
      expect(astray).toEqual([]);
      expect(ranges.at(-1)?.end ?? 0).toBe(original.length);
      expect(folded.originalRange(0, folded.text.length)).toEqual({ start: 0, end: original.length });
    }),
    { numRuns: 1000 },
  );
});

test('folding the original of a folded stretch gives that stretch again', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(), fc.nat(), (original, one, other) => {
      const folded = foldText(original);
      const ranges = characterRanges(folded.text);
      fc.pre(ranges.length > 0);
      const [first = 0, last = 0] = [one % ranges.length, other % ranges.length].sort((a, b) => a - b);
      const start = ranges[first]?.start ?? 0;
      const end = ranges[last]?.end ?? 0;
      const back = folded.originalRange(start, end);
      expect(nfkcLower(original.slice(back.start, back.end))).toContain(folded.text.slice(start, end));
    }),
    { numRuns: 1000 },
  );
});
