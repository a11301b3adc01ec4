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
    maxQueue: settings.maxQueue,
    workerData: settings.data,
    resourceLimits,
    // A model is expensive to load: a thread stays, however long it idles.
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  return {
    count: settings.count,
    run: (task) => pool.run(task),
    // A thread that is ended in the middle of a run takes the process with it: what runs is waited for.
    close: () => pool.close({ force: true }),
  };
}
