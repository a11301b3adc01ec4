#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import type { Embedder } from '../embeddings/embedder.js';
import { models } from '../embeddings/models.js';
import { startEmbedder } from '../embeddings/start-embedder.js';
import { type AnswerParts, createAnswerer, examine } from './answer/answer-question.js';
import { type SearchStage, searchPassages, searchStages } from './answer/search-passages.js';
import { suggestQuestions } from './answer/suggest-questions.js';
import { type Config, loadConfig } from './config.js';
import { chat } from './console/chat.js';
import { examineInstallation, type Finding, renderFindings } from './console/doctor.js';
import { answerLines, PassageLine, QuestionLine } from './console/json-lines.js';
import { renderAnswer } from './console/render-answer.js';
import { showProgress } from './console/show-progress.js';
import { textsFor } from './console/texts.js';
import { messageOf, UserFacingError } from './errors.js';
import { type BuildSettings, buildGeneration, indexSettingsOf } from './index/build-generation.js';
import { nodeFileSystem } from './index/file-system.js';
import { GENERATIONS, readPointer } from './index/publish-generation.js';
import { rollBack } from './index/roll-back.js';
import { indexFolderOf, ServedIndex } from './index/served-index.js';
import { verifyInChild } from './index/verify-generation.js';
import { splitSettings } from './passages/split-into-passages.js';
import { readPassage } from './reading/read-passage.js';
import type { Reader } from './reading/reader.js';
import { READER_MODEL } from './reading/reader-model.js';
import { startReader } from './reading/start-reader.js';
import { loadHnswLibrary } from './vector-index/hnsw.js';

const usage = `Usage: npm start
       npm run --silent ask -- "question" [--json]        one answer
       npm run --silent ask -- --jsonl                    questions from stdin, a JSON line each
       npm run --silent search -- "question" [--top 10] [--stage ${searchStages.join('|')}] [--jsonl]
       npm run --silent read -- --jsonl                   question and passage from stdin
       npm run index -- build | status | verify | rollback
       npm run doctor
Flags: --documents DIR (default documents)  --data DIR (default data)`;

const flags = {
  documents: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  top: { type: 'string', default: '10' },
  stage: { type: 'string', default: 'read' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const packageRoot = fileURLToPath(new URL('../../', import.meta.url));
const modelsFolder = join(packageRoot, 'embeddings', 'models');
const embedderFile = new URL('../embeddings/embedder-worker.js', import.meta.url);
const readerFile = new URL('./reading/reader-worker.js', import.meta.url);
const verifierFile = fileURLToPath(new URL('./index/verify-child.js', import.meta.url));
/** Readings that may wait: twenty questions' worth. */
const READER_QUEUE = 240;

type Flags = ReturnType<typeof readFlags>['values'];

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    throw usageError(messageOf(error).split('. ')[0] ?? '');
  }
}

function usageError(message: string): UserFacingError {
  return new UserFacingError(`${message.replace(/\.$/u, '')}.`, { fix: usage, exitCode: 2 });
}

async function main(args: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const [name = 'start', ...rest] = args;
  const { values, positionals } = readFlags(rest);
  if (values.help || name === '--help' || name === 'help') {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const app = createApp(config, values);
  const commands: Record<string, () => Promise<void>> = {
    start: () => start(app),
    ask: () => ask(app, values, positionals),
    search: () => search(app, values, positionals),
    read: () => read(app, values),
    index: () => index(app, values, positionals),
    doctor: () => doctor(app),
  };
  const run = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (run === undefined) throw usageError(`There is no command ${name}`);
  try {
    await run();
  } finally {
    await app.close();
  }
}

/** Everything is made here, once, when it is first needed, and handed on. */
function createApp(config: Config, values: Flags) {
  const documentsFolder = values.documents ?? config.DOCUMENTS_DIR;
  const dataFolder = values.data ?? config.DATA_DIR;
  const root = indexFolderOf(dataFolder, documentsFolder);
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }));
  const maxFileBytes = config.DOCUMENT_MAX_MB * 1e6;
  const build: BuildSettings = { documentsFolder, root, split: splitSettings, maxFileBytes };
  const model = models[config.EMBEDDING_MODEL];
  const open: { close(): Promise<void> }[] = [];
  const keep = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    open.push(part);
    return part;
  };
  const embedder = async (workers: number): Promise<Embedder> =>
    keep(
      await startEmbedder({
        model: config.EMBEDDING_MODEL,
        folder: modelsFolder,
        workerFile: embedderFile,
        workers,
      }),
    );
  const reader = async (): Promise<Reader | null> =>
    config.READER === 'off'
      ? null
      : keep(
          await startReader({
            folder: modelsFolder,
            workerFile: readerFile,
            workers: config.READER_WORKERS,
            maxQueue: READER_QUEUE,
          }),
        );
  return {
    config,
    log,
    root,
    dataFolder,
    documentsFolder,
    build,
    embedder,
    reader,
    indexSettings: indexSettingsOf(build, { model }),
    close: async () => {
      await Promise.all(open.map((part) => part.close()));
    },
  };
}
type App = ReturnType<typeof createApp>;

/** The engine on the index as it is; a missing index is built first, in a process of its own. */
async function openEngine(app: App): Promise<{ parts: AnswerParts; served: ServedIndex }> {
  const [embedder, reader, hnsw] = await Promise.all([app.embedder(1), app.reader(), loadHnswLibrary()]);
  if ('missing' in hnsw)
    app.log.warn({ problem: hnsw.missing }, 'hnswlib-node cannot be used; every passage is compared');
  const settings = { root: app.root, documentsFolder: app.documentsFolder, indexSettings: app.indexSettings };
  const parts = { fs: nodeFileSystem, hnsw, log: app.log };
  let served = await ServedIndex.open(settings, parts);
  if (served === null) {
    await buildInChild(app, { quiet: false });
    served = await ServedIndex.open(settings, parts);
  }
  if (served === null)
    throw new UserFacingError(`The index in ${app.root} cannot be opened.`, {
      fix: 'Run npm run index -- build.',
    });
  const opened = served;
  const serving = () => ({
    generation: opened.generation,
    isStale: opened.isStale,
    hasChanged: (document: string) => opened.hasChanged(document),
  });
  return { parts: { embedder, reader, serving, log: app.log }, served: opened };
}

/** Runs `index build` as a process of its own, so that answers go on and its memory ends with it. */
async function buildInChild(app: App, { quiet }: { quiet: boolean }): Promise<void> {
  const args = [
    'index',
    'build',
    '--documents',
    app.documentsFolder,
    '--data',
    app.dataFolder,
    ...(quiet ? ['--quiet'] : []),
  ];
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('exit', resolve),
  );
  if (code !== 0)
    throw new UserFacingError('The index could not be built (see above).', {
      fix: 'Correct what is said there, then run npm run index -- build.',
    });
}

async function start(app: App): Promise<void> {
  const { parts, served } = await openEngine(app);
  const answerQuestion = createAnswerer(parts);
  const rebuilt = served.isStale
    ? buildInChild(app, { quiet: true })
        .then(() => served.reload())
        .catch((error: unknown) =>
          app.log.error(
            { problem: messageOf(error) },
            'the rebuild failed; the index as it was stays in use',
          ),
        )
    : Promise.resolve();
  const locale = Intl.DateTimeFormat().resolvedOptions().locale;
  await chat({
    answerQuestion,
    suggest: (answer) =>
      suggestQuestions(served.generation, answer, answerQuestion, textsFor(answer.language).askAbout),
    explain: (question, language) => examine(served.generation, question, language, parts, false),
    generation: () => served.generation,
    input: process.stdin,
    output: process.stdout,
    colours: hasColours(),
    locale: localeOf(process.env) ?? locale,
  });
  await rebuilt;
}

function localeOf(env: NodeJS.ProcessEnv): string | null {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return named === undefined || /^(?:C|POSIX)(?:\.|$)/u.test(named) ? null : named.replace('_', '-');
}

function hasColours(): boolean {
  return process.stdout.isTTY === true && process.stdout.hasColors() && (process.env.NO_COLOR ?? '') === '';
}

async function ask(app: App, values: Flags, positionals: readonly string[]): Promise<void> {
  const question = onlyQuestion('ask', values, positionals);
  const { parts, served } = await openEngine(app);
  const answerQuestion = createAnswerer(parts);
  if (question === null) {
    await answerLines(process.stdin, process.stdout, QuestionLine, async ({ id, ...asked }) => ({
      questionId: id,
      ...(await answerQuestion(asked)),
    }));
    return;
  }
  const answer = await answerQuestion({ question });
  if (values.json) {
    process.stdout.write(`${JSON.stringify(answer)}\n`);
    return;
  }
  const suggestions =
    answer.status === 'answered'
      ? []
      : await suggestQuestions(served.generation, answer, answerQuestion, textsFor(answer.language).askAbout);
  process.stdout.write(
    `${renderAnswer(answer, { colours: hasColours(), comments: served.generation.manifest.comments, suggestions })}\n`,
  );
}

/** The question on the command line, or null when questions come as JSON lines. */
function onlyQuestion(command: string, values: Flags, positionals: readonly string[]): string | null {
  if (values.jsonl && positionals.length === 0) return null;
  const [question, more] = positionals;
  if (values.jsonl || more !== undefined || question === undefined || question.trim() === '')
    throw usageError(`${command} takes one question in quotes, or --jsonl`);
  return question;
}

async function search(app: App, values: Flags, positionals: readonly string[]): Promise<void> {
  const question = onlyQuestion('search', values, positionals);
  const stage = stageOf(values.stage);
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1 || top > 100)
    throw usageError(`--top takes a whole number from 1 to 100, not ${values.top}`);
  const { parts, served } = await openEngine(app);
  const find = (asked: { question: string; locale?: string | undefined }) =>
    searchPassages(served.generation, asked, { stage, top }, parts);
  if (question === null) {
    await answerLines(process.stdin, process.stdout, QuestionLine, async ({ id, ...asked }) => ({
      questionId: id,
      hits: await find(asked),
    }));
    return;
  }
  const hits = await find({ question });
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ hits })}\n`
      : hits
          .map((hit) => `${hit.rank}. ${hit.document} ${hit.start}–${hit.end} (${hit.score})\n${hit.text}\n`)
          .join('\n'),
  );
}

function stageOf(name: string): SearchStage {
  const stage = searchStages.find((one) => one === name);
  if (stage === undefined) throw usageError(`--stage is one of ${searchStages.join(', ')}, not ${name}`);
  return stage;
}

async function read(app: App, values: Flags): Promise<void> {
  if (!values.jsonl) throw usageError('read takes --jsonl, with {"id","question","passage"} a line on stdin');
  const reader = await app.reader();
  if (reader === null)
    throw new UserFacingError('The reader is switched off (READER=off).', {
      fix: 'Remove READER=off from the settings.',
    });
  await answerLines(process.stdin, process.stdout, PassageLine, async ({ id, question, passage }) => ({
    questionId: id,
    ...(await readPassage(reader, question, passage)),
  }));
}

async function index(app: App, values: Flags, [action, ...more]: readonly string[]): Promise<void> {
  const actions: Record<string, () => Promise<void>> = {
    build: () => build(app, values.quiet),
    status: () => status(app),
    verify: () => verify(app),
    rollback: () => rollback(app),
  };
  const run =
    action !== undefined && more.length === 0 && Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (run === undefined) throw usageError(`index takes one of ${Object.keys(actions).join(', ')}`);
  await run();
}

async function build(app: App, quiet: boolean): Promise<void> {
  if (quiet) setPriority(10);
  const hnsw = await loadHnswLibrary();
  if ('missing' in hnsw)
    app.log.warn({ problem: hnsw.missing }, 'hnswlib-node cannot be used; no graph is built');
  const progress = showProgress(process.stderr);
  try {
    const report = await buildGeneration(app.build, {
      fs: nodeFileSystem,
      hnsw,
      embedder: await app.embedder(app.config.INDEX_WORKERS),
      verify: (folder) => verifyInChild(verifierFile, folder),
      onProgress: quiet ? () => {} : progress.report,
      now: () => new Date(),
    });
    progress.end();
    if (quiet) return;
    const { generation, documents, passages, comments, embedded, reused, skipped, changes } = report;
    const lines = [
      `Index ${generation}: ${documents} documents, ${passages} passages, ${comments} comments (${embedded} embedded, ${reused} unchanged).`,
    ];
    if (changes !== null) lines.push(...changeLines(changes));
    lines.push(...skipped.map(({ path, reason }) => `Skipped ${path}: ${reason}.`));
    process.stderr.write(`${lines.join('\n')}\n`);
  } finally {
    progress.end();
  }
}

function changeLines({
  added,
  changed,
  removed,
}: {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}): readonly string[] {
  return Object.entries({ Added: added, Changed: changed, Removed: removed })
    .filter(([, paths]) => paths.length > 0)
    .map(([what, paths]) => `${what}: ${paths.join(', ')}.`);
}

async function openIndex(app: App): Promise<ServedIndex | null> {
  const settings = { root: app.root, documentsFolder: app.documentsFolder, indexSettings: app.indexSettings };
  return ServedIndex.open(settings, { fs: nodeFileSystem, hnsw: await loadHnswLibrary(), log: app.log });
}

async function status(app: App): Promise<void> {
  const served = await openIndex(app);
  if (served === null)
    throw new UserFacingError(`There is no index in ${app.root} yet.`, {
      fix: 'Run npm run index -- build.',
    });
  const { manifest, notices, partitions } = served.generation;
  const changes = await served.changes();
  const engines = partitions.map(
    ({ lane, language, index: { engine }, positions }) =>
      `${lane} ${language}: ${positions.length} passages, ${engine}`,
  );
  const pointer = await readPointer(nodeFileSystem, app.root);
  const lines = [
    `Index ${manifest.generation} of ${app.documentsFolder}, built ${manifest.createdAt}: ${manifest.documents} documents, ${manifest.passages} passages, ${manifest.comments} comments.`,
    `Model ${manifest.settings.model} (${manifest.settings.dtype}, ${manifest.settings.dimensions} dimensions).`,
    ...engines,
    `Before it: ${pointer?.previous?.generation ?? 'none'}.`,
    ...notices.map((notice) => textsFor('en').notices[notice]),
    served.isStale ? textsFor('en').notices['stale-index'] : 'Up to date with the documents and settings.',
    ...changeLines(changes),
    ...manifest.sources
      .filter(({ skipped }) => skipped !== null)
      .map(({ path, skipped }) => `Skipped ${path}: ${skipped}.`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function verify(app: App): Promise<void> {
  const pointer = await readPointer(nodeFileSystem, app.root);
  if (pointer === null)
    throw new UserFacingError(`There is no index in ${app.root} yet.`, {
      fix: 'Run npm run index -- build.',
    });
  const { generation } = pointer.served;
  await verifyInChild(verifierFile, join(app.root, GENERATIONS, generation)).catch((error: unknown) => {
    throw new UserFacingError(`Index ${generation} does not verify: ${messageOf(error)}.`, {
      fix: 'Run npm run index -- build.',
      cause: error,
    });
  });
  process.stdout.write(`Index ${generation} is whole: every file, count, range and graph checked.\n`);
}

async function rollback(app: App): Promise<void> {
  const pointer = await rollBack(nodeFileSystem, app.root, (folder) => verifyInChild(verifierFile, folder));
  process.stdout.write(
    `Index ${pointer.served.generation} is served again; rollback once more returns to ${pointer.previous?.generation ?? 'none'}.\n`,
  );
}

async function doctor(app: App): Promise<void> {
  const hnsw = await loadHnswLibrary();
  const describeIndex = async (): Promise<Finding> => {
    const served = await openIndex(app).catch(() => null);
    if (served === null)
      return {
        name: 'index',
        state: 'note',
        detail: 'none yet',
        fix: 'It is built at the next start, or by npm run index -- build.',
      };
    const { id, notices } = served.generation;
    const isWell = notices.length === 0 && !served.isStale;
    return {
      name: 'index',
      state: isWell ? 'ok' : 'note',
      detail: `${id}${served.isStale ? ', older than the documents or settings' : ''}${notices.map((notice) => `, ${notice}`).join('')}`,
      fix: isWell ? '' : 'Run npm run index -- build.',
    };
  };
  const { config } = app;
  const shipped = [models[config.EMBEDDING_MODEL]].filter((model) => model.shipped).map((model) => model.id);
  const findings = await examineInstallation({
    nodeVersion: process.version,
    modelsFolder,
    models: [...shipped, READER_MODEL],
    documentsFolder: app.documentsFolder,
    addonMissing: 'missing' in hnsw ? hnsw.missing : null,
    describeIndex,
    hasToken: config.DISCORD_TOKEN !== undefined,
  });
  process.stdout.write(`${renderFindings(findings)}\n`);
  if (findings.some(({ state }) => state === 'problem')) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isExpected = error instanceof UserFacingError;
  process.stderr.write(
    isExpected
      ? `${error.message}\n${error.fix}\n`
      : `Something went wrong that should not: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = isExpected ? error.exitCode : 1;
});
