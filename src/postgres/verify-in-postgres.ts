import { z } from 'zod';
import { dotProduct } from '../../embeddings/embedder.js';
import { bytesOf } from '../index/generation-files.js';
import type { Manifest } from '../index/manifest.js';
import type { Sql } from './database.js';
import { Digest } from './digest.js';
import { decodeVector } from './encode-vectors.js';
import { schemaOf, vectorTable } from './generation-tables.js';
import { readGeneration, readText } from './read-generation.js';
import { vectorLeg } from './vector-leg.js';

type Queries = Pick<Sql, 'query'>;

/** Rows read at once. */
const ROWS = 500;
/** Vectors whose neighbours the graph is asked for, and how many of the true ones it must find. */
const CANARIES = 20;
const CANARY_RECALL_MIN = 0.95;

const Vectors = z.array(z.object({ vector: z.instanceof(Uint8Array), directions: z.instanceof(Uint8Array) }));
const Counts = z.tuple([z.object({ words: z.coerce.number(), statistics: z.coerce.number() })]);

/**
 * Reads a generation back and tries it: every digest, every count, every passage's range inside its text, every graph
 * against the exact comparison.
 * @throws Error with a phrase that says what does not hold
 */
export async function verifyInPostgres(sql: Queries, generation: string): Promise<void> {
  const { manifest, documents, passages } = await readGeneration(sql, generation);
  const schema = schemaOf(generation);
  const lengths = new Map<string, number>();
  for (const document of documents.values())
    lengths.set(document.path, (await readText(sql, schema, document)).length);
  for (const { document, start, end } of passages)
    if (start >= end || end > (lengths.get(document) ?? 0))
      throw new Error(`a passage of ${document} lies outside its text`);
  const [{ words, statistics }] = Counts.parse(
    await sql.query(
      `SELECT (SELECT count(*) FROM ${schema}.words) AS words, (SELECT passages FROM ${schema}.statistics) AS statistics`,
    ),
  );
  if (words !== passages.length || statistics !== passages.length)
    throw new Error('its words are not those of its passages');
  for (const [i, facts] of manifest.partitions.entries()) {
    const table = vectorTable(schema, i);
    await verifyVectors(sql, table, manifest, facts.vectors);
    if (facts.graph !== null) await verifyGraph(sql, table, manifest.settings.dimensions, facts.passages);
  }
}

async function verifyVectors(sql: Queries, table: string, manifest: Manifest, file: string): Promise<void> {
  const vectors = new Digest();
  const directions = new Digest();
  const { dimensions } = manifest.settings;
  for (let from = 0; ; from += ROWS) {
    const rows = Vectors.parse(
      await sql.query(
        `SELECT vector_send(vector) AS vector, directions FROM ${table} WHERE row >= $1::int AND row < $2::int ORDER BY row`,
        [from, from + ROWS],
      ),
    );
    for (const row of rows) {
      vectors.add(bytesOf(decodeVector(row.vector, dimensions)));
      directions.add(row.directions);
    }
    if (rows.length < ROWS) break;
  }
  const isSame = (digest: Digest, name: string): boolean => {
    const { bytes, sha256 } = digest.facts();
    return manifest.files[name]?.bytes === bytes && manifest.files[name]?.sha256 === sha256;
  };
  if (!isSame(vectors, file) || !isSame(directions, `${file}.directions`))
    throw new Error(`${file} is damaged`);
}

async function verifyGraph(sql: Queries, table: string, dimensions: number, rows: number): Promise<void> {
  const facts = { table, dimensions, rows };
  const graph = vectorLeg(sql, { ...facts, hasGraph: true });
  const exact = vectorLeg(sql, { ...facts, hasGraph: false });
  const asked = Array.from({ length: Math.min(rows, CANARIES) }, (_, i) => Math.floor((i * rows) / CANARIES));
  let found = 0;
  let wanted = 0;
  for (const { whole } of await graph.vectorsOf(asked)) {
    const expected = await exact.index.search(whole, 10);
    const worst = expected.at(-1)?.similarity ?? 0;
    const near = await graph.index.search(whole, 10);
    wanted += expected.length;
    // Equally similar neighbours count: duplicates in the documents have no order.
    const vectors = await graph.vectorsOf(near.map(({ position }) => position));
    found += vectors.filter((one) => dotProduct(one.whole, whole) >= worst - 1e-5).length;
  }
  const recall = wanted === 0 ? 1 : found / wanted;
  if (recall < CANARY_RECALL_MIN)
    throw new Error(`the graph of ${table} finds only ${Math.round(recall * 100)} % of the nearest passages`);
}
