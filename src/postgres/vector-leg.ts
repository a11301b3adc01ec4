import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { dotProduct, type Embedding } from '../../embeddings/embedder.js';
import type { PassageVectors } from '../index/generation.js';
import type { VectorHit, VectorIndex } from '../vector-index/vector-index.js';
import type { Sql } from './database.js';
import { decodeDirections, decodeVector, vectorText } from './encode-vectors.js';

const Vectors = z.array(
  z.object({
    row: z.coerce.number(),
    vector: z.instanceof(Uint8Array),
    directions: z.instanceof(Uint8Array),
  }),
);

export interface VectorTable {
  readonly table: string;
  readonly dimensions: number;
  readonly rows: number;
  /** Is there a graph? Without one every vector is compared. */
  readonly hasGraph: boolean;
}

/** Vectors kept of each partition: the sample that every question is measured by, and what is asked for often; about 3 KB each. */
const KEPT = 10_000;
/** The server adds in another order than we do: rows so close to the last one wanted may change places with it. */
const MARGIN_ROWS = 16;
const CLOSE = 1e-5;

/** The nearest vectors of one partition, found by the server and ordered here by the very arithmetic of the local index. */
export function vectorLeg(
  sql: Pick<Sql, 'query'>,
  { table, dimensions, rows, hasGraph }: VectorTable,
): {
  readonly index: VectorIndex;
  readonly vectorsOf: (wanted: readonly number[]) => Promise<readonly PassageVectors[]>;
} {
  const kept = new LRUCache<number, PassageVectors>({ max: KEPT });
  const read = async (
    clause: string,
    values: readonly (string | number | readonly number[])[],
  ): Promise<readonly { readonly row: number; readonly vectors: PassageVectors }[]> => {
    const found = await sql.query(
      `SELECT row, vector_send(vector) AS vector, directions FROM ${table} ${clause}`,
      values,
    );
    return Vectors.parse(found).map(({ row, vector, directions }) => {
      const vectors = {
        whole: decodeVector(vector, dimensions),
        directions: decodeDirections(directions, dimensions),
      };
      kept.set(row, vectors);
      return { row, vectors };
    });
  };
  const order = hasGraph
    ? `ORDER BY (vector::halfvec(${dimensions})) <#> $1::halfvec(${dimensions}) LIMIT $2`
    : `ORDER BY vector <#> $1::vector(${dimensions}) LIMIT $2`;
  const search = async (query: Embedding, top: number, limit: number): Promise<readonly VectorHit[]> => {
    const found = await read(order, [vectorText(query), limit]);
    const hits = found
      .map(({ row, vectors }): VectorHit => ({ position: row, similarity: dotProduct(vectors.whole, query) }))
      .sort((one, other) => other.similarity - one.similarity || one.position - other.position);
    const [last, worst] = [hits[top - 1], hits.at(-1)];
    const isSettled =
      hasGraph || hits.length < limit || (last?.similarity ?? 0) - (worst?.similarity ?? 0) > CLOSE;
    return isSettled ? hits.slice(0, top) : search(query, top, limit * 2);
  };
  return {
    index: {
      engine: hasGraph ? 'hnsw' : 'exact',
      search: async (query, top) => search(query, top, Math.min(top + MARGIN_ROWS, rows)),
    },
    async vectorsOf(wanted) {
      const known = new Map<number, PassageVectors>();
      for (const row of wanted) {
        const vectors = kept.get(row);
        if (vectors !== undefined) known.set(row, vectors);
      }
      const missing = wanted.filter((row) => !known.has(row));
      if (missing.length > 0)
        for (const { row, vectors } of await read('WHERE row = ANY($1::int[])', [missing]))
          known.set(row, vectors);
      return wanted.map((row) => {
        const vectors = known.get(row);
        if (vectors === undefined) throw new Error(`${table} has no row ${row}`);
        return vectors;
      });
    },
  };
}
