import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Embedder } from '../../embeddings/embedder.js';
import { UserFacingError } from '../errors.js';
import type { Generation, LocalGeneration } from '../index/generation.js';
import type { Log } from '../log.js';
import type { Database } from '../postgres/database.js';
import type { HnswLibrary } from '../vector-index/hnsw.js';
import { type GenerationRow, measureGeneration } from './measure-generation.js';
import { measureParity, type Parity } from './measure-parity.js';
import { measureDatabase, measureLocal, paragraphsIn, type ScaleRow } from './measure-scale.js';
import { DOSSIER_QUESTIONS } from './measuring-tools.js';
import { IncidentQuestion, ParagraphQuestion, readQuestions } from './question-sets.js';

export interface ScaleRun {
  readonly sizes: readonly number[];
  readonly hnsw: HnswLibrary;
  readonly embedder: Embedder;
  readonly log: Log;
  readonly packageRoot: string;
  /** With `thirdparty/…/corpus`; null or absent leaves the real text out. */
  readonly evalFolder: string | null;
  /** The shipped documents' index, searched exactly; opened anew at each call. */
  readonly openDossier: () => Promise<LocalGeneration>;
  /** PGlite or a server, and its name in the table. */
  readonly openDatabase: () => Promise<{ readonly database: Database; readonly label: string }>;
  /** Which of the parts are measured; a graph in PGlite takes half an hour at 100,000 rows. */
  readonly wants: (part: 'local' | 'database' | 'generations') => boolean;
  readonly say: (text: string) => void;
}

export interface ScaleReport {
  readonly rows: readonly ScaleRow[];
  readonly generations: readonly GenerationRow[];
  /** null where no database was measured. */
  readonly parity: Parity | null;
  /** What was not measured, each with its reason. */
  readonly skipped: readonly string[];
}

/** PGlite holds everything in memory, of which WebAssembly has 4 GB; a graph of more rows takes it hours. */
const DATABASE_ROWS_MAX = 100_000;
/** A whole generation is built in this one process: at more passages the time goes into what 100,000 show already. */
const GENERATION_PASSAGES_MAX = 100_000;

/** `10k`, `100k`, `1m`, separated by commas. @throws UserFacingError */
export function sizesOf(list: string): readonly number[] {
  return list.split(',').map((size) => {
    const [, digits = '', unit = ''] = /^(\d{1,7})(k|m|)$/u.exec(size.trim().toLowerCase()) ?? [];
    const count = Number(digits) * (unit === 'm' ? 1_000_000 : unit === 'k' ? 1_000 : 1);
    if (digits === '' || count < 100 || count > 2_000_000)
      throw new UserFacingError(`--sizes takes sizes from 100 to 2m such as 10k,100k,1m, not ${size}.`, {
        fix: 'Run npm run bench -- scale --sizes 10k,100k.',
        exitCode: 2,
      });
    return count;
  });
}

/** Measures every row of docs/scale.md's tables; needs an otherwise quiet machine. */
export async function runScale(run: ScaleRun): Promise<ScaleReport> {
  const { dimensions } = run.embedder.model;
  const rows: ScaleRow[] = [];
  const generations: GenerationRow[] = [];
  const skipped: string[] = [];
  if ('missing' in run.hnsw) skipped.push(`local graphs: hnswlib-node cannot be used (${run.hnsw.missing})`);
  const opened = run.wants('database') ? await run.openDatabase() : null;
  try {
    const parity = opened === null ? null : await parityOf(opened, run);
    const text = run.wants('generations') ? await realText(run.evalFolder, skipped) : null;
    for (const size of run.sizes) {
      if (run.wants('local')) {
        run.say(`${size} vectors on this machine`);
        rows.push(...(await inScratch((folder) => measureLocal(run.hnsw, size, dimensions, folder))));
      }
      if (opened !== null && size <= DATABASE_ROWS_MAX) {
        run.say(`${size} vectors in ${opened.label}`);
        rows.push(...(await measureDatabase(opened.database, opened.label, size, dimensions)));
      } else if (opened !== null)
        skipped.push(`${opened.label} at ${size}: more than ${DATABASE_ROWS_MAX} rows`);
      if (!run.wants('generations')) continue;
      if (size > GENERATION_PASSAGES_MAX)
        skipped.push(`a generation of ${size} passages: more than ${GENERATION_PASSAGES_MAX}`);
      else if (text !== null) {
        run.say(`a generation of ${size} passages`);
        const parts = { hnsw: run.hnsw, model: run.embedder.model };
        generations.push(await inScratch((folder) => measureGeneration(size, text, parts, folder)));
      }
    }
    return { rows, generations, parity, skipped };
  } finally {
    await opened?.database.close();
  }
}

async function parityOf(
  { database, label }: { readonly database: Database; readonly label: string },
  run: ScaleRun,
): Promise<Parity> {
  run.say(`parity of ${label}`);
  const asked = await readQuestions(join(run.packageRoot, DOSSIER_QUESTIONS), IncidentQuestion);
  const reopened: Generation = await run.openDossier();
  const questions = asked.map(({ question }) => question);
  const parity = await measureParity(await run.openDossier(), reopened, database, questions, run);
  await reopened.close();
  return parity;
}

async function realText(
  evalFolder: string | null,
  skipped: string[],
): Promise<{ readonly paragraphs: readonly string[]; readonly questions: readonly string[] } | null> {
  const questions = evalFolder === null ? '' : join(evalFolder, 'thirdparty/jaquad/questions.jsonl');
  if (evalFolder === null || !existsSync(questions)) {
    skipped.push('generations of real text: name a folder with thirdparty/jaquad in --eval');
    return null;
  }
  const asked = await readQuestions(questions, ParagraphQuestion);
  return {
    paragraphs: await paragraphsIn(join(evalFolder, 'thirdparty')),
    questions: asked.map(({ question }) => question),
  };
}

async function inScratch<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'incident-qa-bot-scale-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function renderScale({ rows, generations, parity, skipped }: ScaleReport): string {
  const number = (value: number | null, digits = 0): string => (value === null ? '–' : value.toFixed(digits));
  const vectors = rows.map((row) => [
    number(row.rows),
    row.engine,
    number(row.builtPerSecond),
    row.recallAt10.toFixed(3),
    `${row.p50.toFixed(2)} / ${row.p99.toFixed(2)}`,
    number(row.memoryMb),
    number(row.diskMb),
    number(row.startMs),
  ]);
  const whole = generations.map((row) => [
    number(row.passages),
    number(row.builtPerSecond),
    `${row.p50.toFixed(2)} / ${row.p99.toFixed(2)}`,
    number(row.memoryMb),
    number(row.diskMb),
    number(row.startMs),
  ]);
  return [
    ...table(
      ['vectors', 'engine', 'built per s', 'recall@10', 'p50 / p99 ms', 'memory MB', 'disk MB', 'start ms'],
      vectors,
    ),
    '',
    ...table(
      ['passages of real text', 'built per s', 'retrieval p50 / p99 ms', 'memory MB', 'disk MB', 'start ms'],
      whole,
    ),
    '',
    ...(parity === null ? [] : [describeParity(parity)]),
    ...skipped.map((reason) => `Not measured: ${reason}.`),
  ].join('\n');
}

function describeParity({ same, lists, localP50, databaseP50 }: Parity): string {
  const share = ((100 * same) / lists).toFixed(1);
  return `Parity on the shipped documents: ${same} of ${lists} lists the same (${share} %); a question ${localP50.toFixed(1)} ms on disk, ${databaseP50.toFixed(1)} ms in the database (p50, both lanes).`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)];
}
