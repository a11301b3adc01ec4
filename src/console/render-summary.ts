import { styleText } from 'node:util';
import type { Summary } from '../themes/summarise-theme.js';
import { type Theme, themeLanguage } from '../themes/theme.js';
import { renderCitation, shown } from './render-answer.js';
import { textsFor } from './texts.js';

/** A summary for reading in a terminal: numbered statements, then their sources. */
export function renderSummary(
  { statements, citations, language, generation }: Summary,
  theme: Theme,
  { colours }: { readonly colours: boolean },
): string {
  const texts = textsFor(language);
  const style = (format: 'bold' | 'dim' | 'cyan', text: string): string =>
    colours ? styleText(format, text, { validateStream: false }) : text;
  if (statements.length === 0) return texts.nothingTold(theme.name[themeLanguage(language)]);
  return [
    style('bold', theme.name[themeLanguage(language)]),
    ...statements.map(
      ({ text, citations: cited }, i) => `${i + 1} ${shown(text)} ${cited.map((n) => `[${n}]`).join('')}`,
    ),
    style('cyan', texts.sources),
    ...citations.map((citation) => renderCitation(citation, texts)),
    style('dim', `${texts.verified(citations.length, citations.length)} · ${generation}`),
  ].join('\n');
}
