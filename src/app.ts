import { type ChildProcess, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Embedder } from '../embeddings/embedder.js';
import { models } from '../embeddings/models.js';
import { startEmbedder } from '../embeddings/start-embedder.js';
import {
  type AnswerParts,
  type AnswerQuestion,
  createAnswerer,
  createTracedAnswerer,
  type TracedAnswerer,
} from './answer/answer-question.js';
import type { Config } from './config.js';
import { redact } from './discord/redact.js';
import { addDocuments } from './documents/add-documents.js';
import { createFileParser, type FileParser } from './documents/file-parser.js';
import { messageOf, UserFacingError } from './errors.js';
import { builtAnew, type DeltaSettings, deltaSettings } from './index/build-delta.js';
import {
  type BuildProgress,
  type BuildReport,
  type BuildSettings,
  buildGeneration,
  indexSettingsOf,
} from './index/build-generation.js';
import { readBuildLines } from './index/build-lines.js';
import { CarriedParts } from './index/carried-parts.js';
import { nodeFileSystem } from './index/file-system.js';
import { folderStore } from './index/folder-store.js';
import { followPublications } from './index/follow-publications.js';
import type { LocalGeneration } from './index/generation.js';
import type { GenerationStore } from './index/generation-store.js';
import { lowerPriority } from './index/lower-priority.js';
import { makeIndependent } from './index/make-independent.js';
import { openServedGeneration } from './index/open-generation.js';
import { indexFolderOf, ServedIndex } from './index/served-index.js';
import { verifyInChild } from './index/verify-generation.js';
import type { Log } from './log.js';
import type { ModelParts } from './model-parts.js';
import { type ConnectedModels, connectModels } from './model-pool/connect-models.js';
import { serveModels } from './model-pool/serve-models.js';
import { splitSettings } from './passages/split-into-passages.js';
import { connectDatabase } from './postgres/connect-database.js';
import type { Database } from './postgres/database.js';
import { migrate } from './postgres/migrate.js';
import { type PostgresStore, postgresStore } from './postgres/postgres-store.js';
import type { Reader } from './reading/reader.js';
import { startReader } from './reading/start-reader.js';
import { type HnswLibrary, loadHnswLibrary } from './vector-index/hnsw.js';

/** Folder of package.json; this file runs from `dist/src`. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));
export const promptsFolder = join(packageRoot, 'prompts');
export const themesFolder = join(promptsFolder, 'themes');
export const viewsFolder = join(promptsFolder, 'views');
export const modelsFolder = join(packageRoot, 'embeddings', 'models');
const embedderFile = new URL('../embeddings/embedder-worker.js', import.meta.url);
const readerFile = new URL('./reading/reader-worker.js', import.meta.url);
const verifierFile = fileURLToPath(new URL('./index/verify-child.js', import.meta.url));
const parserFile = fileURLToPath(new URL('./documents/parser-child.js', import.meta.url));
const mainFile = fileURLToPath(new URL('./main.js', import.meta.url));
/** Readings that may wait for a thread: twenty questions' worth. */
const READER_QUEUE = 240;

/** Where one run finds its documents and keeps its data. */
export interface Folders {
  readonly documents: string;
  readonly data: string;
}

/** The engine on one folder of documents. */
export interface Engine {
  readonly parts: AnswerParts;
  readonly served: ServedIndex;
  readonly store: GenerationStore;
  /** In quotes, whatever else is configured. */
  readonly answerQuestion: AnswerQuestion;
  /** In a language model's words where one is configured. */
  readonly answerAndTrace: TracedAnswerer;
  /** The language model's part; null where none is configured. */
  readonly model: ModelParts | null;
}

/** Everything is made here, when it is first needed, handed on, and closed together. */
export class App {
  readonly config: Config;
  readonly folders: Folders;
  readonly log: Log;
  /** Socket of the process that holds the models; null when this one holds its own. */
  readonly #modelsSocket: string | null;
  readonly #open: { close(): Promise<void> }[] = [];
  #models: Promise<ConnectedModels> | null = null;
  #embedder: Promise<Embedder> | null = null;
  #reader: Promise<Reader | null> | null = null;
  #parser: FileParser | null = null;
  #model: Promise<ModelParts | null> | null = null;
  #database: Promise<Database> | null = null;

  constructor(config: Config, folders: Folders, modelsSocket: string | null = null) {
    this.config = config;
    this.folders = folders;
    this.#modelsSocket = modelsSocket;
    const sink = pino.destination({ dest: 2, sync: true });
    const secrets = [config.DISCORD_TOKEN, config.LLM_API_KEY, config.INDEX_URL].filter(
      (one) => one !== undefined,
    );
    this.log = pino({ level: config.LOG_LEVEL }, { write: (line) => void sink.write(redact(line, secrets)) });
  }

  /** The index folder of a documents folder. */
  rootOf(documents: string): string {
    return indexFolderOf(this.folders.data, documents);
  }

  /** The embedder that questions go through. */
  embedder(): Promise<Embedder> {
    this.#embedder ??=
      this.#modelsSocket === null
        ? this.startEmbedder(1)
        : this.#connectModels(this.#modelsSocket).then(({ embedder }) => embedder);
    return this.#embedder;
  }

  async startEmbedder(workers: number): Promise<Embedder> {
    const { EMBEDDING_MODEL: model } = this.config;
    return this.#keep(
      await startEmbedder({ model, folder: modelsFolder, workerFile: embedderFile, workers }),
    );
  }

  /** null when it is switched off. */
  reader(): Promise<Reader | null> {
    this.#reader ??= this.#startReader();
    return this.#reader;
  }

  async #startReader(): Promise<Reader | null> {
    const { READER, READER_WORKERS: workers } = this.config;
    if (READER === 'off') return null;
    if (this.#modelsSocket !== null) return (await this.#connectModels(this.#modelsSocket)).reader;
    return this.#keep(
      await startReader({ folder: modelsFolder, workerFile: readerFile, workers, maxQueue: READER_QUEUE }),
    );
  }

  #connectModels(socket: string): Promise<ConnectedModels> {
    this.#models ??= connectModels(socket, models[this.config.EMBEDDING_MODEL]).then((connected) =>
      this.#keep(connected),
    );
    return this.#models;
  }

  /**
   * Lends this process's models to others of this machine.
   * @param socket path in a folder that is closed to other users
   */
  async lendModels(socket: string): Promise<void> {
    const [embedder, reader] = await Promise.all([this.embedder(), this.reader()]);
    this.#keep(await serveModels(socket, { embedder, reader, log: this.log }));
  }

  /** The engine on the index as it is; one that is missing is built first, in a process of its own. */
  async engine(documents: string = this.folders.documents): Promise<Engine> {
    const [served] = await Promise.all([this.openOrBuildIndex(documents), this.embedder(), this.reader()]);
    return this.engineOn(served, documents);
  }

  /** The engine on an index that is open. */
  async engineOn(served: ServedIndex, documents: string = this.folders.documents): Promise<Engine> {
    const [embedder, reader, store] = await Promise.all([
      this.embedder(),
      this.reader(),
      this.store(documents),
    ]);
    const serving: AnswerParts['serving'] = () => ({
      generation: served.generation,
      isStale: served.isStale,
      hasChanged: (document) => served.hasChanged(document),
    });
    const parts: AnswerParts = { embedder, reader, serving, log: this.log };
    const model = await this.model(embedder);
    const inQuotes = createTracedAnswerer(parts);
    return {
      parts,
      served,
      store,
      answerQuestion: createAnswerer(parts),
      answerAndTrace: model === null ? inQuotes : model.word(inQuotes, serving),
      model,
    };
  }

  /** The language model; null, and nothing of it loaded, where none is configured. */
  async model(embedder: Embedder): Promise<ModelParts | null> {
    if (this.config.LLM_BASE_URL === undefined) return null;
    const { openModelParts } = await import('./model-parts.js');
    const folders = { prompts: promptsFolder, data: this.folders.data };
    this.#model ??= openModelParts(this.config, folders, { embedder, log: this.log });
    return this.#model;
  }

  /** Serves what other processes publish from now on. */
  follow({ served, store }: Pick<Engine, 'served' | 'store'>): void {
    this.#keep(followPublications(served, store, this.log));
  }

  /** The index as it is; null when there is none that can be served. */
  async openIndex(documents: string = this.folders.documents): Promise<ServedIndex | null> {
    const isElsewhere = this.config.INDEX_URL !== undefined;
    // Whoever only reads an index in a database need not have its documents.
    const hasDocuments = !isElsewhere || (await stat(documents).catch(() => null)) !== null;
    const settings = {
      documentsFolder: hasDocuments ? documents : null,
      indexSettings: this.#indexSettings(this.#buildSettings(documents)),
    };
    const served = await ServedIndex.open(settings, await this.store(documents));
    return served === null ? null : this.#keep(served);
  }

  /** Where the index of a documents folder is published: in the database of INDEX_URL, or below the data folder. */
  async store(documents: string = this.folders.documents): Promise<GenerationStore> {
    if (this.config.INDEX_URL !== undefined) return this.#postgresStore(this.config.INDEX_URL, documents);
    const parts = {
      fs: nodeFileSystem,
      hnsw: await this.#hnsw(),
      log: this.log,
      carried: new CarriedParts(),
    };
    return folderStore(this.rootOf(documents), parts, (folder) => this.verify(folder));
  }

  async #postgresStore(url: string, documents: string): Promise<PostgresStore> {
    this.#database ??= this.#openDatabase(url);
    return postgresStore(await this.#database, basename(this.rootOf(documents)), this.log);
  }

  async #openDatabase(url: string): Promise<Database> {
    const database = this.#keep(await connectDatabase(url, this.log));
    await migrate(database);
    return database;
  }

  async #hnsw(): Promise<HnswLibrary> {
    const hnsw = await loadHnswLibrary();
    if ('missing' in hnsw)
      this.log.warn({ problem: hnsw.missing }, 'hnswlib-node cannot be used; every passage is compared');
    return hnsw;
  }

  /** The index as it is; one that is missing is built first, in a process of its own. */
  async openOrBuildIndex(documents: string = this.folders.documents): Promise<ServedIndex> {
    const present = await this.openIndex(documents);
    if (present !== null) return present;
    await this.buildInChild(documents, { quiet: false });
    const built = await this.openIndex(documents);
    if (built !== null) return built;
    const { place } = await this.store(documents);
    throw new UserFacingError(`The index in ${place} cannot be opened.`, {
      fix: 'Run npm run index -- build.',
    });
  }

  /** Runs `index build` as a process of its own, so that answers go on and its memory ends with it. */
  async buildInChild(documents: string, { quiet }: { readonly quiet: boolean }): Promise<void> {
    const child = spawn(process.execPath, this.#buildArguments(documents, quiet ? ['--quiet'] : []), {
      stdio: ['ignore', 2, 2],
    });
    if (quiet) lowerPriority(child);
    this.#keepChild(child);
    if ((await exitOf(child)) === 0) return;
    throw new UserFacingError('The index could not be built (see above).', {
      fix: 'Correct what is said there, then run npm run index -- build.',
    });
  }

  /** The same, telling how far it is, and what came of it. Ends with this process. */
  async buildAndReport(onProgress: (progress: BuildProgress) => void): Promise<BuildReport> {
    const args = this.#buildArguments(this.folders.documents, ['--quiet', '--jsonl']);
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    lowerPriority(child);
    this.#keepChild(child);
    const lines = readBuildLines(child.stdout, onProgress);
    // With its report the index is published; what `settle` does after that nobody waits for.
    const { report, failure } = await Promise.race([lines, exitOf(child).then(() => lines)]);
    if (report !== null) return report;
    throw new UserFacingError(failure?.message ?? 'The index could not be built.', {
      fix: failure?.fix ?? 'Run npm run index -- build and see what it says.',
    });
  }

  #buildArguments(documents: string, more: readonly string[]): string[] {
    const folders = ['--documents', documents, '--data', this.folders.data];
    return [mainFile, 'index', 'build', ...folders, ...more];
  }

  /** Builds the index in this process; with INDEX_URL what was built on this machine is then published there. */
  async build(
    onProgress: (progress: BuildProgress) => void,
    delta: DeltaSettings = deltaSettings,
  ): Promise<BuildReport> {
    const { INDEX_URL: url } = this.config;
    if (url === undefined) return this.#buildHere(onProgress, delta);
    const store = await this.#postgresStore(url, this.folders.documents);
    const { made, published } = await store.buildAndPublish(
      async () => {
        const report = await this.#buildHere(onProgress, delta);
        return { report, generation: await this.openLocal() };
      },
      { onProgress: (done, total) => onProgress({ stage: 'publishing', done, total }) },
    );
    return { ...made.report, generation: published };
  }

  /**
   * The index of this machine's disk, searched exactly; one that is missing is built first.
   * @throws UserFacingError when it cannot be built
   */
  async openLocal(documents: string = this.folders.documents): Promise<LocalGeneration> {
    const parts = { fs: nodeFileSystem, hnsw: { missing: 'not needed' }, log: this.log };
    const open = (): Promise<LocalGeneration | null> => openServedGeneration(this.rootOf(documents), parts);
    const present = await open();
    if (present !== null) return present;
    await this.buildInChild(documents, { quiet: false });
    const built = await open();
    if (built === null) throw new Error('the index that was just built cannot be opened');
    return built;
  }

  async #buildHere(
    onProgress: (progress: BuildProgress) => void,
    delta: DeltaSettings,
  ): Promise<BuildReport> {
    return buildGeneration(
      { ...this.#buildSettings(this.folders.documents), delta },
      {
        fs: nodeFileSystem,
        hnsw: await loadHnswLibrary(),
        embedder: await this.startEmbedder(this.config.INDEX_WORKERS),
        parser: this.parser(),
        verify: (folder) => verifyInChild(verifierFile, folder, 'new'),
        onProgress,
        now: () => new Date(),
      },
    );
  }

  /** What can wait until a build has been reported, see `makeIndependent`. */
  async settle(): Promise<void> {
    const root = this.rootOf(this.folders.documents);
    const isWhole = await makeIndependent(nodeFileSystem, root).catch((error: unknown) => {
      this.log.warn({ problem: messageOf(error) }, 'the index still shares files with the one before');
      return true;
    });
    if (isWhole) return;
    this.log.warn({ root }, 'files of the index are damaged on disk; it is built anew');
    await this.build(() => {}, builtAnew);
  }

  /** Copies files into the documents folder once they have been read as documents. */
  addDocuments(files: readonly string[], replace: boolean): Promise<readonly string[]> {
    const { documents: folder } = this.folders;
    const settings = this.#buildSettings(folder);
    return addDocuments(files, { folder, settings, parser: this.parser(), replace });
  }

  /** Reads the formats that are taken apart in a process of their own, which the first such file starts. */
  parser(): FileParser {
    this.#parser ??= this.#keep(createFileParser(parserFile));
    return this.#parser;
  }

  /** Tries a generation out, in a process of its own. */
  verify(folder: string): Promise<void> {
    return verifyInChild(verifierFile, folder);
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((part) => part.close()));
  }

  #buildSettings(documentsFolder: string): BuildSettings {
    const root = this.rootOf(documentsFolder);
    return { documentsFolder, root, split: splitSettings, maxFileBytes: this.config.DOCUMENT_MAX_MB * 1e6 };
  }

  #indexSettings(build: BuildSettings): ReturnType<typeof indexSettingsOf> {
    return indexSettingsOf(build, { model: models[this.config.EMBEDDING_MODEL] });
  }

  /** It ends with this process, and is forgotten when it ends by itself. */
  #keepChild(child: ChildProcess): void {
    const part = {
      async close() {
        child.kill();
      },
    };
    this.#open.push(part);
    child.once('exit', () => this.#open.splice(this.#open.indexOf(part), 1));
  }

  #keep<Part extends { close(): Promise<void> }>(part: Part): Part {
    this.#open.push(part);
    return part;
  }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
}
