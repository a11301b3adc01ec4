import type { SummaryChange } from '../themes/compare-summaries.js';
import { type Theme, themeLanguage } from '../themes/theme.js';
import { firstFitting } from './first-fitting.js';
import { MESSAGE_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import { oneLine } from './one-line.js';
import { shown } from './shown.js';
import type { Texts } from './texts.js';

/** Of a statement, UTF-16 code units before escaping, and how many of a theme are shown; the file holds all. */
const drafts = [
  { statementMax: 160, most: 6 },
  { statementMax: 100, most: 3 },
  { statementMax: 60, most: 1 },
  { statementMax: 0, most: 0 },
] as const;

/**
 * What a rebuild changed in the themes, below what the rebuild itself reported; every statement stands in a file.
 * @param report the message so far
 */
export function withThemeChanges(
  report: MessageBody,
  { changes, themes }: { readonly changes: readonly SummaryChange[]; readonly themes: readonly Theme[] },
  texts: Texts,
): MessageBody {
  const nameOf = (id: string): string =>
    themes.find((theme) => theme.id === id)?.name[themeLanguage(texts.language)] ?? id;
  if (changes.length === 0) {
    const line = `\n📌 ${texts.noThemeChanged}`;
    return report.content.length + line.length > MESSAGE_MAX
      ? report
      : { ...report, content: report.content + line };
  }
  const linesOf = (change: SummaryChange): readonly (readonly [mark: string, text: string])[] => [
    ...change.changed.flatMap(({ before, after }) => [
      ['−', before.text] as const,
      ['+', after.text] as const,
    ]),
    ...change.removed.map(({ text }) => ['−', text] as const),
    ...change.added.map(({ text }) => ['+', text] as const),
  ];
  const content = firstFitting(
    drafts.map(({ statementMax, most }) =>
      [
        report.content,
        `📌 ${texts.themesChanged(changes.length)}`,
        ...changes.flatMap((change) => [
          `**${shown(nameOf(change.theme), 40)}** (+${change.added.length + change.changed.length} −${change.removed.length + change.changed.length})`,
          ...linesOf(change)
            .slice(0, most)
            .map(([mark, text]) => `${mark} ${shown(text, statementMax)}`),
        ]),
      ].join('\n'),
    ),
  );
  const file = changes
    .map((change) =>
      [
        `## ${nameOf(change.theme)}`,
        '',
        '```diff',
        ...linesOf(change).map(([mark, text]) => `${mark === '−' ? '-' : '+'} ${oneLine(text)}`),
        '```',
      ].join('\n'),
    )
    .join('\n\n');
  return {
    ...report,
    content: content.length <= MESSAGE_MAX ? content : report.content,
    files: [...(report.files ?? []), { name: 'changes.md', text: `${file}\n` }],
  };
}
