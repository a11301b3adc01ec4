import type { ExtractedDocument, Kind, Place, Section } from './document.js';
import { referencesHeading } from './references-heading.js';

/** A heading or a paragraph of an extracted document, in reading order. */
export interface Piece {
  /** 1 (outermost) to 6 for a heading; null for a paragraph. */
  readonly depth: number | null;
  /** Not blank. */
  readonly words: string;
  /** Pages or paragraphs that begin in it, `start` counted from its first code unit. */
  readonly places: readonly Place[];
}

/**
 * Puts pieces together to one text, a blank line between any two, with a section per heading.
 * @param title a heading of the first level that says the same opens no section
 */
export function assembleOutline(
  pieces: readonly Piece[],
  kind: Kind,
  title: string | null,
): Pick<ExtractedDocument, 'text' | 'sections' | 'places'> {
  const parts: string[] = [];
  const places: Place[] = [];
  const sections: Section[] = [];
  const open: { depth: number; words: string }[] = [];
  let blocks: { start: number; end: number }[] = [];
  let at = 0;
  const close = (): void => {
    if (blocks.length === 0) return;
    const headings = open.map((heading) => heading.words);
    const role = headings.some((heading) => referencesHeading.test(heading)) ? 'references' : 'body';
    sections.push({ kind, headings, number: null, title: null, url: null, publishedAt: null, role, blocks });
    blocks = [];
  };
  for (const { depth, words, places: begun } of pieces) {
    for (const { start, name } of begun) places.push({ start: at + start, name });
    if (depth === null) blocks.push({ start: at, end: at + words.length });
    else {
      close();
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      if (depth > 1 || words !== title) open.push({ depth, words });
    }
    parts.push(words);
    at += words.length + 2;
  }
  close();
  return { text: `${parts.join('\n\n')}\n`, sections, places };
}
