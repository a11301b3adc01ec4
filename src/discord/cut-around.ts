import type { TextRange } from '../text/text-range.js';
import { cut } from './cut.js';

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Far enough before a cut to see whole the character it would fall into, UTF-16 code units. */
const RUN_UP = 64;

/** A stretch of a text and what stands around it. */
export interface Surroundings {
  readonly before: string;
  readonly span: string;
  readonly after: string;
}

/**
 * Cuts a text to a length around a stretch of it, which stays whole while it fits; what is missing shows as an
 * ellipsis. What is not needed on one side goes to the other.
 * @param range half-open, UTF-16 code units of `text`
 * @param max UTF-16 code units of all three parts, give or take an ellipsis on either side
 */
export function cutAround(text: string, { start, end }: TextRange, max: number): Surroundings {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const span = cut(text.slice(start, end), max);
  const rest = max - span.length;
  const left = Math.min(before.length, Math.max(Math.floor(rest / 2), rest - after.length));
  return {
    before: cutStart(before, left),
    span,
    after: cut(after, rest - left) || (after === '' ? '' : '…'),
  };
}

/** The end of a text, from a character's beginning on. */
function cutStart(text: string, max: number): string {
  if (text.length <= max) return text;
  const from = Math.max(0, text.length - max - RUN_UP);
  const starts = Array.from(characters.segment(text.slice(from)), ({ index }) => from + index);
  const start = starts.find((index) => index >= text.length - max);
  return `…${start === undefined ? '' : text.slice(start).trimStart()}`;
}
