import { join } from 'node:path';
import type { AnswerQuestion } from '../answer/answer-question.js';
import { createGate } from '../answer/gate/create-gate.js';
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
}

/** Measures every wanted set. @returns the report, and a line for each incident question that went wrong */
export async function runQuality(
  tools: MeasuringTools,
  { evalFolder, wanted, withModel }: QualityRun,
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
    if (tools.reader !== null) {
      const inCrowd: AnswerQuestion = (asked) => answerQuestion({ ...asked, isHurried: () => true });
      const unread = await measureIncident(generation, inCrowd, questions);
      incidents.push({ name: `${name}, in a crowd`, figures: incidentFigures(unread) });
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
