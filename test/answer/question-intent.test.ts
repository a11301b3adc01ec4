import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intentOf } from '../../src/answer/question-intent.js';
import { hostileText } from '../fakes/hostile-text.js';

test.for([
  '乗客はこの対応をどう思いましたか',
  '読者の意見を教えてください',
  'この会社への賛否は？',
  '説明が足りないという声はありますか',
  'コメント欄では何が言われていますか',
  'みんなの感想は',
  'みんなどう思ってる？',
  '港の対応を疑っている人はいますか',
  '係員に感謝してる人おる？',
  '船はやめろって人いた？',
  '自分も乗れなかったと話している人は？',
  '係員をいたわるコメントはある？',
  'What do people think about the failure?',
  'What opinions do readers have?',
  'Did anyone complain about the queue?',
  'How did people react? Any reactions?',
])('「%s」 asks for opinions', (question) => {
  expect(intentOf(question).opinion).toBe(true);
});

test.for([
  '障害の原因は何ですか',
  '欠航したフェリーは何便でしたか',
  '社長は誰ですか',
  'みんな乗れなかった？',
  '社長は乗客に声をかけた？',
  'けがをした人はいる？',
  '社長は何と言った？',
  'ネットの予約は止まった？',
  '復旧の手順を教えてください',
  'What caused the failure?',
  'When did the machines stop?',
  'How do I restart a machine?',
  'Who is the mayor?',
  'Was anybody dismissed over the failure?',
  'Did anyone fall into the water?',
])('「%s」 asks for facts', (question) => {
  expect(intentOf(question).opinion).toBe(false);
});

test.for([
  ['株価は何％下落しましたか', true],
  ['いつ復旧しましたか', true],
  ['本社はどこにありますか', true],
  ['費用はいくらですか', true],
  ['誰が謝罪しましたか', true],
  ['How many ferries were cancelled?', true],
  ['When did the machines stop?', true],
  ['Who apologised?', true],
  ['なぜ止まったのですか', false],
  ['止まった理由は何ですか', false],
  ['どのように復旧しましたか', false],
  ['何が起きたのか説明してください', false],
  ['証明書とは何ですか', false],
  ['Why did the machines stop?', false],
  ['How did they repair it?', false],
  ['Explain what happened.', false],
] as const)('whether a few words can answer 「%s」: %s', ([question, expected]) => {
  expect(intentOf(question).shortAnswer).toBe(expected);
});

test.for([
  ['復旧の手順は？', true],
  ['止まった端末はどうすれば直りますか', true],
  ['直し方を教えて', true],
  ['How do I restart a machine?', true],
  ['What are the steps to recover?', true],
  ['障害の原因は何ですか', false],
  ['When did the machines stop?', false],
] as const)('whether 「%s」 asks for a procedure: %s', ([question, expected]) => {
  expect(intentOf(question).steps).toBe(expected);
});

test.for([
  ['今日の株価は？', true],
  ['現在の株価はいくらですか', true],
  ['来週の予定は', true],
  ['What is the price today?', true],
  ['What is the current price?', true],
  ['当時の株価は？', false],
  ['What was the price on 19 July 2024?', false],
] as const)('whether only the present can answer 「%s」: %s', ([question, expected]) => {
  expect(intentOf(question).now).toBe(expected);
});

test.for([
  ['２０２４年７月と2026年の違いは？', 2026],
  ['What happened between 1999 and 2010?', 2010],
  ['エラー120245の意味は？', null],
  ['1850年の橋は？', null],
  ['原因は？', null],
] as const)('the latest year that 「%s」 names is %s', ([question, expected]) => {
  expect(intentOf(question).latestYear).toBe(expected);
});

test('full-width letters and capitals ask the same', () => {
  expect(intentOf('ＷＨＡＴ ＤＯ ＰＥＯＰＬＥ ＴＨＩＮＫ？')).toEqual(intentOf('what do people think?'));
});

test('no wording stops it', () => {
  fc.assert(
    fc.property(hostileText, (question) => {
      const { latestYear, ...asks } = intentOf(question);
      expect(Object.values(asks).every((value) => typeof value === 'boolean')).toBe(true);
      expect(latestYear === null || (latestYear >= 1900 && latestYear <= 2099)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
