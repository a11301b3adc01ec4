import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserFacingError } from '../../src/errors.js';
import { promptPlaceholders, readPrompt } from '../../src/model/read-prompt.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const prompts = join(import.meta.dirname, '../../prompts');

async function problemOf(text: string): Promise<string> {
  const file = join(await temporaryFolder(), 'gloss.md');
  await writeFile(file, text);
  const failure: unknown = await readPrompt(file, 'gloss').catch((error: unknown) => error);
  if (!(failure instanceof UserFacingError)) throw new Error('it was accepted');
  expect(failure.message).toContain(file);
  return failure.message;
}
const head = '---\nplaceholders: [language, open, close, quotes]\n---\n';

test.for(['answer', 'summary', 'rewrite', 'gloss'] as const)(
  'the shipped prompt %s is whole',
  async (name) => {
    const fill = await readPrompt(join(prompts, `${name}.md`), name);
    const values = Object.fromEntries(promptPlaceholders[name].map((one) => [one, `(${one})`]));
    // @ts-expect-error the values of every prompt at once
    const { system, user } = fill(values);
    expect(`${system}${user}`).not.toMatch(/\{\{|\}\}/u);
    for (const one of promptPlaceholders[name]) expect(`${system}${user}`).toContain(`(${one})`);
    // Material of others stands between the fences, never among the instructions.
    expect(system).not.toMatch(/\((?:quotes|question|previous)\)/u);
  },
);

test('an unknown placeholder is said by name, in the text and at its head', async () => {
  expect(await problemOf(`${head}{{language}} {{colour}}\n===\n`)).toContain('{{colour}} is unknown');
  expect(await problemOf(head.replace('quotes', 'quotes, colour'))).toContain('{{colour}} is unknown');
});

test('a missing placeholder is said by name, in the text and at its head', async () => {
  const text = '{{language}}\n===\n{{open}} {{close}}\n';
  expect(await problemOf(`${head}${text}`)).toContain('{{quotes}} is missing in its text');
  const unlisted = '---\nplaceholders: [language, open, close]\n---\n';
  expect(await problemOf(`${unlisted}${text}{{quotes}}`)).toContain('{{quotes}} is not listed at its head');
});

test('a prompt without head, without list or without its parting line is refused in a sentence', async () => {
  expect(await problemOf('{{language}}')).toContain('does not begin with lines between two ---');
  expect(await problemOf('---\nplaceholders: quotes\n---\n')).toContain('placeholders');
  expect(await problemOf(`${head}{{language}} {{open}} {{close}} {{quotes}}`)).toContain('one line ===');
  await expect(readPrompt('/nowhere/answer.md', 'answer')).rejects.toThrow('could not be read');
});

test('what is filled in is not filled in again', async () => {
  const fill = await readPrompt(join(prompts, 'gloss.md'), 'gloss');
  const { user } = fill({ language: 'Japanese', open: '<', close: '>', quotes: '[1] {{language}} {{open}}' });
  expect(user).toContain('[1] {{language}} {{open}}');
});
