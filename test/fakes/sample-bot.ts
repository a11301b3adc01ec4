import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { BotEngine, BotSettings } from '../../src/discord/bot-engine.js';
import { declarationsAt } from '../../src/discord/commands.js';
import { registerCommands, restOf } from '../../src/discord/register-commands.js';
import { type RunningBot, startDiscord } from '../../src/discord/start-discord.js';
import type { Log } from '../../src/log.js';
import type { Member } from './discord/member.js';
import { type FakeDiscord, type FakeSettings, startFakeDiscord } from './discord/start-fake-discord.js';
import { recordedLog } from './recorded-log.js';
import { sampleEngine } from './sample-engine.js';
import { temporaryFolder } from './temporary-folder.js';

export interface SampleBot {
  readonly discord: FakeDiscord;
  /** The application's owner. */
  readonly owner: Member;
  readonly bot: RunningBot;
  /** What it keeps lies here. */
  readonly folder: string;
  readonly log: ReturnType<typeof recordedLog>;
  readonly said: readonly string[];
}

/** The bot in this process, over the fake Discord, with an engine made of parts; gone after the test. */
export async function startSampleBot(
  parts: {
    readonly engine?: Partial<BotEngine>;
    readonly settings?: Partial<BotSettings>;
    readonly discord?: FakeSettings;
    readonly log?: Log;
    /** Roles that the servers have. */
    readonly roles?: readonly string[];
  } = {},
): Promise<SampleBot> {
  const discord = await startFakeDiscord(parts.discord);
  onTestFinished(() => discord.close());
  const owner = discord.member({ isOwner: true });
  discord.member({ roles: [...(parts.roles ?? [])] });
  const folder = await temporaryFolder();
  const log = recordedLog();
  const said: string[] = [];
  const guildIds = discord.guilds.slice(0, 1);
  await registerCommands(restOf(discord.token, discord.apiBaseUrl), declarationsAt(guildIds));
  const many = 1_000_000;
  const bot = await startDiscord(
    {
      token: discord.token,
      apiBaseUrl: discord.apiBaseUrl,
      guildIds,
      ownerIds: [],
      ownerRoleIds: [],
      channelIds: [],
      defaultLanguage: 'en',
      rates: { perUser: many, perChannel: many, perGuild: many },
      keepQuestions: false,
      rebuildsAtStart: true,
      folder,
      ...parts.settings,
    },
    {
      openEngine: async () => sampleEngine(parts.engine),
      log: parts.log ?? log,
      say: (text) => void said.push(text),
      sleep: (ms) => sleep(ms > 10_000 ? 0 : ms),
    },
  );
  onTestFinished(() => bot.stop());
  return { discord, owner, bot, folder, log, said };
}
