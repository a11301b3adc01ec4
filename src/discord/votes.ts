import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../log.js';
import { makeFolder } from '../make-folder.js';
import { Journal } from './journal.js';

const VOTES = 20_000;

/** Why an answer did not help; the order of the buttons. */
export const voteReasons = ['wrong', 'off-topic', 'incomplete', 'hard-to-read'] as const;
export type VoteReason = (typeof voteReasons)[number];

const Vote = z.strictObject({
  /** Salted hash of user and answer: one vote each, and nobody can tell whose. */
  key: z.string(),
  answer: z.string(),
  vote: z.enum(['up', 'down']),
  reason: z.enum(voteReasons).nullable(),
});
type Vote = z.infer<typeof Vote>;

export interface Votes {
  /** A later vote of the same user on the same answer replaces the one before. */
  cast(user: string, answer: string, vote: 'up' | 'down', reason?: VoteReason): void;
  countsFor(answer: string): { readonly up: number; readonly down: number };
  flush(): Promise<void>;
}

/** Votes in a bounded file of the folder, beside the salt of their hashes. No text and no user id is kept. */
export async function openVotes(folder: string, log: Log): Promise<Votes> {
  await makeFolder(folder);
  const salt = await saltOf(join(folder, 'salt'));
  const file = join(folder, 'votes.jsonl');
  const journal = await Journal.open({ file, schema: Vote, keyOf: ({ key }) => key, max: VOTES }, log);
  return {
    cast(user, answer, vote, reason) {
      const key = createHash('sha256').update(`${salt}\n${user}\n${answer}`).digest('hex').slice(0, 32);
      journal.set({ key, answer, vote, reason: reason ?? null } satisfies Vote);
    },
    countsFor(answer) {
      const votes = journal.values().filter((one) => one.answer === answer);
      const up = votes.filter(({ vote }) => vote === 'up').length;
      return { up, down: votes.length - up };
    },
    flush: () => journal.flush(),
  };
}

async function saltOf(file: string): Promise<string> {
  const fresh = randomBytes(16).toString('hex');
  await writeFile(file, fresh, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}
