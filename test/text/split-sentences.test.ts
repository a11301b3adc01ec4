import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitIntoSentences } from '../../src/text/split-sentences.js';
import { hostileText } from '../fakes/hostile-text.js';

const sentencesOf = (text: string): readonly string[] =>
  splitIntoSentences(text).map(({ start, end }) => text.slice(start, end));

test('Japanese sentences end after 。！？, also in full-width and half-width forms', () => {
  expect(sentencesOf('更新は止まった。本当か？ 本当だ！古い字形｡全角の終止．終わり')).toEqual([
    '更新は止まった。',
    '本当か？',
    '本当だ！',
    '古い字形｡',
    '全角の終止．',
    '終わり',
  ]);
});

test('a quotation that the sentence goes on from is not cut inside', () => {
  expect(sentencesOf('社長は「原因は分かった。すぐ直す。」と述べた。次に進む。')).toEqual([
    '社長は「原因は分かった。すぐ直す。」と述べた。',
    '次に進む。',
  ]);
  expect(sentencesOf('『白書。第二版。』は公表された。')).toEqual(['『白書。第二版。』は公表された。']);
});

test('a quotation that nothing takes up again is a sentence of its own', () => {
  expect(sentencesOf('「もう直った。」広報は落ち着いていた。')).toEqual([
    '「もう直った。」',
    '広報は落ち着いていた。',
  ]);
});

test('brackets inside brackets of the same kind are counted', () => {
  expect(sentencesOf('彼は（資料（第一版。）による。）と書いた。別の文。')).toEqual([
    '彼は（資料（第一版。）による。）と書いた。',
    '別の文。',
  ]);
});

test('a bracket that never closes does not swallow the sentences after it', () => {
  expect(sentencesOf('「閉じない引用。次の文。')).toEqual(['「閉じない引用。', '次の文。']);
  const far = `「${'長い文だ。'.repeat(80)}」`;
  expect(sentencesOf(far).length).toBeGreaterThan(50);
});

test('a bracket does not reach across a blank line', () => {
  expect(sentencesOf('（開いたまま。\n\n次の段落。）終わり。')).toEqual([
    '（開いたまま。',
    '次の段落。）',
    '終わり。',
  ]);
});

test('a name that is written with an exclamation mark ends no sentence in the middle of a line', () => {
  expect(sentencesOf('The start is given by Yahoo! News Japan as 14:20. They cheered! Nobody sang.')).toEqual(
    ['The start is given by Yahoo! News Japan as 14:20.', 'They cheered!', 'Nobody sang.'],
  );
  expect(sentencesOf('第一報はYahoo! JAPANにも載った。')).toEqual(['第一報はYahoo! JAPANにも載った。']);
  expect(sentencesOf('It stood on Yahoo!\n\nNobody read it.')).toEqual([
    'It stood on Yahoo!',
    'Nobody read it.',
  ]);
});

test('closing marks stay with the sentence they close', () => {
  expect(sentencesOf('He said "Stop." Then (he left.) Why?! Nobody knew.')).toEqual([
    'He said "Stop."',
    'Then (he left.)',
    'Why?!',
    'Nobody knew.',
  ]);
});

test('curly quotation marks and brackets around a whole English sentence close it', () => {
  expect(sentencesOf('“We are sorry.” He left. (It was late.) Nobody spoke.')).toEqual([
    '“We are sorry.”',
    'He left.',
    '(It was late.)',
    'Nobody spoke.',
  ]);
});

test('a curly quotation inside a sentence is not cut', () => {
  const one = 'He told “We were wrong. We will mend it.” to the committee.';
  expect(sentencesOf(`${one} It noted that.`)).toEqual([one, 'It noted that.']);
});

test('a full stop before a small letter does not end the sentence', () => {
  expect(sentencesOf('An unlisted abbr. like this runs on. It ends.')).toEqual([
    'An unlisted abbr. like this runs on.',
    'It ends.',
  ]);
});

test('an abbreviation or a clause in brackets does not end the sentence around it', () => {
  expect(sentencesOf('The maker (Acme Inc.) Said nothing. A firm (“the Client.”) signed.')).toEqual([
    'The maker (Acme Inc.) Said nothing.',
    'A firm (“the Client.”) signed.',
  ]);
  expect(sentencesOf('供給元（Acme Inc.）は謝った。製品（第1版.）を配った。')).toEqual([
    '供給元（Acme Inc.）は謝った。',
    '製品（第1版.）を配った。',
  ]);
});

test('abbreviations, initials and titles do not end a sentence', () => {
  expect(
    sentencesOf(
      'Dr. Sato joined Acme Inc. in May. J. Doe of the U.S. office agreed. It ended at 9 a.m. sharp.',
    ),
  ).toEqual([
    'Dr. Sato joined Acme Inc. in May.',
    'J. Doe of the U.S. office agreed.',
    'It ended at 9 a.m. sharp.',
  ]);
  expect(sentencesOf('It began at 4 a.m. Nobody was there.')).toEqual([
    'It began at 4 a.m.',
    'Nobody was there.',
  ]);
});

test('decimals, version numbers and file names are not cut', () => {
  expect(sentencesOf('Shares fell 11.1% to 304.96. Version 7.11 read C-00000291.sys again. Done.')).toEqual([
    'Shares fell 11.1% to 304.96.',
    'Version 7.11 read C-00000291.sys again.',
    'Done.',
  ]);
  expect(sentencesOf('下落は3.5%だった。v1.2.3を配った。')).toEqual([
    '下落は3.5%だった。',
    'v1.2.3を配った。',
  ]);
});

test('an exclamation mark inside a name does not end the sentence', () => {
  expect(sentencesOf('Yahoo!ニュースが報じた。次の文。')).toEqual(['Yahoo!ニュースが報じた。', '次の文。']);
});

test('an ellipsis inside a line runs on, at the end of a line it ends the sentence', () => {
  expect(sentencesOf('まさか…そんな。終わりか…\n次の行')).toEqual(['まさか…そんな。', '終わりか…', '次の行']);
  expect(sentencesOf('So it ends…\r\nThe next line')).toEqual(['So it ends…', 'The next line']);
});

test('a Japanese heading on its own line and the bullets under it are separate', () => {
  expect(sentencesOf('復旧の手順\n再起動する\n- 安全な起動\n・ファイルの削除\n1. 確認\n① 報告')).toEqual([
    '復旧の手順',
    '再起動する',
    '- 安全な起動',
    '・ファイルの削除',
    '1. 確認',
    '① 報告',
  ]);
});

test('a list number is not a sentence by itself', () => {
  expect(sentencesOf('1. Open the console. 2. Delete the file.')[0]).toBe('1. Open the console.');
});

test('an English sentence wrapped over several lines stays whole', () => {
  expect(sentencesOf('The update was\nwithdrawn within\n78 minutes. Nobody\nhad expected it.')).toEqual([
    'The update was\nwithdrawn within\n78 minutes.',
    'Nobody\nhad expected it.',
  ]);
});

test('a Japanese line that ends with a comma runs on', () => {
  expect(sentencesOf('更新は配られ、\n端末は止まった')).toEqual(['更新は配られ、\n端末は止まった']);
});

test('English bullets are separate though nothing closes them', () => {
  expect(sentencesOf('What helped:\n- a reboot\n- a backup\n* patience')).toEqual([
    'What helped:',
    '- a reboot',
    '- a backup',
    '* patience',
  ]);
});

test.for([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const)('a blank line ends a sentence (%s)', ([, lineEnd]) => {
  expect(
    sentencesOf(`The title${lineEnd}${lineEnd}The body goes${lineEnd}on${lineEnd} \t${lineEnd}and ends`),
  ).toEqual(['The title', `The body goes${lineEnd}on`, 'and ends']);
});

test('only the given range is cut, and its sentences keep the offsets of the whole text', () => {
  const text = '前の文。中の文。次も中。後の文。';
  expect(splitIntoSentences(text, { start: 4, end: 12 })).toEqual([
    { start: 4, end: 8 },
    { start: 8, end: 12 },
  ]);
  expect(splitIntoSentences('Half a sentence. More.', { start: 5, end: 10 })).toEqual([
    { start: 5, end: 10 },
  ]);
});

test('a quotation that closes outside the range counts as open', () => {
  const text = '彼は「前半。後半。」と言う。';
  expect(splitIntoSentences(text, { start: 0, end: 7 })).toEqual([
    { start: 0, end: 6 },
    { start: 6, end: 7 },
  ]);
});

test('white space alone has no sentences', () => {
  expect(splitIntoSentences(' \n\u3000\r\n\t')).toEqual([]);
  expect(splitIntoSentences('')).toEqual([]);
});

test('sentences come in order, inside the range, and between them is nothing but white space', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(), fc.nat(), (text, one, other) => {
      const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
      for (const range of [
        { start: 0, end: text.length },
        { start, end },
      ]) {
        let at = range.start;
        for (const sentence of splitIntoSentences(text, range)) {
          expect(sentence.start).toBeGreaterThanOrEqual(at);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(text.slice(at, sentence.start).trim()).toBe('');
          const words = text.slice(sentence.start, sentence.end);
          expect(words.trim()).toBe(words);
          at = sentence.end;
        }
        expect(at).toBeLessThanOrEqual(range.end);
        expect(text.slice(at, range.end).trim()).toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});

test('no cut falls inside a character: well-formed text gives well-formed sentences', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('😀', '𠮷', '。', '!', '.', '「', '」', ' ', '\n', 'a') }),
      (text) => {
        expect(sentencesOf(text).filter((sentence) => !sentence.isWellFormed())).toEqual([]);
      },
    ),
  );
});
