import type { Embedder, Embedding } from '../../../embeddings/embedder.js';
import { fold } from '../../text/fold-text.js';
import { wordsOf } from '../../text/words.js';
import { splitIntoPieces } from './split-into-pieces.js';

/**
 * When a sentence and its quotes say the same, and no piece of the sentence says more. Fitted to the shipped
 * multilingual-e5-small on 373 sentences across the languages of the dossier and 33 within one, each also with an invented
 * clause and with the quote of a neighbour. What was tried, as the share refused where .05 of the true ones are lost:
 *
 * | | invented clause: across, within | another quote: across, within |
 * |---|---|---|
 * | the reader, asked the sentence as a question | .12, .18 | .17, .32 |
 * | similarity of sentence and quote, both as queries | .11, .11 | .94, .95 |
 * | the least similar piece | .85, .55 | .39, .14 |
 * | "gain": how much closer the sentence comes to its quote without one of its pieces | .73, 1.00 | .17, .27 |
 * | gain and the least similar piece together | .91, .94 | .28, .14 |
 * | words that a piece shares with the quote | –, .99 | –, .68 |
 *
 * So the similarity tells another quote, gain and pieces an invented clause, and the reader is not asked.
 */
export const supportSettings = {
  same: {
    /** Cosine of sentence and quote; unrelated ones have .85 in the middle, 19 of 20 true ones .95 and more. */
    similarityMin: 0.9,
    /** How much closer to its quote a sentence may come without a piece of it, cosine. */
    gainMax: 0.002,
    /** Share of a piece's words that stand in the quote. */
    pieceWordsMin: 0.2,
  },
  cross: {
    /** Unrelated ones have .80 in the middle, true ones .89. */
    similarityMin: 0.84,
    /** gain + pieceWeight * (pieceSimilarity - similarity of the least similar piece) may be so much. */
    gainMax: 0.002,
    pieceWeight: 0.7,
    pieceSimilarity: 0.79,
    /** A later piece that holds no name or figure is vouched for by nothing but this similarity. */
    looseMin: 0.8,
  },
} as const;

const anchor = /\d|\p{Lu}|\p{Script=Katakana}{3}/u;
/** Letters by which two words of one stem are taken for one. */
const STEM = 5;
const empty = new Set(
  'the a an of to in on at by for from with and or but as is are was were be been has have had it its he his she her they their this that these those which who while because so then than also about not no did does do will would said says according'.split(
    ' ',
  ),
);

/** Does the meaning agree, both ways, piece by piece? @returns what is wrong; null when nothing is */
export async function checkSupport(
  sentence: string,
  quotes: readonly string[],
  sameLanguage: boolean,
  embedder: Pick<Embedder, 'embedQuery'>,
): Promise<string | null> {
  const quote = quotes.join(' ');
  const pieces = splitIntoPieces(sentence);
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    sentence.slice(start, end).trim();
  if (sameLanguage) {
    const foreign = pieces
      .map(textOf)
      .find((piece) => shareOf(piece, quote) < supportSettings.same.pieceWordsMin);
    if (foreign !== undefined) return foreign;
  }
  // Of two pieces each is what is left without the other.
  const known = new Map<string, Promise<Embedding>>();
  const embed = (text: string): Promise<Embedding> => {
    const embedding = known.get(text) ?? embedder.embedQuery(text);
    known.set(text, embedding);
    return embedding;
  };
  const whole = await embed(quote);
  const similarity = cosine(await embed(sentence), whole);
  if (similarity < supportSettings[sameLanguage ? 'same' : 'cross'].similarityMin)
    return `similarity ${similarity.toFixed(3)}`;
  if (pieces.length === 1) return null;
  const { same, cross } = supportSettings;
  let gain = Number.NEGATIVE_INFINITY;
  let least = 1;
  for (const piece of pieces) {
    const rest = `${sentence.slice(0, piece.start)}${sentence.slice(piece.end)}`.trim();
    gain = Math.max(gain, cosine(await embed(rest), whole) - similarity);
    if (sameLanguage) continue;
    const alone = cosine(await embed(textOf(piece)), whole);
    // A list of names or figures is like nothing by itself, and each of them has been found in the quote already.
    const isAnchored = anchor.test(piece.start === 0 ? textOf(piece).replace(/^\S+/u, '') : textOf(piece));
    if (!isAnchored && piece.start > 0 && alone < cross.looseMin) return textOf(piece);
    least = Math.min(least, isAnchored ? Math.max(alone, cross.pieceSimilarity) : alone);
  }
  const isMore = sameLanguage
    ? gain > same.gainMax
    : gain + cross.pieceWeight * (cross.pieceSimilarity - least) > cross.gainMax;
  return isMore ? `says more, ${gain.toFixed(3)}` : null;
}

/** Share of a text's words that stand in another, 0 to 1; 1 when it has none. */
function shareOf(text: string, quote: string): number {
  const folded = fold(quote);
  const there = new Set(wordsOf(quote));
  const words = wordsOf(text).filter((word) => !empty.has(word) && !/^\p{Script=Hiragana}+$/u.test(word));
  const known = words.filter(
    (word) => there.has(word) || (/^[a-z]{5}/u.test(word) && folded.includes(word.slice(0, STEM))),
  );
  return words.length === 0 ? 1 : known.length / words.length;
}

function cosine(one: Embedding, other: Embedding): number {
  let dot = 0;
  for (let i = 0; i < one.length; i += 1) dot += (one[i] ?? 0) * (other[i] ?? 0);
  return dot;
}
