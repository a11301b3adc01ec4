import type { TextRange } from '../../text/text-range.js';

/** A sentence is taken apart where another statement may begin; more pieces than this are one with the last. */
const PIECES_MAX = 6;
/** UTF-16 code units; a shorter piece belongs to the next. */
const PIECE_MIN = 6;
const joint = /[,;:、]\s?|\s(?=(?:and|but|which|who|while|because|so) )/gu;

/** The parts of a sentence that could stand or fall by themselves, in order, without gaps. */
export function splitIntoPieces(sentence: string): readonly TextRange[] {
  const pieces: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: found, index } of sentence.matchAll(joint)) {
    const end = index + found.length;
    // Not in 29,000 nor in July 19, 2024.
    if (/\d, ?\d/u.test(sentence.slice(Math.max(0, index - 1), end + 1)) || end - start <= PIECE_MIN)
      continue;
    if (pieces.length === PIECES_MAX - 1) break;
    pieces.push({ start, end });
    start = end;
  }
  const last = pieces.at(-1);
  if (last !== undefined && sentence.length - start <= PIECE_MIN) last.end = sentence.length;
  else pieces.push({ start, end: sentence.length });
  return pieces;
}
