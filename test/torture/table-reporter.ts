import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { z } from 'zod';
import { chosenPromises, renderPromises } from './promises.js';

const Figure = z.strictObject({ promise: z.int(), figure: z.string() });

/** Prints the table of promises when their tests have run, and keeps it in a folder. */
export class TableReporter implements Reporter {
  constructor(readonly folder: string) {}

  onTestRunEnd(modules: readonly TestModule[]): void {
    const figures = readFileSync(join(this.folder, 'torture-figures.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Figure.parse(JSON.parse(line)));
    const root = join(this.folder, '..');
    const failed = modules
      .filter((module) => module.state() === 'failed')
      .map(({ moduleId }) => relative(root, moduleId));
    const table = renderPromises(chosenPromises(process.env.TORTURE_ONLY ?? ''), figures, failed);
    writeFileSync(join(this.folder, 'torture.md'), table);
    process.stdout.write(`\n${table}\n`);
  }
}
