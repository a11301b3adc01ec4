import encodingJapanese from 'encoding-japanese';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/documents/decode-text.js';

const text = '障害の原因は、設定ファイルの誤りでした。\r\nCrowdStrikeは「修正した」と述べた。\n';

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);
const utf16 = (words: string, bigEndian: boolean): Uint8Array =>
  Uint8Array.from(
    [...words].flatMap((character) => {
      const code = character.charCodeAt(0);
      return bigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }),
  );
const japanese = (words: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array =>
  Uint8Array.from(encodingJapanese.convert(encodingJapanese.stringToCode(words), { to, from: 'UNICODE' }));
const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

test.for([
  ['utf-8', 'UTF-8', utf8(text)],
  ['utf-8', 'UTF-8 with a byte order mark', join([0xef, 0xbb, 0xbf], utf8(text))],
  ['utf-16le', 'UTF-16 little-endian with a byte order mark', join([0xff, 0xfe], utf16(text, false))],
  ['utf-16be', 'UTF-16 big-endian with a byte order mark', join([0xfe, 0xff], utf16(text, true))],
  ['shift_jis', 'Shift_JIS', japanese(text, 'SJIS')],
  ['euc-jp', 'EUC-JP', japanese(text, 'EUCJP')],
  ['iso-2022-jp', 'ISO-2022-JP', japanese(text, 'JIS')],
] as const)('%s is recognised and read without a change: %s', ([encoding, , bytes]) => {
  expect(decodeText(bytes)).toEqual({ text, encoding });
});

test('bytes written down by hand mean the same characters in each Japanese encoding', () => {
  expect(decodeText(bytesOf('82a0 8adb')).text).toBe('あ丸');
  expect(decodeText(bytesOf('a4a2 b4dd')).text).toBe('あ丸');
  expect(decodeText(bytesOf('1b2442 2422 345d 1b2842')).text).toBe('あ丸');
  expect(decodeText(bytesOf('e38182 e4b8b8')).text).toBe('あ丸');
});

test('ASCII, the empty file and the emoji of UTF-8 are UTF-8', () => {
  expect(decodeText(utf8('The cause was a file.\n'))).toEqual({
    text: 'The cause was a file.\n',
    encoding: 'utf-8',
  });
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  expect(decodeText(utf8('👩‍💻 für é')).text).toBe('👩‍💻 für é');
});

test.for([
  ['the start of a PNG picture', bytesOf('89504e470d0a1a0a 0000000d 49484452'), /binary file.*NUL/],
  ['text with a NUL in it', utf8('cause\0effect'), /binary file.*NUL/],
  ['UTF-16 without a byte order mark', utf16('What was the cause?', false), /binary file.*NUL/],
  [
    'a terminal recording full of controls',
    utf8('\u0007\u0007red\u0007\u0007'),
    /58 % control or replacement/,
  ],
  ['text that was decoded wrongly before', utf8('d\uFFFDg\uFFFDts'), /34 % control or replacement/],
  ['UTF-8 cut inside a character', utf8(text).slice(0, 4), /UTF-8 that breaks off/],
  ['UTF-16 cut inside a character', bytesOf('fffe 4230 44'), /utf-16le byte order mark, but not valid/],
  [
    'half of a surrogate pair in UTF-16',
    bytesOf('feff d83d 0041'),
    /utf-16be byte order mark, but not valid/,
  ],
  [
    'UTF-8 with a broken byte',
    join(utf8(text), [0xff], utf8(text)),
    /not clearly UTF-8.*save the file as UTF-8/,
  ],
  ['Shift_JIS with a broken byte', join(japanese(text, 'SJIS'), [0x81]), /not clearly/],
  ['Latin-1', bytesOf('4c65 73 20 e96c e96d656e7473'), /not clearly/],
  ['Windows-1252 that Shift_JIS would take for a kanji', bytesOf('e96c616e'), /not clearly/],
  // 이번 장애의 원인은 in EUC-KR: each syllable is a kanji in EUC-JP.
  ['Korean in EUC-KR', bytesOf('c0ccb9f8 20 c0e5bed6c0c7 20 bff8c0cec0ba'), /not clearly/],
  ['half-width kana for the most part, as other encodings give', bytesOf('b1b2b3b4 82a0'), /not clearly/],
  // 东京 in both GB 2312 and EUC-JP is two kanji that prove neither.
  ['kanji alone, which other encodings have too', bytesOf('b6ab bea9'), /not clearly/],
] as const)('refused with the reason: %s', ([, bytes, reason]) => {
  expect(() => decodeText(bytes)).toThrow(reason);
});

test('Japanese UTF-8 that lost any one byte is refused, never read as Shift_JIS', () => {
  const bytes = utf8(`クラウドストライクのマイクロソフトへのお詫び。${text}`);
  const lost = [...bytes.keys()].filter((at) => (bytes[at] ?? 0) >= 0x80);
  const read = lost.filter((at) => {
    try {
      return decodeText(join(bytes.slice(0, at), bytes.slice(at + 1))).text !== '';
    } catch {
      return false;
    }
  });
  expect(lost.length).toBeGreaterThan(100);
  expect(read).toEqual([]);
});

test('a few control characters in a long text do not make it unreadable', () => {
  const long = `${'A sentence about the outage. '.repeat(20)}\u0007`;
  expect(decodeText(utf8(long)).text).toBe(long);
});

const phrases = [
  '障害',
  '原因は',
  'ファイル',
  'の更新。',
  'ｶﾅ',
  'CrowdStrike',
  ' 19%',
  '「はい」',
  '復旧',
  '、と述べた',
  '\n',
  '表示',
  'ソ',
  '〒１００',
];
const sentence = fc
  .array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''));

test.for(['SJIS', 'EUCJP', 'JIS'] as const)(
  '%s is never read as something else: the same text or a refusal',
  (encoding) => {
    let read = 0;
    fc.assert(
      fc.property(sentence, (words) => {
        try {
          const decoded = decodeText(japanese(words, encoding));
          read += 1;
          expect(decoded.text).toBe(words);
        } catch (error) {
          expect(String(error)).toMatch(/not clearly/);
        }
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(700);
  },
);

test('Japanese UTF-8 cut off anywhere is read up to the cut or refused, never read as Shift_JIS', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), (words, at) => {
      const bytes = utf8(words);
      const cut = bytes.slice(0, at % bytes.length);
      try {
        expect(words.startsWith(decodeText(cut).text)).toBe(true);
      } catch (error) {
        expect(String(error)).toMatch(/breaks off/);
      }
    }),
  );
});
