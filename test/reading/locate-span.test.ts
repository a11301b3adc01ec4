import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateSpan } from '../../src/reading/locate-span.js';
import { hostileText } from '../fakes/hostile-text.js';

/** The words that a range marks in the sentence. */
const marked = (sentence: string, span: string): string | null => {
  const range = locateSpan(sentence, span);
  return range === null ? null : sentence.slice(range.start, range.end);
};

test.for([
  ['the same spelling', '株価は19%下落した。', '19%', '19%'],
  ['full-width figures', '株価は１９％下落した。', '19%', '１９％'],
  ['half-width katakana with its voicing mark', '港のﾊﾞｽが止まった。', 'バス', 'ﾊﾞｽ'],
  ['a square unit', '荷は５㌔だった。', '5キロ', '５㌔'],
  ['capitals', 'The mayor, Hana Mori, apologised.', 'hana mori', 'Hana Mori'],
  ['a line break in the text', 'The red\nbridge fell.', 'red bridge', 'red\nbridge'],
  [
    'a line break and indentation in Japanese',
    '期限の切れた\r\n  証明書だった。',
    '期限の切れた証明書',
    '期限の切れた\r\n  証明書',
  ],
  ['no space where the model has one', '前日より19%低い', '前日より 19 %', '前日より19%'],
  ['marks around it', '原因は「古い電線」だった。', '「古い電線', '古い電線'],
  ['a full stop after it', '原因は古い電線。', '古い電線。', '古い電線'],
  ['emoji before it', '😀👩‍💻港の北', '港', '港'],
  ['the first of two', '港の北の港', '港', '港'],
] as const)('a span is found in its sentence: %s', ([, sentence, span, expected]) => {
  expect(marked(sentence, span)).toBe(expected);
});

test('of two places the first is meant', () => {
  expect(locateSpan('港の北の港', '港')).toEqual({ start: 0, end: 1 });
});

test.for([
  ['other words', '原因は古い電線だった。', '新しい橋'],
  ['nothing', '原因は古い電線だった。', ''],
  ['only marks', '原因は「古い電線」だった。', '「、。 '],
  ['an empty sentence', '', '港'],
  ['more than the sentence', '港の北', '港の北にある'],
] as const)('a span that does not stand there is not found: %s', ([, sentence, span]) => {
  expect(locateSpan(sentence, span)).toBeNull();
});

test('whatever is looked for in whatever text, the place lies inside it and is not empty', () => {
  let found = 0;
  fc.assert(
    fc.property(
      hostileText,
      hostileText,
      fc.nat(30),
      fc.integer({ min: 1, max: 12 }),
      (one, other, at, length) => {
        for (const span of [other, one.slice(at % (one.length + 1), (at % (one.length + 1)) + length)]) {
          const range = locateSpan(one, span);
          if (range === null) continue;
          found += 1;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(one.length);
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(100);
});

test('a piece of a sentence is found again however wide and however broken its spelling', () => {
  const letter = fc.constantFrom(...'abcdeXYZ港証明書１２％ａＢ ');
  const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  fc.assert(
    fc.property(
      fc.array(letter, { minLength: 1, maxLength: 30 }),
      fc.nat(29),
      fc.nat(29),
      (letters, one, other) => {
        const sentence = letters.join('');
        const span = sentence.slice(Math.min(one, other), Math.max(one, other) + 1);
        fc.pre(comparable(span) !== '');
        const broken = [...span.normalize('NFKC')].join('\n');
        expect(comparable(marked(sentence, broken) ?? '')).toBe(comparable(span));
      },
    ),
    { numRuns: 300 },
  );
});
