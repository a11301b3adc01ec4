export interface ProgressSettings {
  /** Before this nothing is shown, milliseconds. */
  readonly afterMs: number;
  /** Between two edits, milliseconds. */
  readonly everyMs: number;
}

export const progressSettings: ProgressSettings = { afterMs: 1_500, everyMs: 5_000 };

/**
 * Does work and, where it takes its time, shows from time to time how far it is. When it resolves no showing is under
 * way any more, so that what the caller sends next stays the last word.
 * @param show resolves when it has been shown; its failures are ignored, since the result comes anyway
 */
export async function withProgress<Result>(
  work: Promise<Result>,
  show: (elapsedMs: number) => Promise<unknown>,
  { afterMs, everyMs }: ProgressSettings = progressSettings,
): Promise<Result> {
  const began = performance.now();
  let showing: Promise<unknown> = Promise.resolve();
  let isShowing = false;
  const tick = (): void => {
    timer = setTimeout(tick, everyMs);
    if (isShowing) return;
    isShowing = true;
    showing = show(performance.now() - began)
      .catch(() => {})
      .finally(() => {
        isShowing = false;
      });
  };
  let timer = setTimeout(tick, afterMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    await showing;
  }
}
