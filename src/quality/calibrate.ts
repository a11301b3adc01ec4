import type { AnswerParts } from '../answer/answer-question.js';
import {
  type Coefficients,
  confidenceOf,
  type Evidence,
  evidenceOf,
  featuresBesideGaps,
  type ReportCoefficients,
} from '../answer/confidence.js';
import { examine } from '../answer/examine.js';
import { readQuestion } from '../answer/read-question.js';
import { createGapWeigher } from '../answer/weigh-gaps.js';
import type { Generation } from '../index/generation.js';
import { languageOf } from '../text/language.js';
import { type Example, fitLogistic } from './fit-logistic.js';

export type LabelledQuestion = Evidence & { readonly label: 0 | 1 };

/** Features of the confidence beside gaps, for questions of which it is known whether the documents answer them. */
export async function labelledBesideGaps(
  generation: Generation,
  questions: readonly { readonly question: string; readonly label: 0 | 1 }[],
  models: Pick<AnswerParts, 'embedder' | 'reader'>,
  fitted: Readonly<Record<'read' | 'unread', ReportCoefficients>>,
): Promise<readonly Example[]> {
  const weighGaps = createGapWeigher(models.embedder);
  const rows: Example[] = [];
  for (const { question, label } of questions) {
    const { language, intent } = readQuestion(generation, { question });
    if (intent.opinion) continue;
    const { query, reports, readReports } = await examine(generation, { question, language }, models);
    const gaps = await weighGaps(generation, query, reports, readReports);
    if (gaps === null) continue;
    const before = confidenceOf(evidenceOf(generation, query, reports, readReports), fitted);
    rows.push({ features: featuresBesideGaps(before, gaps.features), label });
  }
  return rows;
}

/** The evidence found for questions of which it is known whether the documents answer them. */
export async function labelled(
  generation: Generation,
  questions: readonly { readonly question: string }[],
  label: 0 | 1,
  models: Pick<AnswerParts, 'embedder' | 'reader'>,
): Promise<readonly LabelledQuestion[]> {
  const rows: LabelledQuestion[] = [];
  for (const { question } of questions) {
    const language = languageOf(question);
    const { query, reports, readReports } = await examine(generation, { question, language }, models);
    const evidence = evidenceOf(generation, query, reports, readReports);
    if (evidence !== null) rows.push({ ...evidence, label });
  }
  return rows;
}

/** How sure an answer is, with and without the reader. */
export interface Calibration {
  /** The id of the embedding model. */
  readonly embedder: string;
  readonly read: FittedCase;
  readonly unread: FittedCase;
}

export interface FittedCase extends FittedOnReports {
  /** Where the documents say themselves what they do not state; null when they do not. */
  readonly gaps: Coefficients | null;
}

export interface FittedOnReports extends ReportCoefficients {
  /** How many questions each was fitted on. */
  readonly fittedOn: { readonly same: number; readonly cross: number };
}

/**
 * How many of the questions that people ask are answerable; shifts the intercept of a fit that weighs both classes
 * alike. In the documents' own language most are. Across languages the evidence is weaker (AUROC .75 against .95), so
 * the doubt goes to declining, most of it where nothing is read. Beside gaps nine in ten of what is unanswerable shall
 * be declined: then one fact in seventy is, unread one in twenty-five.
 */
const priors = {
  read: { same: 0.7, cross: 0.5, gaps: 0.72 },
  unread: { same: 0.6, cross: 0.45, gaps: 0.65 },
} as const;

function fitTo(questions: readonly Example[], prior: number): Coefficients {
  const { intercept, weights } = fitLogistic(questions);
  return { intercept: intercept + Math.log(prior / (1 - prior)), weights };
}

/** @returns null of no rows */
export function fitBesideGaps(rows: readonly Example[], how: 'read' | 'unread'): Coefficients | null {
  return rows.length === 0 ? null : fitTo(rows, priors[how].gaps);
}

export function fitOnReports(rows: readonly LabelledQuestion[], how: 'read' | 'unread'): FittedOnReports {
  const same = rows.filter(({ isCross }) => !isCross);
  const cross = rows.filter(({ isCross }) => isCross);
  return {
    fittedOn: { same: same.length, cross: cross.length },
    same: fitTo(same, priors[how].same),
    cross: fitTo(cross, priors[how].cross),
  };
}

/** Without gaps to fit on the confidence stays what it is. */
const asItIs: Coefficients = { intercept: 0, weights: [1, 0, 0, 0, 0] };

/** The source of `src/answer/calibration.ts`. */
export function renderCalibration({ embedder, read, unread }: Calibration): string {
  const counts = ({ same, cross }: FittedCase['fittedOn']): string => `{ same: ${same}, cross: ${cross} }`;
  const numbers = ({ intercept, weights }: Coefficients): string =>
    `{ intercept: ${round(intercept)}, weights: [${weights.map(round).join(', ')}] }`;
  return `/**
 * Coefficients of the confidence, fitted by \`npm run calibrate -- --eval DIR\`; do not edit by hand. For what was read
 * and for what was not, one set each for a question in the language of the passage and one across languages, and one
 * beside gaps. The order of the weights is that of \`ReadFeatures\` and \`UnreadFeatures\` in \`confidence.ts\`.
 */
export const calibration = {
  /** The model whose cosine similarities are meant. */
  embedder: '${embedder}',
  read: {
    /** Questions of jaquad, jsquad and the dossier (those marked \`tune\`); classes weighed alike, then the priors. */
    fittedOn: ${counts(read.fittedOn)},
    same: ${numbers(read.same)},
    cross: ${numbers(read.cross)},
    /** Log odds of the confidence from the reports, then the order of \`GapFeatures\`. */
    gaps: ${numbers(read.gaps ?? asItIs)},
  },
  unread: {
    fittedOn: ${counts(unread.fittedOn)},
    same: ${numbers(unread.same)},
    cross: ${numbers(unread.cross)},
    gaps: ${numbers(unread.gaps ?? asItIs)},
  },
  /** At or above this an answer is given. */
  threshold: 0.5,
} as const;
`;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
