import type { BuildProgress, BuildReport } from '../index/build-generation.js';

export interface Rebuilds {
  /** Starts a rebuild, or joins the one under way. */
  start(): { readonly isNew: boolean; readonly done: Promise<BuildReport> };
  /** Is one under way? */
  isRunning(): boolean;
  /** How far the one under way is; null when it has not said yet, or none is. */
  progress(): BuildProgress | null;
  /** Where it can be watched, once somebody has said so. */
  readonly watched: { url: string | null };
}

/** One rebuild at a time, however many ask for it. */
export function createRebuilds(
  rebuild: (onProgress: (progress: BuildProgress) => void) => Promise<BuildReport>,
): Rebuilds {
  let running: Promise<BuildReport> | null = null;
  let progress: BuildProgress | null = null;
  const watched: { url: string | null } = { url: null };
  return {
    watched,
    isRunning: () => running !== null,
    progress: () => progress,
    start() {
      if (running !== null) return { isNew: false, done: running };
      const done = rebuild((at) => {
        progress = at;
      }).finally(() => {
        running = null;
        progress = null;
        watched.url = null;
      });
      // Whoever started it hears of a failure; whoever looks away must not end the process.
      done.catch(() => {});
      running = done;
      return { isNew: true, done };
    },
  };
}
