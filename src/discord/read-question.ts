import { unneutralise } from './unneutralise.js';

/**
 * The question that an answer's message shows: its line after ❓, as it was typed. A click hands the message back, so
 * nobody's words need to be kept.
 * @returns null when there is no such line
 */
export function readQuestion(content: string): string | null {
  const line = content.split('\n').find((one) => one.startsWith('❓'));
  const question = unneutralise(line?.slice(1) ?? '').trim();
  return question === '' ? null : question;
}
