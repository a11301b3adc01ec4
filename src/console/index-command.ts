import { messageOf, UserFacingError } from '../errors.js';
import type { BuildProgress, BuildReport } from '../index/build-generation.js';
import type { SourceChanges } from '../index/compare-sources.js';
import type { GenerationStore } from '../index/generation-store.js';
import type { ServedIndex } from '../index/served-index.js';
import { textsFor } from './texts.js';

export interface IndexCommandParts {
  readonly store: GenerationStore;
  readonly documentsFolder: string;
  readonly build: (onProgress: (progress: BuildProgress) => void) => Promise<BuildReport>;
  readonly openIndex: () => Promise<ServedIndex | null>;
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
export async function indexStatus({ store, documentsFolder, openIndex }: IndexCommandParts): Promise<string> {
  const served = await openIndex();
  if (served === null) throw noIndex(store);
  const { manifest, notices, partitions } = served.generation;
  const pointer = await store.readPointer();
  const texts = textsFor('en');
  return [
    `Index ${manifest.generation} of ${documentsFolder} in ${store.place}, built ${manifest.createdAt}: ${manifest.documents} documents, ${manifest.passages} passages, ${manifest.comments} comments.`,
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
export async function indexVerify({ store }: IndexCommandParts): Promise<string> {
  const pointer = await store.readPointer();
  if (pointer === null) throw noIndex(store);
  const { generation } = pointer.served;
  await store.verify(generation).catch((cause: unknown) => {
    throw new UserFacingError(`Index ${generation} does not verify: ${messageOf(cause)}.`, {
      fix: 'Run npm run index -- build.',
      cause,
    });
  });
  return `Index ${generation} is whole: every file, count, range and graph checked.`;
}

/** @throws UserFacingError when there is nothing to go back to */
export async function indexRollback({ store }: IndexCommandParts): Promise<string> {
  const { served, previous } = await store.rollBack();
  return `Index ${served.generation} is served again; rollback once more returns to ${previous?.generation ?? 'none'}.`;
}

function noIndex({ place }: GenerationStore): UserFacingError {
  return new UserFacingError(`There is no index in ${place} yet.`, { fix: 'Run npm run index -- build.' });
}

function changeLines({ added, changed, removed }: SourceChanges): readonly string[] {
  return Object.entries({ Added: added, Changed: changed, Removed: removed })
    .filter(([, paths]) => paths.length > 0)
    .map(([what, paths]) => `${what}: ${paths.join(', ')}.`);
}
