import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rename, watch, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { UserFacingError } from '../../src/errors.js';
import { takeWriterLock } from '../../src/index/writer-lock.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const Lease = z.record(z.string(), z.unknown());

const failureOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => null,
    (error: unknown) => error,
  );

/** What this process would write into a lease, as another holder that is not seen through the socket. */
async function leaseOfSomebody(root: string, changes: Record<string, unknown>): Promise<string> {
  const lock = await takeWriterLock(root);
  const lease = Lease.parse(JSON.parse(await readFile(join(root, 'LOCK'), 'utf8')));
  await lock.release();
  const text = JSON.stringify({ ...lease, nonce: 'of somebody else', ...changes });
  await writeFile(join(root, 'LOCK'), text);
  return text;
}

test('a second taker is refused until the first releases', async () => {
  const root = await temporaryFolder();
  const first = await takeWriterLock(root);
  await first.confirm();
  const refused = await failureOf(takeWriterLock(root));
  expect(refused).toBeInstanceOf(UserFacingError);
  expect(String(refused)).toContain(root);
  await first.confirm(); // being asked for it does not lose it
  await first.release();
  expect(await readdir(root)).toEqual([]);
  const second = await takeWriterLock(root);
  await second.confirm();
  await second.release();
});

test('two index folders can be written at once', async () => {
  const [one, other] = [
    await takeWriterLock(await temporaryFolder()),
    await takeWriterLock(await temporaryFolder()),
  ];
  await one.confirm();
  await other.confirm();
  await one.release();
  await other.release();
});

test('of many that try at once exactly one gets the lock', async () => {
  const root = await temporaryFolder();
  for (let round = 0; round < 20; round += 1) {
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => takeWriterLock(root)));
    const taken = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
    expect(taken.length).toBe(1);
    for (const lock of taken) await lock.release();
  }
});

test('a living lease is respected even where its socket cannot be seen', async () => {
  const root = await temporaryFolder();
  const text = await leaseOfSomebody(root, {});
  expect(await failureOf(takeWriterLock(root, 0))).toBeInstanceOf(UserFacingError);
  expect(await readFile(join(root, 'LOCK'), 'utf8')).toBe(text);
});

/** Milliseconds a heart must be silent, in these tests. */
const SILENT_MS = 300;

test.for([
  ['from another host whose clock is right', { hostname: 'another-host' }, 0],
  ['from another host whose clock is an hour slow', { hostname: 'another-host' }, -3_600_000],
  ['from another host whose clock is an hour fast', { hostname: 'another-host' }, 3_600_000],
  ['from a container of the same name, with an equal process id', { pidNamespace: 'pid:[1]' }, 0],
] as const)('a lease whose heart beats is never broken: %s', async ([, changes, offsetMs]) => {
  const root = await temporaryFolder();
  const lease = z.looseObject({}).parse(JSON.parse(await leaseOfSomebody(root, changes)));
  let beats = 0;
  const beat = setInterval(() => {
    beats += 1;
    const heartbeat = Date.now() + offsetMs;
    void writeFile(join(root, 'NEXT'), JSON.stringify({ ...lease, heartbeat }))
      .then(() => rename(join(root, 'NEXT'), join(root, 'LOCK')))
      // The last beat may come when the folder is gone.
      .catch(() => {});
  }, SILENT_MS / 10);
  onTestFinished(() => clearInterval(beat));
  expect(await failureOf(takeWriterLock(root, SILENT_MS))).toBeInstanceOf(UserFacingError);
  expect(beats).toBeGreaterThan(0);
});

async function leaseFromElsewhere(heartbeat: number): Promise<string> {
  const root = await temporaryFolder();
  await leaseOfSomebody(root, { hostname: 'another-host', pid: 1, startTime: '1', heartbeat });
  return root;
}

test('a lease is taken over when its process is gone, its number was given anew, or the machine was started again', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  for (const changes of [
    { pid: child.pid, startTime: '12345' },
    { startTime: 'of a process that had this number before' },
    { bootId: 'of yesterday' },
  ]) {
    const root = await temporaryFolder();
    await leaseOfSomebody(root, changes);
    const lock = await takeWriterLock(root);
    await lock.confirm();
    await lock.release();
    expect(await readdir(root)).toEqual([]);
  }
});

test('a holder that was killed in the middle of a heartbeat keeps nobody out', async () => {
  const root = await temporaryFolder();
  const lock = await takeWriterLock(root);
  const beats: string[] = [];
  // The names of heartbeats, as the disk sees them.
  for await (const { filename } of watch(root, { signal: AbortSignal.timeout(20_000) })) {
    if (filename?.startsWith('LOCK.') === true) beats.push(filename);
    if (filename === 'LOCK') break;
  }
  const text = await readFile(join(root, 'LOCK'), 'utf8');
  await lock.release();
  const dead = { ...Lease.parse(JSON.parse(text)), startTime: 'of a process before' };
  await writeFile(join(root, 'LOCK'), JSON.stringify(dead));
  for (const beat of beats) await writeFile(join(root, beat), text.slice(0, 20));
  expect(beats.length).toBeGreaterThan(0);
  const next = await takeWriterLock(root);
  await next.confirm();
  expect(await readdir(root)).toEqual(['LOCK']);
  await next.release();
});

test('a lease from elsewhere is taken over once its heart is silent, whatever its clock said', async () => {
  for (const heartbeat of [Date.now(), Date.now() - 60_000, Date.now() + 3_600_000]) {
    const lock = await takeWriterLock(await leaseFromElsewhere(heartbeat), SILENT_MS);
    await lock.confirm();
    await lock.release();
  }
});

test.for(['', '{"pid":', '[]'])('a damaged lease (%j) does not lock anybody out', async (content) => {
  const root = await temporaryFolder();
  await writeFile(join(root, 'LOCK'), content);
  const lock = await takeWriterLock(root);
  await lock.confirm();
  await lock.release();
  expect(await readdir(root)).toEqual([]);
});

test('a holder whose lease somebody took over notices before it publishes, and leaves the new lease alone', async () => {
  const root = await temporaryFolder();
  const lock = await takeWriterLock(root);
  const lease = Lease.parse(JSON.parse(await readFile(join(root, 'LOCK'), 'utf8')));
  const taken = JSON.stringify({ ...lease, nonce: 'of somebody else' });
  await writeFile(join(root, 'LOCK'), taken);
  expect(await failureOf(lock.confirm())).toBeInstanceOf(UserFacingError);
  await lock.release();
  expect(await readFile(join(root, 'LOCK'), 'utf8')).toBe(taken);
});

test('a lock that the disk refuses is the disk’s failure, not another builder', async () => {
  const root = await temporaryFolder();
  await expect(takeWriterLock(join(root, 'absent'))).rejects.toThrow('ENOENT');
});

const built = pathToFileURL(join(import.meta.dirname, '../../dist/src/index/writer-lock.js')).href;

async function holderOf(root: string): Promise<ChildProcess> {
  const script = `
    const { takeWriterLock } = await import(${JSON.stringify(built)});
    await takeWriterLock(${JSON.stringify(root)});
    process.stdout.write('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  if (child.stdout === null) throw new Error('the child has no output');
  await once(child.stdout, 'data');
  return child;
}

test('another process is kept out while the holder lives, and let in at once when it is killed', async () => {
  const root = await temporaryFolder();
  const child = await holderOf(root);
  expect(await failureOf(takeWriterLock(root))).toBeInstanceOf(UserFacingError);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await takeWriterLock(root);
  await lock.confirm();
  await lock.release();
  expect(await readdir(root)).toEqual([]);
});
