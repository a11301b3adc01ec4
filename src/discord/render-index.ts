import type { BuildProgress, BuildReport } from '../index/build-generation.js';
import type { SourceChanges } from '../index/compare-sources.js';
import type { Manifest } from '../index/manifest.js';
import type { MessageBody } from './message-body.js';
import type { Texts } from './texts.js';

export interface IndexStatusView {
  readonly manifest: Manifest;
  readonly isStale: boolean;
  readonly changes: SourceChanges;
  readonly previous: string | null;
  readonly asker: string;
}

export function renderIndexStatus({ manifest, isStale }: IndexStatusView, _texts: Texts): MessageBody {
  return { content: `${manifest.generation} ${isStale ? 'stale' : 'ok'}`, components: [] };
}

export function renderProgress(progress: BuildProgress | null, _texts: Texts): MessageBody {
  return {
    content: progress === null ? '…' : `${progress.stage} ${progress.done}/${progress.total}`,
    components: [],
  };
}

export function renderRebuilt(report: BuildReport, _texts: Texts): MessageBody {
  const { added = [], changed = [], removed = [] } = report.changes ?? {};
  return {
    content: `${report.generation} +${added.length} ~${changed.length} -${removed.length}`,
    components: [],
  };
}
