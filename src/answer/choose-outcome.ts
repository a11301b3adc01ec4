import type { Generation } from '../index/generation.js';
import type { Passage } from '../passages/passage.js';
import type { Reader } from '../reading/reader.js';
import { type Hit, nearestSimilarity, type Query, type Retrieved, retrieve } from '../retrieval/retrieve.js';
import type { Reason } from './answer.js';
import { calibration } from './calibration.js';
import { type Chosen, chooseReports, chooseVoices, composeSettings } from './compose-answer.js';
import { confidenceBesideGaps, confidenceOf, evidenceOf } from './confidence.js';
import type { Examined } from './examine.js';
import type { Intent } from './question-intent.js';
import { type ReadHit, type ReadingSettings, readHits, readingSettings } from './read-hits.js';
import type { GapWeigher } from './weigh-gaps.js';

/** What an answer will say, before it is put together and verified. */
export interface Outcome {
  readonly reports: readonly Chosen[];
  readonly voices: readonly Chosen[];
  readonly reason: Reason | null;
  readonly confidence: number;
  readonly readMs: number;
  /** What the outcome was decided on, best first. */
  readonly read: readonly ReadHit[];
  /** What the documents say they do not state, where that is nearest to the question; null where nothing is. */
  readonly gap: Passage | null;
}

/** Below this share of its words (0 to 1) a question in the documents' language is about something else. */
const TOPIC_COVERAGE_MIN = 0.12;
/** Across languages words tell nothing; below this the reader saw nothing like an answer (logits). */
const TOPIC_READING_MIN = -6;
/** Standard deviations above the usual voice from which on one speaks of what the question is about. */
const VOICE_SIMILARITY_MIN = 1.5;
/**
 * A voice is shown beside the reports when the question is asked like its own wordings: hardly less (cosine) than like
 * those of the reports, and this close (standard deviations). Of the dossier's facts one in ten then has a voice beside
 * it; without wordings it was every second, mostly about something else.
 */
const BESIDE_WORDING_BEHIND = 0.04;
const BESIDE_ASKED_SIMILARITY_MIN = 2;
/** Where no wordings are named it holds this much of the question's words or is this close (standard deviations). */
const BESIDE_WORDS_MIN = 0.3;
const BESIDE_SIMILARITY_MIN = 2.5;

/**
 * Answers a question of fact from the reports, or says why they do not; voices stand beside, or alone as opinion only.
 */
export async function answerFromReports(
  generation: Generation,
  examined: Examined,
  intent: Intent,
  { reader, weighGaps }: { readonly reader: Reader | null; readonly weighGaps: GapWeigher },
): Promise<Outcome> {
  const { query, readReports } = examined;
  const began = performance.now();
  const gaps = await weighGaps(generation, query, examined.reports, readReports);
  const weighMs = performance.now() - began;
  const confidence = confidenceBesideGaps(examined.confidence, gaps, reader !== null);
  const isLater = asksBeyondArchive(generation, intent);
  const isKnown = isOnTopic(examined.reports, readReports, query.language);
  // Without reader and gaps nobody has looked whether the passage speaks of the question's subject at all.
  const isSure = confidence >= calibration.threshold && (reader !== null || gaps !== null || isKnown);
  if (isSure && !isLater) {
    const reports = chooseReports(readReports, query.language, intent);
    if (reports.length > 0) {
      const voices = await voicesBeside(generation, query, examined.reports);
      const looked = await readHits(generation, voices, { ...query, stopEarly: true }, null);
      return {
        reports,
        voices: chooseVoices(looked, composeSettings.voicesBeside, Number.NEGATIVE_INFINITY),
        reason: null,
        confidence,
        readMs: weighMs,
        read: readReports,
        gap: null,
      };
    }
  }
  const heard = await hearVoices(generation, examined, reader);
  const [gapWords = 0] = gaps?.features ?? [];
  const isNamed = gaps?.isNearest === true && gapWords >= TOPIC_COVERAGE_MIN;
  const gap = isNamed ? gaps.nearest : null;
  const isTopical = isKnown || isNamed || heard.isOpinion;
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
    readMs: weighMs + heard.readMs,
    read: readReports,
    gap,
  };
}

/** Answers a question of opinion from the voices. */
export async function answerFromVoices(
  generation: Generation,
  examined: Examined,
  reader: Reader | null,
): Promise<Outcome> {
  const { query, reports, readReports } = examined;
  const heard = await hearVoices(generation, examined, reader);
  // Whoever asks what readers say hears those who speak of it, in whatever words.
  const isNear = heard.read.some(({ hit }) => hit.standardised >= VOICE_SIMILARITY_MIN);
  const isHeard = heard.voices.length > 0 && (heard.isTopical || isNear);
  const isKnown = isOnTopic(reports, readReports, query.language);
  return {
    reports: [],
    voices: isHeard ? heard.voices : [],
    reason: isHeard ? null : isKnown ? 'not-stated' : 'off-topic',
    confidence: heard.confidence,
    readMs: heard.readMs,
    read: heard.read,
    gap: null,
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

async function hearVoices(
  generation: Generation,
  { query }: Examined,
  reader: Reader | null,
): Promise<Heard> {
  const began = performance.now();
  const retrieved = await retrieve(generation, 'voices', query);
  const asked = { ...query, stopEarly: false };
  const read = await readHits(generation, retrieved, asked, reader, opinionSettings);
  const best = read[0]?.score ?? 0;
  const confidence = confidenceOf(evidenceOf(generation, query, retrieved, read));
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
async function voicesBeside(generation: Generation, query: Query, reports: Retrieved): Promise<Retrieved> {
  const retrieved = await retrieve(generation, 'voices', query);
  const told = nearestSimilarity(reports.hits.flatMap(({ wordings }) => wordings));
  const isClose = ({ words, standardised, wordings }: Hit): boolean => {
    const asked = nearestSimilarity(wordings);
    return asked === null || told === null
      ? words >= BESIDE_WORDS_MIN || standardised >= BESIDE_SIMILARITY_MIN
      : asked >= told - BESIDE_WORDING_BEHIND && standardised >= BESIDE_ASKED_SIMILARITY_MIN;
  };
  return { ...retrieved, hits: retrieved.hits.filter(isClose) };
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
