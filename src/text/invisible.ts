/**
 * Characters that change what a reader sees or a model reads without being seen: bidirectional controls,
 * zero-width characters, tag characters, soft hyphens, other format controls and C0/C1 controls.
 * Kept: tab, line feed, carriage return; the joiners U+200C and U+200D and the emoji selector U+FE0F.
 */
const invisible = /(?!\t|\n|\r|\u200C|\u200D|\uFE0F)[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** More than this many combining marks on one base character are dropped: they only hide their neighbours. */
const MARKS_PER_CHARACTER = 4;
/** A joiner between two marks does not begin a new character. */
const nextMark = String.raw`[\u200C\u200D]*\p{M}`;
const markPile = new RegExp(`(\\p{M}(?:${nextMark}){${MARKS_PER_CHARACTER - 1}})(?:${nextMark})+`, 'gu');

/**
 * Text that is safe to show or to hand to a model: well formed (lone surrogates become U+FFFD), without
 * invisible characters, and with at most four combining marks on a character.
 */
export function stripInvisible(text: string): string {
  return text.toWellFormed().replace(invisible, '').replace(markPile, '$1');
}
