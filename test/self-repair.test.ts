import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ferryDocuments, writeDocuments } from './fakes/ferry-documents.js';
import { runProgram } from './fakes/run-program.js';
import { temporaryFolder } from './fakes/temporary-folder.js';
import { measured } from './torture/measured.js';
import { isTorture } from './torture/scale.js';

/** What is damaged in turn, and which generation then answers. */
const damages = [
  { what: 'graph-reports-en.hnsw', generation: 'g2', notice: 'exact-scan' },
  { what: 'CURRENT', generation: 'g2', notice: 'older-generation' },
  { what: 'manifest.json', generation: 'g1', notice: 'older-generation' },
  { what: 'vectors-reports-en.f32', generation: 'g1', notice: 'older-generation' },
  { what: 'texts.bin', generation: 'g1', notice: 'older-generation' },
] as const;

const Answer = z.looseObject({ status: z.string(), generation: z.string(), notices: z.array(z.string()) });

test('whatever is damaged, the program started anew answers, and with only a graph lost nothing is lost', {
  timeout: 300_000,
}, async () => {
  const folder = await temporaryFolder();
  const env = { READER: 'off', INDEX_WORKERS: '1' };
  await writeDocuments(join(folder, 'documents'), ferryDocuments);
  const build = (): Promise<unknown> => runProgram(['index', 'build'], { cwd: folder, env });
  const ask = async () => {
    const began = performance.now();
    const { stdout } = await runProgram(['ask', 'Why did the ticket machines stop?', '--json'], {
      cwd: folder,
      env,
    });
    return { ...Answer.parse(JSON.parse(stdout)), tookMs: performance.now() - began };
  };
  await build();
  // With one generation only a graph may be lost; the rest is in `open-generation.test.ts` as well.
  if (isTorture) await build();
  const newest = isTorture ? 'g2' : 'g1';
  const [name = ''] = await readdir(join(folder, 'data'));
  const root = join(folder, 'data', name);
  const fileOf = (what: string): string =>
    what === 'CURRENT' ? join(root, what) : join(root, 'generations', newest, what);
  const took = [`nothing ${((await ask()).tookMs / 1000).toFixed(1)} s`];
  for (const { what, generation, notice } of isTorture ? damages : damages.slice(0, 1)) {
    const file = fileOf(what);
    const bytes = await readFile(file);
    const damaged = Buffer.from(bytes);
    damaged[bytes.length >> 1] = (damaged[bytes.length >> 1] ?? 0) ^ 1;
    damaged[3] = 0;
    await writeFile(file, damaged);
    const answer = await ask();
    expect([what, answer.status, answer.generation]).toEqual([
      what,
      'answered',
      isTorture ? generation : newest,
    ]);
    expect(answer.notices).toContain(notice);
    took.push(`${what} ${(answer.tookMs / 1000).toFixed(1)} s`);
    await writeFile(file, bytes);
  }
  if (!isTorture) return;
  // Only a graph is gone: every document is still there, and a build makes it anew.
  await rm(fileOf('graph-reports-en.hnsw'));
  await build();
  const repaired = await ask();
  expect([repaired.generation, repaired.notices.includes('exact-scan')]).toEqual(['g3', false]);
  measured(5, `program start to answer with damage: ${took.join(', ')}`);
});
