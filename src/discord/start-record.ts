import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../make-folder.js';

/** Discord resets a token after 1,000 logins in a day: at this distance (milliseconds) there can be 960. */
export const START_DISTANCE_MS = 90_000;

const StartRecord = z.strictObject({
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  /** Was the program asked to stop, and did it? */
  endedWell: z.boolean(),
  /** Tells one token from another: a new one need not wait for what happened to the old. */
  token: z.string(),
});
type StartRecord = z.infer<typeof StartRecord>;

/** The last start, in a small file of the folder; null where there is none that can be read. */
export async function readStart(folder: string): Promise<StartRecord | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return StartRecord.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function writeStart(folder: string, record: StartRecord): Promise<void> {
  await makeFolder(folder);
  await writeFile(`${fileIn(folder)}.tmp`, JSON.stringify(record), { mode: 0o600 });
  await rename(`${fileIn(folder)}.tmp`, fileIn(folder));
}

/** How long (milliseconds) to wait before logging in, so that a program that is restarted after each crash keeps its token. */
export function waitBeforeLogin(last: StartRecord | null, token: string, now: number): number {
  if (last === null || last.endedWell || last.token !== fingerprintOf(token)) return 0;
  // A clock that was set back makes the last start lie in the future.
  const sinceMs = Math.max(0, now - last.startedAt);
  return Math.max(0, START_DISTANCE_MS - sinceMs);
}

export function fingerprintOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 8);
}

function fileIn(folder: string): string {
  return join(folder, 'start.json');
}
