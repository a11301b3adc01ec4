import { z } from 'zod';
import { UserFacingError } from '../errors.js';
import type { Database, Session } from './database.js';

const Locked = z.tuple([z.object({ locked: z.boolean() })]);
/** Tells our advisory locks from those of other programs in the same database; any number. */
const LOCK_CLASS = 7_246_111;

/**
 * Runs `build` while no other process may build or roll back this index. The lock belongs to a connection of its own:
 * however the process ends, the server frees it, and what was not committed is undone with it.
 * @throws UserFacingError when another process holds it
 */
export async function withBuilderLock<Result>(
  database: Database,
  index: string,
  build: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = await database.session();
  try {
    const [{ locked }] = Locked.parse(
      await session.query('SELECT pg_try_advisory_lock($1::int, hashtext($2)) AS locked', [
        LOCK_CLASS,
        index,
      ]),
    );
    if (!locked)
      throw new UserFacingError(`Another process is building the index ${index} in ${database.place}.`, {
        fix: 'Wait until it is done; the lock of a build that was killed is freed with its connection.',
      });
    try {
      return await build(session);
    } finally {
      await session
        .query('SELECT pg_advisory_unlock($1::int, hashtext($2))', [LOCK_CLASS, index])
        // A connection that is gone has freed it already.
        .catch(() => {});
    }
  } finally {
    await session.release();
  }
}
