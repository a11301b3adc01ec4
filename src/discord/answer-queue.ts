/** Thrown when too many questions wait already. */
export class QueueFullError extends Error {
  constructor() {
    super('too many questions are waiting');
    this.name = 'QueueFullError';
  }
}

/** A full queue is worked off within this, seconds. */
const FULL_QUEUE_S = 15;

/** When to ask again where the queue is full: an instant that Discord shows as "in … seconds". */
export function soon(now: number = Date.now()): string {
  return `<t:${Math.ceil(now / 1000) + FULL_QUEUE_S}:R>`;
}

/** Work hurries for the sake of so many behind it: fifty questions at once are to be answered within 1.5 seconds. */
const CROWD = 4;
/** Who has waited this long already is not kept waiting for the rest of its work, milliseconds. */
const PATIENCE_MS = 500;

export interface AnswerQueue {
  /**
   * Does the work when its turn comes. It can ask at any moment whether it should hurry: others wait behind it, or it has
   * waited long itself.
   * @throws QueueFullError at once, when there is no room to wait; else what the work throws
   */
  run<Result>(work: (isHurried: () => boolean) => Promise<Result>): Promise<Result>;
  /** Work begun or waiting. */
  readonly size: number;
}

/**
 * Works on a few questions at a time and lets a bounded number wait, in order of arrival.
 * @param atOnce 1 or more
 * @param waiting 0 or more
 */
export function createAnswerQueue(atOnce: number, waiting: number): AnswerQueue {
  let size = 0;
  let free = atOnce;
  const line: (() => void)[] = [];
  return {
    get size() {
      return size;
    },
    async run(work) {
      if (size >= atOnce + waiting) throw new QueueFullError();
      size += 1;
      try {
        const came = performance.now();
        if (free > 0) free -= 1;
        else await new Promise<void>((resolve) => line.push(resolve));
        const hasWaitedLong = performance.now() - came >= PATIENCE_MS;
        return await work(() => hasWaitedLong || line.length >= CROWD);
      } finally {
        size -= 1;
        const next = line.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
