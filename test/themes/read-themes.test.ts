import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readThemes } from '../../src/themes/read-themes.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const shipped = join(import.meta.dirname, '../../prompts/themes');
const theme = (id: string, order: number): string =>
  `---\nid: ${id}\norder: ${order}\nname: { ja: 港, en: Harbour }\nlanes: [reports]\nquestions:\n  ja: [何便ですか, 原因は何ですか, いつですか]\n  en: [How many?, What cause?, When?]\n---\n\nShort first.\n`;

test('the themes that ship with the bot are all read, in their order', async () => {
  const themes = await readThemes(shipped);
  expect(themes.map(({ id }) => id)).toEqual([
    'overview',
    'cause',
    'timeline',
    'recovery',
    'impact-japan',
    'impact-world',
    'liability',
    'market',
    'litigation',
    'response',
    'debate',
    'voices',
  ]);
  for (const { questions } of themes) expect(questions.ja.length).toBe(questions.en.length);
});

test('adding a file adds a theme; other files are left alone', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'b.md'), theme('second', 2));
  await writeFile(join(folder, 'a.md'), theme('first', 1));
  await writeFile(join(folder, 'notes.txt'), 'not a theme');
  const themes = await readThemes(folder);
  expect(themes.map(({ id }) => id)).toEqual(['first', 'second']);
  expect(themes[0]?.instructions).toBe('Short first.');
});

test.for([
  ['no lines between ---', 'just text', /x\.md: it does not begin with lines between two ---/u],
  ['an unknown key', theme('x', 1).replace('order:', 'colour: red\norder:'), /x\.md: .*colour/u],
  ['an id with spaces', theme('x', 1).replace('id: x', 'id: "a b"'), /id: expected small letters/u],
  ['too few questions', theme('x', 1).replace('[How many?, What cause?, When?]', '[How?]'), /questions\.en/u],
  ['broken YAML', '---\nid: [\n---\n', /x\.md: /u],
] as const)('%s is one sentence that names the file', async ([, text, sentence]) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'x.md'), text);
  await expect(readThemes(folder)).rejects.toThrow(sentence);
});

test('an id that is taken, and a folder that is not there, are said', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.md'), theme('same', 1));
  await writeFile(join(folder, 'b.md'), theme('same', 2));
  await expect(readThemes(folder)).rejects.toThrow(/b\.md: the id same is taken/u);
  await expect(readThemes(join(folder, 'none'))).rejects.toThrow(/could not be read/u);
});
