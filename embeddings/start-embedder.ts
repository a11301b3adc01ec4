import { requireWeights } from './check-weights.js';
import type { Embedder, PassageText } from './embedder.js';
import type { EmbedderResult, EmbedderTask } from './embedder-worker.js';
import type { EmbedderSource } from './load-embedder.js';
import { startModelWorkers } from './model-workers.js';
import { models } from './models.js';

export interface StartEmbedderSettings extends EmbedderSource {
  /** Compiled `embedder-worker.js`. */
  readonly workerFile: URL;
  /** Threads; two are worth it for indexing only. */
  readonly workers: number;
}

/** Passages a worker embeds per task: enough to hide the hand-over, few enough to spread over the threads. */
const PASSAGES_PER_TASK = 8;

/**
 * An embedder in worker threads, so that the caller's event loop goes on.
 * @throws UserFacingError when a shipped weight file is missing or is not the one that was shipped
 */
export async function startEmbedder(settings: StartEmbedderSettings): Promise<Embedder> {
  const { model, folder, workerFile, workers: count } = settings;
  if (models[model].shipped) await requireWeights(folder, models[model].id);
  const workers = startModelWorkers<EmbedderTask, EmbedderResult>({
    file: workerFile,
    count,
    data: { model, folder } satisfies EmbedderSource,
    maxQueue: Number.POSITIVE_INFINITY,
  });
  return {
    model: models[model],
    async embedQuery(text) {
      const result = await workers.run({ query: text });
      if (!('query' in result)) throw new Error('the embedder answered another task');
      return result.query;
    },
    async embedPassages(passages) {
      const tasks: (readonly PassageText[])[] = [];
      for (let at = 0; at < passages.length; at += PASSAGES_PER_TASK)
        tasks.push(passages.slice(at, at + PASSAGES_PER_TASK));
      const results = await Promise.all(tasks.map((task) => workers.run({ passages: task })));
      return results.flatMap((result) => ('passages' in result ? result.passages : []));
    },
    close: () => workers.close(),
  };
}
