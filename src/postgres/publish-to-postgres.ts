import { z } from 'zod';
import type { LocalGeneration, LocalPartition } from '../index/generation.js';
import { bytesOf, encodeLines, files } from '../index/generation-files.js';
import type { Manifest } from '../index/manifest.js';
import { sha256 } from '../index/publish-generation.js';
import { searchLaneOf } from '../passages/passage.js';
import { hnswSettings } from '../vector-index/hnsw.js';
import { rowOf } from '../vector-index/vector-index.js';
import { bm25, type WordIndexData } from '../word-index/word-index.js';
import type { Sql } from './database.js';
import { Digest } from './digest.js';
import { directionBytes, vectorText } from './encode-vectors.js';
import {
  createGraph,
  createIndexes,
  createTables,
  GRAPH_FROM_ROWS,
  schemaOf,
  vectorTable,
} from './generation-tables.js';
import { verifyInPostgres } from './verify-in-postgres.js';

export interface PostgresPublication {
  /** Which index of the database: one for each documents folder. */
  readonly index: string;
  /** Rows from which on a partition gets a graph; below, it is searched exactly. */
  readonly graphFromRows: number;
  readonly onProgress: (rows: number, total: number) => void;
}

export const publicationDefaults = { graphFromRows: GRAPH_FROM_ROWS, onProgress: () => {} } as const;

/** Rows of one INSERT: about 2 MB of vectors. */
const ROWS_PER_INSERT = 400;
const BYTES_PER_PART = 4_000_000;

const Numbered = z.tuple([z.object({ number: z.coerce.number() })]);

/**
 * Copies a generation of this machine into the database and serves it, in one transaction: until it ends nobody sees
 * anything of it, and a builder that dies leaves nothing. Must run in the session that holds the builder's lock. What
 * was served is kept to go back to; call `sweepPostgres` afterwards.
 * @returns the new generation's name in the database
 * @throws Error when the database fails, or what was written does not verify
 */
export async function publishToPostgres(
  session: Sql,
  generation: LocalGeneration,
  { index, graphFromRows, onProgress }: PostgresPublication,
): Promise<string> {
  const { partitions, wordIndex, passages } = generation;
  const { dimensions } = generation.manifest.settings;
  const total = 2 * passages.length;
  return session.transaction(async (sql) => {
    const run = async (statements: readonly string[]): Promise<void> => {
      for (const statement of statements) await sql.query(statement);
    };
    const [{ number }] = Numbered.parse(
      await sql.query(
        `INSERT INTO incident_qa_bot.generations (index, manifest, manifest_sha256) VALUES ($1, '', '') RETURNING number::int AS number`,
        [index],
      ),
    );
    const name = `g${number}`;
    const schema = schemaOf(name);
    await run(createTables(schema, { partitions: partitions.length, dimensions }));

    const digests: Manifest['files'] = {};
    const lines = {
      [files.documents]: encodeLines([...generation.documents.values()]),
      [files.passages]: encodeLines(passages),
    };
    for (const [file, bytes] of Object.entries(lines)) {
      digests[file] = { bytes: bytes.length, sha256: sha256(bytes) };
      await insertFile(sql, schema, file, bytes);
    }
    for (const path of generation.documents.keys())
      await insertText(sql, schema, path, generation.textOf(path));
    let before = 0;
    for (const [i, partition] of partitions.entries()) {
      const facts = generation.manifest.partitions[i];
      if (facts === undefined) throw new Error('a partition is missing in the manifest');
      const table = vectorTable(schema, i);
      Object.assign(
        digests,
        await insertVectors(sql, table, partition, facts.vectors, (rows) => onProgress(before + rows, total)),
      );
      before += partition.positions.length;
      if (partition.positions.length >= graphFromRows)
        await sql.query(createGraph(table, dimensions, hnswSettings));
    }
    await insertWords(sql, schema, generation, (rows) => onProgress(before + rows, total));
    await insertTerms(sql, schema, wordIndex.data);
    await run(createIndexes(schema));
    await run([`ANALYZE ${schema}.words`, ...partitions.map((_, i) => `ANALYZE ${vectorTable(schema, i)}`)]);

    const manifest: Manifest = {
      ...generation.manifest,
      generation: name,
      partitions: generation.manifest.partitions.map((facts) => ({
        ...facts,
        graph: facts.passages >= graphFromRows ? `${facts.vectors}.hnsw` : null,
      })),
      files: digests,
    };
    const text = JSON.stringify(manifest);
    await sql.query(
      'UPDATE incident_qa_bot.generations SET manifest = $2, manifest_sha256 = $3 WHERE number = $1',
      [number, text, sha256(text)],
    );
    await verifyInPostgres(sql, name);
    await sql.query(
      `INSERT INTO incident_qa_bot.served (index, generation, previous) VALUES ($1, $2, NULL)
       ON CONFLICT (index) DO UPDATE SET previous = served.generation, generation = excluded.generation`,
      [index, number],
    );
    return name;
  });
}

type Queries = Pick<Sql, 'query'>;

async function insertFile(sql: Queries, schema: string, name: string, bytes: Uint8Array): Promise<void> {
  for (let part = 0; part * BYTES_PER_PART < bytes.length; part += 1) {
    const slice = bytes.subarray(part * BYTES_PER_PART, (part + 1) * BYTES_PER_PART);
    await sql.query(
      `INSERT INTO ${schema}.files (name, part, bytes) VALUES ($1, $2::int, decode($3, 'base64'))`,
      [name, part, base64(slice)],
    );
  }
}

async function insertText(sql: Queries, schema: string, path: string, text: string): Promise<void> {
  await sql.query(`INSERT INTO ${schema}.texts (path, bytes) VALUES ($1, decode($2, 'base64'))`, [
    path,
    base64(Buffer.from(text, 'utf8')),
  ]);
}

/** @returns the digests of the partition's vectors and directions, as `verifyInPostgres` computes them again */
export async function insertVectors(
  sql: Queries,
  table: string,
  { matrix, positions, vectorsOf }: Pick<LocalPartition, 'matrix' | 'positions' | 'vectorsOf'>,
  file: string,
  onRows: (rows: number) => void,
): Promise<Manifest['files']> {
  const digest = new Digest();
  for (let from = 0; from < positions.length; from += ROWS_PER_INSERT) {
    const rows = Array.from(
      { length: Math.min(ROWS_PER_INSERT, positions.length - from) },
      (_, i) => from + i,
    );
    const directions = vectorsOf(rows).map((vectors) => directionBytes(vectors.directions));
    for (const bytes of directions) digest.add(bytes);
    await sql.query(
      `INSERT INTO ${table} (row, vector, directions)
       SELECT r::int, v::vector, decode(s, 'base64') FROM unnest($1::text[], $2::text[], $3::text[]) AS given (r, v, s)`,
      [rows.map(String), rows.map((row) => vectorText(rowOf(matrix, row))), directions.map(base64)],
    );
    onRows(from + rows.length);
  }
  return {
    [file]: { bytes: matrix.values.byteLength, sha256: sha256(bytesOf(matrix.values)) },
    [`${file}.directions`]: digest.facts(),
  };
}

async function insertWords(
  sql: Queries,
  schema: string,
  { passages, wordIndex: { data } }: LocalGeneration,
  onRows: (rows: number) => void,
): Promise<void> {
  const { starts, terms, times } = termsByPassage(data);
  const list = (numbers: Uint32Array, passage: number): string =>
    `{${numbers.subarray(starts[passage], starts[passage + 1]).join(',')}}`;
  for (let from = 0; from < passages.length; from += ROWS_PER_INSERT) {
    const positions = passages.slice(from, from + ROWS_PER_INSERT).map((_, i) => from + i);
    await sql.query(
      `INSERT INTO ${schema}.words (position, lane, length, terms, times)
       SELECT p::int, lane, l::int, t::int[], n::int[]
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS given (p, lane, l, t, n)`,
      [
        positions.map(String),
        passages.slice(from, from + ROWS_PER_INSERT).map(searchLaneOf),
        positions.map((position) => String(data.lengths[position] ?? 0)),
        positions.map((position) => list(terms, position)),
        positions.map((position) => list(times, position)),
      ],
    );
    onRows(from + positions.length);
  }
  const words = data.lengths.reduce((sum, length) => sum + length, 0);
  await sql.query(`INSERT INTO ${schema}.statistics (passages, words) VALUES ($1::int, $2::bigint)`, [
    passages.length,
    words,
  ]);
}

/** The index turned round: for each passage its terms, rising, and how often it says each. */
function termsByPassage({ offsets, postings, lengths }: WordIndexData): {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly times: Uint32Array;
} {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < postings.length; at += 2) {
    const next = (postings[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let i = 0; i < lengths.length; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const free = starts.slice();
  const terms = new Uint32Array(postings.length / 2);
  const times = new Uint32Array(postings.length / 2);
  for (let term = 0; term + 1 < offsets.length; term += 1) {
    for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at += 2) {
      const passage = postings[at] ?? 0;
      const place = free[passage] ?? 0;
      terms[place] = term;
      times[place] = postings[at + 1] ?? 0;
      free[passage] = place + 1;
    }
  }
  return { starts, terms, times };
}

async function insertTerms(sql: Queries, schema: string, data: WordIndexData): Promise<void> {
  const { terms, offsets, postings, lengths } = data;
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const perInsert = 5000;
  for (let from = 0; from < terms.length; from += perInsert) {
    const ids = terms.slice(from, from + perInsert).map((_, i) => from + i);
    const bests = ids.map((id) => {
      let best = 0;
      for (let at = offsets[id] ?? 0; at < (offsets[id + 1] ?? 0); at += 2)
        best = Math.max(best, bm25(1, postings[at + 1] ?? 0, lengths[postings[at] ?? 0] ?? 0, average));
      return best;
    });
    await sql.query(
      `INSERT INTO ${schema}.terms (id, term, passages, best)
       SELECT i::int, t, p::int, b::float8 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given (i, t, p, b)`,
      [
        ids.map(String),
        ids.map((id) => terms[id] ?? ''),
        ids.map((id) => String(((offsets[id + 1] ?? 0) - (offsets[id] ?? 0)) / 2)),
        bests.map(String),
      ],
    );
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
