import { dotProduct, type Embedding } from '../../embeddings/embedder.js';

export interface VectorHit {
  /** Position of the vector in the matrix the index was built from. */
  readonly position: number;
  /** Cosine similarity, −1 to 1. */
  readonly similarity: number;
}

/** Nearest neighbours among unit vectors, in this process or in a database. */
export interface VectorIndex {
  readonly engine: 'hnsw' | 'exact';
  /** At most `top` hits, best first, ties by position. */
  search(query: Embedding, top: number): readonly VectorHit[] | Promise<readonly VectorHit[]>;
}

/** One in this process: it answers at once. */
export interface LocalVectorIndex extends VectorIndex {
  search(query: Embedding, top: number): readonly VectorHit[];
}

/** Unit vectors, row by row. */
export interface VectorMatrix {
  readonly dimensions: number;
  /** `rows × dimensions` numbers. */
  readonly values: Float32Array;
}

export function rowCount(matrix: VectorMatrix): number {
  return matrix.values.length / matrix.dimensions;
}

/** A view of one row; it shares the matrix's memory. */
export function rowOf(matrix: VectorMatrix, position: number): Float32Array {
  return matrix.values.subarray(position * matrix.dimensions, (position + 1) * matrix.dimensions);
}

/** The dot product of a query with one row: their cosine similarity, both being of unit length. */
export function similarityTo(matrix: VectorMatrix, position: number, query: Embedding): number {
  return dotProduct(query, matrix.values, position * matrix.dimensions);
}
