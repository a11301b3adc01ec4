import type { LedgerPage } from '../themes/ledger.js';
import { firstFitting } from './first-fitting.js';
import { OPTION_TEXT_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import { numberCitations } from './number-citations.js';
import { shown } from './shown.js';
import { smallPrint } from './small-print.js';
import { sourceLines } from './source-lines.js';
import type { Texts } from './texts.js';

/** Of a statement, and of one beside it, UTF-16 code units before escaping: one with two beside it always fits. */
const STATEMENT_MAX = 300;
const OTHER_MAX = 150;

/** The statements that hold a figure, each with its day, other values below it; last ones go where they do not fit. */
export function renderLedger(page: LedgerPage, texts: Texts): MessageBody {
  const { query, lines, generation } = page;
  const title = `🔢 **${texts.figuresTitle(shown(query, OPTION_TEXT_MAX))}**`;
  if (lines.length === 0) return { content: `${title}\n${texts.noFigures}`, components: [] };
  const drafts = lines.map((_, left) => {
    const told = lines.slice(0, lines.length - left);
    const statements = numberCitations({
      statements: told.flatMap(({ statement, others }) => [statement, ...others]),
      citations: page.citations,
    });
    const marks = (statement: (typeof told)[number]['statement']): string =>
      statements
        .find((one) => one.statement === statement)
        ?.citations.map(({ number }) => `[${number}]`)
        .join('') ?? '';
    const cited = [...new Set(statements.flatMap(({ citations }) => citations))];
    return [
      title,
      ...told.flatMap(({ statement, asOf, others }) => [
        `${texts.bullet}${shown(statement.text, STATEMENT_MAX)} ${marks(statement)}${asOf === null ? '' : ` (${texts.asOf(shown(asOf))})`}`,
        ...others.map((other) => `  ${texts.otherwise}${shown(other.text, OTHER_MAX)} ${marks(other)}`),
      ]),
      left > 0 ? smallPrint([texts.leftOut(left)], '') : '',
      ...sourceLines(cited, texts, { links: false, titleMax: 40 }),
      smallPrint(
        [texts.verified(cited.length, cited.length), texts.indexName(shown(generation, 16))],
        texts.separator,
      ),
    ]
      .filter((line) => line !== '')
      .join('\n');
  });
  return { content: firstFitting(drafts), components: [] };
}
