import type { Statement } from '../answer/answer.js';
import type { LedgerPage } from '../themes/ledger.js';
import { renderCitation, shown } from './render-answer.js';
import { textsFor } from './texts.js';

/** What was found on a figure, for reading in a terminal: statements with their day, other values below them. */
export function renderLedger({ query, lines, citations }: LedgerPage, language: string): string {
  const texts = textsFor(language);
  if (lines.length === 0) return texts.noFigures(shown(query));
  const told = ({ text, citations: cited }: Statement): string =>
    `${shown(text)} ${cited.map((number) => `[${number}]`).join('')}`;
  return [
    ...lines.flatMap(({ statement, asOf, others }) => [
      `・${told(statement)}${asOf === null ? '' : ` (${texts.asOf(asOf)})`}`,
      ...others.map((other) => `  ⇔ ${told(other)}`),
    ]),
    texts.sources,
    ...citations.map((citation) => renderCitation(citation, texts)),
  ].join('\n');
}
