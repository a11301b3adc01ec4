import { messageOf } from '../errors.js';
import type { Log } from '../log.js';
import type { GenerationStore } from './generation-store.js';
import type { ServedIndex } from './served-index.js';

/** How often a process looks whether another one has published, milliseconds: one row, or one small file. */
export const FOLLOW_MS = 5_000;

/**
 * Serves what other processes publish: looks at the pointer from time to time and reloads when it names another
 * generation. Asking again and again also works where a database's own notices do not arrive (connection poolers,
 * servers without LISTEN), and survives a connection that broke.
 */
export function followPublications(
  served: ServedIndex,
  store: GenerationStore,
  log: Log,
  everyMs: number = FOLLOW_MS,
): { close(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  // What was tried and could not be opened is not tried again until the pointer moves.
  let failed: string | null = null;
  const look = async (): Promise<void> => {
    const pointer = await store.readPointer();
    const name = pointer?.served.generation ?? null;
    if (name === null || name === failed || name === served.generation.id) return;
    failed = name;
    await served.reload();
    failed = served.generation.id === name ? null : name;
    log.info({ generation: served.generation.id }, 'another process has published; its index is served');
  };
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    looking = look()
      .catch((error: unknown) =>
        log.warn(
          { problem: messageOf(error) },
          'the published index could not be looked at; what is served stays',
        ),
      )
      .finally(() => {
        isBusy = false;
      });
  }, everyMs);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}
