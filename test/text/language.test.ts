import { expect, test } from 'vitest';
import { isSpaceless, languageOf } from '../../src/text/language.js';

test.for([
  ['ja', '障害の原因は何ですか？'],
  ['ja', 'CrowdStrikeのCEOは誰？'],
  ['ja', 'クラウドストライク 株価'],
  ['ja', '損害賠償責任'],
  ['en', 'What caused the outage?'],
  ['en', 'Who is the CEO of CrowdStrike and when did he say it?'],
  ['fr', 'Quelle est la cause de la panne ?'],
  ['fr', "Combien d'ordinateurs ont été touchés par la mise à jour ?"],
  ['de', 'Was war die Ursache des Ausfalls?'],
  ['de', 'Wie viele Rechner wurden von dem Fehler getroffen?'],
  ['es', '¿Cuál fue la causa del fallo?'],
  ['es', '¿Cuántos vuelos se cancelaron por el error?'],
  ['zh', '这次故障的原因是什么？'],
  ['zh', '有多少台电脑受到影响？'],
  ['ru', 'В чём причина сбоя?'],
  ['ru', 'Сколько компьютеров CrowdStrike вывел из строя?'],
  ['ko', '장애의 원인은 무엇입니까?'],
  ['ko', 'CrowdStrike의 주가는 얼마나 떨어졌나요?'],
  ['ko', 'CrowdStrike 장애 원인은 뭐야?'],
  ['ar', 'ما سبب العطل؟'],
] as const)('%s: %s', ([language, question]) => {
  expect(languageOf(question)).toBe(language);
});

test('a question of two Latin names is taken for English, also where Japanese is the fallback', () => {
  expect(languageOf('CrowdStrike Falcon')).toBe('en');
  expect(languageOf('CrowdStrike Falcon', 'ja')).toBe('en');
  expect(languageOf('CrowdStrike Falcon', 'de')).toBe('de');
});

test('a text without letters gives the fallback', () => {
  for (const nothing of ['', '2024-07-19 19%', '😀!?', '\0']) expect(languageOf(nothing, 'ja')).toBe('ja');
  expect(languageOf('12345')).toBe('en');
});

test('half-width kana and full-width letters count as what they are', () => {
  expect(languageOf('ﾊﾞｸﾞﾉｹﾞﾝｲﾝ')).toBe('ja');
  expect(languageOf('Ｗｈａｔ ｗａｓ ｔｈｅ ｃａｕｓｅ？', 'ja')).toBe('en');
  expect(languageOf('Ｗａｓ ｗａｒ ｄｉｅ Ｕｒｓａｃｈｅ？')).toBe('de');
});

test('a long English document with one Japanese name stays English, and the other way round', () => {
  expect(languageOf(`${'The airline cancelled many of its flights that day. '.repeat(10)}の障害`)).toBe('en');
  expect(languageOf(`${'航空会社は多くの便を欠航とした。'.repeat(10)}CrowdStrike Holdings`)).toBe('ja');
});

test('Japanese, Chinese and Thai are written without spaces, English and Korean with them', () => {
  expect(['ja', 'zh', 'th', 'en', 'ko', 'de'].filter(isSpaceless)).toEqual(['ja', 'zh', 'th']);
});
