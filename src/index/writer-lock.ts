import { createHash, randomUUID } from 'node:crypto';
import { link, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { UserFacingError } from '../errors.js';

/** How often the holder says that it lives, and after how long a silent one is taken for dead (milliseconds). */
const HEARTBEAT_MS = 5_000;
const SILENT_MS = 20_000;
/** Between two looks at a lease, milliseconds. */
const LISTEN_MS = 500;
const LOCK = 'LOCK';

const Lease = z.strictObject({
  hostname: z.string(),
  bootId: z.string(),
  pid: z.int(),
  /** Two containers of one name both have a process 1: an id tells something only within one namespace. */
  pidNamespace: z.string(),
  /** Kernel's start time of the process: process ids repeat, in containers always. */
  startTime: z.string(),
  nonce: z.string(),
  /** Milliseconds since 1970 by the holder's clock, for the reader; what counts is that it changes. */
  heartbeat: z.number(),
});
type Lease = z.infer<typeof Lease>;

export interface WriterLock {
  /** @throws UserFacingError when somebody else has taken the lock meanwhile */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Makes this process the only one that may write an index folder. Two guards: an abstract socket, which the kernel
 * frees however the process ends (Linux), and a lease file with a heartbeat, which also holds across containers. Where
 * the holder's process cannot be looked up its heart is listened to, so no clock is trusted.
 * @param root the index folder; it must exist
 * @param silentMs for so long (milliseconds) the heart must be silent
 * @throws UserFacingError when another process is writing; the disk's own error when it fails
 */
export async function takeWriterLock(root: string, silentMs: number = SILENT_MS): Promise<WriterLock> {
  const socket = await listenAbstract(await realpath(root));
  try {
    return await takeLease(root, socket, silentMs);
  } catch (error) {
    socket?.close();
    throw error;
  }
}

function busy(root: string, cause?: unknown): UserFacingError {
  return new UserFacingError(`Another process is building the index in ${root}.`, {
    fix: 'Wait until it is done; a build that was killed frees the lock within 30 seconds.',
    cause,
  });
}

async function takeLease(root: string, socket: Server | null, silentMs: number): Promise<WriterLock> {
  const file = join(root, LOCK);
  const lease = async (): Promise<Lease> => ({ ...self, heartbeat: Date.now() });
  const self = {
    hostname: hostname(),
    bootId: await bootId(),
    pid: process.pid,
    pidNamespace: await readlink('/proc/self/ns/pid').catch(() => ''),
    startTime: await startTime(process.pid),
    nonce: randomUUID(),
  };

  if (!(await createLease(file, await lease()))) {
    const held = await readLease(file);
    if (held !== null && (await isAlive(held, self, file, silentMs))) throw busy(root);
    if (!(await takeOver(file, held, await lease()))) throw busy(root);
  }

  const holds = async (): Promise<boolean> => (await readLease(file))?.nonce === self.nonce;
  let beating: Promise<void> = Promise.resolve();
  const beat = setInterval(() => {
    beating = holds()
      .then(async (ours) => {
        if (ours) await replaceLease(file, await lease());
      })
      // A heartbeat that cannot be written shows at the next confirm.
      .catch(() => {});
  }, HEARTBEAT_MS);
  beat.unref();
  return {
    async confirm() {
      if (!(await holds())) throw busy(root);
    },
    async release() {
      clearInterval(beat);
      // One that is under way would leave a lease behind.
      await beating;
      if (await holds()) await rm(file, { force: true });
      socket?.close();
    },
  };
}

/**
 * Puts a lease in the place of a dead one. Only one of several takers can make the marker that names the dead one, so
 * that nobody replaces a lease that another taker has just made.
 * @returns false when another taker was first
 */
async function takeOver(file: string, dead: Lease | null, lease: Lease): Promise<boolean> {
  const marker = `${file}.after.${nameOf(dead)}.tmp`;
  if (!(await createLease(marker, lease))) {
    // A taker that was killed here leaves its marker; it goes, and the next try succeeds.
    const { mtimeMs } = await stat(marker).catch(() => ({ mtimeMs: Date.now() }));
    if (Math.abs(Date.now() - mtimeMs) > SILENT_MS) await rm(marker, { force: true });
    return false;
  }
  try {
    if ((await readLease(file))?.nonce !== dead?.nonce) return false;
    await replaceLease(file, lease);
    // It may have been killed in the middle of a heartbeat.
    await rm(beatFile(file, dead), { force: true });
    return true;
  } finally {
    await rm(marker, { force: true });
  }
}

/** A lease's own part in the names of files. */
function nameOf(lease: Lease | null): string {
  return lease?.nonce.replace(/[^\w-]/gu, '') ?? 'damaged';
}

function beatFile(file: string, lease: Lease | null): string {
  return `${file}.beat.${nameOf(lease)}.tmp`;
}

async function replaceLease(file: string, lease: Lease): Promise<void> {
  const temporary = beatFile(file, lease);
  await writeFile(temporary, JSON.stringify(lease));
  await rename(temporary, file);
}

/** Makes a lease that is whole from its first moment. @returns false when there is one already */
async function createLease(file: string, lease: Lease): Promise<boolean> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, JSON.stringify(lease));
    await link(temporary, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

async function readLease(file: string): Promise<Lease | null> {
  try {
    return Lease.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Known at once where the holder's process can be looked up; else by listening to its heart. */
async function isAlive(
  held: Lease,
  self: Pick<Lease, 'hostname' | 'bootId' | 'pidNamespace'>,
  file: string,
  silentMs: number,
): Promise<boolean> {
  if (held.hostname === self.hostname) {
    if (held.bootId !== self.bootId) return false;
    if (process.platform === 'linux' && held.pidNamespace === self.pidNamespace)
      return (await startTime(held.pid)) === held.startTime;
  }
  const until = performance.now() + silentMs;
  while (performance.now() < until) {
    await sleep(Math.min(LISTEN_MS, silentMs));
    const now = await readLease(file);
    if (now === null) return false;
    if (now.nonce !== held.nonce || now.heartbeat !== held.heartbeat) return true;
  }
  return false;
}

async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => 'unknown')).trim();
}

/** Field 22 of /proc/PID/stat, counted behind the command name, which may hold spaces; empty where there is none. */
async function startTime(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Linux only: a name without a file, freed by the kernel when its holder dies. */
async function listenAbstract(root: string): Promise<Server | null> {
  if (process.platform !== 'linux') return null;
  const name = `\0incident-qa-bot-${createHash('sha256').update(root).digest('hex').slice(0, 32)}`;
  const server = createServer((connection) => connection.destroy());
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(busy(root, error));
      else resolve(null);
    });
    server.listen(name, () => resolve(server));
  });
}
