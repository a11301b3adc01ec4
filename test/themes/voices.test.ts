import { expect, test } from 'vitest';
import type { View } from '../../src/themes/view.js';
import { createVoices } from '../../src/themes/voices.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { atAngle, smallGeneration } from '../fakes/small-generation.js';

const view = (id: string, order: number, phrase: string, words: readonly string[] = []): View => ({
  id,
  order,
  name: { ja: `${id}の見方`, en: `${id} view` },
  phrases: { ja: [phrase], en: [phrase] },
  words: [...words],
});
const money = view('money', 1, '0', ['運賃']);
const safety = view('safety', 2, '90');
const weather = view('weather', 3, '180');
const comment = (text: string, degrees: number) => ({
  text,
  language: 'ja',
  kind: 'comment' as const,
  vector: atAngle(degrees),
});
const generation = smallGeneration([
  comment('運賃は返金されるべきだと思う、と港で待つ客が話していた。', 2),
  comment('返金の窓口が一つしかないのは不便で、待ち時間も長かった。', 5),
  comment('返金より先に次の便を教えてほしかったと家族連れが言っていた。', 355),
  comment('返金は当然で、青葉汽船の対応は遅いと感じた人が多かった。', 358),
  comment('返金の額が足りないという客の列が窓口の外まで続いていた。', 1),
  comment('救命胴衣の数が足りているのか誰も確かめていなかったのでは。', 92),
  comment('救命胴衣の置き場所は船員も知らなかったようで不安になった。', 88),
  { text: '欠航したフェリーは12便だった。', language: 'ja', vector: atAngle(0) },
]);
const embedQuery = async (phrase: string) => atAngle(Number(phrase));
const voicesOn = (given = generation, views: readonly View[] = [money, safety, weather]) =>
  createVoices(views, { embedQuery }, () => given, recordedLog());

test('every comment is counted once, the largest view first, and a small one says so', async () => {
  const map = await voicesOn().map('ja');
  expect(map.groups.map(({ view: { id }, size, isSmall }) => [id, size, isSmall])).toEqual([
    ['money', 5, false],
    ['safety', 2, true],
  ]);
  expect(map.unsorted + map.groups.reduce((sum, { size }) => sum + size, 0)).toBe(map.comments);
  expect(map.comments).toBe(7);
});

test('a view is labelled by the words that its own comments share', async () => {
  const map = await voicesOn().map('ja');
  expect(map.groups.map(({ terms }) => terms[0])).toEqual(['窓口', '救命胴衣']);
});

test('the central comment speaks for a view, and the one least like it for the other side; both are proved quotes', async () => {
  const { groups, citations } = await voicesOn().map('ja');
  expect(groups[0]?.central.statement.text).toContain('返金の額が足りない');
  expect(groups[0]?.opposite?.statement.text).toContain('家族連れ');
  for (const { quote, document, start, end } of citations)
    expect((await generation.textOf(document)).slice(start, end)).toBe(quote);
  const altered = { ...generation, rereadText: async () => 'something else' };
  expect((await voicesOn(altered).map('ja')).groups).toEqual([]);
});

test('two runs give the same map', async () => {
  expect(await voicesOn().map('ja')).toEqual(await voicesOn().map('ja'));
});

test('a word of the view claims a comment that its vector leaves open', async () => {
  const open = smallGeneration([
    comment('運賃の話をしていた人もいたが、どちらとも言えない声だった。', 47),
    comment('船の話をしていた人もいたが、どちらとも言えない声だった。', 47),
    comment('返金の話をしていた。', 0),
    comment('救命胴衣の話をしていた。', 90),
  ]);
  const told = await voicesOn(open, [money, safety]).ofView(money, 'ja');
  expect(told?.told.map(({ statement }) => statement.text).join()).toContain('運賃の話');
});

test('a view is found by id, by name in either language and by its words; one that nobody takes has no voices', async () => {
  const voices = voicesOn();
  expect(voices.find('safety')).toBe(safety);
  expect(voices.find('MONEY view')).toBe(money);
  expect(voices.find('運賃')).toBe(money);
  expect(voices.find('')).toBeNull();
  expect(voices.find('the moon')).toBeNull();
  expect(await voices.ofView(weather, 'ja')).toBeNull();
});
