import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chosenPromises, promises, renderPromises } from './promises.js';

const root = join(import.meta.dirname, '../..');

test('there are 22 promises, each with test files that exist and a mutant', () => {
  expect(promises.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
  for (const { number, files, mutant } of promises) {
    expect([number, files.length > 0, mutant.length > 0]).toEqual([number, true, true]);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  }
});

test('the table in docs/reliability.md has a line for each promise, with its tests and its mutant', () => {
  const page = readFileSync(join(root, 'docs/reliability.md'), 'utf8');
  for (const { number, promise, files, mutant } of promises) {
    const line = page.split('\n').find((one) => one.startsWith(`| ${number} | ${promise} |`)) ?? '';
    expect(
      files.filter((file) => !line.includes(file)),
      `${number}`,
    ).toEqual([]);
    expect(line, `${number}`).toContain(mutant);
  }
});

test('some promises can be chosen by number', () => {
  expect(chosenPromises('4,1').map(({ number }) => number)).toEqual([1, 4]);
  expect(chosenPromises('')).toHaveLength(22);
});

test('a row tells what was measured, and first of all what failed', () => {
  const [first] = promises;
  if (first === undefined) throw new Error('no promises');
  const table = renderPromises([first], [{ promise: 1, figure: '7 kills' }], [first.files[0] ?? '']);
  expect(table).toMatch(/\*\*FAILED: .*\*\*; 7 kills \|/u);
});
