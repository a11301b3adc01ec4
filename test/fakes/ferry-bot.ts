import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Member } from './discord/member.js';
import { type FakeDiscord, startFakeDiscord } from './discord/start-fake-discord.js';
import { type FerryDocument, ferryDocuments, writeDocuments } from './ferry-documents.js';
import { runProgram } from './run-program.js';
import { type BotProcess, startBot } from './start-bot.js';

export interface FerryBot {
  readonly discord: FakeDiscord;
  readonly owner: Member;
  /** Where it was started; its documents and data lie below. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly bot: BotProcess;
  write(documents: Readonly<Record<string, FerryDocument>>): Promise<void>;
  /** Starts the program once more with the same settings, and waits until it says so. */
  restart(until?: RegExp): Promise<BotProcess>;
}

/** The compiled bot without its reader on a handful of documents: a second or two to start. Gone after the test. */
export async function startFerryBot(
  settings: {
    readonly documents?: Readonly<Record<string, FerryDocument>>;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<FerryBot> {
  const folder = await mkdtemp(join(tmpdir(), 'incident-qa-bot-test-'));
  const write: FerryBot['write'] = (documents) => writeDocuments(join(folder, 'documents'), documents);
  await write(settings.documents ?? ferryDocuments);
  const discord = await startFakeDiscord();
  const owner = discord.member({ isOwner: true });
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.apiBaseUrl,
    DISCORD_GUILD_IDS: discord.guilds.join(','),
    RATE_PER_USER: '10000',
    RATE_PER_CHANNEL: '10000',
    RATE_PER_GUILD: '10000',
    READER: 'off',
    INDEX_WORKERS: '1',
    ...settings.env,
  };
  const started: BotProcess[] = [];
  onTestFinished(async () => {
    for (const bot of started) await bot.stop('SIGKILL');
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  });
  const { NODE_OPTIONS: _, ...plain }: Record<string, string> = env;
  await runProgram(['commands', 'register'], { cwd: folder, env: plain });
  const restart: FerryBot['restart'] = async (until) => {
    const bot = await startBot({ cwd: folder, env, ...(until === undefined ? {} : { until }) });
    started.push(bot);
    return bot;
  };
  return { discord, owner, folder, env, bot: await restart(), write, restart };
}
