import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

// `npm run torture [-- --only 4,1] [-- --share 0.1]`: the promises' tests in full, then their table.
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, share: { type: 'string', default: '1' } },
});
const share = Number(values.share);
const isKnown = /^(?:\d+(?:,\d+)*)?$/u.test(values.only);
if (!(share > 0 && share <= 1) || !isKnown) {
  process.stderr.write(
    'npm run torture -- [--only 4,1] [--share 0.1]: numbers of promises; above 0, up to 1\n',
  );
  process.exit(2);
}
const root = join(import.meta.dirname, '../..');
const figures = join(root, 'data/torture-figures.jsonl');
mkdirSync(join(root, 'data'), { recursive: true });
writeFileSync(figures, '');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const config = join(root, 'test/torture/vitest.config.ts');
const child = spawn(process.execPath, [vitest, 'run', '--config', config], {
  cwd: root,
  env: {
    ...process.env,
    TORTURE_SHARE: String(share),
    TORTURE_ONLY: values.only,
    TORTURE_FIGURES: figures,
  },
  stdio: 'inherit',
});
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
