import { workerData } from 'node:worker_threads';
import { loadSpanModel } from '../../embeddings/model-runtime.js';
import { readWindows, type SpanModel } from './read-windows.js';
import type { SentenceReading } from './reader.js';
import { READER_MODEL } from './reader-model.js';

/** What a worker needs to load the reader by itself. */
export interface ReaderSource {
  /** Folder of the shipped models. */
  readonly folder: string;
}

export interface ReaderTask {
  readonly question: string;
  readonly sentences: readonly string[];
}

// What `startReader` handed over, and nothing else; the check of the weights was done there.
const source: ReaderSource = workerData;
const loading = loadModel(source);
// A load that fails is reported by every task instead of ending the thread.
loading.catch(() => {});

/** Runs in a worker thread: one passage at a time, the first waits for the model. */
export default async function read({ question, sentences }: ReaderTask): Promise<readonly SentenceReading[]> {
  return readWindows(await loading, question, sentences);
}

async function loadModel({ folder }: ReaderSource): Promise<SpanModel> {
  const model = await loadSpanModel({ folder, id: READER_MODEL, dtype: 'q8', allowHub: false });
  return {
    encode: (text) => model.encode(text, { specialTokens: false }),
    decode: (ids) => model.decode(ids),
    async run(ids) {
      const outputs = await model.run(ids);
      const start = outputs.get('start_logits');
      const end = outputs.get('end_logits');
      if (start === undefined || end === undefined)
        throw new Error('the reader gave no start_logits or end_logits');
      return { start, end };
    },
  };
}
