import type { Directions, Embedding } from '../../embeddings/embedder.js';
import type { Passage, SearchLane } from '../passages/passage.js';
import type { LocalVectorIndex, VectorIndex, VectorMatrix } from '../vector-index/vector-index.js';
import type { WordIndex, WordSearch } from '../word-index/word-index.js';
import type { StoredDocument } from './generation-files.js';
import type { Manifest } from './manifest.js';

/** What the embedding model made of one passage. */
export interface PassageVectors {
  readonly whole: Embedding;
  /** One per sentence, in order, then one per question. */
  readonly directions: Directions;
}

/** The passages of one lane in one language, with their own vector index. */
export interface Partition {
  readonly lane: SearchLane;
  readonly language: string;
  /** For each row of the index, the passage's position in `Generation.passages`; rising. */
  readonly positions: readonly number[];
  readonly index: VectorIndex;
  /** The vectors of these rows, in the order they are asked for. */
  vectorsOf(rows: readonly number[]): readonly PassageVectors[] | Promise<readonly PassageVectors[]>;
}

/** BM25 over all passages of a generation. */
export interface WordLeg {
  /** The passages of one lane; `WordHit.passage` is a position in `Generation.passages`. */
  search(question: string, top: number, lane: SearchLane): WordSearch | Promise<WordSearch>;
  /** See `WordIndex.shareFinder`. */
  shareFinder(question: string): ShareFinder | Promise<ShareFinder>;
}

/** Text → share of a question's words in it, each weighed by its rarity, 0 to 1. */
export type ShareFinder = (text: string) => number;

/**
 * A published index, whole and checked, ready to be asked. Nothing of it ever changes. What may have to be fetched from
 * a database comes as a promise; a generation on disk answers at once.
 */
export interface Generation {
  readonly id: string;
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly documents: ReadonlyMap<string, StoredDocument>;
  readonly passages: readonly Passage[];
  readonly partitions: readonly Partition[];
  readonly words: WordLeg;
  /** What is not as it should be although it can be served. */
  readonly notices: readonly ('exact-scan' | 'older-generation')[];
  /** The decoded text of a document, as kept in memory or just read; empty when there is no such document. */
  textOf(path: string): string | Promise<string>;
  /**
   * Reads a document's text again from where the generation is kept and checks its SHA-256.
   * @throws Error when it is not what the manifest says
   */
  rereadText(path: string): Promise<string>;
  close(): Promise<void>;
}

export interface LocalPartition extends Partition {
  readonly matrix: VectorMatrix;
  readonly index: LocalVectorIndex;
  vectorsOf(rows: readonly number[]): readonly PassageVectors[];
}

/** A generation on this machine's disk, its parts in memory. */
export interface LocalGeneration extends Generation {
  readonly partitions: readonly LocalPartition[];
  readonly wordIndex: WordIndex;
  textOf(path: string): string;
  /** `PassageVectors.directions` of the passage at this position. */
  directionsOf(position: number): Directions;
}
