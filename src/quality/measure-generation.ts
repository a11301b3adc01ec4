import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { directionOf, type Embedder } from '../../embeddings/embedder.js';
import { readDocuments } from '../documents/read-documents.js';
import { buildGeneration } from '../index/build-generation.js';
import { nodeFileSystem } from '../index/file-system.js';
import { GENERATIONS } from '../index/publish-generation.js';
import { splitIntoPassages, splitSettings } from '../passages/split-into-passages.js';
import type { HnswLibrary } from '../vector-index/hnsw.js';
import { rowOf } from '../vector-index/vector-index.js';
import { clusteredVectors } from './clustered-vectors.js';
import { clustersOf, folderMb, quantile, runScaleChild } from './measure-scale.js';
import { GenerationScale } from './scale-task.js';

/** A whole generation of real text: built from given vectors, opened by a process of its own, asked real questions. */
export interface GenerationRow {
  readonly passages: number;
  /** From reading the files to a published and verified generation, embedding left out. */
  readonly builtPerSecond: number;
  readonly diskMb: number;
  readonly startMs: number;
  /** Of the opened generation, without any model. */
  readonly memoryMb: number;
  readonly p50: number;
  readonly p99: number;
}

const PARAGRAPHS_PER_DOCUMENT = 20;
const MAX_FILE_BYTES = 20e6;

/**
 * @param paragraphs real text; repeated with a number of its own until there are enough passages
 * @param folder empty; documents and index are written below it
 */
export async function measureGeneration(
  wanted: number,
  {
    paragraphs,
    questions,
  }: { readonly paragraphs: readonly string[]; readonly questions: readonly string[] },
  { hnsw, model }: { readonly hnsw: HnswLibrary; readonly model: Embedder['model'] },
  folder: string,
): Promise<GenerationRow> {
  const documentsFolder = join(folder, 'documents');
  const root = join(folder, 'index');
  const once = paragraphs.slice(0, wanted);
  let passages = await writeCopy(documentsFolder, once, 0);
  const perCopy = passages;
  if (perCopy === 0) throw new Error('the real text gives no passages');
  for (let copy = 1; passages < wanted; copy += 1) {
    await writeCopy(documentsFolder, once, copy);
    passages += perCopy;
  }
  const began = performance.now();
  const report = await buildGeneration(
    { documentsFolder, root, split: splitSettings, maxFileBytes: MAX_FILE_BYTES },
    {
      fs: nodeFileSystem,
      hnsw,
      embedder: givenVectors(model, passages * 2),
      // Tried out by the process that opens it.
      verify: async () => {},
      onProgress: () => {},
      now: () => new Date(),
    },
  );
  const builtPerSecond = (1000 * report.passages) / (performance.now() - began);
  const written = join(root, GENERATIONS, report.generation);
  const { dimensions } = model;
  const measured = GenerationScale.parse(
    await runScaleChild({
      kind: 'generation',
      folder: written,
      dimensions,
      clusters: clustersOf(passages * 2),
      questions: [...questions],
    }),
  );
  return {
    passages: report.passages,
    builtPerSecond,
    diskMb: await folderMb(written),
    startMs: measured.startMs,
    memoryMb: measured.memoryMb,
    p50: quantile(measured.retrieval, 0.5),
    p99: quantile(measured.retrieval, 0.99),
  };
}

/** Writes the text once more, each document and paragraph with the copy's number. @returns passages of one copy */
async function writeCopy(folder: string, paragraphs: readonly string[], copy: number): Promise<number> {
  const own = join(folder, `copy-${copy}`);
  await mkdir(own, { recursive: true });
  for (let at = 0; at < paragraphs.length; at += PARAGRAPHS_PER_DOCUMENT) {
    const body = paragraphs
      .slice(at, at + PARAGRAPHS_PER_DOCUMENT)
      .map((paragraph, i) => `${paragraph.trim()} (${copy}-${at + i})`)
      .join('\n\n');
    await writeFile(
      join(own, `${at}.md`),
      `---\ntitle: Text ${at}\nkind: report\n---\n# ${copy}-${at}\n\n${body}\n`,
    );
  }
  if (copy > 0) return 0;
  const { documents } = await readDocuments(folder, { maxFileBytes: MAX_FILE_BYTES });
  return documents.reduce((sum, one) => sum + splitIntoPassages(one, splitSettings).length, 0);
}

/** Vectors in clusters instead of a model's: what is measured is everything but the model. */
function givenVectors(model: Embedder['model'], rows: number): Embedder {
  const matrix = clusteredVectors(rows, model.dimensions, clustersOf(rows));
  let next = 0;
  return {
    model,
    async embedQuery() {
      return rowOf(matrix, 0);
    },
    async embedPassages(passages) {
      return passages.map(({ sentences, questions }) => {
        const whole = rowOf(matrix, next % rows).slice();
        next += 1;
        return { whole, directions: [...sentences, ...questions].map(() => directionOf(whole)) };
      });
    },
    async close() {},
  };
}
