import { cut } from './cut.js';
import { neutralise } from './neutralise.js';
import { oneLine } from './one-line.js';

/**
 * Somebody else's text as it stands in a line of a message: on one line, cut, then made plain.
 * @param max UTF-16 code units before it is made plain, which at most doubles them
 */
export function shown(text: string, max: number = Number.POSITIVE_INFINITY): string {
  return neutralise(cut(oneLine(text), max));
}
