import type { SummaryChange } from '../themes/compare-summaries.js';
import { type Theme, themeLanguage } from '../themes/theme.js';
import { shown } from './render-answer.js';
import { textsFor } from './texts.js';

/** Which themes are told otherwise than before, a line a statement. */
export function renderThemeChanges(
  changes: readonly SummaryChange[],
  themes: readonly Theme[],
  before: string,
  language: string,
): string {
  const texts = textsFor(language);
  if (changes.length === 0) return texts.noThemeChanged(before);
  return [
    texts.themesChanged(before),
    ...changes.flatMap(({ theme, added, removed, changed }) => [
      themes.find(({ id }) => id === theme)?.name[themeLanguage(language)] ?? theme,
      ...changed.flatMap((one) => [`  − ${shown(one.before.text)}`, `  + ${shown(one.after.text)}`]),
      ...removed.map(({ text }) => `  − ${shown(text)}`),
      ...added.map(({ text }) => `  + ${shown(text)}`),
    ]),
  ].join('\n');
}
