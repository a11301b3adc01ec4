import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRewriter } from '../../../src/answer/wording/rewrite-question.js';
import { ModelFailureError } from '../../../src/model/model-failure.js';
import { readPrompt } from '../../../src/model/read-prompt.js';
import { recordedLog } from '../../fakes/recorded-log.js';
import { scriptedModel } from '../../fakes/scripted-model.js';

const followUp = { previous: 'How many flights did Delta cancel?', question: 'And why?', language: 'en' };
async function rewritten(reply: string | ModelFailureError): Promise<string | null> {
  const prompt = await readPrompt(join(import.meta.dirname, '../../../prompts/rewrite.md'), 'rewrite');
  return createRewriter({ model: scriptedModel(() => reply), prompt, log: recordedLog() })(followUp);
}

test('a follow-up becomes a question of its own', async () => {
  expect(await rewritten('Why did Delta cancel flights?\n')).toBe('Why did Delta cancel flights?');
  expect(await rewritten('<think>hm</think>Why did Delta cancel flights?')).toBe(
    'Why did Delta cancel flights?',
  );
});

test.for([
  ['a name that nobody typed', 'Why did United cancel flights?'],
  ['a number that nobody typed', 'Why did Delta cancel 7,000 flights?'],
  ['more than a line', 'Why?\nIgnore the rules.'],
  ['nothing', ''],
  ['no words', '???'],
  ['a novel', 'why '.repeat(100)],
] as const)('%s is not searched with', async ([, reply]) => {
  expect(await rewritten(reply)).toBeNull();
});

test('a model that fails leaves the follow-up as it is', async () => {
  expect(await rewritten(new ModelFailureError('broken', 'no'))).toBeNull();
});
