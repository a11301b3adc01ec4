import { requireWeights } from '../../embeddings/check-weights.js';
import { startModelWorkers } from '../../embeddings/model-workers.js';
import type { Reader, SentenceReading } from './reader.js';
import { READER_MODEL } from './reader-model.js';
import type { ReaderSource, ReaderTask } from './reader-worker.js';

export interface StartReaderSettings extends ReaderSource {
  /** Compiled `reader-worker.js`. */
  readonly workerFile: URL;
  readonly workers: number;
  /** Readings that may wait for a thread; one more is refused. */
  readonly maxQueue: number;
}

/**
 * The shipped reader in worker threads.
 * @throws UserFacingError when a weight file is missing or is not the one that was shipped
 */
export async function startReader({
  folder,
  workerFile,
  workers: count,
  maxQueue,
}: StartReaderSettings): Promise<Reader> {
  await requireWeights(folder, READER_MODEL);
  const workers = startModelWorkers<ReaderTask, readonly SentenceReading[]>({
    file: workerFile,
    count,
    data: { folder } satisfies ReaderSource,
    maxQueue,
  });
  return {
    read: (question, sentences) => workers.run({ question, sentences }),
    close: () => workers.close(),
  };
}
