import type { AnswerQuestion } from '../../src/answer/answer-question.js';
import type { Generation } from '../../src/index/generation.js';
import type { FindingsStore } from '../../src/themes/findings-store.js';
import type { Findings } from '../../src/themes/summarise-theme.js';
import type { Theme } from '../../src/themes/theme.js';
import { createThemes } from '../../src/themes/themes.js';
import type { WordSummary } from '../../src/themes/word-summary.js';
import { recordedLog } from './recorded-log.js';
import { answerOf, citationOf } from './sample-answers.js';
import { atAngle, smallGeneration } from './small-generation.js';

const { document, start, quote } = citationOf();

/** A generation whose stored text holds what the sample answer quotes, at its place. */
export function provingGeneration(id = 'g1'): Generation {
  return {
    ...smallGeneration([{ text: quote, language: 'ja', vector: atAngle(0) }]),
    id,
    rereadText: async (path) => (path === document ? ' '.repeat(start) + quote : ''),
  };
}

/** Findings in memory. */
export function memoryStore(): FindingsStore {
  const kept = new Map<string, Findings>();
  return {
    get: async (generation, key) => kept.get(`${generation} ${key}`) ?? null,
    put: async (generation, key, findings) => void kept.set(`${generation} ${key}`, findings),
  };
}

/** Themes on the sample answer. */
export function sampleThemes(
  all: readonly Theme[],
  {
    answerQuestion = async () => answerOf(),
    generation = () => provingGeneration(),
    store = memoryStore(),
    word,
  }: {
    readonly answerQuestion?: AnswerQuestion;
    readonly generation?: () => Generation;
    readonly store?: FindingsStore;
    readonly word?: WordSummary;
  } = {},
) {
  return createThemes(all, {
    answerQuestion,
    generation,
    store,
    settings: 'sample',
    log: recordedLog(),
    word,
  });
}
