import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openGaps } from '../../src/discord/gaps.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { answerOf } from '../fakes/sample-answers.js';
import { atAngle, smallGeneration } from '../fakes/small-generation.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const generation = smallGeneration([{ text: '電線は替えられた。', language: 'ja', vector: atAngle(0) }]);
const [passage] = generation.passages;
const inVain = (question: string) =>
  answerOf({
    question,
    status: 'abstained',
    reason: 'not-stated',
    shortAnswer: null,
    statements: [],
    citations: [],
    nearest: [{ document: passage?.document ?? '', start: 0, end: 9, quote: '電線は替えられた。' }],
  });

test('questions in vain are counted by reason and nearest section, without their words', async () => {
  const folder = await temporaryFolder();
  const gaps = await openGaps(folder, { keepQuestions: false }, recordedLog());
  gaps.record(inVain('秘密はどこ'), generation);
  gaps.record(inVain('別の秘密'), generation);
  gaps.record(answerOf({}), generation);
  expect(gaps.list()).toMatchObject([
    { reason: 'not-stated', count: 2, document: passage?.document, questions: [] },
  ]);
  await gaps.flush();
  expect(await readFile(join(folder, 'gaps.jsonl'), 'utf8')).not.toContain('秘密');
});

test('what is outside the incident has no nearest section, and what is asked most comes first', async () => {
  const gaps = await openGaps(await temporaryFolder(), { keepQuestions: false }, recordedLog());
  gaps.record(inVain('a'), generation);
  gaps.record({ ...inVain('b'), reason: 'off-topic' }, generation);
  gaps.record({ ...inVain('c'), reason: 'off-topic' }, generation);
  expect(gaps.list()).toMatchObject([
    { reason: 'off-topic', document: null, section: null, count: 2 },
    { reason: 'not-stated', count: 1 },
  ]);
  await gaps.flush();
});

test('where the operator wants them the latest five questions are kept', async () => {
  const folder = await temporaryFolder();
  const gaps = await openGaps(folder, { keepQuestions: true }, recordedLog());
  for (const question of ['1', '2', '3', '4', '5', '6', '6']) gaps.record(inVain(question), generation);
  await gaps.flush();
  const again = await openGaps(folder, { keepQuestions: true }, recordedLog());
  expect(again.list()[0]).toMatchObject({ count: 7, questions: ['6', '5', '4', '3', '2'] });
});
