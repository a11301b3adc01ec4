import { stripInvisible } from '../text/invisible.js';
import type { Surroundings } from './cut-around.js';
import { neutralise } from './neutralise.js';

/** Somebody else's text as a block quote, the stretch in the middle bold. */
export function blockQuote({ before, span, after }: Surroundings): string {
  const lines = [''];
  const add = (text: string, format: (line: string) => string): void => {
    for (const [i, line] of text.split(/\r\n?|[\n\u2028\u2029]/u).entries()) {
      if (i > 0) lines.push('');
      lines.push(`${lines.pop() ?? ''}${format(line)}`);
    }
  };
  add(before, (line) => neutralise(line));
  add(span, bold);
  add(after, (line) => neutralise(line));
  return lines.map((line) => `> ${line}`).join('\n');
}

/** Line by line, and without the white space around it: so it is bold for every reader of markdown. */
function bold(line: string): string {
  const text = stripInvisible(line);
  const core = neutralise(text.trim());
  if (core === '') return '';
  const [lead = ''] = /^\s*/u.exec(text) ?? [];
  const [trail = ''] = /\s*$/u.exec(text) ?? [];
  return `${lead}**${core}**${trail}`;
}
