import { join } from 'node:path';
import type { Embedder } from '../../embeddings/embedder.js';
import { openEmbeddingCache } from '../../embeddings/embedding-cache.js';
import type { Document, Skipped } from '../documents/document.js';
import type { FileParser } from '../documents/file-parser.js';
import { type ReadDocuments, readDocuments } from '../documents/read-documents.js';
import { UserFacingError } from '../errors.js';
import { type SplitSettings, splitIntoPassages } from '../passages/split-into-passages.js';
import type { HnswLibrary } from '../vector-index/hnsw.js';
import { buildDelta, type DeltaSettings } from './build-delta.js';
import {
  compareSources,
  describeSources,
  type ObservedSources,
  observeSources,
  type SourceChanges,
} from './compare-sources.js';
import { countKinds } from './count-kinds.js';
import { embedsSentencesAlone, encodeContents } from './encode-contents.js';
import { explainFailure } from './explain-failure.js';
import type { FileSystem } from './file-system.js';
import { FORMAT, type IndexSettings, type Manifest } from './manifest.js';
import {
  GENERATIONS,
  nextGenerationName,
  publishGeneration,
  readManifest,
  readPointer,
  sweep,
} from './publish-generation.js';
import { takeWriterLock, type WriterLock } from './writer-lock.js';

export const stages = ['reading', 'embedding', 'graph', 'publishing'] as const;

/** How far a build is; `done` of `total` are documents, passages, vectors, steps, by stage. */
export interface BuildProgress {
  readonly stage: (typeof stages)[number];
  readonly done: number;
  readonly total: number;
}

export interface BuildParts {
  readonly fs: FileSystem;
  readonly hnsw: HnswLibrary;
  readonly embedder: Embedder;
  /** Reads PDF and the like; without it such files are skipped. */
  readonly parser?: FileParser;
  /** Tries a written generation out, see `verifyInChild`. */
  readonly verify: (folder: string) => Promise<void>;
  readonly onProgress: (progress: BuildProgress) => void;
  /** For the manifest. */
  readonly now: () => Date;
}

export interface BuildSettings {
  readonly documentsFolder: string;
  /** The index folder; made when absent. */
  readonly root: string;
  readonly split: SplitSettings;
  readonly maxFileBytes: number;
  /** When changes are added to the index that is served instead of building it anew; the default when left out. */
  readonly delta?: DeltaSettings;
}

export interface BuildReport {
  readonly generation: string;
  readonly documents: number;
  readonly passages: number;
  readonly comments: number;
  /** Passages that went through the model, and those the cache knew. */
  readonly embedded: number;
  readonly reused: number;
  readonly skipped: readonly Skipped[];
  /** Against the generation served before; null when this is the first. */
  readonly changes: SourceChanges | null;
}

/**
 * Builds a new generation beside the one that is served and publishes it.
 * @throws UserFacingError when no document can be read, another process is building, or the disk fails; the index
 *   served before stays served
 */
export async function buildGeneration(settings: BuildSettings, parts: BuildParts): Promise<BuildReport> {
  const { root, documentsFolder } = settings;
  const { fs, onProgress } = parts;
  onProgress({ stage: 'reading', done: 0, total: 1 });
  const observed = await observeSources(documentsFolder);
  const added = await buildDelta(
    { ...settings, indexSettings: indexSettingsOf(settings, parts.embedder) },
    { ...parts, cacheFile: cacheFileOf(settings, parts.embedder) },
    observed,
  );
  if (added !== null) return added;
  const read = await readDocuments(documentsFolder, settings, parts.parser);
  requireDocuments(documentsFolder, read.documents, read.skipped);
  onProgress({ stage: 'reading', done: 1, total: 1 });
  try {
    await fs.makeDirectory(join(root, GENERATIONS));
    const lock = await takeWriterLock(root);
    try {
      return await buildLocked(settings, parts, { ...read, observed }, lock);
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw explainFailure(root, error);
  }
}

async function buildLocked(
  settings: BuildSettings,
  parts: BuildParts,
  { documents, skipped, observed }: ReadDocuments & { readonly observed: ObservedSources },
  lock: WriterLock,
): Promise<BuildReport> {
  const { root, documentsFolder } = settings;
  const { fs, hnsw, embedder, onProgress } = parts;
  await sweep(fs, root);
  const cache = await openEmbeddingCache(embedder, cacheFileOf(settings, embedder));
  try {
    const passages = documents.flatMap((document) => splitIntoPassages(document, settings.split));
    const contents = await encodeContents(documents, passages, {
      cache,
      hnsw,
      dimensions: embedder.model.dimensions,
      sentencesAlone: embedsSentencesAlone(passages.length),
      onProgress,
    });
    const indexSettings = indexSettingsOf(settings, embedder);
    const served = await servedManifest(fs, root);
    const changes = served === null ? null : await compareSources(documentsFolder, served, indexSettings);
    const manifest: Omit<Manifest, 'files'> = {
      format: FORMAT,
      generation: await nextGenerationName(fs, root),
      createdAt: parts.now().toISOString(),
      documentsFolder,
      settings: indexSettings,
      documents: documents.length,
      passages: passages.length,
      sentences: contents.sentences,
      comments: contents.documents.reduce((sum, document) => sum + document.comments, 0),
      kinds: countKinds(documents),
      partitions: contents.partitions,
      sources: [...describeSources(observed, documents, skipped)],
    };
    onProgress({ stage: 'publishing', done: 0, total: 1 });
    await publishGeneration(
      fs,
      root,
      { manifest, files: contents.files },
      { verify: parts.verify, confirmLock: () => lock.confirm() },
    );
    // Published already; a cache that stays larger than it need be is no failure.
    await cache.compact().catch(() => {});
    onProgress({ stage: 'publishing', done: 1, total: 1 });
    return {
      generation: manifest.generation,
      documents: documents.length,
      passages: passages.length,
      comments: manifest.comments,
      ...cache.counts,
      skipped,
      changes,
    };
  } finally {
    await cache.close();
  }
}

/** One file of embeddings per model. */
export function cacheFileOf(
  { root }: Pick<BuildSettings, 'root'>,
  { model }: Pick<Embedder, 'model'>,
): string {
  return join(root, `embeddings-${model.id.replaceAll('/', '-')}.cache`);
}

export function indexSettingsOf(
  { split, maxFileBytes }: BuildSettings,
  { model }: Pick<Embedder, 'model'>,
): IndexSettings {
  return { model: model.id, dtype: model.dtype, dimensions: model.dimensions, ...split, maxFileBytes };
}

function requireDocuments(folder: string, documents: readonly Document[], skipped: readonly Skipped[]): void {
  if (documents.length > 0) return;
  const why = skipped
    .slice(0, 3)
    .map(({ path, reason }) => `${path}: ${reason}`)
    .join('; ');
  throw new UserFacingError(
    skipped.length === 0
      ? `The documents folder ${folder} is empty; at least one document was expected.`
      : `None of the ${skipped.length} entries of ${folder} could be read as a document (${why}).`,
    {
      fix: 'Add a document (.md, .txt, .pdf, .html …), then run npm run index -- build; an index built before stays in use.',
    },
  );
}

async function servedManifest(fs: FileSystem, root: string): Promise<Manifest | null> {
  const pointer = await readPointer(fs, root);
  if (pointer === null) return null;
  const found = await readManifest(
    fs,
    join(root, GENERATIONS, pointer.served.generation),
    pointer.served.manifestSha256,
  );
  return found?.manifest ?? null;
}
