import { isSpaceless, languageOf } from '../text/language.js';
import type { TextRange } from '../text/text-range.js';
import type { ParsedDocument, Section } from './document.js';
import { referencesHeading } from './references-heading.js';
import { splitIntoBlocks, splitIntoLines } from './split-blocks.js';

const tableOfContents = /^(?:contents|table of contents|目次)$/iu;
const closed = /[。．.！!？?」』）)…:：;；、,]$/u;
const japaneseSentenceEnd = /[。．！？!?」』）)…]$/u;
const runsOn = /[、，,]$/u;
/** A line longer than this is a sentence that lost its full stop, not a heading (UTF-16 code units). */
const HEADING_MAX = 80;

interface Piece {
  readonly range: TextRange;
  readonly role: 'heading' | 'references-heading' | 'skip' | 'text';
}

/**
 * Plain text: blocks between blank lines under headings. A heading is a short block of one line without closing
 * punctuation; in Japanese also a line without 。 alone between lines that end with one. A table-of-contents marker is
 * left out; what follows a heading such as 引用文献 or References is kept apart as a list of sources.
 * @param fallbackTitle the title where the text begins without a heading
 */
export function parsePlainText(text: string, fallbackTitle: string): ParsedDocument {
  const language = languageOf(text);
  const spaceless = isSpaceless(language);
  const blocks = splitIntoBlocks(text, { start: 0, end: text.length });
  const pieces = blocks.flatMap((block, i) => piecesOf(text, block, spaceless, i === blocks.length - 1));
  const sections: Section[] = [];
  let title: string | null = null;
  let headings: readonly string[] = [];
  let role: Section['role'] = 'body';
  let body: TextRange[] = [];
  const close = (): void => {
    if (body.length > 0)
      sections.push({
        kind: 'explainer',
        headings,
        number: null,
        title: null,
        url: null,
        publishedAt: null,
        role,
        blocks: body,
      });
    body = [];
  };
  for (const [i, piece] of pieces.entries()) {
    const words = text.slice(piece.range.start, piece.range.end);
    if (piece.role === 'skip') continue;
    if (piece.role === 'text') {
      body.push(piece.range);
      continue;
    }
    close();
    if (i === 0 && piece.role === 'heading') title = words;
    else headings = [words];
    if (piece.role === 'references-heading') role = 'references';
    else if (role === 'references') role = 'body';
  }
  close();
  return {
    title: title ?? fallbackTitle,
    kind: 'explainer',
    language,
    publisher: null,
    url: null,
    publishedAt: null,
    retrievedAt: null,
    about: [],
    sections,
  };
}

/** One block as headings and text; lines are only looked at where Japanese sentences stand one to a line. */
function piecesOf(text: string, block: TextRange, spaceless: boolean, isLast: boolean): readonly Piece[] {
  const lines = splitIntoLines(text, block);
  const words = lines.map((line) => text.slice(line.start, line.end).trim());
  const [first = ''] = words;
  if (lines.length === 1) {
    if (tableOfContents.test(first)) return [{ range: block, role: 'skip' }];
    if (referencesHeading.test(first)) return [{ range: block, role: 'references-heading' }];
    const isHeading = first.length <= HEADING_MAX && !closed.test(first) && !isLast;
    return [{ range: block, role: isHeading ? 'heading' : 'text' }];
  }
  const sentencePerLine = spaceless && words.filter((line) => line.endsWith('。')).length * 2 > words.length;
  const roles = words.map((line, i): Piece['role'] => {
    if (tableOfContents.test(line)) return 'skip';
    if (referencesHeading.test(line)) return 'references-heading';
    if (!sentencePerLine || line.endsWith('。') || runsOn.test(line) || line.length > HEADING_MAX)
      return 'text';
    const before = words[i - 1];
    const after = words[i + 1];
    const alone =
      after?.endsWith('。') === true &&
      (before === undefined || before.endsWith('。') || tableOfContents.test(before));
    return alone && (i > 0 || !japaneseSentenceEnd.test(line)) ? 'heading' : 'text';
  });
  const pieces: { range: TextRange; role: Piece['role'] }[] = [];
  for (const [i, line] of lines.entries()) {
    const role = roles[i] ?? 'text';
    const last = pieces.at(-1);
    if (role === 'text' && last?.role === 'text') last.range = { start: last.range.start, end: line.end };
    else pieces.push({ range: line, role });
  }
  return pieces;
}
