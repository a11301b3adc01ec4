import { type TextRange, trimRange } from '../text/text-range.js';

/**
 * The blocks between blank lines (lines of white space only), trimmed, in order.
 * @param range half-open, UTF-16 code units of `text`
 */
export function splitIntoBlocks(text: string, range: TextRange): readonly TextRange[] {
  const blocks: TextRange[] = [];
  let start = -1;
  let end = range.start;
  for (const line of splitIntoLines(text, range)) {
    if (text.slice(line.start, line.end).trim() !== '') {
      if (start === -1) start = line.start;
      end = line.end;
    } else if (start !== -1) {
      blocks.push(trimRange(text, { start, end }));
      start = -1;
    }
  }
  if (start !== -1) blocks.push(trimRange(text, { start, end }));
  return blocks;
}

/** The lines of a range without their line ends (LF, CRLF or CR); at least one, perhaps empty. */
export function splitIntoLines(text: string, range: TextRange): readonly TextRange[] {
  const lines: TextRange[] = [];
  const lineEnd = /\r\n|\n|\r/gu;
  let start = range.start;
  lineEnd.lastIndex = start;
  for (
    let match = lineEnd.exec(text);
    match !== null && match.index < range.end;
    match = lineEnd.exec(text)
  ) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start <= range.end) lines.push({ start, end: range.end });
  return lines;
}
