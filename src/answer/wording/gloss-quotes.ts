import { messageOf } from '../../errors.js';
import type { Generation } from '../../index/generation.js';
import type { Log } from '../../log.js';
import type { FillPrompt } from '../../model/read-prompt.js';
import { laneOf } from '../../passages/passage.js';
import type { Answer } from '../answer.js';
import { gateLanguages } from '../gate/refuse-sentence.js';
import { fencedQuotes, languageName } from './fenced-quotes.js';
import { languageOf } from './offer-quotes.js';
import { speaksToAModel } from './speaks-to-a-model.js';
import { type WordingParts, wordFromQuotes } from './word-from-quotes.js';
import type { Gloss, OfferedQuote } from './worded.js';

/** Translations of an answer's quotes that are not in its language; one that the gate refuses is left out. */
export type GlossQuotes = (generation: Generation, answer: Answer) => Promise<readonly Gloss[]>;

/** @returns a function that never rejects: an answer without glosses is whole */
export function createGlosses(
  parts: WordingParts & { readonly prompt: FillPrompt<'gloss'>; readonly log: Log },
): GlossQuotes {
  return async (generation, answer) => {
    const offered = foreignQuotes(generation, answer);
    if (offered.length === 0) return [];
    const { fence, quotes } = fencedQuotes(offered, []);
    try {
      const { statements } = await wordFromQuotes(parts, {
        prompt: parts.prompt({ language: languageName(answer.language), ...fence, quotes }),
        offered,
        language: answer.language,
        signal: new AbortController().signal,
      });
      return offered.flatMap(({ citation: { number } }) => {
        const own = statements.filter(({ citations }) => citations.length === 1 && citations[0] === number);
        return own.length === 0 ? [] : [{ number, text: own.map(({ text }) => text).join(' ') }];
      });
    } catch (error) {
      parts.log.warn({ problem: messageOf(error) }, 'the quotes were not translated');
      return [];
    }
  };
}

/** Quotes shown as they are, in another language than the answer's. */
function foreignQuotes(generation: Generation, answer: Answer): readonly OfferedQuote[] {
  const shownAsTheyAre = (number: number, quote: string): boolean =>
    answer.statements.some(
      ({ text, citations }) => citations.includes(number) && text === quote.replace(/\s+/gu, ' '),
    );
  return answer.citations
    .filter(({ number, quote }) => shownAsTheyAre(number, quote))
    .map((citation) => ({
      citation,
      lane: laneOf(citation.kind),
      language: languageOf(generation, citation.document),
    }))
    .filter(({ language }) => language !== answer.language && gateLanguages.includes(language))
    .filter(({ citation }) => !speaksToAModel(citation.quote));
}
