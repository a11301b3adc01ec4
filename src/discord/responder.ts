import type { OnDraft, TracedAnswer } from '../answer/answer-question.js';
import type { AnswerQueue } from './answer-queue.js';
import { type AnswerStore, storedAnswerOf } from './answer-store.js';
import type { BotEngine } from './bot-engine.js';
import type { Gaps } from './gaps.js';
import { MESSAGE_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import type { Metrics } from './metrics.js';
import { type AnswerView, renderAnswer } from './render-answer.js';
import { textsFor } from './texts.js';

/** A question longer than this is cut, UTF-16 code units. */
export const QUESTION_LENGTH = { min: 2, max: 300 } as const;

export interface Asked {
  readonly question: string;
  /** What the bot speaks, a primary subtag. */
  readonly language: string;
  /** The asker's user id. */
  readonly asker: string;
  readonly isPrivate: boolean;
  /** The question this one follows up; null for a fresh one. */
  readonly previousQuestion: string | null;
  /** Did the asker put that question, too? Only then a language model may see it. */
  readonly isPreviousOwn?: boolean;
}

/** Shows what there is of an answer already. */
export type ShowDraft = (draft: MessageBody) => void;
/** Answers a question, remembers what its buttons need, and renders it. */
export type Respond = (asked: Asked, showDraft?: ShowDraft) => Promise<MessageBody>;

export interface ResponderParts {
  readonly engine: Pick<BotEngine, 'answerAndTrace' | 'rewrite' | 'suggest' | 'generation'>;
  readonly answers: AnswerStore;
  readonly gaps: Gaps;
  readonly queue: AnswerQueue;
  readonly metrics: Pick<Metrics, 'recordAnswer'>;
}

export function createResponder({ engine, answers, gaps, queue, metrics }: ResponderParts): Respond {
  return (asked, showDraft) =>
    queue.run(async (isHurried) => {
      const onDraft: OnDraft | undefined =
        showDraft === undefined
          ? undefined
          : (draft) => {
              const body = draftOf(draft, asked, engine);
              if (body !== null) showDraft(body);
            };
      const traced = await answerFollowing(engine, asked, isHurried, onDraft);
      const { answer } = traced;
      const generation = engine.generation();
      const { comments } = generation.manifest;
      const suggestions =
        answer.status === 'answered'
          ? []
          : await engine
              .suggest(answer, textsFor(asked.language).askAbout, { isHurried: isHurried() })
              .catch(() => []);
      metrics.recordAnswer(traced);
      gaps.record(answer, generation);
      answers.set(storedAnswerOf(traced, { comments, suggestions }));
      return renderAnswer(answer, { ...viewOf(traced, asked, engine), suggestions });
    });
}

function viewOf(
  { composed, glosses = [] }: TracedAnswer,
  { language, asker, isPrivate, previousQuestion }: Asked,
  engine: Pick<BotEngine, 'generation'>,
): AnswerView {
  const { manifest, documents } = engine.generation();
  return {
    texts: textsFor(language),
    asker,
    composed,
    glosses,
    comments: manifest.comments,
    isPrivate,
    suggestions: [],
    previousQuestion,
    page: 0,
    documents,
  };
}

/**
 * What there is of an answer, marked as unfinished; null where the mark has no room. Without buttons: they would ask for
 * an answer that is not there yet.
 */
function draftOf(
  draft: TracedAnswer,
  asked: Asked,
  engine: Pick<BotEngine, 'generation'>,
): MessageBody | null {
  const answer = { ...draft.answer, question: asked.question };
  const { content } = renderAnswer(answer, viewOf(draft, asked, engine));
  const marked = `${content}\n-# ${textsFor(asked.language).stillWriting}`;
  return marked.length > MESSAGE_MAX ? null : { content: marked, components: [] };
}

/** Pronouns and the like: such a question says little without the one before. */
const leaning =
  /^(?:それ|その|そこ|これ|この|あれ|では|じゃ|なぜ|どうして|理由|ほか|他に)|^(?:and|but|why|then|what about|how about)\b|\b(?:it|its|they|them|their|that|those|he|she)\b/iu;
/** Shorter follow-ups lean on the question before, UTF-16 code units. */
const LEANING_LENGTH = 8;

/**
 * A follow-up is looked up as it stands and together with the question before, the likelier way first; it is shown
 * and remembered as it was typed.
 */
async function answerFollowing(
  engine: Pick<BotEngine, 'answerAndTrace' | 'rewrite'>,
  { question, previousQuestion, isPreviousOwn = false, language }: Asked,
  isHurried: () => boolean,
  onDraft: OnDraft | undefined,
): Promise<TracedAnswer> {
  const ask = (text: string): Promise<TracedAnswer> =>
    engine.answerAndTrace({ question: text, locale: language, isHurried }, onDraft);
  if (previousQuestion === null) return ask(question);
  const leans = question.length < LEANING_LENGTH || leaning.test(question);
  const meant =
    leans && isPreviousOwn && !isHurried()
      ? await engine.rewrite({ previous: previousQuestion, question, language })
      : null;
  if (meant !== null) {
    const found = await ask(meant);
    if (found.answer.status === 'answered') return { ...found, answer: { ...found.answer, question } };
  }
  const together = `${previousQuestion}\n${question}`;
  const [first, second] = leans ? [together, question] : [question, together];
  const found = await ask(first);
  const other = found.answer.status === 'answered' ? found : await ask(second);
  const traced = other.answer.status === 'answered' ? other : found;
  return { ...traced, answer: { ...traced.answer, question } };
}
