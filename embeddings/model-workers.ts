import { Piscina } from 'piscina';
import { disableTelemetry } from './disable-telemetry.js';

/** Threads that each hold one loaded model and take one task at a time. */
export interface ModelWorkers<Task, Result> {
  readonly count: number;
  /** @throws whatever the worker threw; an Error when too many tasks wait already */
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

export interface ModelWorkersSettings {
  /** The compiled worker file; it exports a promise of the function that does a task. */
  readonly file: URL;
  /** How many threads, 1 or more; each loads the model for itself. */
  readonly count: number;
  /** What the worker file finds as `workerData`. */
  readonly data: unknown;
  /** Tasks that may wait; one more is refused. */
  readonly maxQueue: number;
}

/**
 * Heap of one thread, MB: a small nursery, for what a task leaves behind is garbage at once, and room enough to parse
 * the larger tokenizer. The weights lie outside it. Resident memory of one answer: 873 MB without, 775 with it.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };

/** Starts the threads; they load their models at once, so that the first task need not wait for it. */
export function startModelWorkers<Task, Result>(settings: ModelWorkersSettings): ModelWorkers<Task, Result> {
  disableTelemetry();
  const pool = new Piscina<Task, Result>({
    filename: settings.file.href,
    minThreads: settings.count,
    maxThreads: settings.count,
    workerData: settings.data,
    resourceLimits,
    // A model is expensive to load: a thread stays, however long it idles.
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  // Piscina's own close may end a thread in the middle of a run (it counts a finished one several times), which takes
  // the process with it. So who waits is kept here: the pool only ever holds what runs.
  const waiting: { readonly start: () => void; readonly refuse: (problem: Error) => void }[] = [];
  const running = new Set<Promise<unknown>>();
  let isClosing = false;
  const begin = (task: Task): Promise<Result> => {
    const run = pool.run(task);
    running.add(run);
    const next = (): void => {
      running.delete(run);
      waiting.shift()?.start();
    };
    run.then(next, next);
    return run;
  };
  return {
    count: settings.count,
    async run(task) {
      if (isClosing) throw new Error('the model is being closed');
      if (running.size < settings.count) return begin(task);
      if (waiting.length >= settings.maxQueue) throw new Error('too many tasks are waiting for the model');
      return new Promise<Result>((resolve, reject) => {
        waiting.push({ start: () => void begin(task).then(resolve, reject), refuse: reject });
      });
    },
    async close() {
      isClosing = true;
      for (const { refuse } of waiting.splice(0)) refuse(new Error('the model is being closed'));
      await Promise.allSettled(running);
      await pool.destroy();
    },
  };
}
