import { workerData } from 'node:worker_threads';
import type { Embedding, PassageEmbeddings, PassageText } from './embedder.js';
import { type EmbedderSource, loadEmbedder } from './load-embedder.js';

export type EmbedderTask = { readonly query: string } | { readonly passages: readonly PassageText[] };
export type EmbedderResult =
  | { readonly query: Embedding }
  | { readonly passages: readonly PassageEmbeddings[] };

// What `startEmbedder` handed over, and nothing else; the check of the weights was done there.
const source: EmbedderSource = workerData;
const loading = loadEmbedder(source);
// A load that fails is reported by every task instead of ending the thread.
loading.catch(() => {});

/** Runs in a worker thread, see `model-workers.ts`: one task at a time, the first waits for the model. */
export default async function embed(task: EmbedderTask): Promise<EmbedderResult> {
  const embedder = await loading;
  return 'query' in task
    ? { query: await embedder.embedQuery(task.query) }
    : { passages: await embedder.embedPassages(task.passages) };
}
