import { messageOf } from '../../errors.js';
import type { Log } from '../../log.js';
import type { LanguageModel } from '../../model/language-model.js';
import type { FillPrompt } from '../../model/read-prompt.js';
import { stripInvisible } from '../../text/invisible.js';
import { wordsOf } from '../../text/words.js';
import { checkFigures } from '../gate/check-figures.js';
import { checkNames } from '../gate/check-names.js';
import { fencedQuotes, languageName } from './fenced-quotes.js';

/** A follow-up and the question before it, both of one person. */
export interface FollowUp {
  readonly previous: string;
  readonly question: string;
  /** Primary subtag. */
  readonly language: string;
}

/** The follow-up as a question that stands alone, to look it up by; null when there is none to be had. */
export type RewriteQuestion = (followUp: FollowUp) => Promise<string | null>;

/** UTF-16 code units; a longer one is no question. */
const QUESTION_MAX = 300;

/**
 * Asks a model for the question that is meant. It is only searched with, never shown; a name or a number that neither
 * question has is the model's own, so such a question is not used.
 */
export function createRewriter(parts: {
  readonly model: LanguageModel;
  readonly prompt: FillPrompt<'rewrite'>;
  readonly log: Log;
}): RewriteQuestion {
  return async ({ previous, question, language }) => {
    const { fence, texts } = fencedQuotes([], [previous, question]);
    const [before = '', now = ''] = texts;
    try {
      let output = '';
      const prompt = parts.prompt({
        language: languageName(language),
        ...fence,
        previous: before,
        question: now,
      });
      for await (const piece of parts.model.complete(prompt, new AbortController().signal)) output += piece;
      return questionIn(output, [before, now]);
    } catch (error) {
      parts.log.warn({ problem: messageOf(error) }, 'a follow-up was not rewritten');
      return null;
    }
  };
}

/** The first line that is a usable question; null when it is not. */
function questionIn(output: string, asked: readonly string[]): string | null {
  const lines = stripInvisible(output.replace(/^\s*<think>[\s\S]*?<\/think>/u, ''))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [line = ''] = lines;
  const isOne = lines.length === 1 && line.length <= QUESTION_MAX && wordsOf(line).length > 0;
  const isKnown = checkFigures(line, asked, false) === null && checkNames(line, asked, true) === null;
  return isOne && isKnown ? line : null;
}
