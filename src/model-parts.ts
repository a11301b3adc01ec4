import { join } from 'node:path';
import type { Embedder } from '../embeddings/embedder.js';
import type { AnswerParts, TracedAnswerer } from './answer/answer-question.js';
import { createGate } from './answer/gate/create-gate.js';
import { createGlosses } from './answer/wording/gloss-quotes.js';
import { createRewriter, type RewriteQuestion } from './answer/wording/rewrite-question.js';
import { createWordedAnswerer } from './answer/wording/word-answer.js';
import type { Config } from './config.js';
import type { Log } from './log.js';
import { makeFolder } from './make-folder.js';
import { createDailyBudget, readBudget } from './model/daily-budget.js';
import { limitModel, modelLimits } from './model/limit-model.js';
import { openLanguageModel } from './model/open-language-model.js';
import { readPrompt } from './model/read-prompt.js';
import { createWordedSummaries, type WordSummary } from './themes/word-summary.js';

/** What a language model adds to the engine. */
export interface ModelParts {
  readonly word: (answerAndTrace: TracedAnswerer, serving: AnswerParts['serving']) => TracedAnswerer;
  readonly rewrite: RewriteQuestion;
  readonly wordSummary: (serving: AnswerParts['serving']) => WordSummary;
}

/**
 * Opens the configured model; null without one. This file is only loaded when LLM_BASE_URL is set.
 * @param folders of the prompts, and of what is kept from day to day
 */
export async function openModelParts(
  { LLM_BASE_URL: baseUrl, LLM_MODEL: model, ...config }: Config,
  folders: { readonly prompts: string; readonly data: string },
  { embedder, log }: { readonly embedder: Embedder; readonly log: Log },
): Promise<ModelParts | null> {
  if (baseUrl === undefined || model === undefined) return null;
  const [answer, summary, rewrite, gloss] = await Promise.all([
    readPrompt(join(folders.prompts, 'answer.md'), 'answer'),
    readPrompt(join(folders.prompts, 'summary.md'), 'summary'),
    readPrompt(join(folders.prompts, 'rewrite.md'), 'rewrite'),
    readPrompt(join(folders.prompts, 'gloss.md'), 'gloss'),
  ]);
  await makeFolder(folders.data);
  const budget = createDailyBudget(
    readBudget(config.LLM_DAILY_BUDGET),
    join(folders.data, 'language-model.json'),
  );
  const server = await openLanguageModel({ baseUrl, model, apiKey: config.LLM_API_KEY ?? null });
  const timeoutMs = config.LLM_TIMEOUT_SECONDS * 1000;
  const limited = limitModel(server, budget, { ...modelLimits, timeoutMs });
  const parts = { model: limited, gate: createGate(embedder), log };
  return {
    word: (answerAndTrace, serving) =>
      createWordedAnswerer(answerAndTrace, {
        ...parts,
        serving,
        prompt: answer,
        gloss: config.LLM_GLOSSES === 'on' ? createGlosses({ ...parts, prompt: gloss }) : null,
      }),
    rewrite: createRewriter({ ...parts, prompt: rewrite }),
    wordSummary: (serving) => createWordedSummaries({ ...parts, serving, prompt: summary }),
  };
}
