import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { BotEngine } from '../../src/discord/bot-engine.js';
import { declarationsAt } from '../../src/discord/commands.js';
import { registerCommands, restOf } from '../../src/discord/register-commands.js';
import { type BotParts, startDiscord } from '../../src/discord/start-discord.js';
import { type FakeDiscord, startFakeDiscord } from './discord/start-fake-discord.js';
import { recordedLog } from './recorded-log.js';
import { sampleEngine } from './sample-engine.js';
import { temporaryFolder } from './temporary-folder.js';

export interface PreparedBot {
  readonly discord: FakeDiscord;
  readonly folder: string;
  /** Starts the bot; again with the same folder it is the next run of the program. */
  readonly start: (facts?: Partial<BotEngine>, loginMs?: number) => ReturnType<typeof startDiscord>;
  readonly said: readonly string[];
  /** What the bot was told to sleep, milliseconds. */
  readonly slept: readonly number[];
}

/** The bot on the sample engine, its commands registered, ready to be started. */
export async function preparedBot(): Promise<PreparedBot> {
  const discord = await startFakeDiscord();
  onTestFinished(() => discord.close());
  const folder = await temporaryFolder();
  await registerCommands(restOf(discord.token, discord.apiBaseUrl), declarationsAt(discord.guilds));
  const said: string[] = [];
  const slept: number[] = [];
  const settings = {
    token: discord.token,
    apiBaseUrl: discord.apiBaseUrl,
    guildIds: discord.guilds,
    ownerIds: [],
    ownerRoleIds: [],
    channelIds: [],
    defaultLanguage: 'en' as const,
    rates: { perUser: 100, perChannel: 100, perGuild: 100 },
    keepQuestions: false,
    rebuildsAtStart: true,
    folder,
  };
  return {
    discord,
    folder,
    said,
    slept,
    async start(facts = {}, loginMs = 30_000) {
      const parts: BotParts = {
        openEngine: async () => sampleEngine(facts),
        log: recordedLog(),
        say: (text) => void said.push(text),
        sleep: (ms) => {
          slept.push(ms);
          // The deadline of a shutdown is waited for, the distance between two logins is not.
          return sleep(ms > 10_000 ? 0 : ms);
        },
      };
      const bot = await startDiscord(settings, parts, loginMs);
      onTestFinished(() => bot.stop());
      return bot;
    },
  };
}
