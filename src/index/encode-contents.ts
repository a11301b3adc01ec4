import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Direction, Embedding, PassageText } from '../../embeddings/embedder.js';
import type { EmbeddingCache } from '../../embeddings/embedding-cache.js';
import type { Document } from '../documents/document.js';
import { type Passage, searchLaneOf } from '../passages/passage.js';
import { saveGraphs } from '../vector-index/graphs.js';
import type { HnswLibrary } from '../vector-index/hnsw.js';
import { WordIndex } from '../word-index/word-index.js';
import type { BuildProgress } from './build-generation.js';
import {
  bytesOf,
  encodeLines,
  encodeWords,
  files,
  type StoredDocument,
  storedDocumentOf,
} from './generation-files.js';
import type { PartitionFacts } from './manifest.js';
import { positionsOf } from './open-generation.js';
import { sha256 } from './publish-generation.js';

/** What documents become in an index: its files by name, and what the manifest says of them. */
export interface EncodedContents {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly documents: readonly StoredDocument[];
  readonly sentences: number;
  readonly partitions: PartitionFacts[];
}

export interface EncodeParts {
  readonly cache: EmbeddingCache;
  /** `missing` where no graphs shall be built. */
  readonly hnsw: HnswLibrary;
  readonly dimensions: number;
  /** See `PassageText`. */
  readonly sentencesAlone: boolean;
  readonly onProgress: (progress: BuildProgress) => void;
}

/** Passages; up to here a build takes a minute or two even when each sentence is embedded alone. */
const SENTENCES_ALONE_UP_TO = 4000;

/** Is each sentence of an index of so many passages embedded by itself? */
export function embedsSentencesAlone(passages: number): boolean {
  return passages <= SENTENCES_ALONE_UP_TO;
}

/** Embeds passages and writes documents, passages, vectors, words and graphs down as files. */
export async function encodeContents(
  documents: readonly Document[],
  passages: readonly Passage[],
  parts: EncodeParts,
): Promise<EncodedContents> {
  const texts = new Map(documents.map((document) => [document.path, document.text]));
  const { wholes, directions } = await embedAll(passages, texts, parts);
  const encoded = new Map<string, Uint8Array>();
  const stored = storeTexts(documents, encoded);
  encoded.set(files.documents, encodeLines(stored));
  encoded.set(files.passages, encodeLines(passages));
  encoded.set(files.directions, Buffer.concat(directions.map(bytesOf)));
  const words = WordIndex.build(
    passages.map((passage) => `${passage.headings.join('\n')}\n${textOf(passage, texts)}`),
  );
  encoded.set(files.words, encodeWords(words.data));
  // The native library writes by itself: it cannot be handed a file system.
  const scratch = await mkdtemp(join(tmpdir(), 'incident-qa-bot-'));
  try {
    const partitions = await storePartitions(passages, wholes, { ...parts, scratch, encoded });
    return { files: encoded, documents: stored, sentences: countSentences(passages), partitions };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

export function countSentences(passages: readonly Passage[]): number {
  return passages.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

/** Passages between two progress reports and two appends to the cache. */
const PASSAGES_PER_STEP = 64;

function textOf(passage: Passage, texts: ReadonlyMap<string, string>): string {
  return (texts.get(passage.document) ?? '').slice(passage.start, passage.end);
}

/** What the embedding model is given of a passage: its headings, its sentences and its questions. */
function passageText(
  passage: Passage,
  texts: ReadonlyMap<string, string>,
  sentencesAlone: boolean,
): PassageText {
  const text = texts.get(passage.document) ?? '';
  return {
    heading: passage.headings.join(' > '),
    sentences: passage.sentences.map(({ start, end }) => text.slice(start, end)),
    questions: passage.questions ?? [],
    sentencesAlone,
  };
}

async function embedAll(
  passages: readonly Passage[],
  texts: ReadonlyMap<string, string>,
  { cache, sentencesAlone, onProgress }: EncodeParts,
): Promise<{ wholes: readonly Embedding[]; directions: readonly Direction[] }> {
  const wholes: Embedding[] = [];
  const directions: Direction[] = [];
  const total = passages.length;
  onProgress({ stage: 'embedding', done: 0, total });
  for (let at = 0; at < total; at += PASSAGES_PER_STEP) {
    const step = passages
      .slice(at, at + PASSAGES_PER_STEP)
      .map((passage) => passageText(passage, texts, sentencesAlone));
    for (const { whole, directions: own } of await cache.embedPassages(step)) {
      wholes.push(whole);
      directions.push(...own);
    }
    onProgress({ stage: 'embedding', done: Math.min(at + PASSAGES_PER_STEP, total), total });
  }
  return { wholes, directions };
}

function storeTexts(documents: readonly Document[], encoded: Map<string, Uint8Array>): StoredDocument[] {
  const parts: Buffer[] = [];
  let start = 0;
  const stored = documents.map((document) => {
    const bytes = Buffer.from(document.text, 'utf8');
    parts.push(bytes);
    const described = storedDocumentOf(document, { sha256: sha256(bytes), start, bytes: bytes.length });
    start += bytes.length;
    return described;
  });
  encoded.set(files.texts, Buffer.concat(parts));
  return stored;
}

interface PartitionParts extends EncodeParts {
  readonly scratch: string;
  readonly encoded: Map<string, Uint8Array>;
}

async function storePartitions(
  passages: readonly Passage[],
  wholes: readonly Embedding[],
  { hnsw, scratch, encoded, onProgress, dimensions }: PartitionParts,
): Promise<PartitionFacts[]> {
  const keys = new Map(
    passages.map((passage) => {
      const key = { lane: searchLaneOf(passage), language: passage.language };
      return [`${key.lane}-${key.language}`, key];
    }),
  );
  const partitions: PartitionFacts[] = [];
  let before = 0;
  for (const [name, key] of [...keys].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const positions = positionsOf(passages, key);
    const values = new Float32Array(positions.length * dimensions);
    for (const [row, position] of positions.entries()) values.set(wholes[position] ?? [], row * dimensions);
    const vectors = `vectors-${name}.f32`;
    encoded.set(vectors, bytesOf(values));
    const graph = 'missing' in hnsw ? null : `graph-${name}.hnsw`;
    if (graph !== null && !('missing' in hnsw)) {
      const report = (inserted: number): void =>
        onProgress({ stage: 'graph', done: before + inserted, total: passages.length });
      for (const file of await saveGraphs(hnsw.library, { dimensions, values }, join(scratch, graph), report))
        encoded.set(basename(file), await readFile(file));
    }
    before += positions.length;
    partitions.push({ ...key, passages: positions.length, vectors, graph });
  }
  return partitions;
}
