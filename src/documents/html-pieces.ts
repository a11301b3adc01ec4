import type { Piece } from './assemble-outline.js';
import { type DomElement, type DomNode, isElement, isText } from './html-dom.js';

/** Elements that say nothing, or nothing of the text; `rt` and `rp` repeat a word's reading inside it. */
const silent = new Set(
  'script style noscript template head svg math iframe object canvas audio video button select input textarea nav rt rp'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rb s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const headingName = /^h([1-6])$/u;

/**
 * The headings and paragraphs of a page or of a part of it, in order: white space folded, hidden parts left out, the
 * cells of a table row in one paragraph, two line breaks in a row as a new paragraph.
 * @param nameOf how a citation names the n-th paragraph, from 1
 */
export function htmlPieces(root: DomNode, nameOf: (paragraph: number) => string): readonly Piece[] {
  const pieces: Piece[] = [];
  let run = '';
  let paragraphs = 0;
  const flush = (depth: number | null = null): void => {
    for (const part of run.split(/\n[^\S\n]*\n\s*/u)) {
      const words = fold(part);
      if (words === '') continue;
      if (depth === null) paragraphs += 1;
      const places = depth === null ? [{ start: 0, name: nameOf(paragraphs) }] : [];
      pieces.push({ depth, words: depth === null ? words : words.replaceAll('\n', ' '), places });
    }
    run = '';
  };
  const walk = (node: DomNode): void => {
    if (isText(node)) run += (node.textContent ?? '').replace(/\s+/gu, ' ');
    if (!isElement(node)) return;
    const name = (node.localName ?? '').toLowerCase();
    if (silent.has(name) || isHidden(node)) return;
    const children = (): void => {
      for (const child of node.childNodes) walk(child);
    };
    const heading = headingName.exec(name)?.[1];
    if (name === 'br') run += '\n';
    else if (inline.has(name)) children();
    else if (name === 'td' || name === 'th') {
      if (run.trim() !== '') run += ' | ';
      // Blocks inside a cell stay in its row.
      run += fold(node.textContent ?? '').replaceAll('\n', ' ');
    } else {
      flush();
      if (name === 'pre') run += `${(node.textContent ?? '').replaceAll('\n\n', '\n')}`;
      else children();
      flush(heading === undefined ? null : Number(heading));
    }
  };
  walk(root);
  flush();
  return pieces;
}

function isHidden(element: DomElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '')
  );
}

/** One space for any white space but line breaks; no soft hyphens, no space between Japanese characters' line ends. */
function fold(text: string): string {
  return text
    .replaceAll('\u00AD', '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}
