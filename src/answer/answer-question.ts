import { createHash } from 'node:crypto';
import type { Embedder } from '../../embeddings/embedder.js';
import type { Generation } from '../index/generation.js';
import type { Log } from '../log.js';
import type { Reader } from '../reading/reader.js';
import { type Query, type Retrieved, retrievalSettings, retrieve } from '../retrieval/retrieve.js';
import { stripInvisible } from '../text/invisible.js';
import { languageOf } from '../text/language.js';
import { wordsOf } from '../text/words.js';
import type { Answer, Notice, Reason } from './answer.js';
import { calibration } from './calibration.js';
import {
  type Chosen,
  chooseReports,
  chooseVoices,
  composeSettings,
  composeStatements,
  nearestOf,
  shortAnswerOf,
} from './compose-answer.js';
import { confidenceOf, evidenceOf } from './confidence.js';
import { type Intent, intentOf } from './question-intent.js';
import { type ReadHit, type ReadingSettings, readHits, readingSettings } from './read-hits.js';
import { verifyCitations } from './verify-citations.js';

/** Longer questions are cut here, UTF-16 code units. */
export const QUESTION_MAX = 1000;

export interface Question {
  readonly question: string;
  /** The asker's language where the question's own words do not tell. */
  readonly locale?: string | undefined;
}

/** What is being served, and how far it is from the documents folder. */
export interface Serving {
  readonly generation: Generation;
  readonly isStale: boolean;
  /** Has the operator's file changed since the build? */
  readonly hasChanged: (document: string) => Promise<boolean>;
}

export interface AnswerParts {
  readonly embedder: Embedder;
  /** null: READER=off, sentences are chosen by word overlap and similarity. */
  readonly reader: Reader | null;
  readonly serving: () => Serving;
  readonly log: Log;
}

export type AnswerQuestion = (asked: Question) => Promise<Answer>;

/** An answer together with the passages it was chosen from, best first, for "why this answer". */
export interface TracedAnswer {
  readonly answer: Answer;
  readonly read: readonly ReadHit[];
}

/** Everything that was looked at on the way to an answer, for measuring. */
export interface Examined {
  readonly query: Query;
  readonly intent: Intent;
  readonly reports: Retrieved;
  readonly readReports: readonly ReadHit[];
  readonly confidence: number;
  readonly timings: { readonly embedMs: number; readonly searchMs: number; readonly readMs: number };
}

/** Cleans a question for everything that follows: visible, well-formed, of bounded length. */
export function cleanQuestion(question: string): string {
  return stripInvisible(question).slice(0, QUESTION_MAX).toWellFormed().trim();
}

export function createAnswerer(parts: AnswerParts): AnswerQuestion {
  const answerAndTrace = createTracedAnswerer(parts);
  return async (asked) => (await answerAndTrace(asked)).answer;
}

export function createTracedAnswerer(parts: AnswerParts): (asked: Question) => Promise<TracedAnswer> {
  return async (asked) => {
    const began = performance.now();
    const question = cleanQuestion(asked.question);
    const serving = parts.serving();
    const { generation } = serving;
    const language = languageOf(question, asked.locale ?? 'en');
    const frame = {
      id: answerId(question, language, generation, parts.reader !== null),
      question,
      language,
      generation: generation.id,
    };
    const notices: Notice[] = [...generation.notices];
    if (serving.isStale) notices.push('stale-index');
    if (parts.reader === null) notices.push('reader-off');
    if (wordsOf(question).length === 0) {
      const answer: Answer = {
        ...frame,
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
      return { answer, read: [] };
    }

    // What asks for opinions is answered from the voices: the reports need no reading.
    const { embedder, reader } = parts;
    const isOpinion = readIntent(generation, question).opinion;
    const examined = await examine(generation, question, language, {
      embedder,
      reader: isOpinion ? null : reader,
    });
    const { intent, timings } = examined;
    const outcome = intent.opinion
      ? await fromVoices(generation, examined, parts)
      : await fromReports(generation, examined, parts);
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
      ...frame,
      status: isProved ? 'answered' : 'abstained',
      reason: isProved ? null : (outcome.reason ?? 'not-stated'),
      shortAnswer: verified.citations.some(({ quote }) => short !== null && quote.includes(short))
        ? short
        : null,
      ...verified,
      nearest: isProved ? [] : nearestOf(examined.readReports),
      notices,
      confidence: Math.round(outcome.confidence * 1e4) / 1e4,
      timings: { ...timings, readMs: timings.readMs + outcome.readMs, totalMs: performance.now() - began },
    };
    return { answer, read: outcome.read };
  };
}

/** What the question asks for, of these documents: where there are no voices, nothing is a question of opinion. */
function readIntent(generation: Generation, question: string): Intent {
  const intent = intentOf(question);
  const hasVoices = generation.partitions.some(({ lane }) => lane === 'voices');
  return { ...intent, opinion: intent.opinion && hasVoices };
}

/** Searches and reads the reports for a question that has words. */
export async function examine(
  generation: Generation,
  question: string,
  language: string,
  { embedder, reader }: Pick<AnswerParts, 'embedder' | 'reader'>,
  stopEarly = true,
): Promise<Examined> {
  const start = performance.now();
  const embedding = await embedder.embedQuery(question);
  const embedded = performance.now();
  const query: Query = { question, language, embedding };
  const reports = retrieve(generation, 'reports', query);
  const searched = performance.now();
  const readReports = await readHits(generation, reports, { question, language, stopEarly }, reader);
  const timings = {
    embedMs: embedded - start,
    searchMs: searched - embedded,
    readMs: performance.now() - searched,
  };
  const confidence = confidenceOf(evidenceOf(readReports, language));
  return { query, intent: readIntent(generation, question), reports, readReports, confidence, timings };
}

interface Outcome {
  readonly reports: readonly Chosen[];
  readonly voices: readonly Chosen[];
  readonly reason: Reason | null;
  readonly confidence: number;
  readonly readMs: number;
  /** What the outcome was decided on, best first. */
  readonly read: readonly ReadHit[];
}

/** Below this share of its words (0 to 1) a question in the documents' language is about something else. */
const TOPIC_COVERAGE_MIN = 0.12;
/** Across languages words tell nothing; below this the reader saw nothing like an answer (logits). */
const TOPIC_READING_MIN = -6;
/** A voice shown beside the reports holds this much of the question's words or is this close (standard deviations). */
const BESIDE_WORDS_MIN = 0.3;
const BESIDE_SIMILARITY_MIN = 2.5;

async function fromReports(generation: Generation, examined: Examined, parts: AnswerParts): Promise<Outcome> {
  const { query, intent, readReports, confidence } = examined;
  const isLater = asksBeyondArchive(generation, intent);
  const isKnown = isOnTopic(examined.reports, readReports, query.language);
  // Without the reader nobody has looked whether the passage speaks of the question's subject at all.
  const isSure = confidence >= calibration.threshold && (parts.reader !== null || isKnown);
  if (isSure && !isLater) {
    const reports = chooseReports(readReports, query.language, intent);
    if (reports.length > 0) {
      const voices = voicesBeside(generation, query);
      const looked = await readHits(generation, voices, { ...query, stopEarly: true }, null);
      return {
        reports,
        voices: chooseVoices(looked, composeSettings.voicesBeside, Number.NEGATIVE_INFINITY),
        reason: null,
        confidence,
        readMs: 0,
        read: readReports,
      };
    }
  }
  const heard = await hearVoices(generation, query, parts);
  const isTopical = isKnown || heard.isOpinion;
  const reason: Reason = !isTopical
    ? 'off-topic'
    : isLater
      ? 'after-archive'
      : heard.isOpinion
        ? 'opinion-only'
        : 'not-stated';
  return {
    reports: [],
    voices: reason === 'opinion-only' ? heard.voices : [],
    reason,
    confidence,
    readMs: heard.readMs,
    read: readReports,
  };
}

async function fromVoices(generation: Generation, examined: Examined, parts: AnswerParts): Promise<Outcome> {
  const { query, reports, readReports } = examined;
  const heard = await hearVoices(generation, query, parts);
  const isHeard = heard.voices.length > 0 && heard.isTopical;
  const isKnown = isOnTopic(reports, readReports, query.language);
  return {
    reports: [],
    voices: isHeard ? heard.voices : [],
    reason: isHeard ? null : isKnown ? 'not-stated' : 'off-topic',
    confidence: heard.confidence,
    readMs: heard.readMs,
    read: heard.read,
  };
}

interface Heard {
  readonly read: readonly ReadHit[];
  readonly voices: readonly Chosen[];
  readonly confidence: number;
  readonly isTopical: boolean;
  /** Do the voices answer a question that the reports do not? */
  readonly isOpinion: boolean;
  readonly readMs: number;
}

async function hearVoices(generation: Generation, query: Query, { reader }: AnswerParts): Promise<Heard> {
  const began = performance.now();
  const retrieved = retrieve(generation, 'voices', query);
  const read = await readHits(generation, retrieved, { ...query, stopEarly: false }, reader, opinionSettings);
  const best = read[0]?.score ?? 0;
  const confidence = confidenceOf(evidenceOf(read, query.language));
  const isTopical = isOnTopic(retrieved, read, query.language);
  return {
    read,
    voices: chooseVoices(read, composeSettings.voices, best - opinionSettings.margin),
    confidence,
    isTopical,
    isOpinion: isTopical && confidence >= calibration.threshold,
    readMs: performance.now() - began,
  };
}

/** The reader finds facts, not stances: for opinions the words and the similarity weigh more, and comments are short. */
export const opinionSettings: ReadingSettings = {
  ...readingSettings,
  passages: 12,
  crossReadingWeight: 0.25,
  similarityWeight: 3,
  wordWeight: 16,
  margin: 16,
};

/** Readers' voices about what a question of fact asks, without the reader: they are shown apart and decide nothing. */
function voicesBeside(generation: Generation, query: Query): Retrieved {
  const retrieved = retrieve(generation, 'voices', query);
  const isClose = retrieved.hits.filter(
    (hit) => hit.words >= BESIDE_WORDS_MIN || hit.standardised >= BESIDE_SIMILARITY_MIN,
  );
  return { ...retrieved, hits: isClose };
}

/** Is there anything in the lane about what the question is about? */
function isOnTopic({ coverage }: Retrieved, read: readonly ReadHit[], language: string): boolean {
  if (coverage >= TOPIC_COVERAGE_MIN) return true;
  const isAcross = !read.some(({ hit }) => hit.passage.language === language);
  return (
    isAcross &&
    read.some(({ sentences }) => sentences.some(({ reading }) => (reading ?? 0) >= TOPIC_READING_MIN))
  );
}

/** Does the question ask about a time after the newest document? */
function asksBeyondArchive(generation: Generation, { now, latestYear }: Intent): boolean {
  const years = [...generation.documents.values()].flatMap(({ publishedAt }) =>
    publishedAt === null ? [] : [Number(publishedAt.slice(0, 4))],
  );
  return now || (latestYear !== null && years.length > 0 && latestYear > Math.max(...years));
}

/** The same question on the same generation under the same settings gives the same id, and the same bytes. */
function answerId(question: string, language: string, generation: Generation, withReader: boolean): string {
  const settings = { retrievalSettings, readingSettings, composeSettings, calibration, withReader };
  return createHash('sha256')
    .update(JSON.stringify([question, language, generation.id, generation.manifestSha256, settings]))
    .digest('hex')
    .slice(0, 16);
}
