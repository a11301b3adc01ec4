import { access } from 'node:fs/promises';
import type { HierarchicalNSW } from 'hnswlib-node';
import type { Embedding } from '../../embeddings/embedder.js';
import { messageOf } from '../errors.js';
import { createExactIndex } from './exact.js';
import {
  type LocalVectorIndex,
  rowCount,
  rowOf,
  similarityTo,
  type VectorHit,
  type VectorMatrix,
} from './vector-index.js';

/** How the graph is built and searched. Measured at 100,000 clustered vectors: recall@10 1.000, p50 .5 ms. */
export interface HnswSettings {
  /** Links per node and level. */
  readonly m: number;
  /** Candidates looked at while building. */
  readonly efConstruction: number;
  /** Candidates looked at while searching; not stored in the file, so set anew after every load. */
  readonly ef: number;
}

export const hnswSettings: HnswSettings = { m: 16, efConstruction: 200, ef: 100 };

interface Library {
  readonly HierarchicalNSW: typeof HierarchicalNSW;
}

/** The native library, or why it cannot be used on this machine (it is compiled at install). */
export type HnswLibrary = { readonly library: Library } | { readonly missing: string };

/** Inserts between two chances for the event loop to do something else. */
const INSERTS_PER_TURN = 200;
const SEED = 100;

export async function loadHnswLibrary(): Promise<HnswLibrary> {
  try {
    const { default: library } = await import('hnswlib-node');
    return { library };
  } catch (error) {
    return { missing: messageOf(error).split('\n')[0] ?? 'unknown' };
  }
}

/**
 * Builds the graph of a matrix and saves it. The caller checks the file afterwards (size, recall): the library
 * reports success on a full disk.
 * @throws RangeError when the matrix has no rows or a row that is not of unit length
 */
export async function saveGraph(
  library: Library,
  matrix: VectorMatrix,
  file: string,
  onProgress: (inserted: number) => void = () => {},
  settings: HnswSettings = hnswSettings,
): Promise<void> {
  const rows = rowCount(matrix);
  if (rows === 0) throw new RangeError('a graph needs at least one vector');
  const graph = new library.HierarchicalNSW('ip', matrix.dimensions);
  graph.initIndex(rows, settings.m, settings.efConstruction, SEED);
  for (let position = 0; position < rows; position += 1) {
    graph.addPoint(asUnitNumbers(rowOf(matrix, position)), position);
    if (position % INSERTS_PER_TURN === INSERTS_PER_TURN - 1) {
      onProgress(position + 1);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  graph.writeIndexSync(file);
  await access(file);
  onProgress(rows);
}

/**
 * Opens a saved graph. Its file must have been checked against its SHA-256 before: a damaged one kills the process.
 * @throws Error when the graph does not hold exactly the rows of the matrix
 */
export function openGraph(
  library: Library,
  matrix: VectorMatrix,
  file: string,
  settings: HnswSettings = hnswSettings,
): LocalVectorIndex {
  const rows = rowCount(matrix);
  const graph = new library.HierarchicalNSW('ip', matrix.dimensions);
  graph.readIndexSync(file);
  if (graph.getCurrentCount() !== rows || graph.getNumDimensions() !== matrix.dimensions)
    throw new Error(`the graph holds ${graph.getCurrentCount()} vectors, expected ${rows}`);
  const labels = graph.getIdsList();
  if (
    !labels.every((label) => Number.isInteger(label) && label >= 0 && label < rows) ||
    new Set(labels).size !== rows
  )
    throw new Error('the graph labels are not the positions of the vectors');
  graph.setEf(settings.ef);
  return {
    engine: 'hnsw',
    search(query: Embedding, top: number): readonly VectorHit[] {
      const found = graph.searchKnn(asUnitNumbers(query), Math.min(top, rows));
      return found.neighbors
        .map((position, i) => ({ position, similarity: 1 - (found.distances[i] ?? 1) }))
        .sort((one, other) => other.similarity - one.similarity || one.position - other.position);
    },
  };
}

/**
 * Asks a graph for the neighbours of evenly spaced vectors and compares with the exact scan.
 * @returns recall@10, 0 to 1
 */
export function canaryRecall(graph: LocalVectorIndex, matrix: VectorMatrix, canaries = 50): number {
  const exact = createExactIndex(matrix);
  const rows = rowCount(matrix);
  const step = Math.max(1, Math.floor(rows / canaries));
  let found = 0;
  let wanted = 0;
  for (let position = 0; position < rows; position += step) {
    const query = rowOf(matrix, position);
    const expected = exact.search(query, 10);
    const worst = expected.at(-1)?.similarity ?? 0;
    wanted += expected.length;
    const positions = new Set(graph.search(query, 10).map((hit) => hit.position));
    // Compared by the matrix, not by what the graph says of itself: right numbers under wrong labels are no find.
    // Equally similar neighbours count: duplicates in the documents have no order.
    found += [...positions].filter((one) => similarityTo(matrix, one, query) >= worst - 1e-5).length;
  }
  return wanted === 0 ? 1 : found / wanted;
}

/** The library aborts the process on anything but finite plain numbers, and accepts a zero vector without a word. */
function asUnitNumbers(vector: Float32Array): number[] {
  const numbers = Array.from(vector);
  const norm = Math.hypot(...numbers);
  if (!Number.isFinite(norm) || Math.abs(norm - 1) > 0.01)
    throw new RangeError(`expected a vector of unit length, found length ${norm}`);
  return numbers;
}
