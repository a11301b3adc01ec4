import type { Embedder } from '../../../embeddings/embedder.js';
import { checkSupport } from './check-support.js';
import {
  isOneLanguage,
  isVerbatim,
  type QuotedText,
  type Refusal,
  refuseSentence,
} from './refuse-sentence.js';

/**
 * Judges one sentence by the quotes it cites, in the language it is to be in (primary subtag).
 * @returns null when every word of it may be sent
 */
export type Gate = (
  sentence: string,
  quotes: readonly QuotedText[],
  language: string,
) => Promise<Refusal | null>;

/** The gate every sentence of a model goes through: what can be told from the words first, then whether the sense agrees. */
export function createGate(embedder: Pick<Embedder, 'embedQuery'>): Gate {
  return async (sentence, quotes, language) => {
    const refusal = refuseSentence(sentence, quotes, language);
    if (refusal !== null) return refusal;
    if (isVerbatim(sentence, quotes)) return null;
    const texts = quotes.map(({ text }) => text);
    const detail = await checkSupport(sentence, texts, isOneLanguage(quotes, language), embedder);
    return detail === null ? null : { reason: 'support', detail };
  };
}
