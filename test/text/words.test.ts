import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable, wordsOf } from '../../src/text/words.js';
import { hostileText } from '../fakes/hostile-text.js';

test('English text gives its words in lower case, in order, repeats kept, no punctuation', () => {
  expect(wordsOf('The Update, the update: failed!')).toEqual(['the', 'update', 'the', 'update', 'failed']);
});

test('Japanese text also gives every pair of neighbouring characters', () => {
  expect(wordsOf('損害賠償')).toEqual(expect.arrayContaining(['損害', '害賠', '賠償']));
});

test('pairs do not reach across punctuation, spaces or Latin letters', () => {
  const words = wordsOf('原因、復旧 手順Aの');
  expect(words).not.toContain('因復');
  expect(words).not.toContain('旧手');
  expect(words).not.toContain('順の');
  expect(words).toEqual(expect.arrayContaining(['原因', '復旧', '手順']));
});

test('the long-vowel mark and the repetition mark belong to the pairs', () => {
  expect(wordsOf('サーバー')).toEqual(expect.arrayContaining(['サー', 'ーバ', 'バー']));
  expect(wordsOf('人々')).toContain('人々');
});

test('full-width and half-width spellings give the same words as the usual ones', () => {
  expect(wordsOf('ＣｒｏｗｄＳｔｒｉｋｅ １９')).toEqual(wordsOf('crowdstrike 19'));
  expect(wordsOf('ｳｨﾝﾄﾞｳｽﾞの障害')).toEqual(wordsOf('ウィンドウズの障害'));
});

test('a kanji outside the basic plane is paired whole', () => {
  expect(wordsOf('𠮷野家')).toContain('𠮷野');
});

test('a text of emoji, marks and controls has no words', () => {
  expect(wordsOf('😀🎉 …！？\0')).toEqual([]);
  expect(wordsOf('')).toEqual([]);
});

test('whatever the text, its words are those of the segmenter, then the pairs', () => {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  // What may hold a word together or part it, in several scripts.
  const piece = fc.constantFrom(
    ...' \n-_.,:;\'"!?/$%’“…、。「a9bzß日本ひカーไท\u05D0\u05F4क्\u0301\u200D\uFE0F\u00AD한👍½\u00A0\u3000',
  );
  const mixed = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(mixed, hostileText), (text) => {
      const segments = [...segmenter.segment(comparable(text))];
      const expected = segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
      expect(wordsOf(text).slice(0, expected.length)).toEqual(expected);
    }),
    { numRuns: 5_000 },
  );
});

test('every word stands in the folded visible text, none is empty, whatever the text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(wordsOf(text).filter((word) => word === '' || !comparable(text).includes(word))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a zero-width character inside a word does not hide it', () => {
  expect(wordsOf('cau\u200Bse')).toEqual(['cause']);
  expect(wordsOf('障\uFEFF害')).toEqual(wordsOf('障害'));
});
