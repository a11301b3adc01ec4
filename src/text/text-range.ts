/** A half-open range, in UTF-16 code units of the decoded text it belongs to. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** How many code units two ranges of the same text share; 0 when they do not touch. */
export function overlapOf(one: TextRange, other: TextRange): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** The range without the white space at its edges; empty (start = end) when there is nothing else. */
export function trimRange(text: string, range: TextRange): TextRange {
  const slice = text.slice(range.start, range.end);
  const start = range.start + (slice.length - slice.trimStart().length);
  return { start, end: Math.max(start, range.start + slice.trimEnd().length) };
}
