import type { TextRange } from '../text/text-range.js';
import { overlapOf } from '../text/text-range.js';

/** Comparable text: NFKC, lower case, no white space. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** Share of the values that are true, 0 to 1; NaN when there are none. */
export function share(values: readonly boolean[]): number {
  return values.length === 0 ? Number.NaN : values.filter(Boolean).length / values.length;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Probability that a positive scores higher than a negative, ties half: the area under the ROC curve. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return Number.NaN;
  const wins = positives.map((one) =>
    mean(negatives.map((other) => (one > other ? 1 : one === other ? 0.5 : 0))),
  );
  return mean(wins);
}

/** Does a citation cover half or more of the quote? */
export function covers(citation: TextRange, quote: TextRange): boolean {
  return overlapOf(citation, quote) * 2 >= quote.end - quote.start;
}

/** SQuAD's F1 on characters instead of words, which Japanese does not separate. */
export function characterF1(given: string, expected: string): number {
  const [one, other] = [[...normalise(given)], [...normalise(expected)]];
  const counts = new Map<string, number>();
  for (const character of other) counts.set(character, (counts.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of one) {
    const left = counts.get(character) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(character, left - 1);
    }
  }
  return shared === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
