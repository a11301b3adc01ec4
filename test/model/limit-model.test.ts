import { expect, test } from 'vitest';
import type { DailyBudget } from '../../src/model/daily-budget.js';
import type { LanguageModel } from '../../src/model/language-model.js';
import { limitModel } from '../../src/model/limit-model.js';
import { ModelFailureError } from '../../src/model/model-failure.js';

const limits = { timeoutMs: 5_000, maxCharacters: 20, failuresBeforeRest: 2, restMs: 1_000 };
const prompt = { system: 'say', user: 'words' };
const unlimited = (): DailyBudget & { used: number } => {
  const budget = {
    used: 0,
    take: () => true,
    use({ characters }: { characters: number }) {
      budget.used += characters;
    },
  };
  return budget;
};
const saying = (...pieces: readonly (string | Error)[]): LanguageModel => ({
  name: 'm',
  async *complete() {
    for (const piece of pieces) {
      if (typeof piece !== 'string') throw piece;
      yield piece;
    }
  },
});
async function hear(model: LanguageModel): Promise<string> {
  let text = '';
  for await (const piece of model.complete(prompt, new AbortController().signal)) text += piece;
  return text;
}
const failureOf = async (model: LanguageModel): Promise<string> => {
  const error: unknown = await hear(model).catch((failure: unknown) => failure);
  if (error instanceof ModelFailureError) return error.failure;
  throw new Error(`no failure of a model: ${String(error)}`);
};

test('what the model says goes through, and is counted with what it was asked', async () => {
  const budget = unlimited();
  expect(await hear(limitModel(saying('one ', 'two'), budget, limits))).toBe('one two');
  expect(budget.used).toBe('saywords'.length + 'one two'.length);
});

test('more than an answer can be is cut off', async () => {
  expect(await failureOf(limitModel(saying('0123456789', '0123456789', '!'), unlimited(), limits))).toBe(
    'too-long',
  );
});

test('a model that never ends is left behind in time, whether it listens or not', async () => {
  const deaf: LanguageModel = {
    name: 'm',
    async *complete() {
      yield 'a';
      await new Promise(() => {});
    },
  };
  expect(await failureOf(limitModel(deaf, unlimited(), { ...limits, timeoutMs: 30 }))).toBe('timeout');
});

test('any other error is a broken completion', async () => {
  expect(await failureOf(limitModel(saying('a', new Error('x')), unlimited(), limits))).toBe('broken');
});

test('without budget it is not asked', async () => {
  const spent: DailyBudget = { take: () => false, use: () => {} };
  expect(await failureOf(limitModel(saying('a'), spent, limits))).toBe('budget');
});

test('after failures running it rests, and is tried again', async () => {
  const time = { now: 0 };
  let isWell = false;
  const sickly: LanguageModel = {
    name: 'm',
    complete: (...args) => saying(...(isWell ? ['ok'] : [new Error('x')])).complete(...args),
  };
  const model = limitModel(sickly, unlimited(), limits, () => time.now);
  expect([await failureOf(model), await failureOf(model), await failureOf(model)]).toEqual([
    'broken',
    'broken',
    'resting',
  ]);
  time.now = 1_000;
  isWell = true;
  expect(await hear(model)).toBe('ok');
});
