import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Direction, Embedder, Embedding, PassageText } from '../../embeddings/embedder.js';
import { type EmbeddingCache, openEmbeddingCache } from '../../embeddings/embedding-cache.js';
import { type Document, type Kind, kinds, type Skipped } from '../documents/document.js';
import { type ReadDocuments, readDocuments } from '../documents/read-documents.js';
import { UserFacingError } from '../errors.js';
import { laneOf, type Passage } from '../passages/passage.js';
import { type SplitSettings, splitIntoPassages } from '../passages/split-into-passages.js';
import { saveGraphs } from '../vector-index/graphs.js';
import type { HnswLibrary } from '../vector-index/hnsw.js';
import { WordIndex } from '../word-index/word-index.js';
import {
  compareSources,
  describeSources,
  type ObservedSources,
  observeSources,
  type SourceChanges,
} from './compare-sources.js';
import { explainFailure } from './explain-failure.js';
import type { FileSystem } from './file-system.js';
import { bytesOf, encodeLines, encodeWords, files, storedDocumentOf } from './generation-files.js';
import { FORMAT, type IndexSettings, type Manifest } from './manifest.js';
import { positionsOf } from './open-generation.js';
import {
  GENERATIONS,
  nextGenerationName,
  publishGeneration,
  readManifest,
  readPointer,
  sha256,
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

/** Passages; up to here a build takes a minute or two even when each sentence is embedded alone. */
const SENTENCES_ALONE_UP_TO = 4000;
/** Passages between two progress reports and two appends to the cache. */
const PASSAGES_PER_STEP = 64;

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
  const read = await readDocuments(documentsFolder, settings);
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
  const cacheFile = join(root, `embeddings-${embedder.model.id.replaceAll('/', '-')}.cache`);
  const cache = await openEmbeddingCache(embedder, cacheFile);
  const scratch = await mkdtemp(join(tmpdir(), 'incident-qa-bot-'));
  try {
    const passages = documents.flatMap((document) => splitIntoPassages(document, settings.split));
    const texts = new Map(documents.map((document) => [document.path, document.text]));
    const { wholes, directions } = await embedAll(cache, passages, texts, onProgress);

    const published = new Map<string, Uint8Array>();
    const stored = storeTexts(documents, published);
    published.set(files.documents, encodeLines(stored));
    published.set(files.passages, encodeLines(passages));
    published.set(files.sentences, Buffer.concat(directions.map(bytesOf)));
    const words = WordIndex.build(
      passages.map((passage) => `${passage.headings.join('\n')}\n${textOf(passage, texts)}`),
    );
    published.set(files.words, encodeWords(words.data));
    const partitions = await storePartitions(passages, wholes, {
      hnsw,
      scratch,
      published,
      onProgress,
      dimensions: embedder.model.dimensions,
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
      sentences: directions.length,
      comments: stored.reduce((sum, document) => sum + document.comments, 0),
      kinds: countKinds(documents),
      partitions,
      sources: [...describeSources(observed, documents, skipped)],
    };
    onProgress({ stage: 'publishing', done: 0, total: 1 });
    await publishGeneration(
      fs,
      root,
      { manifest, files: published },
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
    await rm(scratch, { recursive: true, force: true });
  }
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
      fix: 'Add a .md or .txt document, then run npm run index -- build; an index built before stays in use.',
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

function textOf(passage: Passage, texts: ReadonlyMap<string, string>): string {
  return (texts.get(passage.document) ?? '').slice(passage.start, passage.end);
}

/** What the embedding model is given of a passage: its headings and its sentences. */
function passageText(
  passage: Passage,
  texts: ReadonlyMap<string, string>,
  sentencesAlone: boolean,
): PassageText {
  const text = texts.get(passage.document) ?? '';
  return {
    heading: passage.headings.join(' > '),
    sentences: passage.sentences.map(({ start, end }) => text.slice(start, end)),
    sentencesAlone,
  };
}

async function embedAll(
  cache: EmbeddingCache,
  passages: readonly Passage[],
  texts: ReadonlyMap<string, string>,
  onProgress: BuildParts['onProgress'],
): Promise<{ wholes: readonly Embedding[]; directions: readonly Direction[] }> {
  const wholes: Embedding[] = [];
  const directions: Direction[] = [];
  const total = passages.length;
  const isSmall = total <= SENTENCES_ALONE_UP_TO;
  onProgress({ stage: 'embedding', done: 0, total });
  for (let at = 0; at < total; at += PASSAGES_PER_STEP) {
    const step = passages
      .slice(at, at + PASSAGES_PER_STEP)
      .map((passage) => passageText(passage, texts, isSmall));
    for (const { whole, sentences } of await cache.embedPassages(step)) {
      wholes.push(whole);
      directions.push(...sentences);
    }
    onProgress({ stage: 'embedding', done: Math.min(at + PASSAGES_PER_STEP, total), total });
  }
  return { wholes, directions };
}

function storeTexts(
  documents: readonly Document[],
  published: Map<string, Uint8Array>,
): ReturnType<typeof storedDocumentOf>[] {
  const parts: Buffer[] = [];
  let start = 0;
  const stored = documents.map((document) => {
    const bytes = Buffer.from(document.text, 'utf8');
    parts.push(bytes);
    const described = storedDocumentOf(document, { sha256: sha256(bytes), start, bytes: bytes.length });
    start += bytes.length;
    return described;
  });
  published.set(files.texts, Buffer.concat(parts));
  return stored;
}

interface PartitionParts {
  readonly hnsw: HnswLibrary;
  /** A folder that the native library may write to: it cannot be handed a file system. */
  readonly scratch: string;
  readonly published: Map<string, Uint8Array>;
  readonly onProgress: BuildParts['onProgress'];
  readonly dimensions: number;
}

async function storePartitions(
  passages: readonly Passage[],
  wholes: readonly Embedding[],
  { hnsw, scratch, published, onProgress, dimensions }: PartitionParts,
): Promise<Manifest['partitions']> {
  const keys = new Map(
    passages.map(({ kind, language }) => [`${laneOf(kind)}-${language}`, { lane: laneOf(kind), language }]),
  );
  const partitions: Manifest['partitions'] = [];
  let before = 0;
  for (const [name, key] of [...keys].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const positions = positionsOf(passages, key);
    const values = new Float32Array(positions.length * dimensions);
    for (const [row, position] of positions.entries()) values.set(wholes[position] ?? [], row * dimensions);
    const vectors = `vectors-${name}.f32`;
    published.set(vectors, bytesOf(values));
    const graph = 'missing' in hnsw ? null : `graph-${name}.hnsw`;
    if (graph !== null && !('missing' in hnsw)) {
      const report = (inserted: number): void =>
        onProgress({ stage: 'graph', done: before + inserted, total: passages.length });
      for (const file of await saveGraphs(hnsw.library, { dimensions, values }, join(scratch, graph), report))
        published.set(basename(file), await readFile(file));
    }
    before += positions.length;
    partitions.push({ ...key, passages: positions.length, vectors, graph });
  }
  return partitions;
}

function countKinds(documents: readonly Document[]): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const kind of kinds) {
    const count = documents.filter((document) => document.kind === kind).length;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}
