import { expect, test } from 'vitest';
import {
  CHECKED_SENTENCES,
  checkSentences,
  createEvidenceFinder,
  type Evidence,
  judgeSentence,
} from '../../src/answer/check-sentences.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { citationOf } from '../fakes/sample-answers.js';
import { smallIndex } from '../fakes/small-index.js';

const report = (text: string, overlap = 0.8): Evidence => ({
  lane: 'reports',
  text,
  overlap,
  similarity: 1,
  citation: citationOf({ quote: text }),
});
const voice = (text: string, number: string, overlap = 0.6, similarity = 0): Evidence => ({
  lane: 'voices',
  text,
  overlap,
  similarity,
  citation: citationOf({ quote: text, kind: 'comment', section: number }),
});
const markOf = (sentence: string, ...evidence: readonly Evidence[]): string =>
  judgeSentence(sentence, evidence).mark;

test.for([
  ['a report says it', '欠航は12便だった', [report('欠航したフェリーは12便だった。')], 'supported'],
  ['another number', '欠航は15便だった', [report('欠航したフェリーは12便だった。')], 'differs'],
  [
    'a number in other writing',
    '欠航は１２便だった',
    [report('欠航したフェリーは12便だった。')],
    'supported',
  ],
  ['another date', '障害は3月5日に起きた', [report('障害は2021年3月4日に起きた。')], 'differs'],
  ['a date said less exactly', '障害は3月4日に起きた', [report('障害は2021年3月4日に起きた。')], 'supported'],
  ['a number the report is silent about', '欠航は12便だった', [report('フェリーが欠航した。')], 'not-stated'],
  [
    'sources that disagree',
    '欠航は15便だった',
    [report('欠航は12便だった。'), report('欠航は15便だった。')],
    'supported',
  ],
  ['something else with another number', '客は15人だった', [report('欠航は12便だった。', 0.3)], 'not-stated'],
  ['the opposite wording', '原因は攻撃だった', [report('原因は攻撃ではなかった。')], 'not-stated'],
  ['another party', 'アオバ汽船は市を訴えた', [report('ミナト汽船は市を訴えた。')], 'differs'],
  ['a party the report does not name', 'アオバ汽船は12便だった', [report('12便だった。')], 'not-stated'],
  ['another company', 'アオバ社は12便を止めた', [report('ミナト社は12便を止めた。')], 'differs'],
  [
    'the closest report says the opposite',
    '原因は攻撃だった',
    [report('原因は更新だった。', 0.7), report('原因は攻撃ではない。', 0.9)],
    'not-stated',
  ],
  ['only voices', '説明が足りない', [voice('説明が足りないという声。', '3')], 'opinion-only'],
  ['a voice with a number of its own', '12人が待った', [voice('12人が待ったという声。', '3')], 'not-stated'],
  ['a voice that is merely similar', '説明が足りない', [voice('船が遅い。', '3', 0.1, 3)], 'not-stated'],
  ['nothing', '全員が残業した', [], 'not-stated'],
] as const)('%s: %s', ([, sentence, evidence, expected]) => {
  expect(markOf(sentence, ...evidence)).toBe(expected);
});

test('what differs shows the documents’ own sentence and where it stands', () => {
  const text = '欠航したフェリーは\n12便だった。';
  const { statement, citation } = judgeSentence('欠航は15便だった', [report(text)]);
  expect(statement).toBe('欠航したフェリーは 12便だった。');
  expect(citation?.quote).toBe(text);
});

test('comments are counted one by one, however many of their sentences are alike', () => {
  const evidence = [voice('遅い。', '3'), voice('遅すぎる。', '3'), voice('とても遅い。', '7')];
  expect(judgeSentence('対応が遅い', evidence)).toMatchObject({ mark: 'opinion-only', voices: 2 });
});

test('the first ten sentences of a message are looked at, in its order', async () => {
  const message = Array.from({ length: 14 }, (_, i) => `文の${i}番。`).join('');
  const checks = await checkSentences(message, async () => []);
  expect(checks).toHaveLength(CHECKED_SENTENCES);
  expect(checks.map(({ sentence }) => sentence).slice(0, 2)).toEqual(['文の0番。', '文の1番。']);
});

test('a message without words has nothing to check', async () => {
  expect(await checkSentences('😀 … \u200b', async () => [])).toEqual([]);
});

test('evidence comes from the generation, its quotes proved', async () => {
  const index = await smallIndex();
  await index.build();
  const generation = await index.open();
  try {
    const find = createEvidenceFinder({
      embedder: index.embedder,
      generation: () => generation,
      log: recordedLog(),
    });
    const [check] = await checkSentences('電線は三日後に替えられた。', find);
    expect(check).toMatchObject({ mark: 'supported', citation: { document: 'ja/cause.md' } });
    const quoted = check?.citation;
    expect(generation.textOf('ja/cause.md').slice(quoted?.start, quoted?.end)).toBe(quoted?.quote);
    const [voiced] = await checkSentences('Nobody said why the bridge was dark.', find);
    expect(voiced).toMatchObject({ mark: 'opinion-only', voices: 1 });
  } finally {
    await generation.close();
  }
});
