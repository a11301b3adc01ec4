import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { chosenPromises } from './promises.js';
import { TableReporter } from './table-reporter.js';

const root = join(import.meta.dirname, '../..');

/** For `npm run torture`: the tests of the promises, in full, one file at a time. */
export default defineConfig({
  test: {
    root,
    include: [...new Set(chosenPromises(process.env.TORTURE_ONLY ?? '').flatMap(({ files }) => files))],
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    pool: 'forks',
    // The leak test asks for the garbage to be collected before it looks.
    execArgv: ['--expose-gc'],
    fileParallelism: false,
    disableConsoleIntercept: true,
    reporters: ['default', new TableReporter(join(root, 'data'))],
  },
});
