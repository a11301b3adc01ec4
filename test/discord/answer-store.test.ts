import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerOfStored, openAnswerStore, storedAnswerOf } from '../../src/discord/answer-store.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { answerOf } from '../fakes/sample-answers.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const kept = { comments: 90, suggestions: ['復旧は?'] };

test('an answer is there after a restart, without its question', async () => {
  const folder = await temporaryFolder();
  const answer = answerOf({ question: '秘密の質問は何ですか' });
  const store = await openAnswerStore(folder, recordedLog());
  store.set(storedAnswerOf({ answer, composed: 2, read: [] }, kept));
  await store.flush();
  expect(await readFile(join(folder, 'answers.jsonl'), 'utf8')).not.toContain('秘密');
  const again = (await openAnswerStore(folder, recordedLog())).get(answer.id);
  expect(again).toMatchObject({ ...kept, composed: 2, shared: false, generation: 'g1' });
  if (again === null) throw new Error('the answer is gone');
  expect(answerOfStored(again, answer.question)).toEqual(answer);
});

test('an id that was never given is not found', async () => {
  const store = await openAnswerStore(await temporaryFolder(), recordedLog());
  expect(store.get('0123456789abcdef')).toBeNull();
});
