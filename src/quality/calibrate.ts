import type { AnswerParts } from '../answer/answer-question.js';
import { confidenceOf, type Evidence, evidenceOf, featuresBesideGaps } from '../answer/confidence.js';
import { examine } from '../answer/examine.js';
import { readQuestion } from '../answer/read-question.js';
import { createGapWeigher } from '../answer/weigh-gaps.js';
import type { Generation } from '../index/generation.js';
import { languageOf } from '../text/language.js';
import { type Coefficients, type Example, fitLogistic } from './fit-logistic.js';

export interface LabelledQuestion extends Evidence {
  readonly label: 0 | 1;
}

/** Features of the confidence beside gaps, for questions of which it is known whether the documents answer them. */
export async function labelledBesideGaps(
  generation: Generation,
  questions: readonly { readonly question: string; readonly label: 0 | 1 }[],
  models: Pick<AnswerParts, 'embedder' | 'reader'>,
  fitted: FittedOnReports,
): Promise<readonly Example[]> {
  const weighGaps = createGapWeigher(models.embedder);
  const rows: Example[] = [];
  for (const { question, label } of questions) {
    const { language, intent } = readQuestion(generation, { question });
    if (intent.opinion) continue;
    const { query, reports, readReports } = await examine(generation, { question, language }, models);
    const gaps = await weighGaps(generation, query, reports, readReports);
    if (gaps === null) continue;
    const before = confidenceOf(evidenceOf(readReports, { question, language }), fitted);
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
    const { readReports } = await examine(generation, { question, language }, models);
    const evidence = evidenceOf(readReports, { question, language });
    if (evidence !== null) rows.push({ ...evidence, label });
  }
  return rows;
}

export interface FittedOnReports {
  readonly same: Coefficients;
  readonly cross: Coefficients;
  /** With the reader switched off: the reading counts as 0. */
  readonly unread: Coefficients;
  /** How many questions each of the first two was fitted on. */
  readonly counts: { readonly same: number; readonly cross: number };
}

export interface Calibration extends FittedOnReports {
  /** Where the documents say themselves what they do not state; null when they do not. */
  readonly gaps: Coefficients | null;
}

/**
 * How many of the questions that people ask are answerable; shifts the intercept of a fit that weighs both classes
 * alike. In the documents' own language most are. Across languages the evidence is weaker (AUROC .70 against .96),
 * so the doubt goes to declining; without the reader no side is favoured. Beside gaps one fact in forty may be
 * declined.
 */
const priors = { same: 0.7, cross: 0.45, unread: 0.5, gaps: 0.78 };

function fitTo(questions: readonly Example[], prior: number): Coefficients {
  const { intercept, weights } = fitLogistic(questions);
  return { intercept: intercept + Math.log(prior / (1 - prior)), weights };
}

export function fitBesideGaps(rows: readonly Example[]): Coefficients | null {
  return rows.length === 0 ? null : fitTo(rows, priors.gaps);
}

export function fitOnReports(rows: readonly LabelledQuestion[]): FittedOnReports {
  const same = rows.filter(({ kind }) => kind === 'same');
  const cross = rows.filter(({ kind }) => kind === 'cross');
  const unread = rows.map(
    (row): LabelledQuestion => ({
      ...row,
      features: [0, row.features[1], 0, row.features[3]],
    }),
  );
  return {
    same: fitTo(same, priors.same),
    cross: fitTo(cross, priors.cross),
    unread: fitTo(unread, priors.unread),
    counts: { same: same.length, cross: cross.length },
  };
}

/** Without gaps to fit on the confidence stays what it is. */
const asItIs: Coefficients = { intercept: 0, weights: [1, 0, 0, 0, 0, 0] };

/** The source of `src/answer/calibration.ts`. */
export function renderCalibration({ same, cross, unread, gaps, counts }: Calibration): string {
  const numbers = ({ intercept, weights }: Coefficients): string =>
    `{ intercept: ${intercept.toFixed(4)}, weights: [${weights.map((weight) => weight.toFixed(4)).join(', ')}] }`;
  return `/**
 * Coefficients of the confidence, fitted by \`npm run calibrate -- --eval DIR\`; do not edit by hand. One set for a
 * question in the language of the passage, one across languages, one for when the reader is off. The order of the
 * weights is that of \`Features\` in \`confidence.ts\`.
 */
export const calibration = {
  /** Questions of jaquad, jsquad and the dossier (those marked \`tune\`); classes weighed alike, then the priors. */
  fittedOn: { same: ${counts.same}, cross: ${counts.cross} },
  same: ${numbers(same)},
  cross: ${numbers(cross)},
  unread: ${numbers(unread)},
  /** Beside gaps: log odds of the confidence from the reports, then the order of \`GapFeatures\`. */
  gaps: ${numbers(gaps ?? asItIs)},
  /** At or above this an answer is given. */
  threshold: 0.5,
} as const;
`;
}
