import { spawn } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Embedder, PassageText } from '../../embeddings/embedder.js';
import { createExactIndex } from '../vector-index/exact.js';
import { type HnswLibrary, openGraph, saveGraph } from '../vector-index/hnsw.js';
import { type LocalVectorIndex, rowOf, type VectorMatrix } from '../vector-index/vector-index.js';
import { clusteredVectors } from './clustered-vectors.js';

import type { BriefingSpeed } from './measure-briefing.js';

/** Milliseconds: the middle and the 95th percentile of some runs. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly runs: number;
}

export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), runs: values.length };
}

/** Times each call by itself, one after the other, after a warm-up that is not counted. */
export async function timeEach<Item>(
  items: readonly Item[],
  call: (item: Item) => Promise<unknown>,
  warmUp = 3,
): Promise<Percentiles> {
  const times: number[] = [];
  for (const [i, item] of [...items.slice(0, warmUp), ...items].entries()) {
    const start = performance.now();
    await call(item);
    if (i >= warmUp) times.push(performance.now() - start);
  }
  return percentiles(times);
}

/** How long the main thread kept others waiting while `work` ran, milliseconds. */
export interface Stalls {
  readonly p99: number;
  readonly max: number;
}

export async function measureStalls(work: () => Promise<unknown>): Promise<Stalls> {
  const resolution = 5;
  const histogram = monitorEventLoopDelay({ resolution });
  histogram.enable();
  await work();
  histogram.disable();
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolution);
  return { p99: late(histogram.percentile(99)), max: late(histogram.max) };
}

/** Passages of about 128 tokens, embedded per second. */
export async function measureIndexing(
  embedder: Embedder,
  passages: number,
): Promise<{ perSecond: number; stalls: Stalls }> {
  const texts = Array.from(
    { length: passages },
    (_, i): PassageText => ({
      heading: `第${i}節`,
      // As in a large folder.
      sentencesAlone: false,
      questions: [],
      sentences: Array.from(
        { length: 6 },
        (_, k) => `${i}番目の段落の${k}番目の文は、索引を作る速さを測るためのものである。`,
      ),
    }),
  );
  await embedder.embedPassages(texts.slice(0, 8));
  const start = performance.now();
  const stalls = await measureStalls(() => embedder.embedPassages(texts));
  return { perSecond: (1000 * passages) / (performance.now() - start), stalls };
}

/** From starting the program to its first answer, milliseconds, the index being there. */
export async function measureColdStart(command: readonly string[], runs: number): Promise<Percentiles> {
  const [program = '', ...args] = command;
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      child.once('error', reject);
      child.stdout.once('data', () => times.push(performance.now() - start));
      child.once('close', () => resolve());
    });
  }
  return percentiles(times);
}

export interface GraphSpeed {
  readonly vectors: number;
  readonly recallAt10: number;
  readonly graph: Percentiles;
  readonly exact: Percentiles;
  readonly builtPerSecond: number;
}

/**
 * Asks both the same, one after the other.
 * @param queries rows that are asked, the first `count` of them
 * @returns recall@10 of the graph, 0 to 1, and the times of each, milliseconds
 */
export function compareWithExact(
  graph: LocalVectorIndex,
  exact: LocalVectorIndex,
  queries: VectorMatrix,
  count: number,
): { readonly recallAt10: number; readonly graph: number[]; readonly exact: number[] } {
  const times = { graph: [] as number[], exact: [] as number[] };
  let found = 0;
  for (let i = 0; i < count; i += 1) {
    const query = rowOf(queries, i);
    const t0 = performance.now();
    const near = graph.search(query, 10);
    const t1 = performance.now();
    const expected = exact.search(query, 10);
    times.graph.push(t1 - t0);
    times.exact.push(performance.now() - t1);
    const positions = new Set(expected.map(({ position }) => position));
    found += near.filter(({ position }) => positions.has(position)).length;
  }
  return { ...times, recallAt10: found / (10 * count) };
}

/**
 * The graph against the exact scan on vectors in clusters, as texts have them: purely random ones have no near
 * neighbours and say nothing about search.
 * @param file where the graph may be written
 */
export async function measureGraph(
  hnsw: HnswLibrary,
  vectors: number,
  dimensions: number,
  file: string,
): Promise<GraphSpeed | null> {
  if ('missing' in hnsw) return null;
  const clusters = { centres: 200, fields: 0, seed: 1 };
  const matrix = clusteredVectors(vectors, dimensions, clusters);
  const start = performance.now();
  await saveGraph(hnsw.library, matrix, file);
  const builtPerSecond = (1000 * vectors) / (performance.now() - start);
  const graph = openGraph(hnsw.library, matrix, file);
  const exact = createExactIndex(matrix);
  const queries = clusteredVectors(100, dimensions, { ...clusters, seed: 7 });
  const { recallAt10, ...times } = compareWithExact(graph, exact, queries, 100);
  return {
    vectors,
    recallAt10,
    graph: percentiles(times.graph),
    exact: percentiles(times.exact),
    builtPerSecond,
  };
}

export interface SpeedReport {
  readonly queryEmbedding: Percentiles;
  readonly withoutReader: Percentiles;
  readonly withReader: Percentiles;
  readonly answering: Stalls;
  readonly indexing: { readonly perSecond: number; readonly stalls: Stalls };
  readonly coldStart: Percentiles;
  readonly residentMb: number;
  readonly briefing: BriefingSpeed;
  readonly graph: GraphSpeed | null;
}

/** The report as a Markdown table beside the goals. */
export function renderSpeed(report: SpeedReport): string {
  const ms = ({ p50, p95 }: Percentiles): string => `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
  const stalls = ({ p99, max }: Stalls): string => `p99 ${p99.toFixed(0)} ms, max ${max.toFixed(0)} ms`;
  const rows = [
    ['query embedding, p50 / p95', '4 ms', ms(report.queryEmbedding)],
    ['answer without reader, p50 / p95', '15 ms', ms(report.withoutReader)],
    ['answer with reader, p50 / p95', '250 ms', ms(report.withReader)],
    [
      'indexing, 128-token passages, 2 workers',
      '≥ 60 per second',
      `${report.indexing.perSecond.toFixed(0)} per second`,
    ],
    ['event-loop stall while indexing', 'p99 ≤ 20 ms, max ≤ 200 ms', stalls(report.indexing.stalls)],
    ['event-loop stall while answering', 'p99 ≤ 20 ms, max ≤ 200 ms', stalls(report.answering)],
    ['cold start to first answer, p50 / p95', '4 s', ms(report.coldStart)],
    ['resident memory with both models', '≤ 900 MB', `${report.residentMb.toFixed(0)} MB`],
    ['a theme’s summary, p50 / p95', 'p95 ≤ 300 ms', ms(report.briefing.summaries)],
    ['a figure looked up, p50 / p95', 'p95 ≤ 300 ms', ms(report.briefing.figures)],
    ['a page of the timeline, p50 / p95', 'p95 ≤ 300 ms', ms(report.briefing.timeline)],
    ['readers’ voices, p50 / p95', 'p95 ≤ 300 ms', ms(report.briefing.voices)],
  ];
  if (report.graph !== null) {
    const { vectors, recallAt10, graph, exact, builtPerSecond } = report.graph;
    rows.push([
      `${vectors} vectors: recall@10 of the graph / p50`,
      '≥ .99 / ≤ 1 ms',
      `${recallAt10.toFixed(3)} / ${graph.p50.toFixed(2)} ms (exact ${exact.p50.toFixed(0)} ms; built ${builtPerSecond.toFixed(0)} per second)`,
    ]);
  }
  return [
    '| what | goal | measured |',
    '|---|---|---|',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}
