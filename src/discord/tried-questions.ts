import { LRUCache } from 'lru-cache';
import type { AnswerQuestion } from '../answer/answer-question.js';

/** Headings of a large folder's documents that come up as suggestions. */
const REMEMBERED = 2_000;

export interface TriedQuestions {
  /**
   * Do the documents answer a question?
   * @param isHurried true: nothing is tried, and what was never tried counts as no
   */
  isAnswered(question: string, isHurried: boolean): Promise<boolean>;
}

/** Tries questions out and remembers, for the generation that is served, which of them have an answer. */
export function createTriedQuestions(
  answerQuestion: AnswerQuestion,
  generation: () => string,
): TriedQuestions {
  const outcomes = new LRUCache<string, boolean>({ max: REMEMBERED });
  return {
    async isAnswered(question, isHurried) {
      const key = `${generation()} ${question}`;
      const known = outcomes.get(key);
      if (known !== undefined || isHurried) return known ?? false;
      const isAnswered = (await answerQuestion({ question })).status === 'answered';
      outcomes.set(key, isAnswered);
      return isAnswered;
    },
  };
}
