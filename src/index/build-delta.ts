import { extname, join } from 'node:path';
import { openEmbeddingCache } from '../../embeddings/embedding-cache.js';
import type { Skipped } from '../documents/document.js';
import { extractedFormats } from '../documents/parse-file.js';
import { type FoundFile, listFiles, readFiles, SIDE_FILE } from '../documents/read-documents.js';
import { splitIntoPassages } from '../passages/split-into-passages.js';
import type { BuildParts, BuildReport, BuildSettings } from './build-generation.js';
import { describeSources, isUnchanged, type ObservedSources, type SourceChanges } from './compare-sources.js';
import { countKinds } from './count-kinds.js';
import { carriedView, DELTA } from './delta-views.js';
import { countSentences, embedsSentencesAlone, encodeContents } from './encode-contents.js';
import { explainFailure } from './explain-failure.js';
import { decodeDocuments, decodePassages, files, type StoredDocument } from './generation-files.js';
import { type DeltaFacts, FORMAT, type IndexSettings, type Manifest } from './manifest.js';
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

/** When changes are added to the index that is served, and when it is built anew instead. */
export interface DeltaSettings {
  /** Passages; a smaller index is built anew in less time than it takes to notice. */
  readonly from: number;
  /** Added passages, which are compared one by one: 2,000 take .7 ms a question. */
  readonly passagesMax: number;
  /** Share of the passages that may be corrected or deleted. */
  readonly removedMax: number;
}

/** Never added to: everything is built anew. */
export const builtAnew: DeltaSettings = { from: Number.POSITIVE_INFINITY, passagesMax: 0, removedMax: 0 };

export const deltaSettings: DeltaSettings = { from: 10_000, passagesMax: 2_000, removedMax: 0.05 };

type Settings = BuildSettings & { readonly indexSettings: IndexSettings };
type Parts = BuildParts & { readonly cacheFile: string };

/** What is served, which of its documents are as they were, and what has to be read. */
interface Plan {
  readonly folder: string;
  readonly generation: string;
  /** The manifest of the files that are carried on. */
  readonly carried: Manifest;
  readonly kept: readonly StoredDocument[];
  readonly removed: DeltaFacts['removed'];
  readonly toRead: readonly (FoundFile | Skipped)[];
  /** Skipped before, and not to be tried again: each may cost a minute. */
  readonly skipped: readonly Skipped[];
  readonly changes: SourceChanges;
}

/**
 * Publishes what has changed as an addition to the index that is served, whose files are carried on as they are: one
 * document added to 100,000 passages takes seconds. Whole by itself, tried out and switched like any generation.
 * @returns null when the index has to be built anew: there is none, it is small, settings differ, nothing or too much
 *   has changed, or its files do not hold
 * @throws UserFacingError when another process is building, or the disk fails; what was served stays served
 */
export async function buildDelta(
  settings: Settings,
  parts: Parts,
  observed: ObservedSources,
): Promise<BuildReport | null> {
  const { root } = settings;
  try {
    const plan = await planDelta(settings, parts, observed);
    if (plan === null) return null;
    const lock = await takeWriterLock(root);
    try {
      const pointer = await readPointer(parts.fs, root);
      // Somebody else has published since: what was planned is not what is served.
      return pointer?.served.generation === plan.generation
        ? await publishDelta(settings, parts, plan, observed, lock)
        : null;
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw explainFailure(root, error);
  }
}

async function planDelta(settings: Settings, parts: Parts, observed: ObservedSources): Promise<Plan | null> {
  const { root, documentsFolder, indexSettings, delta: limits = deltaSettings } = settings;
  const { fs, hnsw } = parts;
  const pointer = await readPointer(fs, root);
  if (pointer === null) return null;
  const { generation, manifestSha256 } = pointer.served;
  const folder = join(root, GENERATIONS, generation);
  const manifest = (await readManifest(fs, folder, manifestSha256))?.manifest;
  if (manifest === undefined) return null;
  const carried = carriedView(manifest);
  const isOfOtherKind =
    carried.passages < limits.from ||
    JSON.stringify(manifest.settings) !== JSON.stringify(indexSettings) ||
    carried.partitions.some(({ graph }) => (graph === null) !== 'missing' in hnsw);
  if (isOfOtherKind) return null;
  const stored = await readWhole(parts, folder, carried, files.documents);
  if (stored === null) return null;

  const gone = new Map(manifest.delta?.removed.map((document) => [document.path, document]));
  const known = new Map(manifest.sources.map((source) => [source.path, source]));
  const isSame = async (path: string): Promise<boolean> => {
    const before = known.get(path);
    const now = observed.get(path);
    if (before === undefined || now === undefined) return before === now;
    if (before.bytes === now.bytes && before.modifiedMs === now.modifiedMs) return true;
    return isUnchanged(documentsFolder, before, settings.maxFileBytes);
  };
  const documents = new Map(decodeDocuments(stored).map((document) => [document.path, document]));
  const entries = await listFiles(documentsFolder);
  const kept: StoredDocument[] = [];
  const toRead: (FoundFile | Skipped)[] = [];
  const skipped: Skipped[] = [];
  const changes = { added: [] as string[], changed: [] as string[] };
  for (const entry of entries) {
    const { path } = entry;
    const before = known.get(path);
    const isFileSame = await isSame(path);
    if (before === undefined) changes.added.push(path);
    else if (!isFileSame) changes.changed.push(path);
    const isAsBefore = before !== undefined && isFileSame && (await isSame(`${path}${SIDE_FILE}`));
    const document = gone.has(path) ? undefined : documents.get(path);
    if ('reason' in entry) toRead.push(entry);
    else if (isAsBefore && before.skipped === null && document !== undefined) kept.push(document);
    else if (isAsBefore && before.skipped !== null && extractedFormats.includes(extname(path).toLowerCase()))
      skipped.push({ path, reason: before.skipped });
    else toRead.push(entry);
  }
  const keptPaths = new Set(kept.map(({ path }) => path));
  const removedPaths = [...documents.keys()].filter((path) => !keptPaths.has(path));
  const present = new Set(entries.map(({ path }) => path));
  const removedSources = [...known.keys()].filter((path) => !present.has(path));
  const isNothingNew =
    manifest.delta === undefined &&
    changes.added.length + changes.changed.length + removedSources.length + removedPaths.length === 0;
  if (isNothingNew || toRead.filter((entry) => !('reason' in entry)).length > limits.passagesMax) return null;
  const removed = await countRemoved(removedPaths, gone, () =>
    readWhole(parts, folder, carried, files.passages),
  );
  if (removed === null) return null;
  const lost = removed.reduce((sum, { passages }) => sum + passages, 0);
  if (lost > carried.passages * limits.removedMax) return null;
  return {
    folder,
    generation,
    carried,
    kept,
    removed,
    toRead,
    skipped,
    changes: { ...changes, removed: removedSources, settingsChanged: false },
  };
}

/** A carried file, when it is what the manifest says. */
async function readWhole(
  { fs }: Parts,
  folder: string,
  manifest: Manifest,
  file: string,
): Promise<Uint8Array | null> {
  const bytes = await fs.readFile(join(folder, file)).catch(() => null);
  return bytes !== null && sha256(bytes) === manifest.files[file]?.sha256 ? bytes : null;
}

/** What documents have in the carried files; null when those cannot be read. */
async function countRemoved(
  paths: readonly string[],
  known: ReadonlyMap<string, DeltaFacts['removed'][number]>,
  readPassages: () => Promise<Uint8Array | null>,
): Promise<DeltaFacts['removed'] | null> {
  const news = paths.filter((path) => !known.has(path));
  const bytes = news.length === 0 ? new Uint8Array() : await readPassages();
  if (bytes === null) return null;
  const lines = `\n${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')}`;
  const counted = new Map(known);
  for (const path of news) {
    // The passages of a document stand together, and each line begins with its path.
    const head = `\n{"document":${JSON.stringify(path)},`;
    const start = lines.indexOf(head);
    const last = lines.lastIndexOf(head);
    const block = start === -1 ? '' : lines.slice(start + 1, lines.indexOf('\n', last + 1));
    const passages = await decodePassages(Buffer.from(block));
    const sentences = countSentences(passages);
    counted.set(path, { path, passages: passages.length, sentences });
  }
  return paths.flatMap((path) => counted.get(path) ?? []);
}

async function publishDelta(
  settings: Settings,
  parts: Parts,
  plan: Plan,
  observed: ObservedSources,
  lock: WriterLock,
): Promise<BuildReport | null> {
  const { root, documentsFolder, indexSettings, delta: limits = deltaSettings } = settings;
  const { fs, embedder, onProgress } = parts;
  const { carried, kept, removed } = plan;
  await sweep(fs, root);
  const read = await readFiles(documentsFolder, plan.toRead, settings, parts.parser);
  const passages = read.documents.flatMap((document) => splitIntoPassages(document, settings.split));
  if (passages.length > limits.passagesMax) return null;
  onProgress({ stage: 'reading', done: 1, total: 1 });
  const cache = await openEmbeddingCache(embedder, parts.cacheFile);
  try {
    const contents = await encodeContents(read.documents, passages, {
      cache,
      hnsw: { missing: 'so few vectors are compared one by one' },
      dimensions: embedder.model.dimensions,
      sentencesAlone: embedsSentencesAlone(carried.passages),
      onProgress,
    });
    const documents = [...kept, ...contents.documents];
    const skipped = [...read.skipped, ...plan.skipped].sort((one, other) => (one.path < other.path ? -1 : 1));
    const sum = (count: 'passages' | 'sentences'): number =>
      removed.reduce((total, document) => total + document[count], 0);
    const keptPassages = carried.passages - sum('passages');
    const manifest: Omit<Manifest, 'files'> = {
      format: FORMAT,
      generation: await nextGenerationName(fs, root),
      createdAt: parts.now().toISOString(),
      documentsFolder,
      settings: indexSettings,
      documents: documents.length,
      passages: keptPassages + passages.length,
      sentences: carried.sentences - sum('sentences') + contents.sentences,
      comments: documents.reduce((total, document) => total + document.comments, 0),
      kinds: countKinds(documents),
      partitions: carried.partitions,
      sources: [...describeSources(observed, documents, skipped)],
      delta: {
        documents: contents.documents.length,
        passages: passages.length,
        sentences: contents.sentences,
        partitions: contents.partitions,
        removed,
      },
    };
    onProgress({ stage: 'publishing', done: 0, total: 1 });
    let holds = true;
    const verify = async (folder: string): Promise<void> => {
      holds = false;
      await parts.verify(folder);
      holds = true;
    };
    try {
      await publishGeneration(
        fs,
        root,
        {
          manifest,
          files: new Map([...contents.files].map(([file, bytes]) => [`${DELTA}/${file}`, bytes])),
          carried: { folder: plan.folder, files: carried.files },
        },
        { verify, confirmLock: () => lock.confirm() },
      );
    } catch (error) {
      // The files that were carried on may be damaged: an index that is built anew does without them.
      if (!holds) return null;
      throw error;
    }
    onProgress({ stage: 'publishing', done: 1, total: 1 });
    return {
      generation: manifest.generation,
      documents: documents.length,
      passages: manifest.passages,
      comments: manifest.comments,
      embedded: cache.counts.embedded,
      reused: keptPassages + cache.counts.reused,
      skipped,
      changes: plan.changes,
    };
  } finally {
    await cache.close();
  }
}
