import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '../../src/index/file-system.js';
import { openServedGeneration } from '../../src/index/open-generation.js';
import { CURRENT, GENERATIONS, readPointer } from '../../src/index/publish-generation.js';
import { indexFolderOf } from '../../src/index/served-index.js';
import { verifyGeneration } from '../../src/index/verify-generation.js';
import { loadHnswLibrary } from '../../src/vector-index/hnsw.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

/** `npm test` compiles before it tests. */
const main = join(import.meta.dirname, '../../dist/src/main.js');

/** What a build says on its way, and so what a kill can wait for. */
const moments = ['reading', 'embedding', 'graph', 'publishing'] as const;

interface Build {
  readonly folder: string;
  /** Kill this many milliseconds behind the first of these words; null: let it end. */
  readonly kill: { readonly behind: (typeof moments)[number]; readonly milliseconds: number } | null;
}

/** Runs `index build` as an operator would; resolves with its exit code, null when it was killed. */
async function build({ folder, kill }: Build): Promise<number | null> {
  const args = [
    main,
    'index',
    'build',
    '--documents',
    join(folder, 'documents'),
    '--data',
    join(folder, 'data'),
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: folder,
    env: { ...process.env, INDEX_WORKERS: '1', TMPDIR: folder },
  });
  const ended = once(child, 'exit');
  let said = '';
  let isArmed = kill !== null;
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (kill === null || !isArmed || !said.includes(kill.behind)) return;
    isArmed = false;
    void setTimeout(kill.milliseconds).then(() => child.kill('SIGKILL'));
  });
  await ended;
  if (child.exitCode !== 0 && child.signalCode === null) throw new Error(`the build failed: ${said}`);
  return child.exitCode;
}

/** Two versions of one document: both are in the cache after the first build, so that later ones need no model. */
const versions = ['first', 'second'].map(
  (name) =>
    `# Bridge\n\nThe ${name} report says that the bridge was closed.\n\n## Repair\n\nThe ${name} cable was replaced.\n`,
);

test('an index whose build is killed at random moments is always whole, and the next build succeeds and tidies up', async () => {
  const folder = await temporaryFolder();
  const documents = join(folder, 'documents');
  await mkdir(documents);
  const write = (name: string, version: number): Promise<void> =>
    writeFile(join(documents, name), versions[version] ?? '');
  const root = indexFolderOf(join(folder, 'data'), documents);
  const parts = { fs: nodeFileSystem, hnsw: await loadHnswLibrary(), log: recordedLog() };

  /** Which version is served; the generation is whole by every check that a build itself makes. */
  const served = async (): Promise<number> => {
    const generation = await openServedGeneration(root, parts);
    if (generation === null) throw new Error('there is nothing to serve');
    expect(generation.notices).toEqual([]);
    await verifyGeneration(join(root, GENERATIONS, generation.id), parts);
    const text = await generation.rereadText('a.md');
    await generation.close();
    expect(versions).toContain(text);
    return versions.indexOf(text);
  };

  await write('a.md', 0);
  await write('b.md', 1);
  expect(await build({ folder, kill: null })).toBe(0);
  await rm(join(documents, 'b.md'));
  expect(await served()).toBe(0);
  const kills = ['reading', 'embedding', 'graph', 'publishing', 'publishing', 'publishing'] as const;
  let killed = 0;
  for (const behind of kills) {
    await write('a.md', 1 - (await served()));
    // Publishing takes some 300 ms, most of them in the child that verifies; the other stages are shorter.
    const milliseconds = Math.random() * (behind === 'publishing' ? 400 : 60);
    if ((await build({ folder, kill: { behind, milliseconds } })) === null) killed += 1;
    await served();
  }
  expect(killed).toBeGreaterThanOrEqual(1);
  const next = 1 - (await served());
  await write('a.md', next);
  expect(await build({ folder, kill: null })).toBe(0);
  expect(await served()).toBe(next);
  const pointer = await readPointer(nodeFileSystem, root);
  const named = [pointer?.served.generation, pointer?.previous?.generation];
  expect(new Set(await readdir(join(root, GENERATIONS)))).toEqual(new Set(named));
  expect((await readdir(root)).sort()).toEqual([
    CURRENT,
    'embeddings-multilingual-e5-small.cache',
    GENERATIONS,
  ]);
}, 240_000);
