import type { Skipped } from '../documents/document.js';
import type { SourceChanges } from '../index/compare-sources.js';
import { shown } from './shown.js';
import type { Texts } from './texts.js';

/** Of a path and of a reason, UTF-16 code units before escaping. */
const PATH_MAX = 60;

/**
 * What changed in the documents folder, one line for each kind of change, none for what did not happen.
 * @param most paths named on each line; the rest is counted
 */
export function changeLines(changes: SourceChanges, texts: Texts, most: number): readonly string[] {
  const { added, changed, removed, settingsChanged } = changes;
  return [
    ...listLine(texts.added(added.length), added, texts, most),
    ...listLine(texts.changed(changed.length), changed, texts, most),
    ...listLine(texts.removed(removed.length), removed, texts, most),
    ...(settingsChanged ? [texts.settingsChanged] : []),
  ];
}

/** Files that are not in the index, and why. */
export function skippedLines(skipped: readonly Skipped[], texts: Texts, most: number): readonly string[] {
  const names = skipped.map(({ path, reason }) => `${shown(path, PATH_MAX)} (${shown(reason, PATH_MAX)})`);
  return plainListLine(texts.skipped(skipped.length), names, texts, most);
}

function listLine(title: string, paths: readonly string[], texts: Texts, most: number): readonly string[] {
  const names = paths.map((path) => shown(path, PATH_MAX));
  return plainListLine(title, names, texts, most);
}

function plainListLine(
  title: string,
  names: readonly string[],
  texts: Texts,
  most: number,
): readonly string[] {
  if (names.length === 0) return [];
  const left = names.length - most;
  const listed = [...names.slice(0, most), ...(left > 0 && most > 0 ? [texts.moreFiles(left)] : [])];
  return [`${texts.bullet}${title}${listed.length === 0 ? '' : `: ${listed.join(', ')}`}`];
}
