import type { Generation } from '../index/generation.js';
import type { Query, Retrieved } from '../retrieval/retrieve.js';
import { fold } from '../text/fold-text.js';
import { calibration } from './calibration.js';
import { mentionsIn } from './names.js';
import type { ReadHit, ScoredSentence } from './read-hits.js';
import type { GapFeatures, WeighedGaps } from './weigh-gaps.js';

/**
 * What tells whether the documents hold the answer, when passages were read:
 * - reading: the reader's surest sentence, logits
 * - similarity: of the best sentence to the question, standard deviations above the sentences looked at
 * - agreement: how many of the next best sentences give the reader's same words for the answer, 0 to 4
 * - unmentioned: names and numbers of the question that the best sentences and their headings lack
 * - nearest: cosine similarity of the nearest sentence (`usualNearest` with another embedder than the shipped one)
 *
 * With the place in retrieval instead of the three before the last the AUROC of the dossier's held-out questions was
 * .74, with them .81 (jaquad .947 and .957). Word coverage, margin and the sentence's words moved no set by more than
 * .01, the kind of answer that is asked for (number, date, name) by nothing. The nearest sentence tells what the folder
 * is not about: of 1,433 such questions 203 were answered without it, 89 with it (5-fold), and nothing else changed.
 */
export type ReadFeatures = readonly [
  reading: number,
  similarity: number,
  agreement: number,
  unmentioned: number,
  nearest: number,
];

/**
 * What tells it when nothing was read:
 * - coverage: how much of the question's words the best passage by words holds (`Retrieved.coverage`), 0 to 1
 * - similarity, unmentioned, nearest: as in `ReadFeatures`
 *
 * The coverage tells what a folder leaves open: AUROC of jaquad and jsquad .81 and .83 without, .91 and .86 with it
 * (5-fold). The nearest sentence tells what the folder is not about: .98 in its own language, .94 across, where the
 * coverage alone gives .68. The place in retrieval declines half of what a folder of two documents knows.
 */
export type UnreadFeatures = readonly [
  coverage: number,
  similarity: number,
  unmentioned: number,
  nearest: number,
];

/** Were passages read, and do question and best passage share a language? Each case has its own coefficients. */
export type Evidence = { readonly isCross: boolean } & (
  | { readonly isRead: true; readonly features: ReadFeatures }
  | { readonly isRead: false; readonly features: UnreadFeatures }
);

/** Best sentences that are asked whether they agree with the first. */
const WITNESSES = 4;
/** Best sentences in which the question's names are looked for. */
const MENTIONING = 3;
/** A confidence above this tells no more. */
const MOST = 0.999;
/** The reader gives no less. */
const READING_MIN = -20;

/**
 * How near the nearest sentence of an answerable question usually is, in its own language and across (median of the
 * dossier, jaquad and jsquad): what another embedder's cosines mean nobody has measured, so they decide nothing.
 */
const usualNearest = { same: 0.88, cross: 0.82 };

/**
 * The evidence of the passages that an answer may rest on; a digest vouches for nothing by itself.
 * @param read best first
 * @returns null when there is none
 */
export function evidenceOf(
  { manifest }: Pick<Generation, 'manifest'>,
  { question, language }: Pick<Query, 'question' | 'language'>,
  { coverage }: Pick<Retrieved, 'coverage'>,
  read: readonly ReadHit[],
): Evidence | null {
  const reports = read.filter(({ hit }) => hit.passage.kind !== 'summary');
  const [best] = reports;
  if (best === undefined) return null;
  const ranked = reports
    .flatMap(({ hit, sentences }) => sentences.map((sentence) => ({ hit, sentence })))
    .sort((one, other) => other.sentence.score - one.sentence.score);
  const readings = ranked.flatMap(({ sentence }) => sentence.reading ?? []);
  const isCross = best.hit.passage.language !== language;
  const mentioned = fold(
    ranked
      .slice(0, MENTIONING)
      .map(({ hit, sentence }) => [sentence.text, hit.passage.title, ...hit.passage.headings].join(' '))
      .join(' '),
  );
  const similarity = ranked[0]?.sentence.similarity ?? 0;
  const unmentioned = mentionsIn(question, isCross).filter((name) => !mentioned.includes(name)).length;
  const nearest =
    manifest.settings.model === calibration.embedder
      ? Math.max(-1, ...reports.flatMap(({ hit }) => hit.sentenceSimilarities))
      : usualNearest[isCross ? 'cross' : 'same'];
  if (readings.length === 0)
    return { isCross, isRead: false, features: [coverage, similarity, unmentioned, nearest] };
  const reading = Math.max(READING_MIN, ...readings);
  const agreeing = agreement(ranked.slice(0, WITNESSES + 1).map(({ sentence }) => sentence));
  return { isCross, isRead: true, features: [reading, similarity, agreeing, unmentioned, nearest] };
}

/** How many of the others give the first one's answer. */
function agreement(sentences: readonly ScoredSentence[]): number {
  const [first = '', ...others] = sentences.map(({ span }) => fold(span));
  if (first === '') return 0;
  return others.filter((span) => span !== '' && (span.includes(first) || first.includes(span))).length;
}

/** A logistic regression: features in their order, a weight for each. */
export interface Coefficients {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** Coefficients for what the documents hold; `same` and `cross` tell whether question and passage share a language. */
export interface ReportCoefficients {
  readonly same: Coefficients;
  readonly cross: Coefficients;
}

/** Calibrated probability, 0 to 1, that the documents hold the answer: a logistic regression on the features. */
export function confidenceOf(
  evidence: Evidence | null,
  { read, unread }: Readonly<Record<'read' | 'unread', ReportCoefficients>> = calibration,
): number {
  if (evidence === null) return 0;
  const { same, cross } = evidence.isRead ? read : unread;
  return logistic(evidence.features, evidence.isCross ? cross : same);
}

/**
 * The confidence where the documents say themselves what they do not state.
 * @param confidence what the reports alone give, 0 to 1
 * @param gaps null where the documents name none: then it stays as it is
 * @param isRead did that confidence rest on what the reader said?
 */
export function confidenceBesideGaps(confidence: number, gaps: WeighedGaps | null, isRead: boolean): number {
  if (gaps === null) return confidence;
  const { read, unread } = calibration;
  return logistic(featuresBesideGaps(confidence, gaps.features), (isRead ? read : unread).gaps);
}

/** The confidence as log odds, and how the reports stand against the gaps. */
export function featuresBesideGaps(confidence: number, gaps: GapFeatures): readonly number[] {
  const odds = Math.min(MOST, Math.max(1 - MOST, confidence));
  return [Math.log(odds / (1 - odds)), ...gaps];
}

function logistic(features: readonly number[], { intercept, weights }: Coefficients): number {
  const sum = features.reduce((total, feature, i) => total + feature * (weights[i] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}
