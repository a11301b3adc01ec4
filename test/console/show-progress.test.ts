import { expect, test } from 'vitest';
import { showProgress } from '../../src/console/show-progress.js';
import type { BuildProgress } from '../../src/index/build-generation.js';
import { collectedOutput } from '../fakes/streams.js';

const build: readonly BuildProgress[] = [
  { stage: 'reading', done: 0, total: 3 },
  { stage: 'reading', done: 3, total: 3 },
  { stage: 'embedding', done: 0, total: 128 },
  { stage: 'embedding', done: 64, total: 128 },
  { stage: 'embedding', done: 128, total: 128 },
  { stage: 'publishing', done: 0, total: 1 },
];

test('off a terminal each stage is one line, without escape codes', () => {
  const output = collectedOutput();
  const progress = showProgress(output);
  for (const step of build) progress.report(step);
  progress.end();
  expect(output.text()).toBe('reading 3\nembedding 128\npublishing 1\n');
});

test('on a terminal each stage is a bar that ends with its stage', () => {
  const terminal = Object.assign(collectedOutput(), {
    isTTY: true,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  const progress = showProgress(terminal);
  for (const step of build) progress.report(step);
  progress.end();
  // Ended twice, as after a failure, does nothing more.
  const shown = terminal.text();
  progress.end();
  expect(terminal.text()).toBe(shown);
  expect(shown).toContain('128/128');
  for (const stage of ['reading', 'embedding', 'publishing']) expect(shown).toContain(`${stage} [`);
});
