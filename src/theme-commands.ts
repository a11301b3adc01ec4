import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSettings } from './answer/answer-question.js';
import { type App, themesFolder, viewsFolder } from './app.js';
import { renderLedger } from './console/render-ledger.js';
import { renderSummary } from './console/render-summary.js';
import { renderThemeChanges } from './console/render-theme-changes.js';
import { renderTimeline } from './console/render-timeline.js';
import { renderVoices, renderVoicesOfView } from './console/render-voices.js';
import { print } from './console/terminal.js';
import { textsFor } from './console/texts.js';
import type { ServedIndex } from './index/served-index.js';
import { exportSummaries } from './themes/export-summary.js';
import { createFindingsStore } from './themes/findings-store.js';
import { createLedger } from './themes/ledger.js';
import { createPictures } from './themes/pictures.js';
import { readThemes } from './themes/read-themes.js';
import { summaryLengths } from './themes/summarise-theme.js';
import type { Theme } from './themes/theme.js';
import { createThemes, type Themes } from './themes/themes.js';
import { createTimeline } from './themes/timeline.js';
import { readViews } from './themes/view.js';
import { createVoices } from './themes/voices.js';
import type { WordSummary } from './themes/word-summary.js';
import { usageError } from './usage.js';

/** The flags that these commands know, and whom they are for. */
export interface ReaderFlags {
  readonly language: string;
  readonly colours: boolean;
  readonly json: boolean;
  readonly theme?: string | undefined;
  readonly length: string;
  readonly export?: string | undefined;
  readonly about: string;
  readonly view?: string | undefined;
  readonly picture?: string | undefined;
}

/** The themes on an index; the models are loaded only where one was not looked up before. */
export function themesOn(app: App, index: ServedIndex, all: readonly Theme[], word?: WordSummary): Themes {
  return createThemes(all, {
    word,
    answerQuestion: async (asked) => (await app.engineOn(index)).answerQuestion(asked),
    generation: () => index.generation,
    store: createFindingsStore(join(app.rootOf(app.folders.documents), 'themes')),
    settings: JSON.stringify(answerSettings(app.config.READER)),
    log: app.log,
  });
}

/** What puts summaries into words; undefined where no language model is configured. */
async function wordingOn(app: App, index: ServedIndex): Promise<WordSummary | undefined> {
  if (app.config.LLM_BASE_URL === undefined) return undefined;
  const { model, parts } = await app.engineOn(index);
  return model?.wordSummary(parts.serving);
}

/** One theme in quotes, or all of them as a briefing in a file. */
export async function tellSummary(
  app: App,
  flags: ReaderFlags,
  positionals: readonly string[],
): Promise<void> {
  const { language, colours } = flags;
  if (positionals.length > 0) throw usageError(`summary takes its theme as --theme ${positionals[0] ?? ''}`);
  const length = summaryLengths.find((one) => one === flags.length);
  if (length === undefined)
    throw usageError(`--length is one of ${summaryLengths.join(', ')}, not ${flags.length}`);
  const all = await readThemes(themesFolder);
  const index = await app.openOrBuildIndex();
  const themes = themesOn(app, index, all, await wordingOn(app, index));
  const named = flags.theme === undefined ? null : themes.find(flags.theme);
  if (flags.theme !== undefined && named === null)
    throw usageError(`There is no theme ${flags.theme}; there are ${all.map(({ id }) => id).join(', ')}`);
  if (flags.export !== undefined) {
    const told = [];
    for (const theme of named === null ? all : [named])
      told.push({ theme, summary: await themes.summarise(theme, language, length) });
    await save(flags.export, exportSummaries(told));
    return;
  }
  const theme = named ?? all[0];
  if (theme === undefined) throw usageError(`There is no theme in ${themesFolder}`);
  const told = await themes.summarise(theme, language, length);
  print(flags.json ? JSON.stringify(told) : renderSummary(told, theme, { colours }));
}

/** What the themes tell otherwise than on the generation before. */
export async function tellThemeChanges(
  app: App,
  { language, json }: ReaderFlags,
  positionals: readonly string[],
): Promise<void> {
  if (positionals.length > 0) throw usageError('summary --changes takes nothing more');
  const all = await readThemes(themesFolder);
  const index = await app.openOrBuildIndex();
  const pointer = await (await app.store()).readPointer();
  const before = pointer?.previous?.generation ?? null;
  if (before === null) {
    print(textsFor(language).noGenerationBefore);
    return;
  }
  const changes = await themesOn(app, index, all).changesSince(before, language);
  print(json ? JSON.stringify({ before, changes }) : renderThemeChanges(changes, all, before, language));
}

/** The statements that hold a figure, from the index alone: no model is loaded. */
export async function tellFigures(
  app: App,
  { language, json }: ReaderFlags,
  positionals: readonly string[],
): Promise<void> {
  const query = positionals.join(' ').trim();
  if (query === '') throw usageError('figures takes a value or a name, such as "19%" or Delta');
  const index = await app.openOrBuildIndex();
  const page = await createLedger(() => index.generation, app.log).find(query, language);
  print(json ? JSON.stringify(page) : renderLedger(page, language));
}

/** Dated statements in order, from the index alone. */
export async function tellTimeline(
  app: App,
  { language, json, about, picture }: ReaderFlags,
  positionals: readonly string[],
): Promise<void> {
  if (positionals.length > 0)
    throw usageError(`timeline takes its subject as --about ${positionals[0] ?? ''}`);
  const index = await app.openOrBuildIndex();
  const all = createTimeline(() => index.generation, app.log);
  if (about !== '' && !all.subjects().includes(about))
    throw usageError(`There is no subject ${about}; there are ${all.subjects().join(', ')}`);
  const page = await all.read(language, about, 0, Number.MAX_SAFE_INTEGER);
  if (picture !== undefined)
    await save(picture, await createPictures().timeline(page, textsFor(language).timelineTitle));
  else print(json ? JSON.stringify(page) : renderTimeline(page, language));
}

/** The map of readers' voices, or those of one view. */
export async function tellVoices(
  app: App,
  { language, json, view: named, picture }: ReaderFlags,
  positionals: readonly string[],
): Promise<void> {
  if (positionals.length > 0) throw usageError(`voices takes its view as --view ${positionals[0] ?? ''}`);
  const views = await readViews(viewsFolder);
  const [embedder, index] = await Promise.all([app.embedder(), app.openOrBuildIndex()]);
  const all = createVoices(views, embedder, () => index.generation, app.log);
  const texts = textsFor(language);
  if (named === undefined) {
    const map = await all.map(language);
    if (picture !== undefined)
      await save(
        picture,
        await createPictures().voices(map, language, {
          title: texts.voicesTitle,
          tooFew: texts.tooFew,
          unsorted: texts.unsorted,
        }),
      );
    else print(json ? JSON.stringify(map) : renderVoices(map, language));
    return;
  }
  const view = all.find(named);
  if (view === null)
    throw usageError(`There is no view ${named}; there are ${views.map(({ id }) => id).join(', ')}`);
  const told = await all.ofView(view, language);
  if (json) print(JSON.stringify(told));
  else print(told === null ? texts.noVoices : renderVoicesOfView(told, language));
}

async function save(file: string, data: string | Uint8Array): Promise<void> {
  await writeFile(file, data);
  process.stderr.write(`Written: ${file}\n`);
}
