import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserFacingError } from '../../src/errors.js';
import {
  IncidentQuestion,
  ParagraphQuestion,
  readParagraphSet,
  readQuestions,
  UnanswerableQuestion,
} from '../../src/quality/question-sets.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const paragraphQuestion = {
  id: 'q1',
  lang: 'ja',
  question: '原因は？',
  answers: ['電線'],
  gold_doc: 'a.txt',
  gold_block: 2,
};
const failureOf = async (run: Promise<unknown>): Promise<UserFacingError> => {
  const failure = await run.then(
    () => new Error('it was accepted'),
    (error: unknown) => error,
  );
  if (failure instanceof UserFacingError) return failure;
  throw failure;
};

test('questions are read a line each, empty lines left out', async () => {
  const file = join(await temporaryFolder(), 'q.jsonl');
  await writeFile(
    file,
    `${JSON.stringify(paragraphQuestion)}\n\n${JSON.stringify({ ...paragraphQuestion, id: 'q2' })}\n`,
  );
  expect((await readQuestions(file, ParagraphQuestion)).map(({ id }) => id)).toEqual(['q1', 'q2']);
});

test('a file that is missing is said in a sentence with the way out', async () => {
  const failure = await failureOf(readQuestions('/nowhere/q.jsonl', ParagraphQuestion));
  expect(failure.message).toContain('/nowhere/q.jsonl');
  expect(failure.fix).toContain('--eval DIR');
});

test.for(['{"id":"q2"}', '{"id":', 'no JSON'])(
  'a line that is not what it should be is named by its number in the file: %s',
  async (bad) => {
    const file = join(await temporaryFolder(), 'q.jsonl');
    await writeFile(file, `${JSON.stringify(paragraphQuestion)}\n\n${bad}\n`);
    expect((await failureOf(readQuestions(file, ParagraphQuestion))).message).toContain('line 3');
  },
);

test('a set is read with its hard and its unanswerable questions, as far as it has them', async () => {
  const folder = await temporaryFolder();
  const line = `${JSON.stringify(paragraphQuestion)}\n`;
  const unanswerable = `${JSON.stringify({ id: 'u1', lang: 'ja', question: '月の色は？' })}\n`;
  for (const [set, files] of [
    ['jaquad', { 'questions.jsonl': line, 'hard.jsonl': line, 'unanswerable.jsonl': unanswerable }],
    ['japanese-documents', { 'questions.jsonl': line }],
  ] as const) {
    await mkdir(join(folder, 'thirdparty', set), { recursive: true });
    for (const [name, text] of Object.entries(files))
      await writeFile(join(folder, 'thirdparty', set, name), text);
  }
  const jaquad = await readParagraphSet(folder, 'jaquad');
  expect(jaquad.documents).toBe(join(folder, 'thirdparty/jaquad/corpus'));
  expect([jaquad.questions.length, jaquad.hard.length, jaquad.unanswerable.length]).toEqual([1, 1, 1]);
  expect(jaquad.isClean).toBe(true);
  const mixed = await readParagraphSet(folder, 'japanese-documents');
  expect([mixed.questions.length, mixed.hard.length, mixed.unanswerable.length]).toEqual([1, 0, 0]);
  expect(mixed.isClean).toBe(false);
});

test('the dossier’s own questions are well formed, and each half has every kind', async () => {
  const file = join(import.meta.dirname, 'dossier.jsonl');
  const questions = await readQuestions(file, IncidentQuestion);
  expect(questions.length).toBeGreaterThan(100);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  for (const split of ['tune', 'hold'])
    expect(new Set(questions.filter((one) => one.split === split).map(({ kind }) => kind))).toEqual(
      new Set(['fact', 'opinion', 'unanswerable']),
    );
});

test('a question without an answer needs no more than its words', () => {
  expect(UnanswerableQuestion.safeParse({ id: 'u', lang: 'en', question: 'x' }).success).toBe(true);
  expect(UnanswerableQuestion.safeParse({ id: 'u', lang: 'en' }).success).toBe(false);
});
