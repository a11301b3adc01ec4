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

export interface AnswerQueue {
  /**
   * Does the work when its turn comes, and tells it how many wait behind it now, whenever it asks; where it has waited
   * itself, at least 1.
   * @throws QueueFullError at once, when there is no room to wait; else what the work throws
   */
  run<Result>(work: (waiting: () => number) => Promise<Result>): Promise<Result>;
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
        const hasWaited = free === 0;
        if (hasWaited) await new Promise<void>((resolve) => line.push(resolve));
        else free -= 1;
        return await work(() => Math.max(line.length, hasWaited ? 1 : 0));
      } finally {
        size -= 1;
        const next = line.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
