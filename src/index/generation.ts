import type { Direction } from '../../embeddings/embedder.js';
import type { Lane, Passage } from '../passages/passage.js';
import type { VectorIndex, VectorMatrix } from '../vector-index/vector-index.js';
import type { WordIndex } from '../word-index/word-index.js';
import type { StoredDocument } from './generation-files.js';
import type { Manifest } from './manifest.js';

/** The passages of one lane in one language, with their own vector index. */
export interface Partition {
  readonly lane: Lane;
  readonly language: string;
  /** For each row of the matrix, the passage's position in `Generation.passages`. */
  readonly positions: readonly number[];
  readonly matrix: VectorMatrix;
  readonly index: VectorIndex;
}

/** A published index, whole and checked, ready to be asked. Nothing of it ever changes. */
export interface Generation {
  readonly id: string;
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly documents: ReadonlyMap<string, StoredDocument>;
  readonly passages: readonly Passage[];
  readonly partitions: readonly Partition[];
  readonly words: WordIndex;
  /** What is not as it should be although it can be served. */
  readonly notices: readonly ('exact-scan' | 'older-generation')[];
  /** The decoded text of a document, as kept in memory. */
  textOf(path: string): string;
  /** One direction per sentence of the passage at this position. */
  sentenceDirections(position: number): readonly Direction[];
  /**
   * Reads a document's text again from the generation's own file and checks its SHA-256.
   * @throws Error when it is not what the manifest says
   */
  rereadText(path: string): Promise<string>;
  close(): Promise<void>;
}
