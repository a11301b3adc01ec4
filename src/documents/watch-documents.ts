import { basename } from 'node:path';
import { watch } from 'chokidar';
import { messageOf } from '../errors.js';
import type { Log } from '../log.js';

export interface WatchSettings {
  /** How long nothing may have changed before the folder counts as settled, milliseconds. */
  readonly quietMs: number;
  /** How often a rebuild that failed is tried again, each time after twice as long; another may be building. */
  readonly retries: number;
}

export const watchSettings: WatchSettings = { quietMs: 3_000, retries: 6 };

export interface DocumentsWatch {
  /** Waits for a rebuild under way. */
  close(): Promise<void>;
}

/**
 * Calls `rebuild` once what changed in a folder has settled, one call at a time; what changes meanwhile leads to
 * another. Hidden files and folders are passed over and no link is followed, as when the documents are read.
 */
export async function watchDocuments(
  folder: string,
  rebuild: () => Promise<unknown>,
  log: Log,
  { quietMs, retries }: WatchSettings = watchSettings,
): Promise<DocumentsWatch> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isChanged = false;
  let failures = 0;
  let isClosed = false;
  const arm = (ms: number): void => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(run, ms);
  };
  const run = (): void => {
    if (running !== null) return;
    isChanged = false;
    running = rebuild().then(
      () => {
        failures = 0;
      },
      (error: unknown) => {
        failures += 1;
        log.error(
          { problem: messageOf(error), failures },
          'a rebuild failed; the index as it was stays in use',
        );
      },
    );
    void running.then(() => {
      running = null;
      if (isChanged) arm(quietMs);
      else if (failures > 0 && failures <= retries) arm(quietMs * 2 ** (failures + 1));
    });
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== folder && basename(path).startsWith('.'),
  });
  watcher.on('all', () => {
    isChanged = true;
    failures = 0;
    arm(quietMs);
  });
  watcher.on('error', (error) =>
    log.warn({ problem: messageOf(error) }, 'the documents folder cannot be watched'),
  );
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
