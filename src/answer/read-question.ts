import type { Generation } from '../index/generation.js';
import { stripInvisible } from '../text/invisible.js';
import { languageOf } from '../text/language.js';
import { type Intent, intentOf } from './question-intent.js';

/** Longer questions are cut here, UTF-16 code units. */
export const QUESTION_MAX = 1000;

export interface Question {
  readonly question: string;
  /** The asker's language where the question's own words do not tell. */
  readonly locale?: string | undefined;
  /**
   * Do so many questions wait that nothing is to be read? It is asked as late as can be, before each passage: a crowd is
   * only seen once it has come.
   */
  readonly isHurried?: (() => boolean) | undefined;
}

/** A question as everything that follows takes it. */
export interface AskedQuestion {
  /** Visible, well-formed, of bounded length; empty when nothing of it is left. */
  readonly question: string;
  /** Primary subtag. */
  readonly language: string;
  readonly intent: Intent;
}

/** Reads a question: its language and what it asks for, of these documents; without voices nothing asks for opinions. */
export function readQuestion(generation: Generation, asked: Question): AskedQuestion {
  const question = cleanQuestion(asked.question);
  const intent = intentOf(question);
  const hasVoices = generation.partitions.some(({ lane }) => lane === 'voices');
  return {
    question,
    language: languageOf(question, asked.locale ?? 'en'),
    intent: { ...intent, opinion: intent.opinion && hasVoices },
  };
}

/** Cleans a question for everything that follows: visible, well-formed, of bounded length. */
export function cleanQuestion(question: string): string {
  return stripInvisible(question).slice(0, QUESTION_MAX).toWellFormed().trim();
}
