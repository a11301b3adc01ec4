import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bytesOf } from '../index/generation-files.js';
import type { Database } from '../postgres/database.js';
import { createGraph, vectorTable } from '../postgres/generation-tables.js';
import { insertVectors } from '../postgres/publish-to-postgres.js';
import { vectorLeg } from '../postgres/vector-leg.js';
import { createExactIndex } from '../vector-index/exact.js';
import { saveGraphs } from '../vector-index/graphs.js';
import { type HnswLibrary, hnswSettings } from '../vector-index/hnsw.js';
import { rowCount, rowOf, type VectorMatrix } from '../vector-index/vector-index.js';
import { type Clusters, clusteredVectors } from './clustered-vectors.js';
import { type ScaleTask, VectorScale } from './scale-task.js';

/** One engine at one size. Times in milliseconds, memory and disk in MB; null where it was not measured. */
export interface ScaleRow {
  readonly rows: number;
  readonly engine: string;
  readonly builtPerSecond: number | null;
  readonly recallAt10: number;
  readonly p50: number;
  readonly p99: number;
  readonly memoryMb: number | null;
  readonly diskMb: number;
  readonly startMs: number | null;
}

/** Vectors about one subject, and subjects in one field: more documents are more subjects, not more of the same. */
const PER_CENTRE = 500;
const CENTRES_PER_FIELD = 20;
const QUERIES = 200;
/** A server in WebAssembly answers a few times a second at 100,000. */
const QUERIES_OF_DATABASE = 50;

export function clustersOf(rows: number): Clusters {
  const centres = Math.max(20, Math.ceil(rows / PER_CENTRE));
  return { centres, fields: Math.ceil(centres / CENTRES_PER_FIELD), seed: 1 };
}

const childFile = fileURLToPath(new URL('./scale-child.js', import.meta.url));

/** Runs one task in a process of its own and reads the line it prints. */
export async function runScaleChild(task: ScaleTask): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', childFile, JSON.stringify(task)],
    { maxBuffer: 64e6 },
  );
  return JSON.parse(stdout);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Graphs and the exact scan on this machine's disk; digests are checked at the start, as an index does. */
export async function measureLocal(
  hnsw: HnswLibrary,
  rows: number,
  dimensions: number,
  folder: string,
): Promise<readonly ScaleRow[]> {
  if ('missing' in hnsw) return [];
  const clusters = clustersOf(rows);
  const matrix = clusteredVectors(rows, dimensions, clusters);
  const vectorsFile = join(folder, 'vectors.f32');
  const graphFile = join(folder, 'graph.hnsw');
  await writeFile(vectorsFile, bytesOf(matrix.values));
  const began = performance.now();
  const files = await saveGraphs(hnsw.library, matrix, graphFile);
  const builtPerSecond = (1000 * rows) / (performance.now() - began);
  const measured = VectorScale.parse(
    await runScaleChild({ kind: 'vectors', vectorsFile, graphFile, dimensions, clusters, queries: QUERIES }),
  );
  const vectorsMb = matrix.values.byteLength / 1e6;
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size / 1e6));
  const graphMb = sizes.reduce((sum, size) => sum + size, 0);
  const ofGraph = {
    rows,
    engine: files.length === 1 ? 'local graph' : `local, ${files.length} graphs`,
    builtPerSecond,
    recallAt10: measured.recallAt10,
    p50: quantile(measured.graph, 0.5),
    p99: quantile(measured.graph, 0.99),
    memoryMb: measured.memoryMb,
    diskMb: vectorsMb + graphMb,
    startMs: measured.graphStartMs,
  };
  const ofScan = {
    rows,
    engine: 'local exact',
    builtPerSecond: null,
    recallAt10: 1,
    p50: quantile(measured.exact, 0.5),
    p99: quantile(measured.exact, 0.99),
    memoryMb: vectorsMb,
    diskMb: vectorsMb,
    startMs: measured.exactStartMs,
  };
  return [ofGraph, ofScan];
}

/** The same vectors in a database, compared with the exact scan here: without a graph, then with one. */
export async function measureDatabase(
  database: Database,
  label: string,
  rows: number,
  dimensions: number,
): Promise<readonly ScaleRow[]> {
  const clusters = clustersOf(rows);
  const matrix = clusteredVectors(rows, dimensions, clusters);
  const queries = clusteredVectors(QUERIES_OF_DATABASE, dimensions, { ...clusters, seed: 7 });
  const schema = `incident_qa_bot_bench_${process.pid}`;
  const table = vectorTable(schema, 0);
  await database.query(`CREATE SCHEMA ${schema}`);
  try {
    await database.query(
      `CREATE TABLE ${table} (row int PRIMARY KEY, vector vector(${dimensions}) NOT NULL, directions bytea NOT NULL)`,
    );
    const positions = Array.from({ length: rows }, (_, i) => i);
    const vectorsOf = (wanted: readonly number[]) =>
      wanted.map((row) => ({ whole: rowOf(matrix, row), directions: new Int8Array() }));
    const loadedFrom = performance.now();
    await insertVectors(database, table, { matrix, positions, vectorsOf }, 'vectors', () => {});
    const loadedMs = performance.now() - loadedFrom;
    const exact = await askDatabase(database, { table, dimensions, rows, hasGraph: false }, matrix, queries);
    const diskMb = await sizeOf(database, table);
    const graphFrom = performance.now();
    await database.query(createGraph(table, dimensions, hnswSettings));
    const graphMs = performance.now() - graphFrom;
    const graph = await askDatabase(database, { table, dimensions, rows, hasGraph: true }, matrix, queries);
    const shared = { rows, memoryMb: null, startMs: null };
    return [
      {
        ...shared,
        ...exact,
        engine: `${label}, exact`,
        builtPerSecond: (1000 * rows) / loadedMs,
        diskMb,
      },
      {
        ...shared,
        ...graph,
        engine: `${label}, graph`,
        builtPerSecond: (1000 * rows) / (loadedMs + graphMs),
        diskMb: await sizeOf(database, table),
      },
    ];
  } finally {
    await database.query(`DROP SCHEMA ${schema} CASCADE`);
  }
}

async function askDatabase(
  database: Database,
  facts: Parameters<typeof vectorLeg>[1],
  matrix: VectorMatrix,
  queries: VectorMatrix,
): Promise<Pick<ScaleRow, 'recallAt10' | 'p50' | 'p99'>> {
  const { index } = vectorLeg(database, facts);
  const exact = createExactIndex(matrix);
  const times: number[] = [];
  let found = 0;
  await index.search(rowOf(queries, 0), 10);
  for (let i = 0; i < rowCount(queries); i += 1) {
    const query = rowOf(queries, i);
    const began = performance.now();
    const near = await index.search(query, 10);
    times.push(performance.now() - began);
    const expected = exact.search(query, 10).map(({ position }) => position);
    // Without a graph the order must be the very same.
    found += facts.hasGraph
      ? near.filter(({ position }) => expected.includes(position)).length
      : near.filter(({ position }, rank) => expected[rank] === position).length;
  }
  return { recallAt10: found / (10 * times.length), p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

async function sizeOf(database: Database, table: string): Promise<number> {
  const [row] = await database.query(`SELECT pg_total_relation_size('${table}')::float8 AS bytes`);
  return Number(Object(row).bytes) / 1e6;
}

/** Bytes of a folder's files, MB. */
export async function folderMb(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

/** Paragraphs of every text below a folder, 60 characters or more. */
export async function paragraphsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const texts = await Promise.all(
    names
      .filter((name) => name.endsWith('.txt') && name.includes('corpus'))
      .sort()
      .map((name) => readFile(join(folder, name), 'utf8')),
  );
  return texts.flatMap((text) => text.split(/\n\s*\n/u)).filter((paragraph) => paragraph.length >= 60);
}
