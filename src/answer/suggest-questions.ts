import type { Generation } from '../index/generation.js';
import type { Answer } from './answer.js';

/**
 * Questions near an unanswered one that the documents do answer, each tried before it is offered.
 * @param isAnswered tries a question out
 * @param askAbout words a heading as a question in the asker's language
 * @param most how many, 0 or more
 */
export async function suggestQuestions(
  generation: Generation,
  answer: Answer,
  isAnswered: (question: string) => Promise<boolean>,
  askAbout: (heading: string) => string,
  most = 2,
): Promise<readonly string[]> {
  const headings = new Set<string>();
  for (const { document, start } of answer.nearest) {
    const passage = generation.passages.find(
      (one) => one.document === document && one.start <= start && start < one.end,
    );
    const heading = passage?.headings.at(-1);
    if (heading !== undefined && passage?.number === null) headings.add(heading);
  }
  const suggestions: string[] = [];
  for (const heading of headings) {
    if (suggestions.length === most) break;
    const question = /[?？]$/u.test(heading) ? heading : askAbout(heading);
    if (await isAnswered(question)) suggestions.push(question);
  }
  return suggestions;
}
