import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeWriterLock } from '../../dist/src/index/writer-lock.js';

// For each line of its input, a folder and how long to hold (milliseconds): tries to take its lock, holds it, confirms
// it as a publication does, and says from when to when it held, or that it was refused. `hold` alone keeps it for good.
const now = () => Number(process.hrtime.bigint()) / 1e6;
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const [silentMs = '20000', offsetMs = '0', mutant = ''] = process.argv.slice(2);
if (offsetMs !== '0') {
  // A clock that is wrong.
  const right = Date.now;
  Date.now = () => right() + Number(offsetMs);
}

/** A lock as a file of a process id: it looks before it writes. */
async function takeNaively(root) {
  const file = join(root, 'LOCK');
  const held = await readFile(file, 'utf8').catch(() => '');
  if (held.startsWith('pid ')) throw new Error('another process');
  await writeFile(file, `pid ${process.pid}`);
  return { confirm: async () => {}, release: () => rm(file, { force: true }) };
}
const take = (root) => (mutant === 'naive' ? takeNaively(root) : takeWriterLock(root, Number(silentMs)));

async function race(root, holdMs) {
  const began = now();
  const lock = await take(root).catch((error) => error);
  if (lock instanceof Error) {
    say({ held: null, refused: lock.message, tookMs: now() - began });
    return;
  }
  const from = now();
  await sleep(holdMs);
  const confirmed = await lock.confirm().then(
    () => true,
    () => false,
  );
  const until = now();
  await lock.release();
  say({ held: confirmed ? [from, until] : null, refused: confirmed ? null : 'lost', tookMs: from - began });
}

for await (const line of createInterface({ input: process.stdin })) {
  const { root, holdMs } = JSON.parse(line);
  if (holdMs === null) {
    await take(root);
    say({ held: [now(), now()], refused: null, tookMs: 0 });
  } else await race(root, holdMs);
}
