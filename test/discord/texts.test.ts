import { expect, test } from 'vitest';
import { textsFor } from '../../src/discord/texts.js';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Marks, not words. */
const wordless = ['language', 'bullet', 'separator', 'quoted', 'countOf'];

/** Every text under its path; those that take something are given numbers, which fit wherever texts do. */
function wordsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(Reflect.apply(value, undefined, [3, 90, 1, 2, 4]))]];
  if (typeof value !== 'object' || value === null) return [[path, '']];
  return Object.entries(value).flatMap(([key, one]) => wordsOf(one, path === '' ? key : `${path}.${key}`));
}
const ja = wordsOf(textsFor('ja'));
const en = wordsOf(textsFor('en'));

test('both languages say the same things, and none is empty', () => {
  expect(ja.map(([path]) => path)).toEqual(en.map(([path]) => path));
  expect([...ja, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('Japanese texts are Japanese, English ones are not', () => {
  expect(ja.filter(([path, text]) => !wordless.includes(path) && !japanese.test(text))).toEqual([]);
  expect(en.filter(([path, text]) => !wordless.includes(path) && japanese.test(text))).toEqual([]);
});

test('what is handed in is said', () => {
  for (const texts of [textsFor('ja'), textsFor('en')]) {
    expect(texts.voicesCount(3, 90)).toMatch(/3.*90|90.*3/u);
    expect(texts.verified(3, 4)).toMatch(/3\/4.*1/u);
    expect(texts.verified(4, 4)).not.toMatch(/\(/u);
    expect(texts.askAbout('影響')).toContain('影響');
    expect(texts.confidence('0.62', '0.50')).toMatch(/0\.62.*0\.50/u);
  }
});

test.for([
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['', 'en'],
] as const)('locale %j speaks %s', ([locale, language]) => {
  expect(textsFor(locale).language).toBe(language);
});

test('titles and labels of forms keep Discord’s limits, and a label of a button its own', () => {
  for (const texts of [textsFor('ja'), textsFor('en')]) {
    for (const text of [texts.askTitle, texts.followTitle, texts.questionLabel])
      expect(text.length).toBeLessThanOrEqual(45);
    for (const text of [texts.why, texts.followUp, texts.share, texts.askAgain, texts.earlier, texts.later])
      expect(text.length).toBeLessThanOrEqual(80);
    for (const text of Object.values(texts.voteReasons)) expect(text.length).toBeLessThanOrEqual(80);
    expect(texts.rollBack('g'.repeat(40)).length).toBeLessThanOrEqual(80);
    expect(texts.chooseSource.length).toBeLessThanOrEqual(150);
  }
});

test('members are told of no command of the operator', () => {
  for (const texts of [textsFor('ja'), textsFor('en')])
    for (const text of Object.values(texts.notices)) expect(text).not.toMatch(/npm|run|READER=/u);
});
