import { join } from 'node:path';
import type { AnswerQuestion } from '../answer/answer-question.js';
import { createGate } from '../answer/gate/create-gate.js';
import { UserFacingError } from '../errors.js';
import { measureGate, readGatePairs } from './measure-gate.js';
import { describeFailure, incidentFigures, measureIncident } from './measure-incident.js';
import { measureParagraphs } from './measure-paragraphs.js';
import { FigureQuery, measureLedger, measureThemes, ThemeFact } from './measure-themes.js';
import { DOSSIER_QUESTIONS, FIGURE_QUERIES, type MeasuringTools, THEME_FACTS } from './measuring-tools.js';
import { IncidentQuestion, readParagraphSet, readQuestions, setNames } from './question-sets.js';
import type { QualityReport } from './report-quality.js';
import { wordingTally } from './wording-tally.js';

export interface QualityRun {
  /** A folder with `dev.jsonl` and `thirdparty/`, beside `seeds/`; null: the dossier's own questions alone. */
  readonly evalFolder: string | null;
  /** Is this set wanted: `dossier`, `dev`, `themes` or the name of a third-party set? */
  readonly wanted: (set: string) => boolean;
  /** Ask every incident question a second time, in a language model's words. */
  readonly withModel: boolean;
  /** Ask every incident question again for each of these, with so many sentences read, as in a crowd. */
  readonly sentences: readonly number[];
}

/**
 * Reads `1,2,4`.
 * @throws UserFacingError for what is no list of whole numbers from 1 to 99
 */
export function sentencesOf(list: string): readonly number[] {
  return list.split(',').map((count) => {
    if (!/^[1-9]\d?$/u.test(count.trim()))
      throw new UserFacingError(`--sentences takes whole numbers from 1 to 99 such as 1,2,4, not ${count}.`, {
        fix: 'Run npm run quality -- --only dossier --sentences 1,2,4.',
        exitCode: 2,
      });
    return Number(count);
  });
}

/** Measures every wanted set. @returns the report, and a line for each incident question that went wrong */
export async function runQuality(
  tools: MeasuringTools,
  { evalFolder, wanted, withModel, sentences }: QualityRun,
): Promise<{ readonly report: QualityReport; readonly failures: readonly string[] }> {
  const sets = [
    {
      name: 'dossier',
      documents: join(tools.packageRoot, 'documents'),
      file: join(tools.packageRoot, DOSSIER_QUESTIONS),
    },
    ...(evalFolder === null
      ? []
      : [{ name: 'dev', documents: join(evalFolder, '../seeds'), file: join(evalFolder, 'dev.jsonl') }]),
  ];
  const incidents: QualityReport['incidents'][number][] = [];
  const failures: string[] = [];
  const wording: QualityReport['wording'][number][] = [];
  for (const { name, documents, file } of sets.filter((set) => wanted(set.name))) {
    const { generation, answerQuestion, answerAndTrace } = await tools.openFolder(documents);
    const questions = await readQuestions(file, IncidentQuestion);
    const outcomes = await measureIncident(generation, answerQuestion, questions);
    incidents.push({ name, figures: incidentFigures(outcomes) });
    const held = outcomes.filter(({ question }) => question.split === 'hold');
    if (held.length > 0) incidents.push({ name: `${name}, held out`, figures: incidentFigures(held) });
    failures.push(...outcomes.flatMap((outcome) => describeFailure(name, outcome)));
    for (const count of sentences) {
      const inCrowd: AnswerQuestion = (asked) => answerQuestion({ ...asked, sentences: () => count });
      const fewer = await measureIncident(generation, inCrowd, questions);
      incidents.push({ name: `${name}, sentences read: ${count}`, figures: incidentFigures(fewer) });
    }
    if (!withModel) continue;
    const words = wordingTally();
    const worded = await measureIncident(generation, words.counting(answerAndTrace), questions);
    incidents.push({ name: `${name}, in a model's words`, figures: incidentFigures(worded) });
    wording.push({ name, ...words.figures() });
    failures.push(...worded.flatMap((outcome) => describeFailure(`${name}+model`, outcome)));
  }
  const themes: QualityReport['themes'][number][] = [];
  let ledger: QualityReport['ledger'] = null;
  if (wanted('themes')) {
    const opened = await tools.openFolder(join(tools.packageRoot, 'documents'));
    const facts = await readQuestions(join(tools.packageRoot, THEME_FACTS), ThemeFact);
    const queries = await readQuestions(join(tools.packageRoot, FIGURE_QUERIES), FigureQuery);
    themes.push(...(await measureThemes(opened.themes, facts)));
    ledger = await measureLedger(opened.ledger, queries);
    failures.push(...themes.flatMap(({ missing }) => missing), ...ledger.missed);
  }
  const gate = wanted('gate')
    ? await measureGate(await readGatePairs(tools.packageRoot), createGate(tools.embedder))
    : null;
  for (const { pair, reason, detail } of gate?.wrong ?? [])
    failures.push(`gate ${pair.id} → ${reason ?? 'passed'} ${detail}: ${pair.sentence}`);
  const paragraphs: QualityReport['paragraphs'][number][] = [];
  for (const name of evalFolder === null ? [] : setNames.filter(wanted)) {
    const set = await readParagraphSet(evalFolder ?? '', name);
    const opened = await tools.openFolder(set.documents);
    paragraphs.push({ name, ...(await measureParagraphs(set, { ...tools, ...opened })) });
  }
  return { report: { incidents, wording, gate, paragraphs, themes, ledger }, failures };
}
