import { type Fence, fenceAround } from '../../model/fence.js';
import { stripInvisible } from '../../text/invisible.js';
import type { OfferedQuote } from './worded.js';

/** Quotes and whatever else others wrote, made safe to stand in a prompt, with the fence around them. */
export interface Fenced {
  readonly fence: Fence;
  /** The quotes with their numbers, a line each. */
  readonly quotes: string;
  /** The other texts on one line each, same order. */
  readonly texts: readonly string[];
}

/** @param texts of people: a question, a theme */
export function fencedQuotes(
  offered: readonly OfferedQuote[],
  texts: readonly string[],
  random?: () => string,
): Fenced {
  const lines = offered.map(({ citation }) => `[${citation.number}] ${oneLine(citation.quote)}`);
  const others = texts.map(oneLine);
  const fence = fenceAround([...lines, ...others], random);
  return { fence, quotes: lines.join('\n'), texts: others };
}

function oneLine(text: string): string {
  return stripInvisible(text).replace(/\s+/gu, ' ').trim();
}

/** A language as a prompt names it. */
export function languageName(language: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}
