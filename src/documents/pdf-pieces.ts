import type { Piece } from './assemble-outline.js';
import type { Place } from './document.js';

/** Words as a page draws them, in the order of its content. Lengths in points; y grows upwards. */
export interface TextRun {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
}

export interface PageText {
  /** From 1. */
  readonly number: number;
  readonly runs: readonly TextRun[];
}

interface Line {
  readonly page: number;
  words: string;
  readonly x: number;
  readonly y: number;
  right: number;
  size: number;
}

/** In letter sizes: baselines closer than this are one line, gaps wider than this are a space. */
const SAME_LINE = 0.5;
const SPACE = 0.2;
/** A gap between Japanese characters is a space only when a whole one would fit. */
const SPACE_BETWEEN_WIDE = 0.8;
/** Baselines further apart than this many letter sizes, or than the page's usual distance by half, part paragraphs. */
const LEADING_MAX = 2.2;
const LEADING_SLACK = 1.25;
/** Letters larger than the body's by this factor make a heading; ones that differ less are the body's. */
const HEADING_SIZE = 1.15;
/** A longer line is no heading (UTF-16 code units). */
const HEADING_MAX = 120;
/** A line is a running head or foot when it stands, numbers aside, at the edge of at least this many pages. */
const RUNNING_PAGES_MIN = 3;

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const sentenceEnd = /[.。．!！?？:：]["'”’」』）)\]]*$/u;
const pageNumber = /^[-–—\s]*(?:p(?:age)?\.?\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–—\s]*$/iu;
const listItem = /^(?:[•・●■□◆◇▪–-]|\d{1,3}[.)．）]|[（(]\d{1,3}[)）]|[①-⑳])\s*/u;

/**
 * Lines, paragraphs and headings of a document's pages, in reading order. Running heads and page numbers are left
 * out; a paragraph that goes on behind a page break is joined, and says where the page begins in it.
 */
export function pdfPieces(pages: readonly PageText[]): readonly Piece[] {
  const byPage = pages.map(linesOf);
  const running = runningLines(byPage);
  const lines = byPage.flatMap((page) =>
    page.filter((line, i) => {
      const isEdge = i === 0 || i === page.length - 1;
      return !(isEdge && (pageNumber.test(line.words) || running.has(stem(line.words))));
    }),
  );
  const body = bodySize(lines);
  const levels = headingSizes(lines, body);
  const vocabulary = wordsIn(lines);
  const pieces: { depth: number | null; words: string; places: Place[] }[] = [];
  let before: Line | null = null;
  let leading = Number.POSITIVE_INFINITY;
  let page = 0;
  for (const line of lines) {
    const depth = headingDepth(line, levels);
    const last = pieces.at(-1);
    const goesOn =
      before !== null && last !== undefined && last.depth === depth && continues(before, line, leading);
    const begun = line.page === page ? [] : [{ start: 0, name: `p. ${line.page}` }];
    page = line.page;
    if (goesOn) {
      const { head, joint } = join(last.words, line.words, vocabulary);
      places(last, begun, head.length + joint.length);
      last.words = `${head}${joint}${line.words}`;
      if (before !== null && before.page === line.page && before.y > line.y)
        leading = Math.min(leading, before.y - line.y);
    } else {
      pieces.push({ depth, words: line.words, places: begun });
      leading = Number.POSITIVE_INFINITY;
    }
    before = line;
  }
  return pieces;
}

function places(piece: { places: Place[] }, begun: readonly Place[], at: number): void {
  piece.places.push(...begun.map(({ name }) => ({ start: at, name })));
}

function linesOf({ number, runs }: PageText): readonly Line[] {
  const lines: Line[] = [];
  for (const { words, x, y, width, size } of runs) {
    const clean = words.replace(/\s+/gu, ' ').replaceAll('\u00AD', '');
    const line = lines.at(-1);
    const isSame =
      line !== undefined &&
      Math.abs(line.y - y) < SAME_LINE * Math.max(size, line.size) &&
      x >= line.right - size;
    if (clean.trim() === '') {
      // Blanks have a width but often no size of their own.
      if (isSame && !line.words.endsWith(' ')) line.words += ' ';
      continue;
    }
    if (isSame) {
      const isWide = wide.test(line.words.trimEnd().at(-1) ?? '') && wide.test(clean.charAt(0));
      const gap = x - line.right;
      const isSpace = gap > size * (isWide ? SPACE_BETWEEN_WIDE : SPACE);
      line.words = isWide && !isSpace ? line.words.trimEnd() : line.words;
      line.words += isSpace && !line.words.endsWith(' ') && !clean.startsWith(' ') ? ` ${clean}` : clean;
      line.right = Math.max(line.right, x + width);
      line.size = Math.max(line.size, size);
    } else {
      lines.push({ page: number, words: clean, x, y, right: x + width, size });
    }
  }
  return lines.flatMap((line) => {
    const words = line.words.trim();
    return words === '' ? [] : [{ ...line, words }];
  });
}

/** First and last lines that stand, numbers aside, at the edge of many pages. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(
      [page[0], page.at(-1)].flatMap((line) => (line === undefined ? [] : [stem(line.words)])),
    );
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= RUNNING_PAGES_MIN).map(([edge]) => edge));
}

function stem(words: string): string {
  return words.normalize('NFKC').replace(/\d+/gu, '0').replace(/\s+/gu, ' ').trim();
}

/** The size that most letters have. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, words } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + words.length);
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Sizes of headings, largest first; equal to half a point. */
function headingSizes(lines: readonly Line[], body: number): readonly number[] {
  const sizes = lines
    .filter(({ size, words }) => size > body * HEADING_SIZE && isShort(words))
    .map(({ size }) => Math.round(size * 2) / 2);
  return [...new Set(sizes)].sort((one, other) => other - one);
}

function isShort(words: string): boolean {
  return words.length <= HEADING_MAX && /[\p{L}\p{N}]/u.test(words);
}

function headingDepth({ size, words }: Line, levels: readonly number[]): number | null {
  const level = levels.indexOf(Math.round(size * 2) / 2);
  return level === -1 || !isShort(words) ? null : Math.min(level + 1, 6);
}

/** Does a line go on with the paragraph, or heading, of the line before it? */
function continues(before: Line, line: Line, leading: number): boolean {
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > size * (HEADING_SIZE - 1)) return false;
  if (listItem.test(line.words)) return false;
  const isOpen = !sentenceEnd.test(before.words);
  // The next column or page: only a sentence that is not finished goes on there.
  if (before.page !== line.page || line.y >= before.y) return isOpen;
  const distance = before.y - line.y;
  if (distance > size * LEADING_MAX || distance > leading * LEADING_SLACK) return false;
  const isIndented = line.x > before.x + size * 0.8;
  const endsEarly = before.right < line.right - size * 3;
  return !((isIndented || endsEarly) && !isOpen);
}

function wordsIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ words }) => words.match(/[\p{L}\p{N}]+/gu) ?? []));
}

/**
 * How two lines are put together: nothing between Japanese characters, else a space. A hyphen at the line's end goes
 * when the whole word stands elsewhere in the document, so that a real hyphen is never lost.
 */
function join(
  head: string,
  next: string,
  vocabulary: ReadonlySet<string>,
): { readonly head: string; readonly joint: string } {
  if (wide.test(head.at(-1) ?? '') && wide.test(next.charAt(0))) return { head, joint: '' };
  const start = /(\p{L}+)[-‐]$/u.exec(head)?.[1];
  const end = /^\p{Ll}+/u.exec(next)?.[0];
  if (start === undefined || end === undefined) return { head, joint: ' ' };
  return { head: vocabulary.has(start + end) ? head.slice(0, -1) : head, joint: '' };
}
