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
 * What may compose with the character before it: marks, Hangul vowels and finals (also as compatibility and
 * half-width letters), half-width voicing marks, two Kirat Rai vowel signs.
 */
const joining = String.raw`\p{M}\u1160-\u11FF\u3131-\u318E\uD7B0-\uD7FF\uFF9E\uFF9F\uFFA0-\uFFDC\u{16D67}\u{16D68}`;
/** Pieces whose NFKC forms can be joined to the NFKC form of the whole: a character with what may compose with it. */
const composable = new RegExp(`[^${joining}]?[${joining}]+|.`, 'gsu');

const foldPiece = (piece: string): string => piece.normalize('NFKC').toLowerCase();

/** NFKC and lower case without the map, for when only the comparison matters; spells exactly as `foldText` does. */
export function fold(text: string): string {
  // Only a capital sigma is lowered differently at the end of a word, so only it needs the pieces.
  return text.includes('Σ') ? pieces(text).map(foldPiece).join('') : text.normalize('NFKC').toLowerCase();
}

/** NFKC and lower case, with the way back to the original's offsets. */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const piece of pieces(original)) {
    const folded = foldPiece(piece);
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(at);
      ends.push(at + piece.length);
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
  return (text.match(composable) ?? []).flatMap((piece) => {
    if (piece.length === 1) return piece;
    const characters = [...piece];
    const isJoined = characters.length > 1 && characters.map(foldPiece).join('') !== foldPiece(piece);
    return isJoined ? piece : characters;
  });
}
