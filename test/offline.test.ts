import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const scratch = await mkdtemp(join(tmpdir(), 'incident-qa-bot-offline-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

test('an answer leaves nothing behind but its data folder: the model runtime keeps no report to send', async () => {
  const home = join(scratch, 'home');
  await mkdir(home);
  const { ORT_DISABLE_TELEMETRY: _, ...env } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(root, 'dist/src/main.js'),
      'ask',
      '--json',
      ...['--documents', join(root, 'test/fixtures/second-incident'), '--data', join(scratch, 'data')],
      'What happened?',
    ],
    { cwd: home, env: { ...env, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), CI: '' } },
  );
  expect(JSON.parse(stdout)).toHaveProperty('generation');
  expect(await readdir(home)).toEqual([]);
});
