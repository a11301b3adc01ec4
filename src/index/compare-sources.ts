import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document, Skipped } from '../documents/document.js';
import { listFiles, readBytes } from '../documents/read-documents.js';
import type { IndexSettings, Manifest, SourceFile } from './manifest.js';
import { sha256 } from './publish-generation.js';

/** How the documents folder differs from what an index was built from, each list by path. */
export interface SourceChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly settingsChanged: boolean;
}

/** Size and time of each entry of a folder, by path. */
export type ObservedSources = ReadonlyMap<string, { readonly bytes: number; readonly modifiedMs: number }>;

/** To be called before the files are read: one that is edited while an index is built then shows as changed. */
export async function observeSources(folder: string): Promise<ObservedSources> {
  const entries = await listFiles(folder);
  return new Map(
    await Promise.all(entries.map(async ({ path }) => [path, await sizeAndTime(folder, path)] as const)),
  );
}

/** What the manifest keeps of every entry of the folder, indexed or skipped. */
export function describeSources(
  observed: ObservedSources,
  documents: readonly Pick<Document, 'path' | 'sha256'>[],
  skipped: readonly Skipped[],
): readonly SourceFile[] {
  const entries = [
    ...documents.map(({ path, sha256 }) => ({ path, sha256, skipped: null })),
    ...skipped.map(({ path, reason }) => ({ path, sha256: null, skipped: reason })),
  ];
  return entries
    .map((entry) => ({ ...entry, ...(observed.get(entry.path) ?? { bytes: 0, modifiedMs: 0 }) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/**
 * Compares the folder as it is with an index's manifest. Size and time tell quickly that a file is the same; where
 * they differ its bytes decide.
 */
export async function compareSources(
  folder: string,
  manifest: Manifest,
  settings: IndexSettings,
): Promise<SourceChanges> {
  const before = new Map(manifest.sources.map((source) => [source.path, source]));
  const now = await observeSources(folder);
  const added: string[] = [];
  const changed: string[] = [];
  for (const [path, { bytes, modifiedMs }] of now) {
    const known = before.get(path);
    if (known === undefined) added.push(path);
    else if (bytes === known.bytes && modifiedMs === known.modifiedMs) continue;
    else if (!(await isUnchanged(folder, known, settings.maxFileBytes))) changed.push(path);
  }
  return {
    added,
    changed,
    removed: [...before.keys()].filter((path) => !now.has(path)),
    settingsChanged: JSON.stringify(settings) !== JSON.stringify(manifest.settings),
  };
}

/** Is the index out of date in any way? */
export function isStale({ added, changed, removed, settingsChanged }: SourceChanges): boolean {
  return settingsChanged || added.length + changed.length + removed.length > 0;
}

/** Does the operator's file still hold the bytes that were indexed? A file that is gone has changed. */
export async function isUnchanged(folder: string, known: SourceFile, maxBytes: number): Promise<boolean> {
  const { bytes, modifiedMs } = await sizeAndTime(folder, known.path);
  if (bytes === known.bytes && modifiedMs === known.modifiedMs) return true;
  if (known.sha256 === null || bytes !== known.bytes) return false;
  const found = await readBytes(join(folder, known.path), maxBytes).catch(() => null);
  return found !== null && sha256(found) === known.sha256;
}

async function sizeAndTime(folder: string, path: string): Promise<{ bytes: number; modifiedMs: number }> {
  const facts = await stat(join(folder, path)).catch(() => null);
  return { bytes: facts?.size ?? 0, modifiedMs: facts?.mtimeMs ?? 0 };
}
