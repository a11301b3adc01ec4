import { createHash } from 'node:crypto';
import type { Generation } from '../index/generation.js';
import type { Log } from '../log.js';
import type { Passage } from '../passages/passage.js';
import { retrievalSettings } from '../retrieval/retrieve.js';
import { wordsOf } from '../text/words.js';
import type { Answer, Nearest, Notice } from './answer.js';
import { calibration } from './calibration.js';
import { answerFromReports, answerFromVoices, opinionSettings } from './choose-outcome.js';
import { composeSettings, composeStatements, nearestOf, shortAnswerOf } from './compose-answer.js';
import { type AnswerModels, examine } from './examine.js';
import { type ReadHit, readingSettings } from './read-hits.js';
import { type Question, readQuestion } from './read-question.js';
import { verifyCitations } from './verify-citations.js';
import { createGapWeigher } from './weigh-gaps.js';
import type { Gloss, Wording } from './wording/worded.js';

/** What is being served, and how far it is from the documents folder. */
export interface Serving {
  readonly generation: Generation;
  readonly isStale: boolean;
  /** Has the operator's file changed since the build? */
  readonly hasChanged: (document: string) => Promise<boolean>;
}

export interface AnswerParts extends AnswerModels {
  readonly serving: () => Serving;
  readonly log: Log;
}

export type AnswerQuestion = (asked: Question) => Promise<Answer>;

/** An answer and how it came about. */
export interface TracedAnswer {
  readonly answer: Answer;
  /** Citations that were put together; those that the answer lacks could not be proved. */
  readonly composed: number;
  /** The passages it was chosen from, best first, for "why this answer". */
  readonly read: readonly ReadHit[];
  /** How a language model took part; left out where there is none or it was not asked. */
  readonly wording?: Wording;
  /** Translations of its quotes; left out where there are none. */
  readonly glosses?: readonly Gloss[];
}

/** Told what can be shown already; nothing in it is taken back for lack of proof. */
export type OnDraft = (draft: TracedAnswer) => void;
export type TracedAnswerer = (asked: Question, onDraft?: OnDraft) => Promise<TracedAnswer>;

export function createAnswerer(parts: AnswerParts): AnswerQuestion {
  const answerAndTrace = createTracedAnswerer(parts);
  return async (asked) => (await answerAndTrace(asked)).answer;
}

export function createTracedAnswerer(parts: AnswerParts): TracedAnswerer {
  const weighGaps = createGapWeigher(parts.embedder);
  return async (asked) => {
    const began = performance.now();
    const serving = parts.serving();
    const { generation } = serving;
    const { question, language, intent } = readQuestion(generation, asked);
    const switched: Reading = parts.reader === null ? 'off' : 'on';
    const frameOf = (reading: Reading) => ({
      id: answerId({ question, language }, generation, reading),
      question,
      language,
      generation: generation.id,
    });
    const notices: Notice[] = [...generation.notices];
    if (serving.isStale) notices.push('stale-index');
    if (switched === 'off') notices.push('reader-off');
    if (wordsOf(question).length === 0) {
      const answer: Answer = {
        ...frameOf(switched),
        status: 'abstained',
        reason: 'no-words',
        shortAnswer: null,
        statements: [],
        citations: [],
        nearest: [],
        notices,
        confidence: 0,
        timings: { embedMs: 0, searchMs: 0, readMs: 0, totalMs: performance.now() - began },
      };
      return { answer, composed: 0, read: [] };
    }

    // What asks for opinions is answered from the voices: the reports need no reading.
    const { embedder } = parts;
    const models = { embedder, reader: intent.opinion ? null : parts.reader };
    const examined = await examine(generation, { question, language }, models, true, asked.isHurried);
    const reading = switched === 'on' && examined.isHurried ? 'left-out' : switched;
    if (reading === 'left-out') notices.push('not-read');
    const reader = reading === 'on' ? parts.reader : null;
    const outcome = intent.opinion
      ? await answerFromVoices(generation, examined, reader)
      : await answerFromReports(generation, examined, intent, { reader, weighGaps });
    const composed = composeStatements([
      { lane: 'reports', chosen: outcome.reports },
      { lane: 'voices', chosen: outcome.voices },
    ]);
    const verified = await verifyCitations(generation, composed.statements, composed.citations, parts.log);
    const isProved = outcome.reason === null && verified.statements.length > 0;
    const changed = await Promise.all(verified.citations.map(({ document }) => serving.hasChanged(document)));
    if (changed.includes(true)) notices.push('source-changed');
    const short = isProved ? shortAnswerOf(outcome.reports, intent) : null;
    const answer: Answer = {
      ...frameOf(reading),
      status: isProved ? 'answered' : 'abstained',
      reason: isProved ? null : (outcome.reason ?? 'not-stated'),
      shortAnswer: verified.citations.some(({ quote }) => short !== null && quote.includes(short))
        ? short
        : null,
      ...verified,
      nearest: isProved ? [] : await nearestTo(generation, outcome.gap, examined.readReports),
      notices,
      confidence: Math.round(outcome.confidence * 1e4) / 1e4,
      timings: {
        ...examined.timings,
        readMs: examined.timings.readMs + outcome.readMs,
        totalMs: performance.now() - began,
      },
    };
    return { answer, composed: composed.citations.length, read: outcome.read };
  };
}

/** What comes closest when there is no answer: the gap that names what is missing, then the reports. */
async function nearestTo(
  generation: Generation,
  gap: Passage | null,
  read: readonly ReadHit[],
): Promise<readonly Nearest[]> {
  if (gap === null) return nearestOf(read);
  const { document, sentences } = gap;
  const { start, end } = sentences[0] ?? gap;
  const quote = (await generation.textOf(document)).slice(start, end);
  return [{ document, start, end, quote }, ...nearestOf(read, 2)];
}

/** The same question on the same generation under the same settings gives the same id, and the same bytes. */
function answerId(
  { question, language }: { readonly question: string; readonly language: string },
  { id, manifestSha256 }: Generation,
  reading: Reading,
): string {
  return createHash('sha256')
    .update(JSON.stringify([question, language, id, manifestSha256, answerSettings(reading)]))
    .digest('hex')
    .slice(0, 16);
}

/** Does the reader take part: always, never (READER=off), or not this time (others wait)? */
type Reading = 'on' | 'off' | 'left-out';

/** Everything but question and generation that decides an answer. */
export function answerSettings(reading: Reading) {
  return { retrievalSettings, readingSettings, opinionSettings, composeSettings, calibration, reading };
}
