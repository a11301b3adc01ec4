import type { IncidentFigures } from './measure-incident.js';
import type { AbstentionFigures, ParagraphFigures, Ranks } from './measure-paragraphs.js';
import type { LedgerFigures, ThemeFigures } from './measure-themes.js';

/** Everything one run of `npm run quality` measured. */
export interface QualityReport {
  readonly incidents: readonly { readonly name: string; readonly figures: IncidentFigures }[];
  readonly paragraphs: readonly {
    readonly name: string;
    readonly groups: readonly ParagraphFigures[];
    readonly abstention: AbstentionFigures | null;
  }[];
  readonly themes: readonly ThemeFigures[];
  readonly ledger: LedgerFigures | null;
}

/** The report as Markdown tables, as they stand in the README. */
export function renderQuality({ incidents, paragraphs, themes, ledger }: QualityReport): string {
  const lines: string[] = [
    '| incident questions | n | must | gold-cite | opinions from voices | unanswerable declined | facts wrongly declined | byte proof | characters |',
    '|---|---|---|---|---|---|---|---|---|',
    ...incidents.map(({ name, figures }) =>
      row(
        name,
        String(figures.questions),
        ...[
          figures.must,
          figures.goldCited,
          figures.opinions,
          figures.declined,
          figures.wronglyDeclined,
          figures.proved,
        ].map(three),
        figures.length.toFixed(0),
      ),
    ),
  ];
  if (themes.length > 0)
    lines.push(
      '',
      '| theme | must tell: 3 lines / 1 minute / full | all facts, full | statements | said twice |',
      '|---|---|---|---|---|',
      ...themes.map(({ theme, essential, all, statements, repeated }) =>
        row(
          theme,
          [essential.short, essential.medium, essential.full].map(three).join(' / '),
          three(all.full),
          statements.toFixed(1),
          String(repeated),
        ),
      ),
    );
  if (ledger !== null)
    lines.push(
      '',
      '| figures looked up | found | others instead | meant statement first | disputed: other value shown |',
      '|---|---|---|---|---|',
      row(String(ledger.queries), ...[ledger.found, ledger.wrong, ledger.first, ledger.disputes].map(three)),
    );
  if (paragraphs.length === 0) return lines.join('\n');
  lines.push(
    '',
    '| hit@1 / hit@5 | n | words | vectors | fused | after the reader |',
    '|---|---|---|---|---|---|',
  );
  for (const { name, groups } of paragraphs)
    for (const { group, words, vectors, fused, read } of groups)
      lines.push(
        row(
          `${name}, ${group}`,
          String(words.questions),
          ranks(words),
          ranks(vectors),
          ranks(fused),
          read === null ? '–' : ranks(read),
        ),
      );
  lines.push(
    '',
    '| answers | first statement holds it | all statements | characters | answer sentence first (gold passage) | exact / F1 | declined |',
    '|---|---|---|---|---|---|---|',
  );
  for (const { name, groups } of paragraphs)
    for (const { group, answers, reading } of groups)
      if (answers !== null && reading !== null)
        lines.push(
          row(
            `${name}, ${group}`,
            three(answers.first),
            three(answers.all),
            answers.length.toFixed(0),
            three(reading.sentenceFirst),
            `${three(reading.exact)} / ${three(reading.f1)}`,
            three(answers.declined),
          ),
        );
  lines.push(
    '',
    '| abstention | AUROC | with hard questions | unanswerable declined | answerable declined |',
    '|---|---|---|---|---|',
  );
  for (const { name, abstention } of paragraphs)
    if (abstention !== null)
      lines.push(
        row(
          name,
          ...[
            abstention.auroc,
            abstention.aurocWithHard,
            abstention.declined,
            abstention.wronglyDeclined,
          ].map(three),
        ),
      );
  return lines.join('\n');
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function ranks({ hit1, hit5 }: Ranks): string {
  return `${three(hit1)} / ${three(hit5)}`;
}

function three(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}
