import { expect, test } from 'vitest';
import { createTriedQuestions } from '../../src/discord/tried-questions.js';
import { answerOf } from '../fakes/sample-answers.js';

test('a question is tried once for each generation, and not at all in a hurry', async () => {
  const tried: string[] = [];
  let generation = 'g1';
  const questions = createTriedQuestions(
    async ({ question }) => {
      tried.push(question);
      return answerOf({ status: question === 'yes' ? 'answered' : 'abstained' });
    },
    () => generation,
  );
  expect(await questions.isAnswered('yes', true)).toBe(false);
  expect(await questions.isAnswered('yes', false)).toBe(true);
  expect(await questions.isAnswered('yes', true)).toBe(true);
  expect(await questions.isAnswered('no', false)).toBe(false);
  expect(tried).toEqual(['yes', 'no']);
  generation = 'g2';
  await questions.isAnswered('yes', false);
  expect(tried).toEqual(['yes', 'no', 'yes']);
});
