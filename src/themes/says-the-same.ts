import { figuresOf } from '../answer/figures.js';
import { wordsOf } from '../text/words.js';

/** Above this share of common words (Jaccard, 0 to 1) two statements say the same. */
export const SAME_WORDS = 0.5;
/** With the same figures less is enough; with the same dates alone a little less: much happened on one day. */
const SAME_WORDS_AND_FIGURES = 0.25;
const SAME_WORDS_AND_DATES = 0.42;
/** Two or more figures besides dates are hardly ever the same by chance. */
const SAME_WORDS_AND_SOME_FIGURES = 0.12;

/** Are two statements so alike that one is enough? */
export function saysTheSame(one: string, other: string): boolean {
  const alike = sharedWords(new Set(wordsOf(one)), new Set(wordsOf(other)));
  if (alike >= SAME_WORDS) return true;
  const figures = (text: string): readonly string[] =>
    // What is counted has many names; the value is what tells.
    figuresOf(text).map(({ unit, value }) => (unit === 'date' ? `date ${value}` : value));
  const [mine, theirs] = [figures(one), figures(other)];
  const isSame =
    mine.length > 0 && mine.length === theirs.length && mine.every((one) => theirs.includes(one));
  const counted = mine.filter((one) => !one.startsWith('date ')).length;
  const least = [SAME_WORDS_AND_DATES, SAME_WORDS_AND_FIGURES][counted] ?? SAME_WORDS_AND_SOME_FIGURES;
  return isSame && alike >= least;
}

/** The words two texts have in common among all of theirs (Jaccard), 0 to 1. */
export function sharedWords(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = commonWords(words, others);
  return shared / Math.max(1, words.size + others.size - shared);
}

/** How many words two texts have in common. */
export function commonWords(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let common = 0;
  for (const word of words) if (others.has(word)) common += 1;
  return common;
}
