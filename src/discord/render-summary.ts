import { exportSummaries } from '../themes/export-summary.js';
import { type Summary, type SummaryLength, summaryLengths } from '../themes/summarise-theme.js';
import { type Theme, themeLanguage } from '../themes/theme.js';
import { button } from './button.js';
import { buttonRows } from './button-rows.js';
import { MESSAGE_MAX, TITLE_SHOWN_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import { type NumberedStatement, numberCitations } from './number-citations.js';
import { shown } from './shown.js';
import { smallPrint } from './small-print.js';
import { sourceLines } from './source-lines.js';
import type { Texts } from './texts.js';

export interface SummaryView {
  readonly theme: Theme;
  readonly summary: Summary;
  readonly asker: string;
  readonly isPrivate: boolean;
}

/** A statement longer than this is cut where not even one fits, UTF-16 code units before escaping. */
const STATEMENT_MAX = 400;

/**
 * A theme as a message: numbered statements with their sources, and buttons for the other lengths. Statements that do
 * not fit go, last first, and the whole is attached as Markdown.
 */
export function renderSummary(view: SummaryView, texts: Texts): MessageBody {
  const { theme, summary, asker, isPrivate } = view;
  const statements = numberCitations(summary);
  const drafts = Array.from({ length: statements.length + 1 }, (_, left) =>
    draft(view, statements, left, texts),
  );
  const fitting = drafts.findIndex((content) => content.length <= MESSAGE_MAX);
  const left = fitting === -1 ? statements.length : fitting;
  const go = (length: SummaryLength) =>
    button(texts.summaryLengths[length], { action: 'summary', answer: theme.id, asker, arg: length });
  const body: MessageBody = {
    content: drafts[left] ?? '',
    components: buttonRows([
      summaryLengths.filter((length) => length !== summary.length).map(go),
      isPrivate
        ? [button(texts.share, { action: 'tell', answer: theme.id, asker, arg: summary.length })]
        : [],
    ]),
  };
  if (left === 0 && summary.length !== 'full') return body;
  return { ...body, files: [{ name: `${theme.id}.md`, text: exportSummaries([{ theme, summary }]) }] };
}

function draft(
  { theme, summary }: SummaryView,
  all: readonly NumberedStatement[],
  left: number,
  texts: Texts,
): string {
  const told = all.slice(0, all.length - left);
  const name = shown(theme.name[themeLanguage(texts.language)], TITLE_SHOWN_MAX);
  const sources = [...new Set(told.flatMap(({ citations }) => citations))];
  return [
    `📌 **${name}** — ${texts.summaryLengths[summary.length]}`,
    ...told.map(
      ({ statement, citations }, i) =>
        `${i + 1} ${shown(statement.text, STATEMENT_MAX)} ${citations.map(({ number }) => `[${number}]`).join('')}`,
    ),
    all.length === 0 ? texts.nothingTold : '',
    left > 0 ? smallPrint([texts.leftOut(left), texts.fullText], texts.separator) : '',
    ...sourceLines(sources, texts, { links: all.length <= 3, titleMax: 40 }),
    smallPrint(
      [
        sources.length > 0 ? texts.verified(sources.length, sources.length) : '',
        texts.indexName(shown(summary.generation, 16)),
      ],
      texts.separator,
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
