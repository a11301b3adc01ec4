import { join } from 'node:path';
import { messageOf, UserFacingError } from '../errors.js';
import type { BuildProgress, BuildReport } from '../index/build-generation.js';
import type { SourceChanges } from '../index/compare-sources.js';
import type { FileSystem } from '../index/file-system.js';
import { GENERATIONS, readPointer } from '../index/publish-generation.js';
import { rollBack } from '../index/roll-back.js';
import type { ServedIndex } from '../index/served-index.js';
import { textsFor } from './texts.js';

export interface IndexCommandParts {
  readonly fs: FileSystem;
  readonly root: string;
  readonly documentsFolder: string;
  readonly build: (onProgress: (progress: BuildProgress) => void) => Promise<BuildReport>;
  readonly openIndex: () => Promise<ServedIndex | null>;
  readonly verify: (folder: string) => Promise<void>;
}

/** What `index build` says when it is done. */
export function renderBuild(report: BuildReport): string {
  const { generation, documents, passages, comments, embedded, reused, skipped, changes } = report;
  return [
    `Index ${generation}: ${documents} documents, ${passages} passages, ${comments} comments (${embedded} embedded, ${reused} unchanged).`,
    ...(changes === null ? [] : changeLines(changes)),
    ...skipped.map(({ path, reason }) => `Skipped ${path}: ${reason}.`),
  ].join('\n');
}

/** @throws UserFacingError when there is no index yet */
export async function indexStatus({
  fs,
  root,
  documentsFolder,
  openIndex,
}: IndexCommandParts): Promise<string> {
  const served = await openIndex();
  if (served === null) throw noIndex(root);
  const { manifest, notices, partitions } = served.generation;
  const pointer = await readPointer(fs, root);
  const texts = textsFor('en');
  return [
    `Index ${manifest.generation} of ${documentsFolder}, built ${manifest.createdAt}: ${manifest.documents} documents, ${manifest.passages} passages, ${manifest.comments} comments.`,
    `Model ${manifest.settings.model} (${manifest.settings.dtype}, ${manifest.settings.dimensions} dimensions).`,
    ...partitions.map(
      ({ lane, language, index, positions }) =>
        `${lane} ${language}: ${positions.length} passages, ${index.engine}`,
    ),
    `Before it: ${pointer?.previous?.generation ?? 'none'}.`,
    ...notices.map((notice) => texts.notices[notice]),
    served.isStale ? texts.notices['stale-index'] : 'Up to date with the documents and settings.',
    ...changeLines(await served.changes()),
    ...manifest.sources.flatMap(({ path, skipped }) =>
      skipped === null ? [] : [`Skipped ${path}: ${skipped}.`],
    ),
  ].join('\n');
}

/** @throws UserFacingError when there is no index, or it does not hold */
export async function indexVerify({ fs, root, verify }: IndexCommandParts): Promise<string> {
  const pointer = await readPointer(fs, root);
  if (pointer === null) throw noIndex(root);
  const { generation } = pointer.served;
  await verify(join(root, GENERATIONS, generation)).catch((cause: unknown) => {
    throw new UserFacingError(`Index ${generation} does not verify: ${messageOf(cause)}.`, {
      fix: 'Run npm run index -- build.',
      cause,
    });
  });
  return `Index ${generation} is whole: every file, count, range and graph checked.`;
}

/** @throws UserFacingError when there is nothing to go back to */
export async function indexRollback({ fs, root, verify }: IndexCommandParts): Promise<string> {
  const { served, previous } = await rollBack(fs, root, verify);
  return `Index ${served.generation} is served again; rollback once more returns to ${previous?.generation ?? 'none'}.`;
}

function noIndex(root: string): UserFacingError {
  return new UserFacingError(`There is no index in ${root} yet.`, { fix: 'Run npm run index -- build.' });
}

function changeLines({ added, changed, removed }: SourceChanges): readonly string[] {
  return Object.entries({ Added: added, Changed: changed, Removed: removed })
    .filter(([, paths]) => paths.length > 0)
    .map(([what, paths]) => `${what}: ${paths.join(', ')}.`);
}
