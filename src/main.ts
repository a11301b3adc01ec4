#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { models } from '../embeddings/models.js';
import { type AnswerQuestion, createAnswerer } from './answer/answer-question.js';
import { examine } from './answer/examine.js';
import { type SearchStage, searchPassages, searchStages } from './answer/search-passages.js';
import { suggestQuestions } from './answer/suggest-questions.js';
import { App, type Engine, modelsFolder, packageRoot, themesFolder, viewsFolder } from './app.js';
import { botEngineOf, botSettingsOf, type ShardPlace } from './bot-parts.js';
import { DISCORD_API, loadConfig } from './config.js';
import { chat } from './console/chat.js';
import { examineInstallation, type Finding, renderFindings } from './console/doctor.js';
import {
  type IndexCommandParts,
  indexRollback,
  indexStatus,
  indexVerify,
  renderBuild,
} from './console/index-command.js';
import { answerLines, PassageLine, QuestionLine } from './console/json-lines.js';
import { renderAnswer } from './console/render-answer.js';
import { showProgress } from './console/show-progress.js';
import { hasColours, print, terminalLocale } from './console/terminal.js';
import { textsFor } from './console/texts.js';
import { declarationsAt } from './discord/commands.js';
import { noPulse, serveHealth, type Vitals } from './discord/health.js';
import { inviteLink } from './discord/invite-link.js';
import { redact } from './discord/redact.js';
import {
  fetchApplication,
  listCommands,
  type Registered,
  registerCommands,
  removeCommands,
  renderRegistered,
  restOf,
} from './discord/register-commands.js';
import { startDiscord } from './discord/start-discord.js';
import { recommendedShards, shardsDefaults, startShards } from './discord/start-shards.js';
import { watchDocuments } from './documents/watch-documents.js';
import { messageOf, UserFacingError } from './errors.js';
import { BuildLine, writeBuildLine } from './index/build-lines.js';
import { catchUp } from './index/catch-up.js';
import { makeFolder } from './make-folder.js';
import { connectDatabase } from './postgres/connect-database.js';
import { migrate } from './postgres/migrate.js';
import { openPglite } from './postgres/pglite-database.js';
import { renderCalibration } from './quality/calibrate.js';
import { renderSpeed } from './quality/measure-speed.js';
import type { MeasuringTools } from './quality/measuring-tools.js';
import { renderQuality } from './quality/report-quality.js';
import { runBench } from './quality/run-bench.js';
import { runCalibration } from './quality/run-calibration.js';
import { runQuality } from './quality/run-quality.js';
import { renderScale, runScale, sizesOf } from './quality/run-scale.js';
import { readPassage } from './reading/read-passage.js';
import { READER_MODEL } from './reading/reader-model.js';
import {
  tellFigures,
  tellSummary,
  tellThemeChanges,
  tellTimeline,
  tellVoices,
  themesOn,
} from './theme-commands.js';
import { createLedger } from './themes/ledger.js';
import { readThemes } from './themes/read-themes.js';
import { createTimeline } from './themes/timeline.js';
import { readViews } from './themes/view.js';
import { createVoices } from './themes/voices.js';
import { usage, usageError } from './usage.js';
import { loadHnswLibrary } from './vector-index/hnsw.js';

const flags = {
  documents: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  top: { type: 'string', default: '10' },
  stage: { type: 'string', default: 'read' },
  theme: { type: 'string' },
  about: { type: 'string', default: '' },
  view: { type: 'string' },
  length: { type: 'string', default: 'short' },
  language: { type: 'string' },
  export: { type: 'string' },
  picture: { type: 'string' },
  changes: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  eval: { type: 'string' },
  only: { type: 'string' },
  llm: { type: 'boolean', default: false },
  models: { type: 'string' },
  sizes: { type: 'string', default: '10k,100k,1m' },
  help: { type: 'boolean', default: false },
} as const;

type Flags = ReturnType<typeof readFlags>['values'];

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    throw usageError(messageOf(error).split('. ')[0] ?? '');
  }
}

async function main(args: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const [name = 'start', ...rest] = args;
  const { values, positionals } = readFlags(rest);
  if (values.help || name === '--help' || name === 'help') {
    print(usage);
    return;
  }
  const app = new App(
    config,
    {
      documents: values.documents ?? config.DOCUMENTS_DIR,
      data: values.data ?? config.DATA_DIR,
    },
    values.models ?? null,
  );
  const byName: Record<string, () => Promise<void>> = {
    start: () => start(app),
    ask: () => ask(app, values, positionals),
    search: () => search(app, values, positionals),
    read: () => read(app, values),
    summary: () => (values.changes ? tellThemeChanges : tellSummary)(app, readerOf(values), positionals),
    figures: () => tellFigures(app, readerOf(values), positionals),
    timeline: () => tellTimeline(app, readerOf(values), positionals),
    voices: () => tellVoices(app, readerOf(values), positionals),
    index: () => index(app, values, positionals),
    commands: () => commands(app, positionals),
    doctor: () => doctor(app),
    quality: () => quality(app, values),
    calibrate: () => calibrate(app, values),
    bench: () => benchOf(app, values, positionals),
  };
  const run = Object.hasOwn(byName, name) ? byName[name] : undefined;
  if (run === undefined) throw usageError(`There is no command ${name}`);
  try {
    await run();
  } finally {
    await app.close();
  }
}

async function start(app: App): Promise<void> {
  const { DISCORD_TOKEN: token, DISCORD_SHARDS: shards, DISCORD_API_BASE_URL: api } = app.config;
  if (token === undefined) return startChat(app);
  const shard = shardPlace(process.env);
  if (shard !== null) return startBot(app, token, shard);
  const count = shards === 'auto' ? await recommendedShards(token, api) : shards;
  return count === 1 ? startBot(app, token, null) : startSeveral(app, token, count);
}

/** What discord.js's ShardingManager tells the processes it starts. */
function shardPlace({ SHARDING_MANAGER, SHARDS, SHARD_COUNT }: NodeJS.ProcessEnv): ShardPlace | null {
  return SHARDING_MANAGER === undefined ? null : { id: Number(SHARDS), count: Number(SHARD_COUNT) };
}

/** One process for each shard, and this one, which holds the models for all of them. */
async function startSeveral(app: App, token: string, count: number): Promise<void> {
  if ((await (await app.store()).readPointer()) === null)
    await app.buildInChild(app.folders.documents, { quiet: false });
  // Made for this user alone, as the socket in it must be.
  const folder = await mkdtemp(join(tmpdir(), 'incident-qa-bot-'));
  try {
    const socket =
      process.platform === 'win32' ? `\\\\.\\pipe\\incident-qa-bot-${process.pid}` : join(folder, 'models');
    await app.lendModels(socket);
    const { documents, data } = app.folders;
    const args = ['start', '--documents', documents, '--data', data, '--models', socket];
    const shards = await startShards(
      { ...shardsDefaults, token, count, file: fileURLToPath(import.meta.url), args },
      { log: app.log, say: (text) => void process.stderr.write(`${text}\n`) },
    );
    const stop = (): void => void shards.stop();
    process.once('SIGTERM', stop).once('SIGINT', stop);
    await shards.ended;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The bot, until it is told to end or Discord ends it. */
async function startBot(app: App, token: string, shard: ShardPlace | null): Promise<void> {
  const { config, log, folders } = app;
  if (config.DISCORD_API_BASE_URL !== DISCORD_API)
    log.warn({ address: config.DISCORD_API_BASE_URL }, 'this is not Discord’s own address');
  const { HEALTH_PORT: port, HEALTH_HOST: host } = config;
  let vitals: Vitals = { pulse: () => noPulse, metrics: null };
  // Each shard has its own health: the first at the port itself, the next behind it.
  const own = port + (shard?.id ?? 0);
  const health = port === 0 ? null : await serveHealth(() => vitals, { port: own, host });
  const told = new Promise<null>((resolve) => {
    const stop = (): void => resolve(null);
    // A shard ends with the process that started it: that one holds its models.
    process.once('SIGTERM', stop).once('SIGINT', stop).once('disconnect', stop);
  });
  let served: Engine['served'] | null = null;
  try {
    const started = startDiscord(botSettingsOf(config, token, folders.data, shard), {
      openEngine: async () => {
        const engine = await app.engine();
        app.follow(engine);
        served = engine.served;
        return botEngineOf(app, engine, {
          themes: await readThemes(themesFolder),
          views: await readViews(viewsFolder),
        });
      },
      ...(config.DOCUMENTS_WATCH === '1' && (shard === null || shard.id === 0)
        ? {
            watch: (rebuild) =>
              watchDocuments(
                folders.documents,
                async () => (served === null ? undefined : catchUp(served, rebuild)),
                log,
              ),
          }
        : {}),
      log,
      say: (text) => void process.stderr.write(`${text}\n`),
      sleep,
    });
    // Told to end before it has begun: a first index that is being built ends with this process.
    const bot = await Promise.race([started, told]);
    if (bot === null) return;
    vitals = bot;
    void told.then(() => bot.stop());
    await bot.ended;
  } finally {
    await health?.close();
  }
}

async function startChat(app: App): Promise<void> {
  const engine = await app.engine();
  app.follow(engine);
  const { served, parts, answerQuestion, answerAndTrace } = engine;
  const rebuilt = served.isStale
    ? app
        .buildInChild(app.folders.documents, { quiet: true })
        .then(() => served.reload())
        .catch((error: unknown) =>
          app.log.error(
            { problem: messageOf(error) },
            'the rebuild failed; the index as it was stays in use',
          ),
        )
    : Promise.resolve();
  const { documents } = app.folders;
  const rebuild = async (): Promise<void> => {
    await rebuilt;
    await catchUp(served, () => app.buildInChild(documents, { quiet: true }).then(() => served.reload()));
  };
  const watching =
    app.config.DOCUMENTS_WATCH === '1' ? await watchDocuments(documents, rebuild, app.log) : null;
  await chat({
    answerAndTrace,
    suggest: (answer) =>
      suggestQuestions(
        served.generation,
        answer,
        isAnsweredBy(answerQuestion),
        textsFor(answer.language).askAbout,
      ),
    explain: (question, language) => examine(served.generation, { question, language }, parts, false),
    generation: () => served.generation,
    input: process.stdin,
    output: process.stdout,
    colours: hasColours(process.env),
    locale: terminalLocale(process.env),
  });
  await watching?.close();
  await rebuilt;
}

function isAnsweredBy(answerQuestion: AnswerQuestion): (question: string) => Promise<boolean> {
  return async (question) => (await answerQuestion({ question })).status === 'answered';
}

async function ask(app: App, values: Flags, positionals: readonly string[]): Promise<void> {
  const question = onlyQuestion('ask', values, positionals);
  const { served, answerQuestion, answerAndTrace } = await app.engine();
  if (question === null) {
    await answerLines(process.stdin, process.stdout, QuestionLine, async ({ id, ...asked }) => ({
      questionId: id,
      ...(await answerAndTrace(asked)).answer,
    }));
    return;
  }
  const { answer, composed, glosses = [] } = await answerAndTrace({ question });
  if (values.json) {
    print(JSON.stringify(answer));
    return;
  }
  const { askAbout } = textsFor(answer.language);
  const suggestions =
    answer.status === 'answered'
      ? []
      : await suggestQuestions(served.generation, answer, isAnsweredBy(answerQuestion), askAbout);
  print(
    renderAnswer(answer, {
      composed,
      colours: hasColours(process.env),
      comments: served.generation.manifest.comments,
      suggestions,
      glosses,
    }),
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
  const { parts, served } = await app.engine();
  const find = (asked: QuestionLine | { question: string }) =>
    searchPassages(served.generation, asked, { stage, top }, parts);
  if (question === null) {
    await answerLines(process.stdin, process.stdout, QuestionLine, async (line) => ({
      questionId: line.id,
      hits: await find(line),
    }));
    return;
  }
  const hits = await find({ question });
  const forReading = hits.map(
    (hit) => `${hit.rank}. ${hit.document} ${hit.start}–${hit.end} (${hit.score})\n${hit.text}\n`,
  );
  print(values.json ? JSON.stringify({ hits }) : forReading.join('\n'));
}

function stageOf(name: string): SearchStage {
  const stage = searchStages.find((one) => one === name);
  if (stage === undefined) throw usageError(`--stage is one of ${searchStages.join(', ')}, not ${name}`);
  return stage;
}

/** The flags, in the language they are to be answered in. */
function readerOf(values: Flags): Flags & { readonly language: string; readonly colours: boolean } {
  const language = values.language ?? terminalLocale(process.env).slice(0, 2);
  return { ...values, language, colours: hasColours(process.env) };
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
  const parts: IndexCommandParts = {
    store: await app.store(),
    documentsFolder: app.folders.documents,
    build: (onProgress) => app.build(onProgress),
    openIndex: () => app.openIndex(),
  };
  const actions: Record<string, () => Promise<void>> = {
    build: async () => {
      await build(parts, values);
      await app.settle();
    },
    add: async () => {
      const added = await app.addDocuments(more, values.replace);
      process.stderr.write(`Added to ${app.folders.documents}: ${added.join(', ')}.\n`);
      await build(parts, values);
      await app.settle();
    },
    status: async () => print(await indexStatus(parts)),
    verify: async () => print(await indexVerify(parts)),
    rollback: async () => print(await indexRollback(parts)),
  };
  const run =
    action !== undefined && (more.length === 0) !== (action === 'add') && Object.hasOwn(actions, action)
      ? actions[action]
      : undefined;
  if (run === undefined && action === 'add') throw usageError('index add takes the files to add');
  if (run === undefined) throw usageError(`index takes one of ${Object.keys(actions).join(', ')}`);
  await run();
}

/** Tells Discord which commands exist, or asks what it knows. */
async function commands(app: App, [action, ...more]: readonly string[]): Promise<void> {
  const { DISCORD_TOKEN: token, DISCORD_API_BASE_URL: api, DISCORD_GUILD_IDS: guildIds } = app.config;
  const actions: Record<string, (rest: ReturnType<typeof restOf>) => Promise<readonly Registered[]>> = {
    register: (rest) => registerCommands(rest, declarationsAt(guildIds)),
    list: (rest) => listCommands(rest, guildIds),
    remove: (rest) => removeCommands(rest, guildIds),
  };
  const run =
    action !== undefined && more.length === 0 && Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (run === undefined) throw usageError(`commands takes one of ${Object.keys(actions).join(', ')}`);
  if (token === undefined)
    throw new UserFacingError('There is no DISCORD_TOKEN.', {
      fix: 'Put the token of your application into .env (README, "Discord"), then run npm run commands -- register.',
    });
  print(renderRegistered(await run(restOf(token, api))));
  if (guildIds.length === 0)
    process.stderr.write('DISCORD_GUILD_IDS is empty: /index is registered nowhere.\n');
}

async function build(parts: IndexCommandParts, { quiet, jsonl }: Flags): Promise<void> {
  if (jsonl) {
    await buildWithLines(parts);
    return;
  }
  const progress = showProgress(process.stderr);
  try {
    const report = await parts.build(quiet ? () => {} : progress.report);
    progress.end();
    if (!quiet) process.stderr.write(`${renderBuild(report)}\n`);
  } finally {
    progress.end();
  }
}

/** For the process that started this one: progress, report or failure as JSON lines. */
async function buildWithLines(parts: IndexCommandParts): Promise<void> {
  const say = (line: BuildLine): void => void process.stdout.write(writeBuildLine(line));
  try {
    const report = await parts.build((progress) => say({ progress: { ...progress } }));
    say(BuildLine.parse({ report }));
  } catch (error) {
    if (error instanceof UserFacingError) say({ failure: { message: error.message, fix: error.fix } });
    throw error;
  }
}

async function doctor(app: App): Promise<void> {
  const hnsw = await loadHnswLibrary();
  const model = models[app.config.EMBEDDING_MODEL];
  const findings = await examineInstallation({
    nodeVersion: process.version,
    modelsFolder,
    models: [...(model.shipped ? [model.id] : []), READER_MODEL],
    documentsFolder: app.folders.documents,
    addonMissing: 'missing' in hnsw ? hnsw.missing : null,
    describeIndex: () => describeIndex(app),
    describeDiscord: () => describeDiscord(app),
  });
  print(renderFindings(findings));
  if (findings.some(({ state }) => state === 'problem')) process.exitCode = 1;
}

async function describeDiscord({ config }: App): Promise<Finding> {
  const { DISCORD_TOKEN: token, DISCORD_API_BASE_URL: api } = config;
  const name = 'Discord';
  if (token === undefined)
    return { name, state: 'note', detail: 'no DISCORD_TOKEN: npm start opens the console', fix: '' };
  try {
    const application = await fetchApplication(restOf(token, api));
    const invite = `add ${application.name} to a server with ${inviteLink(application.id)}`;
    return { name, state: 'ok', detail: `the token is accepted; ${invite}`, fix: '' };
  } catch (error) {
    const fix = error instanceof UserFacingError ? error.fix : 'Check the network connection.';
    return { name, state: 'problem', detail: messageOf(error), fix };
  }
}

async function describeIndex(app: App): Promise<Finding> {
  let served: Awaited<ReturnType<App['openIndex']>>;
  try {
    served = await app.openIndex();
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    return { name: 'index', state: 'problem', detail: error.message, fix: error.fix };
  }
  if (served === null)
    return {
      name: 'index',
      state: 'note',
      detail: 'none yet',
      fix: 'It is built at the next start, or by npm run index -- build.',
    };
  const { id, notices } = served.generation;
  const faults = [...(served.isStale ? ['older than the documents or settings'] : []), ...notices];
  const isWell = faults.length === 0;
  return {
    name: 'index',
    state: isWell ? 'ok' : 'note',
    detail: [`${id} in ${(await app.store()).place}`, ...faults].join(', '),
    fix: isWell ? '' : 'Run npm run index -- build.',
  };
}

async function measuringTools(app: App): Promise<MeasuringTools> {
  const [embedder, reader] = await Promise.all([app.embedder(), app.reader()]);
  const [themes, views] = await Promise.all([readThemes(themesFolder), readViews(viewsFolder)]);
  const openFolder: MeasuringTools['openFolder'] = async (documents) => {
    const { served, answerQuestion, answerAndTrace } = await app.engine(documents);
    if (served.isStale) {
      await app.buildInChild(documents, { quiet: false });
      await served.reload();
    }
    return {
      generation: served.generation,
      answerQuestion,
      answerAndTrace,
      themes: themesOn(app, served, themes),
      ledger: createLedger(() => served.generation, app.log),
      timeline: createTimeline(() => served.generation, app.log),
      voices: createVoices(views, embedder, () => served.generation, app.log),
    };
  };
  return { packageRoot, embedder, reader, openFolder };
}

function wantedSets({ only }: Flags): (set: string) => boolean {
  const sets = only?.split(',');
  return (set) => sets === undefined || sets.includes(set);
}

/** Keeps a measurement as Markdown and JSON in the data folder, and prints it. */
async function saveMeasurement(app: App, name: string, markdown: string, report: unknown): Promise<void> {
  await makeFolder(app.folders.data);
  await writeFile(join(app.folders.data, `${name}.md`), `${markdown}\n`);
  await writeFile(join(app.folders.data, `${name}.json`), `${JSON.stringify(report, null, 1)}\n`);
  print(markdown);
}

async function quality(app: App, values: Flags): Promise<void> {
  if (values.llm && app.config.LLM_BASE_URL === undefined)
    throw new UserFacingError('There is no language model to compare with.', {
      fix: 'Set LLM_BASE_URL and LLM_MODEL (docs/language-model.md), then run npm run quality -- --llm.',
    });
  const run = {
    evalFolder: values.eval ?? null,
    wanted: wantedSets(values),
    withModel: values.llm,
  };
  const { report, failures } = await runQuality(await measuringTools(app), run);
  if (!values.quiet && failures.length > 0) process.stderr.write(`${failures.join('\n')}\n`);
  await saveMeasurement(app, 'quality', renderQuality(report), report);
}

async function calibrate(app: App, values: Flags): Promise<void> {
  if (values.eval === undefined)
    throw usageError('calibrate takes --eval DIR, the folder with thirdparty/jaquad and jsquad');
  const calibration = await runCalibration(await measuringTools(app), values.eval);
  const file = join(packageRoot, 'src/answer/calibration.ts');
  await writeFile(file, renderCalibration(calibration));
  const { same, cross } = calibration.read.fittedOn;
  print(
    `Fitted on ${same} questions in the passage's language and ${cross} across: ${file}. Run npm run build.`,
  );
}

async function benchOf(app: App, values: Flags, [what, ...more]: readonly string[]): Promise<void> {
  if (more.length > 0) throw usageError(`bench takes one of discord and scale, not ${more.join(' ')}`);
  if (what === undefined) await bench(app, values);
  else if (what === 'discord') await benchDiscord();
  else if (what === 'scale') await benchScale(app, values);
  else throw usageError(`bench takes discord or scale, not ${what}`);
}

/** Many vectors, many passages, and the same index in a database: the server of INDEX_URL, or PGlite. */
async function benchScale(app: App, values: Flags): Promise<void> {
  const sizes = sizesOf(values.sizes);
  const { INDEX_URL: url } = app.config;
  const documents = join(packageRoot, 'documents');
  const report = await runScale({
    sizes,
    hnsw: await loadHnswLibrary(),
    embedder: await app.embedder(),
    log: app.log,
    packageRoot,
    evalFolder: values.eval ?? (existsSync('../shared/eval') ? '../shared/eval' : null),
    wants: wantedSets(values),
    openDossier: () => app.openLocal(documents),
    async openDatabase() {
      const database = url === undefined ? await openPglite() : await connectDatabase(url, app.log);
      await migrate(database);
      return { database, label: url === undefined ? 'PGlite' : 'PostgreSQL' };
    },
    say: (text) => void process.stderr.write(`${text} …\n`),
  });
  await saveMeasurement(app, 'scale', renderScale(report), report);
}

async function bench(app: App, values: Flags): Promise<void> {
  const tools = await measuringTools(app);
  const { parts } = await app.engine(join(packageRoot, 'documents'));
  const question = '株価は最大で何％下落しましたか';
  const scratch = await mkdtemp(join(tmpdir(), 'incident-qa-bot-'));
  try {
    const report = await runBench(tools, {
      answerWithoutReader: createAnswerer({ ...parts, reader: null }),
      startIndexer: () => app.startEmbedder(app.config.INDEX_WORKERS),
      coldCommand: [
        process.execPath,
        fileURLToPath(import.meta.url),
        'ask',
        '--json',
        '--documents',
        join(packageRoot, 'documents'),
        '--data',
        app.folders.data,
        question,
      ],
      hnsw: await loadHnswLibrary(),
      graphFolder: wantedSets(values)('graph') ? scratch : null,
    });
    await saveMeasurement(app, 'bench', renderSpeed(report), report);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Load and faults over the fake Discord, which belongs to the tests: a clone with its development packages has it. */
async function benchDiscord(): Promise<void> {
  const vitest = join(packageRoot, 'node_modules/vitest/vitest.mjs');
  const config = join(packageRoot, 'test/bench/vitest.config.ts');
  if (!existsSync(vitest) || !existsSync(config))
    throw new UserFacingError('The fake Discord is not installed here.', {
      fix: 'Clone the project, run npm ci, then npm run bench -- discord.',
    });
  const child = spawn(process.execPath, [vitest, 'run', '--config', config], {
    cwd: packageRoot,
    env: { ...process.env, FAULT_SCHEDULES: '2000' },
    stdio: 'inherit',
  });
  process.exitCode = await new Promise<number>((resolve, reject) =>
    child.once('error', reject).once('exit', (code) => resolve(code ?? 1)),
  );
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    const isExpected = error instanceof UserFacingError;
    const said = isExpected
      ? `${error.message}\n${error.fix}`
      : `Something went wrong that should not: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    const { DISCORD_TOKEN: token, LLM_API_KEY: key, INDEX_URL: url } = process.env;
    process.stderr.write(`${redact(said, [token ?? '', key ?? '', url ?? ''])}\n`);
    process.exitCode = isExpected ? error.exitCode : 1;
  })
  .finally(() => {
    // discord.js goes on looking for a gateway that could not be reached when it was told to stop.
    if ((process.argv[2] ?? 'start') === 'start') process.exit();
  });
