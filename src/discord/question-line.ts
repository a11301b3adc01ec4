import { stripInvisible } from '../text/invisible.js';
import { cut } from './cut.js';
import { QUESTION_SHOWN_MAX } from './limits.js';
import { neutralise } from './neutralise.js';

/** The line that shows what was asked, as it was typed; `readQuestion` reads it back. Empty for an empty question. */
export function questionLine(question: string): string {
  const line = stripInvisible(question)
    .replace(/\s*[\r\n\u2028\u2029]\s*/gu, ' ')
    .trim();
  return line === '' ? '' : `❓ ${neutralise(cut(line, QUESTION_SHOWN_MAX))}`;
}
