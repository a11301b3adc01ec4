import type { Generation } from '../../index/generation.js';
import type { Log } from '../../log.js';
import { laneOf } from '../../passages/passage.js';
import type { TracedAnswer } from '../answer-question.js';
import { citationOf } from '../citation-of.js';
import { gateLanguages } from '../gate/refuse-sentence.js';
import { verifyCitations } from '../verify-citations.js';
import { speaksToAModel } from './speaks-to-a-model.js';
import type { OfferedQuote } from './worded.js';

/** Quotes a model gets: those of the answer, and the next best sentences beside them. */
const QUOTES_MAX = 8;
/** UTF-16 code units; a longer one is no sentence. */
const QUOTE_MAX = 600;

/**
 * The quotes a model may put into words, each proved once more: those of the answer's own lane, then the best sentences
 * of the passages it was chosen from. Only in languages that the gate reads.
 */
export async function offerQuotes(
  generation: Generation,
  { answer, read }: TracedAnswer,
  log: Log,
): Promise<readonly OfferedQuote[]> {
  const lane = answer.statements[0]?.lane ?? 'reports';
  const own = answer.citations.filter(({ kind }) => laneOf(kind) === lane);
  const known = new Set(own.map(({ document, start }) => `${start} ${document}`));
  const lowest = read[0]?.score ?? 0;
  const next = read
    .filter(({ hit }) => laneOf(hit.passage.kind) === lane)
    .flatMap(({ hit, sentences }) => sentences.map((sentence) => ({ hit, sentence })))
    // What is worth less than the whole of the best passage's lead is about something else.
    .filter(({ sentence }) => sentence.score > 0 && sentence.score >= lowest / 2)
    .sort((one, other) => other.sentence.score - one.sentence.score)
    .map(({ hit, sentence }) => citationOf(hit.passage, sentence, 0))
    .filter(({ document, start }) => {
      const key = `${start} ${document}`;
      return !known.has(key) && known.add(key);
    });
  const wanted = [...own, ...next]
    .filter(({ quote }) => quote.length <= QUOTE_MAX && !speaksToAModel(quote))
    .filter(({ document }) => gateLanguages.includes(languageOf(generation, document)))
    .slice(0, QUOTES_MAX)
    .map((citation, i) => ({ ...citation, number: i + 1 }));
  const statements = wanted.map(({ number, quote }) => ({ lane, text: quote, citations: [number] }));
  const { citations } = await verifyCitations(generation, statements, wanted, log);
  return citations.map((citation) => ({
    citation,
    lane,
    language: languageOf(generation, citation.document),
  }));
}

/** Of a document, as its passages have it. */
export function languageOf({ passages }: Generation, document: string): string {
  return passages.find((passage) => passage.document === document)?.language ?? '';
}
