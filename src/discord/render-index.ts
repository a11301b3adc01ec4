import type { BuildProgress, BuildReport } from '../index/build-generation.js';
import type { SourceChanges } from '../index/compare-sources.js';
import type { Manifest } from '../index/manifest.js';
import { button } from './button.js';
import { buttonRows } from './button-rows.js';
import { changeLines, skippedLines } from './file-lines.js';
import { firstFitting } from './first-fitting.js';
import type { MessageBody } from './message-body.js';
import { shown } from './shown.js';
import type { Texts } from './texts.js';

export interface IndexStatusView {
  readonly manifest: Manifest;
  readonly isStale: boolean;
  readonly changes: SourceChanges;
  /** The generation a roll-back would serve. */
  readonly previous: string | null;
  readonly asker: string;
}

/** Paths named on a line, fewer where they do not fit. */
const namesShown = [5, 3, 1, 0];
/** Of a generation's name, UTF-16 code units before escaping. */
const NAME_MAX = 16;
const BAR_CELLS = 12;
/** In the order in which a build goes through them. */
const stages = [
  'reading',
  'embedding',
  'graph',
  'publishing',
] as const satisfies readonly BuildProgress['stage'][];

/** What is served, whether the documents have changed since, and the button that goes back to the index before. */
export function renderIndexStatus(view: IndexStatusView, texts: Texts): MessageBody {
  const { previous, asker } = view;
  return {
    content: firstFitting(namesShown.map((most) => statusText(view, texts, most))),
    components: buttonRows([
      previous === null
        ? []
        : [button(texts.rollBack(previous), { action: 'rollback', answer: '-', asker, arg: '' })],
    ]),
  };
}

function statusText(
  { manifest, isStale, changes, previous }: IndexStatusView,
  texts: Texts,
  most: number,
): string {
  const { generation, documents, passages, comments, createdAt, sources } = manifest;
  const changed = changeLines(changes, texts, most);
  const skipped = sources.flatMap(({ path, skipped: reason }) => (reason === null ? [] : [{ path, reason }]));
  return [
    `🗂️ **${texts.indexTitle(shown(generation, NAME_MAX))}**`,
    texts.holds(documents, passages, comments),
    texts.builtAt(momentOf(createdAt)),
    isStale || changed.length > 0 ? texts.isStale : texts.isCurrent,
    ...changed,
    ...skippedLines(skipped, texts, most),
    previous === null ? texts.noPreviousIndex : texts.previousIndex(shown(previous, NAME_MAX)),
  ].join('\n');
}

/** A moment as Discord shows it, in each reader's own time zone. */
function momentOf(iso: string): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? shown(iso, 30) : `<t:${Math.floor(ms / 1000)}:f>`;
}

/** How far a rebuild is; null before it has said anything. */
export function renderProgress(progress: BuildProgress | null, texts: Texts): MessageBody {
  if (progress === null) return { content: `⏳ ${texts.starting}`, components: [] };
  const { stage, done, total } = progress;
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  const cells = Math.floor(share * BAR_CELLS);
  const bar = `${'█'.repeat(cells)}${'░'.repeat(BAR_CELLS - cells)}`;
  const step = `${stages.indexOf(stage) + 1}/${stages.length}`;
  return {
    content: `⏳ ${step} ${texts.stages[stage]}\n${bar} ${Math.floor(share * 100)}% (${done}/${total})`,
    components: [],
  };
}

/**
 * What a rebuild did, now that its index is served.
 * @param tookMs milliseconds; null when nobody measured
 */
export function renderRebuilt(report: BuildReport, tookMs: number | null, texts: Texts): MessageBody {
  return {
    content: firstFitting(namesShown.map((most) => rebuiltText(report, tookMs, texts, most))),
    components: [],
  };
}

function rebuiltText(report: BuildReport, tookMs: number | null, texts: Texts, most: number): string {
  const { generation, documents, passages, comments, embedded, reused, skipped, changes } = report;
  const changed = changes === null ? [] : changeLines(changes, texts, most);
  const seconds = tookMs === null ? 0 : Math.round(tookMs / 1000);
  return [
    `✅ ${texts.rebuilt(shown(generation, NAME_MAX))}`,
    texts.holds(documents, passages, comments),
    ...(changes !== null && changed.length === 0 ? [texts.nothingChanged] : changed),
    ...skippedLines(skipped, texts, most),
    texts.embedded(embedded, reused),
    ...(tookMs === null ? [] : [texts.took(Math.floor(seconds / 60), seconds % 60)]),
  ].join('\n');
}
