import { createHash } from 'node:crypto';
import { messageOf } from '../../errors.js';
import type { Generation } from '../../index/generation.js';
import type { Log } from '../../log.js';
import { ModelFailureError } from '../../model/model-failure.js';
import type { FillPrompt } from '../../model/read-prompt.js';
import type { Answer, Citation, Statement } from '../answer.js';
import type { AnswerParts, OnDraft, TracedAnswer, TracedAnswerer } from '../answer-question.js';
import { gateLanguages } from '../gate/refuse-sentence.js';
import { verifyCitations } from '../verify-citations.js';
import { fencedQuotes, languageName } from './fenced-quotes.js';
import type { GlossQuotes } from './gloss-quotes.js';
import { offerQuotes } from './offer-quotes.js';
import { type WordingParts, wordFromQuotes } from './word-from-quotes.js';
import type { OfferedQuote, Wording } from './worded.js';

export interface WordAnswerParts extends WordingParts {
  readonly serving: AnswerParts['serving'];
  readonly prompt: FillPrompt<'answer'>;
  /** null: no glosses. */
  readonly gloss: GlossQuotes | null;
  readonly log: Log;
}

/**
 * The same answers put into words by a language model, in the asker's language, where they are made of quotes. An
 * abstention stays one and never reaches the model; whatever goes wrong with the model, the quotes are the answer.
 */
export function createWordedAnswerer(answerAndTrace: TracedAnswerer, parts: WordAnswerParts): TracedAnswerer {
  return async (asked, onDraft) => {
    const began = performance.now();
    const quoted = await answerAndTrace(asked);
    const { generation } = parts.serving();
    if (!isToBeWorded(quoted, generation)) return quoted;
    const worded = await wordOrQuote(quoted, generation, parts, began, onDraft);
    const glosses = parts.gloss === null ? [] : await parts.gloss(generation, worded.answer);
    return glosses.length === 0 ? worded : { ...worded, glosses };
  };
}

/** What was not read for has people waiting behind it; in other languages nothing could be vouched for. */
function isToBeWorded({ answer }: TracedAnswer, { id }: Generation): boolean {
  return (
    answer.status === 'answered' &&
    answer.generation === id &&
    gateLanguages.includes(answer.language) &&
    !answer.notices.includes('not-read')
  );
}

async function wordOrQuote(
  quoted: TracedAnswer,
  generation: Generation,
  parts: WordAnswerParts,
  began: number,
  onDraft: OnDraft | undefined,
): Promise<TracedAnswer> {
  const { answer } = quoted;
  const none: Wording = { model: parts.model.name, kept: 0, dropped: [], failure: null, gateMs: 0 };
  const draft = (statements: readonly Statement[], offered: readonly OfferedQuote[]): Promise<TracedAnswer> =>
    answerIn(quoted, statements, offered, generation, parts);
  const timed = (traced: TracedAnswer, wording: Wording): TracedAnswer => ({
    ...traced,
    wording,
    answer: { ...traced.answer, timings: { ...answer.timings, totalMs: performance.now() - began } },
  });
  const offered = await offerQuotes(generation, quoted, parts.log);
  if (offered.length === 0) return quoted;
  // Drafts are shown in their order, none after the answer itself.
  let drafts: Promise<unknown> = Promise.resolve();
  let isOver = false;
  try {
    const { fence, quotes, texts } = fencedQuotes(offered, [answer.question]);
    const { statements, dropped, gateMs } = await wordFromQuotes(parts, {
      prompt: parts.prompt({
        language: languageName(answer.language),
        ...fence,
        question: texts[0] ?? '',
        quotes,
      }),
      offered,
      language: answer.language,
      signal: new AbortController().signal,
      onPassed: (passed) => {
        if (onDraft === undefined) return;
        drafts = drafts
          .then(() => draft(passed, offered))
          .then((shown) => (isOver || shown.answer.statements.length === 0 ? undefined : onDraft(shown)))
          .catch(() => {});
      },
    });
    await drafts;
    const worded = await draft(statements, offered);
    const isWorded =
      statements.length > 0 && worded.answer.statements.some(({ text }) => isOwn(text, statements));
    const wording = { ...none, kept: isWorded ? statements.length : 0, dropped, gateMs };
    // Nothing left: the quotes.
    return isWorded ? timed(worded, wording) : timed(renamed(quoted, 'quotes', []), wording);
  } catch (error) {
    const failure = error instanceof ModelFailureError ? error.failure : 'broken';
    parts.log.warn({ failure, problem: messageOf(error) }, 'the language model was left out');
    return timed(renamed(quoted, 'failed', ['model-failed']), { ...none, failure });
  } finally {
    isOver = true;
  }
}

function isOwn(text: string, statements: readonly Statement[]): boolean {
  return statements.some((statement) => statement.text === text);
}

/** The answer with these sentences in place of its main lane's quotes, every citation proved again. */
async function answerIn(
  { answer, ...traced }: TracedAnswer,
  sentences: readonly Statement[],
  offered: readonly OfferedQuote[],
  generation: Generation,
  { serving, log, model }: WordAnswerParts,
): Promise<TracedAnswer> {
  const lane = offered[0]?.lane ?? 'reports';
  const besideNumbers = new Map(answer.citations.map(({ number }) => [number, offered.length + number]));
  const beside = answer.statements
    .filter((statement) => statement.lane !== lane)
    .map((statement) => ({
      ...statement,
      citations: statement.citations.map((number) => besideNumbers.get(number) ?? 0),
    }));
  const citations: readonly Citation[] = [
    ...offered.map(({ citation }) => citation),
    ...answer.citations.map((citation) => ({ ...citation, number: besideNumbers.get(citation.number) ?? 0 })),
  ];
  const used = new Set([...sentences, ...beside].flatMap((statement) => statement.citations));
  const needed = citations.filter(({ number }) => used.has(number));
  // A sentence of the model rests on all of its quotes: where one is gone, so is the sentence.
  const verified = await verifyCitations(generation, [...sentences, ...beside], needed, log);
  const isWhole = verified.citations.length === needed.length;
  const statements = isWhole
    ? verified.statements
    : verified.statements.filter(({ text }) => !isOwn(text, sentences));
  const changed = await Promise.all(verified.citations.map(({ document }) => serving().hasChanged(document)));
  const notices = answer.notices.filter((notice) => notice !== 'source-changed');
  const { shortAnswer } = answer;
  const worded: Answer = {
    ...answer,
    statements,
    citations: verified.citations,
    shortAnswer:
      shortAnswer !== null && verified.citations.some(({ quote }) => quote.includes(shortAnswer))
        ? shortAnswer
        : null,
    notices: changed.includes(true) ? [...notices, 'source-changed'] : notices,
  };
  const named = renamed({ ...traced, answer: worded }, `${model.name} ${JSON.stringify(statements)}`, []);
  return { ...named, composed: needed.length };
}

/** Equal ids mean equal bytes: what a model added is part of the name. */
function renamed(
  traced: TracedAnswer,
  by: string,
  notices: readonly Answer['notices'][number][],
): TracedAnswer {
  const { answer } = traced;
  const id = createHash('sha256')
    .update(JSON.stringify([answer.id, by]))
    .digest('hex')
    .slice(0, 16);
  return { ...traced, answer: { ...answer, id, notices: [...answer.notices, ...notices] } };
}
