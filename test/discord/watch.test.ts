import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { declarationsAt } from '../../src/discord/commands.js';
import { registerCommands, restOf } from '../../src/discord/register-commands.js';
import { startDiscord } from '../../src/discord/start-discord.js';
import type { BuildReport } from '../../src/index/build-generation.js';
import { startFakeDiscord } from '../fakes/discord/start-fake-discord.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { sampleEngine } from '../fakes/sample-engine.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const report: BuildReport = {
  generation: 'g2',
  documents: 1,
  passages: 1,
  comments: 0,
  embedded: 1,
  reused: 0,
  skipped: [],
  changes: null,
};

test('documents that change are built one rebuild after the other, and a bot that stops watches no more', async () => {
  const discord = await startFakeDiscord();
  onTestFinished(() => discord.close());
  await registerCommands(restOf(discord.token, discord.apiBaseUrl), declarationsAt(discord.guilds));
  const finish: (() => void)[] = [];
  let begun = 0;
  const engine = sampleEngine({
    rebuild: async () => {
      begun += 1;
      await new Promise<void>((resolve) => finish.push(resolve));
      return report;
    },
  });
  let onChange: () => Promise<unknown> = async () => {};
  let closed = 0;
  const bot = await startDiscord(
    {
      token: discord.token,
      apiBaseUrl: discord.apiBaseUrl,
      guildIds: discord.guilds,
      ownerIds: [],
      ownerRoleIds: [],
      channelIds: [],
      defaultLanguage: 'en',
      rates: { perUser: 100, perChannel: 100, perGuild: 100 },
      keepQuestions: false,
      rebuildsAtStart: true,
      folder: await temporaryFolder(),
    },
    {
      openEngine: async () => engine,
      log: recordedLog(),
      say: () => {},
      sleep: (ms) => sleep(ms > 10_000 ? 0 : ms),
      watch: async (rebuild) => {
        onChange = rebuild;
        return {
          close: async () => {
            closed += 1;
          },
        };
      },
    },
  );
  onTestFinished(() => bot.stop());
  const first = onChange();
  await sleep(10);
  // What changes while one is under way may have been read before it changed.
  const second = onChange();
  await sleep(10);
  expect(begun).toBe(1);
  finish[0]?.();
  await first;
  await sleep(10);
  expect(begun).toBe(2);
  finish[1]?.();
  await second;
  await bot.stop();
  expect(closed).toBe(1);
});
