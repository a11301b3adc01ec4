import { languageOf } from '../../text/language.js';
import { checkFigures } from './check-figures.js';
import { checkMarkup } from './check-markup.js';
import { checkNames } from './check-names.js';
import { checkNegations } from './check-negations.js';

export const refusalReasons = [
  'no-citation',
  'unknown-citation',
  'lanes',
  'digest',
  'language',
  'markup',
  'figure',
  'negation',
  'name',
  'support',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why a sentence is not sent. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** The figure, name or piece that no quote has; may be empty. */
  readonly detail: string;
}

/** A text that a sentence rests on, with its language as a primary subtag. */
export interface QuotedText {
  readonly text: string;
  readonly language: string;
}

/** Languages whose numbers, dates and negations can be read; in others nothing can be vouched for. */
export const gateLanguages: readonly string[] = ['ja', 'en'];

/**
 * Everything that can be told from the words alone: plain prose in the right language, every figure, name and negation as
 * in the quotes.
 * @returns the first reason to refuse the sentence; null when there is none
 */
export function refuseSentence(
  sentence: string,
  quotes: readonly QuotedText[],
  language: string,
): Refusal | null {
  const texts = quotes.map(({ text }) => text);
  if (quotes.length === 0) return { reason: 'no-citation', detail: '' };
  const markup = checkMarkup(sentence, texts);
  if (markup !== null) return { reason: 'markup', detail: markup };
  const isReadable = [language, ...quotes.map((quote) => quote.language)].every((one) =>
    gateLanguages.includes(one),
  );
  if (!isReadable || languageOf(sentence, language) !== language) return { reason: 'language', detail: '' };
  if (isVerbatim(sentence, quotes)) return null;
  const sameLanguage = isOneLanguage(quotes, language);
  const figure = checkFigures(sentence, texts, sameLanguage);
  if (figure !== null) return { reason: 'figure', detail: figure };
  if (checkNegations(sentence, texts, sameLanguage) !== null) return { reason: 'negation', detail: '' };
  const name = checkNames(sentence, texts, sameLanguage);
  return name === null ? null : { reason: 'name', detail: name };
}

/** Is the sentence one of its quotes, white space aside? Then there is nothing left to compare. */
export function isVerbatim(sentence: string, quotes: readonly QuotedText[]): boolean {
  return quotes.some(({ text }) => text.replace(/\s+/gu, ' ').trim() === sentence);
}

/** Are the sentence and all of its quotes of one language? */
export function isOneLanguage(quotes: readonly QuotedText[], language: string): boolean {
  return quotes.every((quote) => quote.language === language);
}
