import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'demo/built');
const scratch = await mkdtemp(join(tmpdir(), 'incident-qa-bot-page-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file)] as const),
    ),
  );
}

test('the page that is kept is what its sources build to; else run npm run build-page', async () => {
  // In a process of its own: vitest says by NODE_ENV that it is no production.
  const { NODE_ENV: _, ...env } = process.env;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, 'demo/page/vite.config.ts');
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', config, '--outDir', scratch], {
    env,
  });
  const [kept, fresh] = [await filesOf(built), await filesOf(scratch)];
  expect([...kept.keys()]).toEqual([...fresh.keys()]);
  const different = [...fresh].filter(([name, bytes]) => kept.get(name)?.equals(bytes) !== true);
  expect(different.map(([name]) => name)).toEqual([]);
});

test('the page weighs at most 300 kB compressed', async () => {
  const files = [...(await filesOf(built)).values()];
  expect(files.length).toBeGreaterThan(3);
  const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  expect(bytes).toBeLessThan(300_000);
});
