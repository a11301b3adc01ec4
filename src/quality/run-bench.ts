import { join } from 'node:path';
import type { Embedder } from '../../embeddings/embedder.js';
import type { AnswerQuestion } from '../answer/answer-question.js';
import type { HnswLibrary } from '../vector-index/hnsw.js';
import { measureBriefing } from './measure-briefing.js';
import {
  measureColdStart,
  measureGraph,
  measureIndexing,
  measureStalls,
  type Percentiles,
  percentiles,
  type SpeedReport,
  timeEach,
} from './measure-speed.js';
import { FigureQuery } from './measure-themes.js';
import { DOSSIER_QUESTIONS, FIGURE_QUERIES, type MeasuringTools } from './measuring-tools.js';
import { IncidentQuestion, readQuestions } from './question-sets.js';

export interface BenchRun {
  readonly answerWithoutReader: AnswerQuestion;
  readonly startIndexer: () => Promise<Embedder>;
  /** A command that prints one answer, its index being there. */
  readonly coldCommand: readonly string[];
  readonly hnsw: HnswLibrary;
  /** A folder for the graph, which takes 170 MB at 100,000 vectors; null leaves it out. */
  readonly graphFolder: string | null;
}

const QUESTIONS = 60;
const INDEXED_PASSAGES = 300;
const COLD_STARTS = 5;
const GRAPH_VECTORS = 100_000;

/** Measures every row of the speed table; needs an otherwise quiet machine. */
export async function runBench(tools: MeasuringTools, run: BenchRun): Promise<SpeedReport> {
  const asked = await readQuestions(join(tools.packageRoot, DOSSIER_QUESTIONS), IncidentQuestion);
  const questions = asked.slice(0, QUESTIONS).map(({ question }) => question);
  const opened = await tools.openFolder(join(tools.packageRoot, 'documents'));
  const { answerQuestion } = opened;
  const queryEmbedding = await timeEach(questions, (question) => tools.embedder.embedQuery(question));
  const withoutReader = await timeEach(questions, (question) => run.answerWithoutReader({ question }));
  let withReader: Percentiles = percentiles([]);
  const answering = await measureStalls(async () => {
    withReader = await timeEach(questions, (question) => answerQuestion({ question }));
  });
  const residentMb = process.memoryUsage().rss / 1e6;
  const indexing = await measureIndexing(await run.startIndexer(), INDEXED_PASSAGES);
  const coldStart = await measureColdStart(run.coldCommand, COLD_STARTS);
  const queries = await readQuestions(join(tools.packageRoot, FIGURE_QUERIES), FigureQuery);
  const briefing = await measureBriefing(opened, queries);
  const { dimensions } = tools.embedder.model;
  const graph =
    run.graphFolder === null
      ? null
      : await measureGraph(run.hnsw, GRAPH_VECTORS, dimensions, join(run.graphFolder, 'graph.hnsw'));
  return {
    queryEmbedding,
    withoutReader,
    withReader,
    answering,
    indexing,
    coldStart,
    residentMb,
    briefing,
    graph,
  };
}
