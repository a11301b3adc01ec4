import { z } from 'zod';
import { messageOf, UserFacingError } from '../errors.js';
import type { LocalGeneration } from '../index/generation.js';
import type { GenerationStore } from '../index/generation-store.js';
import type { Log } from '../log.js';
import { withBuilderLock } from './builder-lock.js';
import type { Database, Session } from './database.js';
import { numberOf, schemaOf } from './generation-tables.js';
import { openInPostgres } from './open-in-postgres.js';
import { type PostgresPublication, publicationDefaults, publishToPostgres } from './publish-to-postgres.js';
import { readServed } from './read-generation.js';
import { verifyInPostgres } from './verify-in-postgres.js';

/** Generations in a database: several processes read them, one at a time builds. */
export interface PostgresStore extends GenerationStore {
  /**
   * Builds while no other process may, and publishes what was built.
   * @param build makes a generation on this machine's disk and opens it
   * @returns what `build` made beside it, and the generation's name in the database
   * @throws UserFacingError when another process is building or the database fails; what was served stays served
   */
  buildAndPublish<Made extends { readonly generation: LocalGeneration }>(
    build: () => Promise<Made>,
    settings?: Partial<Pick<PostgresPublication, 'graphFromRows' | 'onProgress'>>,
  ): Promise<{ readonly made: Made; readonly published: string }>;
}

const Numbers = z.array(z.object({ number: z.coerce.number() }));

/**
 * @param index which index of the database: one for each documents folder
 * @param database its tables made, see `migrate`
 */
export function postgresStore(database: Database, index: string, log: Log): PostgresStore {
  const openServed: GenerationStore['openServed'] = async () => {
    const pointer = await readServed(database, index);
    for (const [i, candidate] of [pointer?.served, pointer?.previous].entries()) {
      if (candidate === undefined || candidate === null) continue;
      const { generation } = candidate;
      try {
        const opened = await openInPostgres(database, generation);
        if (opened.manifestSha256 !== candidate.manifestSha256) throw new Error('its manifest is another');
        return i === 0 ? opened : { ...opened, notices: [...opened.notices, 'older-generation'] };
      } catch (error) {
        log.warn({ generation, problem: messageOf(error) }, 'a generation cannot be used');
      }
    }
    return null;
  };
  return {
    place: `${database.place} (index ${index})`,
    openServed,
    readPointer: () => readServed(database, index),
    verify: (generation) => verifyInPostgres(database, generation),
    rollBack: () =>
      withBuilderLock(database, index, async (session) => {
        const pointer = await readServed(session, index);
        const previous = pointer?.previous ?? null;
        if (pointer === null || previous === null)
          throw new UserFacingError('There is no earlier generation to go back to.', {
            fix: 'Correct the documents, then run npm run index -- build.',
          });
        await verifyInPostgres(session, previous.generation).catch((cause: unknown) => {
          throw new UserFacingError(
            `The earlier generation ${previous.generation} is damaged and cannot be served (${messageOf(cause)}).`,
            { fix: 'Run npm run index -- build.', cause },
          );
        });
        await session.query(
          'UPDATE incident_qa_bot.served SET generation = previous, previous = generation WHERE index = $1',
          [index],
        );
        return { served: previous, previous: pointer.served };
      }),
    buildAndPublish: (build, settings = {}) =>
      withBuilderLock(database, index, async (session) => {
        await sweepPostgres(session, index, log);
        const made = await build();
        try {
          const publication = { ...publicationDefaults, ...settings, index };
          const published = await publishToPostgres(session, made.generation, publication);
          await sweepPostgres(session, index, log);
          return { made, published };
        } catch (error) {
          if (error instanceof UserFacingError) throw error;
          throw new UserFacingError(
            `The new index could not be published in ${database.place} (${messageOf(error)}); the one before stays in use.`,
            {
              fix: 'Check that the server runs and has free space, then run npm run index -- build: nothing is embedded twice.',
              cause: error,
            },
          );
        } finally {
          await made.generation.close();
        }
      }),
  };
}

/** Removes generations of an index that are neither served nor kept to go back to. What cannot be removed now goes next time. */
async function sweepPostgres(session: Session, index: string, log: Log): Promise<void> {
  try {
    const rows = await session.query(
      `SELECT g.number FROM incident_qa_bot.generations g WHERE g.index = $1 AND NOT EXISTS (
         SELECT 1 FROM incident_qa_bot.served s WHERE g.number IN (s.generation, s.previous))`,
      [index],
    );
    for (const { number } of Numbers.parse(rows)) {
      const name = `g${number}`;
      await session.transaction(async (sql) => {
        await sql.query(`DROP SCHEMA IF EXISTS ${schemaOf(name)} CASCADE`);
        await sql.query('DELETE FROM incident_qa_bot.generations WHERE number = $1', [numberOf(name)]);
      });
    }
  } catch (error) {
    log.warn({ problem: messageOf(error) }, 'older generations could not be removed');
  }
}
