import { fold } from '../text/fold-text.js';

/** Runs that stand for one thing: kanji, katakana, Latin words. The segmenter would split loanwords apart. */
const termRuns =
  /\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{2,}|[\p{Script=Latin}][\p{Script=Latin}\d'-]{2,}/gu;
/** Frequent English words that say nothing of what a text is about. */
const empty = new Set(
  'about after again against alone also because been before being but can cannot could does down even ever every for from going had has have here his how into its just like made many more most much must never not nothing now off one only other others our out over own reader readers same should showing since some such than that the their them then there these they this those through too under until very was were what when where which while who will with without would yet you your are and'.split(
    ' ',
  ),
);
/** A term in more than this share of all texts tells nothing of any. */
const COMMON = 1 / 4;

/**
 * The terms that set some texts apart from the rest, most salient first: how many of the group hold a term, times how
 * much more often (logarithm) than all do. A term inside another one is left out.
 * @param group of the texts of `all`
 * @param most terms at most
 */
export function salientTerms(
  group: readonly string[],
  all: readonly string[],
  most: number,
): readonly string[] {
  const inAll = counts(all);
  const inGroup = counts(group);
  const least = group.length > 2 ? 2 : 1;
  const ranked = [...inGroup]
    .filter(([term, count]) => count >= least && (inAll.get(term) ?? 0) <= Math.max(2, all.length * COMMON))
    .map(([term, count]) => {
      const usual = (inAll.get(term) ?? count) / all.length;
      return { term, salience: count * Math.log(count / group.length / usual) };
    })
    .filter(({ salience }) => salience > 0)
    .sort((one, other) => other.salience - one.salience || one.term.localeCompare(other.term));
  const chosen: string[] = [];
  for (const { term } of ranked) {
    if (chosen.length === most) break;
    if (!chosen.some((one) => one.includes(term) || term.includes(one))) chosen.push(term);
  }
  return chosen;
}

/** In how many of the texts each term stands. */
function counts(texts: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(fold(text).match(termRuns) ?? []))
      if (!empty.has(term)) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}
