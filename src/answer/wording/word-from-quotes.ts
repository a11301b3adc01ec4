import type { LanguageModel, Prompt } from '../../model/language-model.js';
import type { Statement } from '../answer.js';
import type { Gate } from '../gate/create-gate.js';
import type { Refusal } from '../gate/refuse-sentence.js';
import { readSentences, type SaidSentence } from './read-sentences.js';
import type { DroppedSentence, OfferedQuote } from './worded.js';

export interface WordingParts {
  readonly model: LanguageModel;
  readonly gate: Gate;
}

export interface WordingTask {
  readonly prompt: Prompt;
  readonly offered: readonly OfferedQuote[];
  /** The sentences are to be in, primary subtag. */
  readonly language: string;
  readonly signal: AbortSignal;
  /** Told the sentences that have passed so far, each time one more has. */
  readonly onPassed?: (statements: readonly Statement[]) => void;
}

export interface WordedText {
  readonly statements: readonly Statement[];
  readonly dropped: readonly DroppedSentence[];
  readonly gateMs: number;
}

/** More sentences than this are not looked at: no prompt asks for so many. */
const SENTENCES_MAX = 24;

/**
 * Lets a model put quotes into words, and lets through what the gate lets through. A sentence is judged as soon as it is
 * complete, so that it can be shown while the next is being written.
 * @throws ModelFailureError when the model does not come to its end; nothing of it is to be sent then
 */
export async function wordFromQuotes({ model, gate }: WordingParts, task: WordingTask): Promise<WordedText> {
  const { prompt, offered, language, signal, onPassed } = task;
  const statements: Statement[] = [];
  const dropped: DroppedSentence[] = [];
  let output = '';
  let judged = 0;
  let gateMs = 0;
  const judge = async (said: readonly SaidSentence[]): Promise<void> => {
    for (const sentence of said.slice(judged, SENTENCES_MAX)) {
      judged += 1;
      const began = performance.now();
      const { statement, refusal } = await judgeSentence(sentence, offered, language, gate);
      gateMs += performance.now() - began;
      if (refusal !== null) dropped.push({ sentence: sentence.text, ...refusal });
      else if (!statements.some(({ text }) => text === statement.text)) {
        statements.push(statement);
        onPassed?.([...statements]);
      }
    }
  };
  for await (const piece of model.complete(prompt, signal)) {
    output += piece;
    // Nothing is settled before a number has closed.
    if (/[\]】］]/u.test(piece) || /[\]】］]\s*$/u.test(output.slice(0, -piece.length)))
      await judge(readSentences(output, false));
  }
  await judge(readSentences(output, true));
  return { statements, dropped, gateMs };
}

async function judgeSentence(
  { text, numbers }: SaidSentence,
  offered: readonly OfferedQuote[],
  language: string,
  gate: Gate,
): Promise<{ readonly statement: Statement; readonly refusal: Refusal | null }> {
  const cited = numbers.map((number) => offered.find(({ citation }) => citation.number === number));
  const quotes = cited.filter((quote) => quote !== undefined);
  const lane = quotes[0]?.lane ?? 'reports';
  const statement: Statement = { lane, text, citations: numbers };
  const refuse = (refusal: Refusal) => ({ statement, refusal });
  if (numbers.length === 0) return refuse({ reason: 'no-citation', detail: '' });
  if (quotes.length < cited.length) return refuse({ reason: 'unknown-citation', detail: numbers.join(', ') });
  // A voice never stands under the reports, nor a digest alone.
  if (quotes.some((quote) => quote.lane !== lane)) return refuse({ reason: 'lanes', detail: '' });
  if (quotes.every(({ citation }) => citation.kind === 'summary'))
    return refuse({ reason: 'digest', detail: '' });
  const texts = quotes.map((quote) => ({ text: quote.citation.quote, language: quote.language }));
  return { statement, refusal: await gate(text, texts, language) };
}
