import type { TextRange } from './text-range.js';

/** Text made comparable (NFKC, lower case), which still knows where each of its characters came from. */
export interface FoldedText {
  readonly text: string;
  /**
   * The smallest range of the original that the folded range came from, both half-open in UTF-16 code units.
   * A folded character that came from several originals gives all of them; an empty range stays empty.
   */
  originalRange(start: number, end: number): TextRange;
}

/**
 * Pieces whose NFKC forms can be joined to the NFKC form of the whole: a character with the marks, Hangul
 * vowels and finals, and half-width voicing marks that may compose with it.
 */
const composable =
  /[^\p{M}\u1160-\u11FF\uD7B0-\uD7FF\uFF9E\uFF9F\uFFA0-\uFFDC]?[\p{M}\u1160-\u11FF\uD7B0-\uD7FF\uFF9E\uFF9F\uFFA0-\uFFDC]+|./gsu;

const foldPiece = (piece: string): string => piece.normalize('NFKC').toLowerCase();

/** NFKC and lower case without the map, for when only the comparison matters. */
export function fold(text: string): string {
  return pieces(text).map(foldPiece).join('');
}

/** NFKC and lower case, with the way back to the original's offsets. */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const piece of pieces(original)) {
    const folded = foldPiece(piece);
    const oneToOne = folded.length === piece.length;
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(oneToOne ? at + i : at);
      ends.push(oneToOne ? at + i + 1 : at + piece.length);
    }
    text += folded;
    at += piece.length;
  }
  return {
    text,
    originalRange(start, end) {
      const first = starts[start];
      const last = ends[end - 1];
      if (end <= start || first === undefined || last === undefined) {
        const here = starts[start] ?? original.length;
        return { start: here, end: here };
      }
      return { start: first, end: last };
    },
  };
}

function pieces(text: string): readonly string[] {
  return text.match(composable) ?? [];
}
