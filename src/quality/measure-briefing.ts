import type { Ledger } from '../themes/ledger.js';
import { summaryLengths } from '../themes/summarise-theme.js';
import type { Themes } from '../themes/themes.js';
import type { Timeline } from '../themes/timeline.js';
import type { Voices } from '../themes/voices.js';
import { type Percentiles, timeEach } from './measure-speed.js';

/** What is read without asking, each answer with its quotes proved. */
export interface BriefingSpeed {
  readonly summaries: Percentiles;
  readonly figures: Percentiles;
  readonly timeline: Percentiles;
  readonly voices: Percentiles;
}

const languages = ['ja', 'en'];
const EVENTS = 8;

/** Times every summary, the given look-ups, every page of every subject's timeline, and every view of the voices. */
export async function measureBriefing(
  {
    themes,
    ledger,
    timeline,
    voices,
  }: {
    readonly themes: Themes;
    readonly ledger: Ledger;
    readonly timeline: Timeline;
    readonly voices: Voices;
  },
  queries: readonly { readonly query: string; readonly language: string }[],
): Promise<BriefingSpeed> {
  await themes.prepare(async () => true);
  const told = themes.all.flatMap((theme) =>
    languages.flatMap((language) => summaryLengths.map((length) => ({ theme, language, length }))),
  );
  const subjects = ['', ...timeline.subjects()].flatMap((about) =>
    languages.map((language) => ({ about, language })),
  );
  const views = [null, ...voices.views].flatMap((view) => languages.map((language) => ({ view, language })));
  return {
    summaries: await timeEach(told, ({ theme, language, length }) =>
      themes.summarise(theme, language, length),
    ),
    figures: await timeEach(queries, ({ query, language }) => ledger.find(query, language)),
    timeline: await timeEach(subjects, ({ about, language }) => timeline.read(language, about, 0, EVENTS)),
    voices: await timeEach(views, ({ view, language }) =>
      view === null ? voices.map(language) : voices.ofView(view, language),
    ),
  };
}
