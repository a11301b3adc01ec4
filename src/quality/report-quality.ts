import type { GateFigures } from './measure-gate.js';
import type { IncidentFigures } from './measure-incident.js';
import type { AbstentionFigures, ParagraphFigures, Ranks } from './measure-paragraphs.js';
import type { LedgerFigures, ThemeFigures } from './measure-themes.js';
import type { WordingFigures } from './wording-tally.js';

/** Everything one run of `npm run quality` measured. */
export interface QualityReport {
  readonly incidents: readonly { readonly name: string; readonly figures: IncidentFigures }[];
  /** Of a language model, where one was measured. */
  readonly wording: readonly ({ readonly name: string } & WordingFigures)[];
  /** null: not measured. */
  readonly gate: GateFigures | null;
  readonly paragraphs: readonly {
    readonly name: string;
    readonly groups: readonly ParagraphFigures[];
    readonly abstention: AbstentionFigures | null;
  }[];
  readonly themes: readonly ThemeFigures[];
  readonly ledger: LedgerFigures | null;
}

/** The report as Markdown tables, as they stand in the README. */
export function renderQuality({
  incidents,
  wording,
  gate,
  paragraphs,
  themes,
  ledger,
}: QualityReport): string {
  const lines: string[] = [
    '| incident questions | n | must | gold-cite | opinions from voices | unanswerable declined | facts wrongly declined | ja/en pairs that cite the fact | byte proof | characters |',
    '|---|---|---|---|---|---|---|---|---|---|',
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
          figures.pairsCited,
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
  lines.push(...wordingTable(wording), ...gateTable(gate));
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

function wordingTable(wording: QualityReport['wording']): readonly string[] {
  if (wording.length === 0) return [];
  return [
    '',
    "| in a model's words | asked | worded | failed | sentences passed | left out | gate, p50 / p95 |",
    '|---|---|---|---|---|---|---|',
    ...wording.map(({ name, model, asked, worded, failed, kept, dropped, gateMs }) =>
      row(
        `${name}, ${model}`,
        ...[asked, worded, failed, kept].map(String),
        Object.entries(dropped)
          .map(([reason, times]) => `${reason} ${times}`)
          .join(', ') || '0',
        `${gateMs.p50.toFixed(0)} / ${gateMs.p95.toFixed(0)} ms`,
      ),
    ),
  ];
}

function gateTable(gate: GateFigures | null): readonly string[] {
  if (gate === null) return [];
  return [
    '',
    '| gate, labelled pairs | n | refused |',
    '|---|---|---|',
    ...Object.entries(gate.refused).map(([label, { pairs, share }]) =>
      row(label, String(pairs), three(share)),
    ),
    '',
    `One sentence: ${gate.ms.p50.toFixed(0)} ms in the middle, ${gate.ms.p95.toFixed(0)} ms for the slowest of twenty.`,
  ];
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
