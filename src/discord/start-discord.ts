import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
  RESTEvents,
  Status,
} from 'discord.js';
import { z } from 'zod';
import { messageOf, UserFacingError } from '../errors.js';
import type { Log } from '../log.js';
import { type AnswerQueue, createAnswerQueue } from './answer-queue.js';
import { openAnswerStore } from './answer-store.js';
import type { BotEngine, BotSettings } from './bot-engine.js';
import { commandsOf } from './commands.js';
import type { Desk } from './desk.js';
import { openGaps } from './gaps.js';
import { createInteractionHandler } from './handle-interaction.js';
import { createMessageHandler } from './handle-message.js';
import type { Pulse, Vitals } from './health.js';
import { createIdentifyBudget } from './identify-budget.js';
import { inviteLink } from './invite-link.js';
import { Journal } from './journal.js';
import { createMakeRequest } from './make-request.js';
import { createMetrics, type Metrics } from './metrics.js';
import { createRateLimits } from './rate-limits.js';
import { createRebuilds } from './rebuilds.js';
import { type Application, fetchApplication, restOf } from './register-commands.js';
import { createResponder } from './responder.js';
import { createRestingChannels } from './resting-channels.js';
import { createSeenIds } from './seen-ids.js';
import { fingerprintOf, readStart, waitBeforeLogin, writeStart } from './start-record.js';
import { openVotes } from './votes.js';

/** A login that is not done by then has failed, milliseconds. */
const LOGIN_MS = 30_000;
/** A request that hangs so long is given up and sent again, milliseconds. */
const REQUEST_MS = 5_000;
/** After so long (milliseconds) the queues of answered interactions go. */
const QUEUES_KEPT_MS = 60_000;
/** Answers under way when the program is asked to end may take so long, milliseconds. */
const FINISH_MS = 8_000;
/** discord.js waits for a greeting that never comes before it hangs up; it may take so long, milliseconds. */
const HANG_UP_MS = 2_000;
/** Questions worked on at the same time, and those that may wait. */
const AT_ONCE = 2;
const WAITING = 78;
/** While questions are answered or an index is built the themes wait; looked after this often, milliseconds. */
const BUSY_MS = 200;
/** A click costs the engine nothing: so many for each question that is allowed. */
const CLICKS_PER_QUESTION = 6;
/** Messages kept per channel, to see which answer a reply follows up. */
const MESSAGES_KEPT = 50;
const USERS_KEPT = 500;
const SHARED_KEPT = 5_000;

export interface BotParts {
  /** Opens the engine once Discord has taken the token: a wrong one is said before any model is loaded. */
  readonly openEngine: () => Promise<BotEngine>;
  readonly log: Log;
  /** Tells the operator something at the terminal. */
  readonly say: (text: string) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** Rebuilds whenever the documents have changed, until it is closed; absent: they are not watched. */
  readonly watch?: (rebuild: () => Promise<unknown>) => Promise<{ close(): Promise<void> }>;
}

export interface RunningBot extends Vitals {
  readonly application: Application;
  readonly metrics: Metrics;
  /** Refuses what is new, lets what is under way finish, and leaves. */
  stop(): Promise<void>;
  /** Resolves after `stop`; rejects with a UserFacingError when Discord ends the connection for good. */
  readonly ended: Promise<void>;
}

/**
 * Logs in and answers until it is stopped. Connections that break are taken up again by discord.js.
 * @throws UserFacingError when Discord cannot be reached or does not let the bot in
 */
export async function startDiscord(
  settings: BotSettings,
  parts: BotParts,
  loginMs: number = LOGIN_MS,
): Promise<RunningBot> {
  const { token, folder } = settings;
  const { log, say } = parts;
  const application = await fetchApplication(restOf(token, settings.apiBaseUrl));
  say(`${application.name}: add it to a server with ${inviteLink(application.id)}`);
  const engine = await parts.openEngine();
  const waitMs = waitBeforeLogin(await readStart(folder), token, Date.now());
  if (waitMs > 0) {
    say(`The last run did not end well; logging in in ${Math.ceil(waitMs / 1000)} seconds.`);
    await parts.sleep(waitMs);
  }
  const startedAt = Date.now();
  await writeStart(folder, { startedAt, endedWell: false, token: fingerprintOf(token) });

  const client = createClient(settings.apiBaseUrl);
  const state = { isClosing: false, isReplaying: false, connectedAt: startedAt };
  const pulse = (): Pulse => pulseOf(client, state.connectedAt, engine);
  const queue = createAnswerQueue(AT_ONCE, WAITING);
  const metrics = createMetrics(() => ({
    pulse: pulse(),
    queued: queue.size,
    notices: engine.generation().notices,
  }));
  const desk = await openDesk(settings, application, { engine, log, state, queue, metrics });
  const open = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    open.add(work);
    void work.finally(() => open.delete(work));
  };
  const handleInteraction = createInteractionHandler(desk, commandsOf(desk));
  const handleMessage = createMessageHandler(desk);
  client.on(Events.InteractionCreate, (interaction) => track(handleInteraction(interaction)));
  client.on(Events.MessageCreate, (message) => track(handleMessage(message)));
  watchConnection(client, state, log);
  const ended = endOf(client);
  ended.fatal.catch(() => {});

  const leave = async (endedWell: boolean): Promise<void> => {
    state.isClosing = true;
    await Promise.race([Promise.all(open), parts.sleep(endedWell ? FINISH_MS : 0)]);
    await Promise.race([client.destroy(), parts.sleep(HANG_UP_MS)]);
    await Promise.all([
      desk.answers.flush(),
      desk.shared.flush(),
      desk.votes.flush(),
      desk.gaps.flush(),
      writeStart(folder, { startedAt, endedWell, token: fingerprintOf(token) }),
    ]);
  };
  try {
    await logIn(client, { token, loginMs }, ended.fatal);
  } catch (error) {
    await leave(false);
    throw error;
  }
  say(`${application.name} is ready (index ${engine.generation().id}).`);
  // What is not looked up ahead is looked up when somebody asks.
  void desk.prepareThemes();
  if (settings.rebuildsAtStart && engine.isStale())
    desk.rebuilds
      .start()
      .done.then(() => desk.prepareThemes())
      .catch((error: unknown) =>
        log.error({ problem: messageOf(error) }, 'the rebuild failed; the index as it was stays in use'),
      );
  const watching = parts.watch?.(async () => {
    const { isNew, done } = desk.rebuilds.start();
    await done;
    // One that was under way may have read the documents before they changed.
    if (!isNew) await desk.rebuilds.start().done;
  });
  watching?.catch((error: unknown) =>
    log.warn({ problem: messageOf(error) }, 'the documents are not watched'),
  );
  return {
    application,
    pulse,
    metrics,
    ended: Promise.race([ended.fatal, ended.stopped]).catch(async (error: unknown) => {
      await leave(false);
      throw error;
    }),
    async stop() {
      if (state.isClosing) return;
      void watching?.then((watch) => watch.close()).catch(() => {});
      await leave(true);
      ended.stop();
    },
  };
}

function createClient(api: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it no direct message arrives.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: MESSAGES_KEPT,
      // Each interaction says itself who it is from; a large server would fill the memory.
      UserManager: { maxSize: USERS_KEPT, keepOverLimit: ({ id, client }) => id === client.user.id },
      GuildMemberManager: { maxSize: USERS_KEPT, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    ws: { buildIdentifyThrottler: () => createIdentifyBudget() },
    rest: {
      api,
      timeout: REQUEST_MS,
      invalidRequestWarningInterval: 100,
      makeRequest: createMakeRequest(),
      // The library keeps a queue for each interaction it answers, by default for an hour: half a kilobyte each.
      handlerSweepInterval: QUEUES_KEPT_MS,
    },
  });
}

interface ConnectionState {
  isClosing: boolean;
  isReplaying: boolean;
  /** Milliseconds since 1970. */
  connectedAt: number;
}

interface DeskParts {
  readonly engine: BotEngine;
  readonly log: Log;
  readonly state: ConnectionState;
  readonly queue: AnswerQueue;
  readonly metrics: Metrics;
}

async function openDesk(
  settings: BotSettings,
  application: Application,
  { engine, log, state, queue, metrics }: DeskParts,
): Promise<Desk> {
  const { folder, rates, keepQuestions, guildIds, ownerRoleIds } = settings;
  const [answers, votes, gaps, shared] = await Promise.all([
    openAnswerStore(folder, log),
    openVotes(folder, log),
    openGaps(folder, { keepQuestions }, log),
    Journal.open(
      {
        file: join(folder, 'shared.jsonl'),
        schema: z.strictObject({ message: z.string() }),
        keyOf: ({ message }) => message,
        max: SHARED_KEPT,
      },
      log,
    ),
  ]);
  const ownerIds = settings.ownerIds.length > 0 ? settings.ownerIds : application.ownerIds;
  const clicks = {
    perUser: rates.perUser * CLICKS_PER_QUESTION,
    perChannel: rates.perChannel * CLICKS_PER_QUESTION,
    perGuild: rates.perGuild * CLICKS_PER_QUESTION,
  };
  const rebuilds = createRebuilds((onProgress) => counted(engine.rebuild(onProgress), metrics));
  const turn = async (): Promise<boolean> => {
    const isBusy = (): boolean => queue.size > 0 || rebuilds.isRunning();
    while (!state.isClosing && isBusy()) await sleep(BUSY_MS, undefined, { ref: false });
    return !state.isClosing;
  };
  return {
    engine,
    settings,
    authority: { guildIds, ownerIds, ownerRoleIds },
    respond: createResponder({ engine, answers, gaps, queue, metrics }),
    answers,
    shared,
    votes,
    gaps,
    rebuilds,
    prepareThemes: () =>
      engine.themes.prepare(turn).catch((error: unknown) => {
        if (!state.isClosing) log.warn({ problem: messageOf(error) }, 'the themes were not looked up ahead');
      }),
    metrics,
    resting: createRestingChannels(),
    isNew: createSeenIds(),
    takeQuestion: createRateLimits(rates),
    takeClick: createRateLimits(clicks),
    isClosing: () => state.isClosing,
    isReplaying: () => state.isReplaying,
    log,
  };
}

/** The same, counted by how it ends. */
async function counted<Result>(rebuild: Promise<Result>, metrics: Metrics): Promise<Result> {
  try {
    const result = await rebuild;
    metrics.recordRebuild('done');
    return result;
  } catch (error) {
    metrics.recordRebuild('failed');
    throw error;
  }
}

function watchConnection(client: Client, state: ConnectionState, log: Log): void {
  const connected = (): void => {
    state.isReplaying = false;
    state.connectedAt = Date.now();
  };
  client.on(Events.ShardReady, connected);
  client.on(Events.ShardResume, connected);
  client.on(Events.ShardReconnecting, () => {
    state.isReplaying = true;
  });
  // An `error` event that nobody listens to would end the process.
  client.on(Events.Error, (error) => log.error({ problem: messageOf(error) }, 'discord.js reports an error'));
  client.on(Events.ShardError, (error) => log.warn({ problem: messageOf(error) }, 'the connection broke'));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) =>
    log.warn({ count }, 'Discord refused many requests; at 10,000 in 10 minutes it bans this address'),
  );
}

/** How the run ends: stopped from here, or for good by Discord. */
function endOf(client: Client): {
  readonly fatal: Promise<never>;
  readonly stopped: Promise<void>;
  readonly stop: () => void;
} {
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const fatal = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
    client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
      // Calls with an interaction's own token carry no authorization.
      if (status === 401 && data.auth !== false) reject(rejectedToken());
    });
  });
  return { fatal, stopped, stop: () => stop() };
}

async function logIn(
  client: Client,
  { token, loginMs }: { readonly token: string; readonly loginMs: number },
  fatal: Promise<never>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new UserFacingError(`Discord did not let the bot in within ${loginMs / 1000} seconds.`, {
            fix: 'Check the network connection, then start again.',
          }),
        ),
      loginMs,
    );
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  try {
    // What Discord says on closing tells more than the login that fails with it.
    const login = client.login(token).catch(async (error: unknown) => {
      await Promise.race([fatal, new Promise((resolve) => setImmediate(resolve))]);
      throw explainLogin(error);
    });
    await Promise.race([Promise.all([login, ready]), fatal, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function explainLogin(error: unknown): unknown {
  if (error instanceof UserFacingError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return rejectedToken();
  return new UserFacingError(`The login failed: ${messageOf(error)}.`, {
    fix: 'Check the network connection and the token, then start again.',
    cause: error,
  });
}

function rejectedToken(): UserFacingError {
  return new UserFacingError('Discord rejected the token.', {
    fix: 'Copy the token anew (Developer Portal, your application, Bot, Reset Token) into DISCORD_TOKEN in .env.',
  });
}

/** Discord closes the connection with one of these when trying again cannot help. */
function closedForGood(code: number): UserFacingError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return rejectedToken();
  const isIntents = code === GatewayCloseCodes.DisallowedIntents || code === GatewayCloseCodes.InvalidIntents;
  return new UserFacingError(`Discord closed the connection for good (code ${code}).`, {
    fix: isIntents
      ? 'The bot needs no privileged intents; check in the Developer Portal that the application is not restricted.'
      : 'Update the bot to its newest version, then start again.',
  });
}

function pulseOf(client: Client, connectedAt: number, engine: BotEngine): Pulse {
  const shard = client.ws.shards.first();
  const acknowledgedAt =
    shard === undefined || shard.lastPingTimestamp < connectedAt
      ? null
      : shard.lastPingTimestamp + shard.ping;
  const now = Date.now();
  return {
    isConnected: shard?.status === Status.Ready,
    ackAgeMs: acknowledgedAt === null ? null : now - acknowledgedAt,
    connectedForMs: now - connectedAt,
    generation: engine.generation().id,
  };
}
