import { expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { suggestQuestions } from '../../src/answer/suggest-questions.js';
import { answerOf } from '../fakes/sample-answers.js';
import { smallIndex } from '../fakes/small-index.js';

const askAbout = (heading: string): string => `${heading}について`;

async function openSmall() {
  const index = await smallIndex({
    'a.md':
      '---\ntitle: 橋\nkind: report\nlanguage: ja\n---\n# 橋\n\n照明が消えた。\n\n## 復旧\n\n電線を替えた。\n\n## 費用はいくらか？\n\n百万円かかった。\n',
    'koe.md': '---\ntitle: 声\nkind: comment\nlanguage: ja\n---\n# 声\n\n## 声1\n\n暗かった。\n',
  });
  await index.build();
  const generation = await index.open();
  onTestFinished(() => generation.close());
  const near = (words: string) => {
    const document = words === '暗かった。' ? 'koe.md' : 'a.md';
    const start = generation.textOf(document).indexOf(words);
    return { document, start, end: start + words.length, quote: words };
  };
  const declined = (...words: readonly string[]): Answer =>
    answerOf({ status: 'abstained', reason: 'not-stated', nearest: words.map(near) });
  return { generation, declined };
}

test('the headings above what is near are offered as questions, each tried first', async () => {
  const { generation, declined } = await openSmall();
  const tried: string[] = [];
  const suggested = await suggestQuestions(
    generation,
    declined('電線を替えた。', '百万円かかった。'),
    async (question) => {
      tried.push(question);
      return true;
    },
    askAbout,
  );
  // A heading that is a question already is asked as it stands.
  expect(suggested).toEqual(['復旧について', '費用はいくらか？']);
  expect(tried).toEqual(suggested);
});

test('a question that would be declined again is not offered', async () => {
  const { generation, declined } = await openSmall();
  const suggested = await suggestQuestions(
    generation,
    declined('電線を替えた。', '百万円かかった。'),
    async (question) => !question.includes('復旧'),
    askAbout,
  );
  expect(suggested).toEqual(['費用はいくらか？']);
});

test('no more are offered than wanted, none twice, and a comment suggests nothing', async () => {
  const { generation, declined } = await openSmall();
  const suggest = (answer: Answer, most?: number) =>
    suggestQuestions(generation, answer, async () => true, askAbout, most);
  expect(await suggest(declined('電線を替えた。', '百万円かかった。'), 1)).toEqual(['復旧について']);
  expect(await suggest(declined('電線を替えた。', '電線を替えた。'))).toEqual(['復旧について']);
  expect(await suggest(declined('暗かった。'))).toEqual([]);
  expect(await suggest(declined())).toEqual([]);
});
