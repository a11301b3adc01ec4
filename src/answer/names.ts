import { fold } from '../text/fold-text.js';

/** A word in capitals, not merely the first of its sentence. */
const latinName = /(?<=[\p{Ll}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana},、]\s?)\p{Lu}[\p{L}\d]+/gu;
/** What people, companies and authorities are called by. */
const titledName =
  /[\p{Script=Katakana}ー・]{2,}(?=社|航空|汽船|氏|銀行|大学)|[\p{Script=Katakana}ー]{2,}(?=[はがをとのにも]、?)/gu;
/** The first word of an English sentence counts when a verb in the past follows it, as in "Delta cancelled …". */
const firstName = /^\p{Lu}[\p{L}\d]+(?=(?: \p{Lu}\p{Ll}+)* (?:has|had|was|were|is|\p{Ll}+ed|sued|said)\b)/u;
const notNames = new Set(
  'the a an it they he she we you this that these those there january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** The parties a sentence names, folded, in order, as far as its writing tells; a guess that errs towards none. */
export function namesIn(text: string): readonly string[] {
  const found = [firstName, latinName, titledName].flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(([name]) => fold(name)),
  );
  return [...new Set(found)].filter((name) => !notNames.has(name));
}

/** The one name of the sentence in whose place the other text has one of its own, in the same script; null when there is none. */
export function replacedName(sentence: string, text: string): string | null {
  const missing = unmatched(namesIn(sentence), namesIn(text), text);
  const instead = unmatched(namesIn(text), namesIn(sentence), sentence);
  const [name] = missing;
  const [other] = instead;
  if (name === undefined || other === undefined || missing.length > 1 || instead.length > 1) return null;
  return /\p{Script=Latin}/u.test(name) === /\p{Script=Latin}/u.test(other) ? name : null;
}

function unmatched(names: readonly string[], others: readonly string[], text: string): readonly string[] {
  const folded = fold(text);
  return names.filter(
    (name) => !folded.includes(name) && !others.some((other) => name.includes(other) || other.includes(name)),
  );
}

/** Words in capitals or in katakana, and numbers: what a question is about, whoever answers it. */
const mention = /\p{Lu}[\p{L}\d.&-]*[\p{L}\d]|[\p{Script=Katakana}ー]{3,}|\d[\d,.]*\d/gu;

/**
 * The names and numbers a question mentions, folded; a first word that is merely the start of its sentence is none.
 * @param acrossLanguages leave out what is not written the same in other languages
 */
export function mentionsIn(question: string, acrossLanguages: boolean): readonly string[] {
  const found = [...question.matchAll(mention)].flatMap(({ 0: name, index }) => {
    const isFirst = question.slice(0, index).trim() === '' && /^\p{Lu}\p{Ll}+$/u.test(name);
    return isFirst || (acrossLanguages && /\p{Script=Katakana}/u.test(name)) ? [] : [fold(name)];
  });
  return [...new Set(found)];
}
