import { join } from 'node:path';
import { z } from 'zod';
import type { Answer } from '../answer/answer.js';
import type { TracedAnswer } from '../answer/answer-question.js';
import { refusalReasons } from '../answer/gate/refuse-sentence.js';
import { StoredCitation, StoredStatement } from '../answer/stored-quotes.js';
import type { Wording } from '../answer/wording/worded.js';
import type { Log } from '../log.js';
import { modelFailures } from '../model/model-failure.js';
import { Journal } from './journal.js';

/** Answers whose buttons still know everything; beyond them a button asks the question again. */
const ANSWERS = 2_000;
/** Passages shown by "why this answer". */
const PASSAGES = 5;

const Range = { start: z.int().min(0), end: z.int().min(0) };
const ScoredPassage = z.strictObject({
  document: z.string(),
  section: z.string().nullable(),
  /** Share of the question's words, 0 to 1; cosine; standard deviations; logits, null when it was not read; all of it. */
  words: z.number(),
  similarity: z.number(),
  fused: z.number(),
  reading: z.number().nullable(),
  score: z.number(),
});
/** Sentences of a model that were not sent, shown by "why this answer", and how much of each. */
const DROPPED = 5;
const DROPPED_MAX = 160;
const StoredWording = z.strictObject({
  model: z.string(),
  kept: z.int().min(0),
  dropped: z.array(
    z.strictObject({ sentence: z.string(), reason: z.enum(refusalReasons), detail: z.string() }),
  ),
  /** In all; `dropped` holds the first. */
  droppedInAll: z.int().min(0),
  failure: z.enum(modelFailures).nullable(),
  gateMs: z.number(),
});

/** What a button needs to go on with an answer, whenever it is pressed. The question is not among it. */
export const StoredAnswer = z.strictObject({
  id: z.string(),
  language: z.string(),
  status: z.enum(['answered', 'abstained']),
  reason: z.enum(['off-topic', 'not-stated', 'opinion-only', 'after-archive', 'no-words']).nullable(),
  shortAnswer: z.string().nullable(),
  statements: z.array(StoredStatement),
  citations: z.array(StoredCitation),
  nearest: z.array(z.strictObject({ document: z.string(), ...Range, quote: z.string() })),
  notices: z.array(
    z.enum([
      'source-changed',
      'stale-index',
      'older-generation',
      'exact-scan',
      'reader-off',
      'not-read',
      'model-failed',
    ]),
  ),
  confidence: z.number(),
  generation: z.string(),
  timings: z.strictObject({
    embedMs: z.number(),
    searchMs: z.number(),
    readMs: z.number(),
    totalMs: z.number(),
  }),
  /** Citations before they were verified. */
  composed: z.int().min(0),
  passages: z.array(ScoredPassage),
  /** Comments in the generation, for "n of 90". */
  comments: z.int(),
  /** Headings of the documents worded as questions, never somebody's words. */
  suggestions: z.array(z.string()),
  shared: z.boolean(),
  /** Left out by earlier versions. */
  wording: StoredWording.nullable().default(null),
  glosses: z.array(z.strictObject({ number: z.int(), text: z.string() })).default([]),
});
export type StoredAnswer = z.infer<typeof StoredAnswer>;

/** Answers by id, in memory and in one bounded file. */
export type AnswerStore = Journal<StoredAnswer>;

export function openAnswerStore(folder: string, log: Log): Promise<AnswerStore> {
  const file = join(folder, 'answers.jsonl');
  return Journal.open({ file, schema: StoredAnswer, keyOf: ({ id }) => id, max: ANSWERS }, log);
}

/** @param suggestions questions made from headings, in the order of their buttons */
export function storedAnswerOf(
  { answer, composed, read, wording, glosses = [] }: TracedAnswer,
  { comments, suggestions }: { readonly comments: number; readonly suggestions: readonly string[] },
): StoredAnswer {
  const { question: _, ...known } = answer;
  const passages = read.slice(0, PASSAGES).map(({ hit, sentences, score }) => {
    const readings = sentences.flatMap(({ reading }) => (reading === null ? [] : [reading]));
    const headings = hit.passage.headings.filter((heading) => heading !== hit.passage.title);
    return {
      document: hit.passage.document,
      section: headings.length === 0 ? null : headings.join(' > '),
      words: hit.words,
      similarity: hit.similarity,
      fused: hit.fused,
      reading: readings.length === 0 ? null : Math.max(...readings),
      score,
    };
  });
  return StoredAnswer.parse({
    ...known,
    composed,
    passages,
    comments,
    suggestions,
    shared: false,
    wording: wording === undefined ? null : storedWordingOf(wording),
    glosses,
  });
}

function storedWordingOf({ dropped, ...wording }: Wording): z.infer<typeof StoredWording> {
  const cut = (text: string): string => text.slice(0, DROPPED_MAX).toWellFormed();
  return {
    ...wording,
    dropped: dropped
      .slice(0, DROPPED)
      .map(({ sentence, reason, detail }) => ({ sentence: cut(sentence), reason, detail: cut(detail) })),
    droppedInAll: dropped.length,
  };
}

/** The answer as it was given, to the question that its message shows. */
export function answerOfStored(stored: StoredAnswer, question: string): Answer {
  const { composed: _, passages: __, comments: ___, suggestions: ____, shared: _____, ...more } = stored;
  const { wording: ______, glosses: _______, ...answer } = more;
  return { ...answer, question };
}
