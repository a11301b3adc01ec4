import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../errors.js';
import { nodeFileSystem } from '../index/file-system.js';
import { openGeneration } from '../index/open-generation.js';
import { retrieve } from '../retrieval/retrieve.js';
import { createExactIndex } from '../vector-index/exact.js';
import { graphFiles, openGraphs } from '../vector-index/graphs.js';
import { loadHnswLibrary } from '../vector-index/hnsw.js';
import { rowCount, rowOf, type VectorMatrix } from '../vector-index/vector-index.js';
import { clusteredVectors } from './clustered-vectors.js';
import { compareWithExact } from './measure-speed.js';
import { type GenerationScale, ScaleTask, type VectorScale } from './scale-task.js';

/** Memory of this process once garbage is gone, MB (as `--expose-gc` allows). */
async function residentMb(): Promise<number> {
  // What a collection finds is given back a moment later.
  for (let i = 0; i < 2; i += 1) {
    globalThis.gc?.();
    await sleep(300);
  }
  return process.memoryUsage().rss / 1e6;
}

/** Runs alone, so that start and memory are those of a process that only searches: one task in, one JSON line out. */
async function main(given: string): Promise<void> {
  const task = ScaleTask.parse(JSON.parse(given));
  const result = task.kind === 'vectors' ? await measureVectors(task) : await measureGeneration(task);
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

async function measureVectors(task: Extract<ScaleTask, { kind: 'vectors' }>): Promise<VectorScale> {
  const { vectorsFile, graphFile, dimensions, clusters, queries: count } = task;
  const hnsw = await loadHnswLibrary();
  if ('missing' in hnsw) throw new Error(hnsw.missing);
  const queries = clusteredVectors(count, dimensions, { ...clusters, seed: 7 });
  const before = await residentMb();
  const began = performance.now();
  const bytes = await readChecked(vectorsFile);
  const matrix: VectorMatrix = {
    dimensions,
    values: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
  };
  const exactStartMs = performance.now() - began;
  const files = graphFiles(graphFile, rowCount(matrix));
  for (const file of files) await readChecked(file);
  const graph = openGraphs(hnsw.library, matrix, files);
  const graphStartMs = performance.now() - began;
  graph.search(rowOf(queries, 0), 10);
  const memoryMb = (await residentMb()) - before;
  const exact = createExactIndex(matrix);
  const compared = compareWithExact(graph, exact, queries, count);
  return { ...compared, memoryMb, exactStartMs, graphStartMs };
}

async function readChecked(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  createHash('sha256').update(bytes).digest();
  return bytes;
}

async function measureGeneration(task: Extract<ScaleTask, { kind: 'generation' }>): Promise<GenerationScale> {
  const { folder, dimensions, clusters, questions } = task;
  const queries = clusteredVectors(questions.length, dimensions, { ...clusters, seed: 7 });
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const before = await residentMb();
  const began = performance.now();
  const generation = await openGeneration(folder, {
    fs: nodeFileSystem,
    hnsw: await loadHnswLibrary(),
    log: silent,
  });
  const startMs = performance.now() - began;
  const retrieval: number[] = [];
  for (const [i, question] of questions.entries()) {
    const query = { question, language: 'ja', embedding: rowOf(queries, i) };
    const t0 = performance.now();
    await retrieve(generation, 'reports', query);
    retrieval.push(performance.now() - t0);
  }
  const memoryMb = (await residentMb()) - before;
  await generation.close();
  return { startMs, memoryMb, retrieval };
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(messageOf(error));
  process.exitCode = 1;
});
