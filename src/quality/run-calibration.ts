import { join } from 'node:path';
import { readThemes } from '../themes/read-themes.js';
import {
  type Calibration,
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
  const rows: LabelledQuestion[] = [];
  for (const name of ['jaquad', 'jsquad'] as const) {
    const set = await readParagraphSet(evalFolder, name);
    const { generation } = await tools.openFolder(set.documents);
    rows.push(...(await labelled(generation, [...set.questions, ...set.hard], 1, tools)));
    rows.push(...(await labelled(generation, set.unanswerable, 0, tools)));
  }
  const questions = await readQuestions(join(tools.packageRoot, DOSSIER_QUESTIONS), IncidentQuestion);
  const tuning = questions.filter(({ split, kind }) => split === 'tune' && kind !== 'opinion');
  const halves = [
    { folder: 'documents', asks: () => true },
    { folder: 'documents/ja', asks: ({ lang }: IncidentQuestion) => lang !== 'ja' },
    { folder: 'documents/en', asks: ({ lang }: IncidentQuestion) => lang !== 'en' },
  ];
  for (const { folder, asks } of halves) {
    const { generation } = await tools.openFolder(join(tools.packageRoot, folder));
    const asked = tuning.filter(asks);
    rows.push(
      ...(await labelled(
        generation,
        asked.filter(({ kind }) => kind === 'fact'),
        1,
        tools,
      )),
    );
    rows.push(
      ...(await labelled(
        generation,
        asked.filter(({ kind }) => kind === 'unanswerable'),
        0,
        tools,
      )),
    );
  }
  const fitted = fitOnReports(rows);
  const { generation } = await tools.openFolder(join(tools.packageRoot, 'documents'));
  const besideGaps = await labelledBesideGaps(
    generation,
    [
      ...tuning.map(({ question, kind }) => ({
        question,
        label: kind === 'fact' ? (1 as const) : (0 as const),
      })),
      ...(await themeQuestions(tools.packageRoot)),
    ],
    tools,
    fitted,
  );
  return { ...fitted, gaps: fitBesideGaps(besideGaps) };
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
