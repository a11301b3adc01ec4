import type { DailyBudget } from './daily-budget.js';
import type { LanguageModel, Prompt } from './language-model.js';
import { ModelFailureError } from './model-failure.js';

export interface ModelLimits {
  /** For one completion from request to last word, milliseconds. */
  readonly timeoutMs: number;
  /** Of one completion, UTF-16 code units: an answer is shorter, and more is a model that has lost its way. */
  readonly maxCharacters: number;
  /** So many failures running, and the model rests so long (milliseconds): nobody is to wait for it in vain. */
  readonly failuresBeforeRest: number;
  readonly restMs: number;
}

export const modelLimits = { maxCharacters: 12_000, failuresBeforeRest: 3, restMs: 60_000 } as const;

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** The same model within its limits of time, length and budget; every way to fail is a ModelFailureError. */
export function limitModel(
  model: LanguageModel,
  budget: DailyBudget,
  { timeoutMs, maxCharacters, failuresBeforeRest, restMs }: ModelLimits,
  now: () => number = Date.now,
): LanguageModel {
  let failures = 0;
  let restsUntil = 0;
  const failed = (): void => {
    failures += 1;
    if (failures >= failuresBeforeRest) restsUntil = now() + restMs;
  };
  return {
    name: model.name,
    async *complete(prompt: Prompt, signal: AbortSignal) {
      if (now() < restsUntil) throw new ModelFailureError('resting', 'it failed several times running');
      if (!budget.take()) throw new ModelFailureError('budget', 'the budget of the day is used up');
      const giveUp = new AbortController();
      const abort = (): void => giveUp.abort();
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        abort();
      }, timeoutMs);
      let text = '';
      try {
        for await (const piece of untilAborted(model.complete(prompt, giveUp.signal), giveUp.signal)) {
          text += piece;
          if (text.length > maxCharacters)
            throw new ModelFailureError('too-long', `more than ${maxCharacters}`);
          yield piece;
        }
        failures = 0;
      } catch (error) {
        if (!signal.aborted) failed();
        if (isLate) throw new ModelFailureError('timeout', `no end within ${timeoutMs} ms`, error);
        if (error instanceof ModelFailureError) throw error;
        throw new ModelFailureError('broken', 'the completion broke off', error);
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        // Whatever is still under way has nobody left to read it.
        abort();
        const all = `${prompt.system}${prompt.user}${text}`;
        budget.use({ characters: all.length, wide: all.match(wide)?.length ?? 0 });
      }
    },
  };
}

/** The pieces until the signal: a source that does not listen to it is left behind. */
async function* untilAborted(pieces: AsyncIterable<string>, signal: AbortSignal): AsyncIterable<string> {
  const iterator = pieces[Symbol.asyncIterator]();
  const aborted = new Promise<never>((_, reject) => {
    const stop = (): void => reject(new ModelFailureError('broken', 'it was given up'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  aborted.catch(() => {});
  while (true) {
    const next = iterator.next();
    next.catch(() => {});
    const { done, value } = await Promise.race([next, aborted]);
    if (done === true) return;
    yield value;
  }
}
