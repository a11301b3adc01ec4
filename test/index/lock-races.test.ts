import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { takeWriterLock } from '../../src/index/writer-lock.js';
import { randomFrom } from '../fakes/random-from.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';
import { measured } from '../torture/measured.js';
import { counted, isTorture, scaled } from '../torture/scale.js';

const RACES = scaled(24, 1_000);
/** Milliseconds of silence after which a lease is taken over, in these races. */
const SILENT_MS = 60;

const Outcome = z.strictObject({
  held: z.tuple([z.number(), z.number()]).nullable(),
  refused: z.string().nullable(),
  tookMs: z.number(),
});
type Outcome = z.infer<typeof Outcome>;

interface Racer {
  race(root: string, holdMs: number | null): Promise<Outcome>;
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
}

/** Root alone may give a process a network and a host name of its own, as containers have. */
function mayContain(): boolean {
  try {
    execFileSync('unshare', ['-n', '-u', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const isContained = mayContain();

function startRacer(
  settings: {
    /** A container of its own, by this host name: no socket of the others is seen. */
    readonly host?: string;
    readonly silentMs?: number;
    readonly clockMs?: number;
    readonly mutant?: 'naive';
  } = {},
): Racer {
  const { host, silentMs = SILENT_MS, clockMs = 0, mutant } = settings;
  const script = join(import.meta.dirname, '../fakes/lock-racer.mjs');
  const args = [script, String(silentMs), String(clockMs), ...(mutant === undefined ? [] : [mutant])];
  const command =
    host === undefined || !isContained
      ? [process.execPath, ...args]
      : ['unshare', '-n', '-u', 'sh', '-c', 'hostname "$0" && exec "$@"', host, process.execPath, ...args];
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async race(root, holdMs) {
      child.stdin.write(`${JSON.stringify({ root, holdMs })}\n`);
      return Outcome.parse(JSON.parse(String((await lines.next()).value)));
    },
  };
}

/** A lease that a holder left who can no longer be asked, in one of several ways. */
async function leaveStale(root: string, changes: Record<string, unknown> | string): Promise<void> {
  const file = join(root, 'LOCK');
  if (typeof changes === 'string') {
    await writeFile(file, changes);
    return;
  }
  const lock = await takeWriterLock(root);
  const lease = z.looseObject({}).parse(JSON.parse(await readFile(file, 'utf8')));
  await lock.release();
  await writeFile(file, JSON.stringify({ ...lease, nonce: 'left behind', ...changes }));
}

const leftBehind: readonly (Record<string, unknown> | string | null)[] = [
  null,
  { pid: 2 ** 22, startTime: '1' },
  { startTime: 'of an earlier process of this number' },
  { hostname: 'gone', pid: 1, startTime: '1', heartbeat: Date.now() - 3_600_000 },
  { hostname: 'gone', pid: 1, startTime: '1', heartbeat: Date.now() + 3_600_000 },
  { pidNamespace: 'pid:[1]', pid: 1 },
  { bootId: 'of yesterday' },
  '{"hostname":',
];

const overlaps = (outcomes: readonly Outcome[]): number => {
  const held = outcomes
    .flatMap(({ held: span }) => (span === null ? [] : [span]))
    .sort(([one], [other]) => one - other);
  return held.filter(([from], i) => i > 0 && from < (held[i - 1]?.[1] ?? 0)).length;
};

async function racesOf(
  racers: readonly Racer[],
  races: number,
): Promise<{ two: number; none: number; won: number }> {
  const found = { two: 0, none: 0, won: 0 };
  for (let i = 0; i < races; i += 1) {
    const random = randomFrom(i);
    const root = await temporaryFolder();
    const left = leftBehind[i % leftBehind.length] ?? null;
    if (left !== null) await leaveStale(root, left);
    const outcomes = await Promise.all(
      racers.map((racer) => racer.race(root, 1 + Math.floor(random() * 20))),
    );
    const won = outcomes.filter(({ held }) => held !== null).length;
    if (overlaps(outcomes) > 0) found.two += 1;
    if (won === 0) found.none += 1;
    found.won += won;
    if ((await readdir(root)).length > 0) throw new Error(`race ${i} left ${await readdir(root)} behind`);
  }
  return found;
}

test(`${counted(RACES)} races for a lock, stale ones among them: never two publish at once`, {
  timeout: 120_000 + RACES * 2_000,
}, async () => {
  // Two see each other's sockets; the others are alone with the lease, two of them under one name, one with a wrong clock.
  const racers = [
    startRacer(),
    startRacer(),
    startRacer({ host: 'one' }),
    startRacer({ host: 'one' }),
    startRacer({ host: 'other', clockMs: 3_600_000 }),
  ];
  const { two, none, won } = await racesOf(racers, RACES);
  expect(two).toBe(0);
  // Somebody gets it nearly always; when all refuse each other they try again.
  expect(none).toBeLessThan(RACES / 4);
  measured(
    6,
    `${counted(RACES)} races of ${racers.length} builders${isContained ? ' (three in containers of their own)' : ''}: 0 with two publishers, ${counted(won)} publications, ${none} where all stepped back`,
  );
});

test('a lock that looks before it writes is found out by the races', async () => {
  const racers = Array.from({ length: 5 }, (_, i) => startRacer({ host: `h${i}`, mutant: 'naive' }));
  const { two } = await racesOf(racers, 16);
  expect(two).toBeGreaterThan(0);
});

test('a builder that was killed in another container is followed within half a minute', {
  timeout: 120_000,
}, async () => {
  const silentMs = isTorture ? 20_000 : 400;
  const root = await temporaryFolder();
  const holder = startRacer({ host: 'holder', silentMs });
  await holder.race(root, null);
  const next = startRacer({ host: 'next', silentMs });
  if (isTorture) {
    // While it lives it is left alone: its heart beats every five seconds.
    expect((await next.race(root, 1)).refused).toContain('Another process');
  }
  holder.process.kill('SIGKILL');
  await once(holder.process, 'exit');
  const outcome = await next.race(root, 1);
  expect(outcome.held).not.toBeNull();
  measured(6, `killed in another container: lock free after ${(outcome.tookMs / 1000).toFixed(1)} s`);
});
