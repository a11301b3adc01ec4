import type { Embedding } from '../../embeddings/embedder.js';
import {
  type LocalVectorIndex,
  rowCount,
  similarityTo,
  type VectorHit,
  type VectorMatrix,
} from './vector-index.js';

/** Compares the query with every vector: the oracle for the graph, and what serves where the graph cannot. */
export function createExactIndex(matrix: VectorMatrix): LocalVectorIndex {
  const rows = rowCount(matrix);
  return {
    engine: 'exact',
    search(query: Embedding, top: number): readonly VectorHit[] {
      const best: VectorHit[] = [];
      for (let position = 0; position < rows; position += 1) {
        const similarity = similarityTo(matrix, position, query);
        const last = best.at(-1);
        if (best.length === top && last !== undefined && similarity <= last.similarity) continue;
        best.splice(placeOf(best, similarity), 0, { position, similarity });
        if (best.length > top) best.pop();
      }
      return best;
    },
  };
}

/** Where a hit goes in a list sorted best first: behind all that are at least as similar. */
function placeOf(best: readonly VectorHit[], similarity: number): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((best[middle]?.similarity ?? 0) >= similarity) low = middle + 1;
    else high = middle;
  }
  return low;
}
