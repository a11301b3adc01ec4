import { stripInvisible } from '../text/invisible.js';

/** A text on one line, visible characters only; for labels, where Discord reads no markup. */
export function oneLine(text: string): string {
  return stripInvisible(text).replace(/\s+/gu, ' ').trim();
}
