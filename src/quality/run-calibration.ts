import { join } from 'node:path';
import type { Generation } from '../index/generation.js';
import { readThemes } from '../themes/read-themes.js';
import {
  type Calibration,
  type FittedCase,
  fitBesideGaps,
  fitOnReports,
  type LabelledQuestion,
  labelled,
  labelledBesideGaps,
} from './calibrate.js';
import { DOSSIER_QUESTIONS, type MeasuringTools } from './measuring-tools.js';
import { IncidentQuestion, readParagraphSet, readQuestions } from './question-sets.js';

/**
 * Collects evidence for questions of which it is known whether the documents answer them, and fits the confidence.
 * Across languages it asks the dossier's questions of one half of the dossier, since only clean questions may be used.
 * @param evalFolder with `thirdparty/jaquad` and `thirdparty/jsquad`
 */
export async function runCalibration(tools: MeasuringTools, evalFolder: string): Promise<Calibration> {
  const ways = { read: tools, unread: { embedder: tools.embedder, reader: null } } as const;
  const rows: Record<keyof typeof ways, LabelledQuestion[]> = { read: [], unread: [] };
  const collect = async (
    generation: Generation,
    questions: readonly { readonly question: string }[],
    label: 0 | 1,
  ): Promise<void> => {
    rows.read.push(...(await labelled(generation, questions, label, ways.read)));
    rows.unread.push(...(await labelled(generation, questions, label, ways.unread)));
  };
  for (const name of ['jaquad', 'jsquad'] as const) {
    const set = await readParagraphSet(evalFolder, name);
    const { generation } = await tools.openFolder(set.documents);
    await collect(generation, [...set.questions, ...set.hard], 1);
    await collect(generation, set.unanswerable, 0);
  }
  const questions = await readQuestions(join(tools.packageRoot, DOSSIER_QUESTIONS), IncidentQuestion);
  const tuning = questions.filter(({ split, kind }) => split === 'tune' && kind !== 'opinion');
  const ofKind = (wanted: IncidentQuestion['kind'], asked: readonly IncidentQuestion[]) =>
    asked.filter(({ kind }) => kind === wanted);
  const halves = [
    { folder: 'documents', asks: () => true },
    { folder: 'documents/ja', asks: ({ lang }: IncidentQuestion) => lang !== 'ja' },
    { folder: 'documents/en', asks: ({ lang }: IncidentQuestion) => lang !== 'en' },
  ];
  // What a question about something else looks like must be learnt where nothing is read; with the reader's word such
  // questions only blur the fit.
  const elsewhere = await readParagraphSet(evalFolder, 'jaquad');
  const { generation: wiki } = await tools.openFolder(elsewhere.documents);
  rows.unread.push(...(await labelled(wiki, ofKind('fact', tuning), 0, ways.unread)));
  for (const { folder, asks } of halves) {
    const { generation } = await tools.openFolder(join(tools.packageRoot, folder));
    const asked = tuning.filter(asks);
    await collect(generation, ofKind('fact', asked), 1);
    await collect(generation, ofKind('unanswerable', asked), 0);
    rows.unread.push(...(await labelled(generation, elsewhere.questions, 0, ways.unread)));
  }
  const onReports = {
    read: fitOnReports(rows.read, 'read'),
    unread: fitOnReports(rows.unread, 'unread'),
  };
  const { generation } = await tools.openFolder(join(tools.packageRoot, 'documents'));
  const general = await themeQuestions(tools.packageRoot);
  const specific = tuning.map(({ question, kind }) => ({
    question,
    label: kind === 'fact' ? (1 as const) : (0 as const),
  }));
  const fitted = async (way: keyof typeof ways): Promise<FittedCase> => {
    const besideGaps = await labelledBesideGaps(generation, [...specific, ...general], ways[way], onReports);
    return { ...onReports[way], gaps: fitBesideGaps(besideGaps, way) };
  };
  return {
    embedder: tools.embedder.model.id,
    read: await fitted('read'),
    unread: await fitted('unread'),
  };
}

/** The themes' own questions: general ones, which the dossier answers. */
async function themeQuestions(
  packageRoot: string,
): Promise<readonly { readonly question: string; readonly label: 1 }[]> {
  const themes = await readThemes(join(packageRoot, 'prompts/themes'));
  return themes
    .filter(({ lanes }) => lanes.includes('reports'))
    .flatMap(({ questions: { ja, en } }) => [...ja, ...en])
    .map((question) => ({ question, label: 1 }));
}
