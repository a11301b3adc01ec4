import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { BotEngine } from '../../src/discord/bot-engine.js';
import { declarationsAt } from '../../src/discord/commands.js';
import { registerCommands, restOf } from '../../src/discord/register-commands.js';
import { type BotParts, startDiscord } from '../../src/discord/start-discord.js';
import { readStart } from '../../src/discord/start-record.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/start-fake-discord.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { sampleEngine } from '../fakes/sample-engine.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const SLOW_MS = 400;

interface Started {
  readonly discord: FakeDiscord;
  readonly folder: string;
  /** Starts the bot; again with the same folder it is the next run of the program. */
  readonly start: (facts?: Partial<BotEngine>, loginMs?: number) => ReturnType<typeof startDiscord>;
  readonly said: readonly string[];
  /** What the bot was told to sleep, milliseconds. */
  readonly slept: readonly number[];
}

async function prepare(): Promise<Started> {
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

const slowly: Partial<BotEngine> = {
  async answerAndTrace(asked) {
    await sleep(SLOW_MS);
    return sampleEngine().answerAndTrace(asked);
  },
};

test.for([
  [4004, /rejected the token/u],
  [4014, /closed the connection for good \(code 4014\)/u],
  [4013, /code 4013/u],
] as const)('close code %i ends the run with one sentence', async ([code, sentence]) => {
  const { discord, start } = await prepare();
  const bot = await start();
  discord.gateway.close(code);
  await expect(bot.ended).rejects.toThrow(sentence);
});

test('a token that is taken back while the bot runs ends the run', async () => {
  const { discord, start } = await prepare();
  const bot = await start();
  discord.faults.on({ route: /messages$/u, kind: 'unauthorized' });
  discord.member().mentions('why?');
  await expect(bot.ended).rejects.toThrow('Discord rejected the token.');
});

test.for([4000, 4009])(
  'close code %i is taken up again, and nothing that happened meanwhile is lost',
  async (code) => {
    const { discord, start } = await prepare();
    const bot = await start();
    const member = discord.member();
    discord.gateway.close(code);
    const deed = member.mentions('what did I miss?');
    expect((await deed.reply()).content).toContain('what did I miss?');
    expect(deed.replies()).toHaveLength(1);
    expect(discord.gateway.identifies).toBe(1);
    expect(bot.pulse().isConnected).toBe(true);
  },
);

test('a Discord that greets but never says that it is ready costs one sentence, not the evening', async () => {
  const { discord, folder, start } = await prepare();
  discord.gateway.withholdReady(true);
  await expect(start({}, 500)).rejects.toThrow('Discord did not let the bot in within 0.5 seconds.');
  expect(await readStart(folder)).toMatchObject({ endedWell: false });
});

test('a session that Discord has forgotten is begun anew', async () => {
  const { discord, start } = await prepare();
  await start();
  discord.gateway.invalidate(false);
  await expect.poll(() => discord.gateway.identifies, { timeout: 20_000 }).toBe(2);
  expect((await discord.member().mentions('still there?').reply()).content).toContain('still there?');
});

test('stopping finishes what is open and refuses what is new', async () => {
  const { discord, folder, start } = await prepare();
  const bot = await start(slowly);
  const open = discord.member().runs('/ask', { question: 'begun before' });
  await open.acknowledged();
  const stopped = bot.stop();
  const late = discord.member().runs('/ask', { question: 'begun after' });
  expect((await open.reply()).content).toContain('begun before');
  expect((await late.reply()).content).toContain('restarting');
  await stopped;
  await bot.ended;
  expect(await readStart(folder)).toMatchObject({ endedWell: true });
});

test('after a run that did not end well the next login waits, after one that did it does not', async () => {
  const { discord, start, slept, said } = await prepare();
  const first = await start();
  discord.gateway.close(4014);
  await first.ended.catch(() => {});
  const second = await start();
  expect(slept.some((ms) => ms > 80_000 && ms <= 90_000)).toBe(true);
  expect(said.join('\n')).toMatch(/logging in in \d+ seconds/u);
  await second.stop();
  const before = slept.length;
  await start();
  expect(slept.slice(before)).toEqual([]);
});

test('a channel that may not be written in is left alone after three refusals', async () => {
  const { discord, start } = await prepare();
  await start();
  const quiet = discord.addChannel({ botMay: 1n << 10n });
  const member = discord.member({ channel: quiet.id });
  for (let i = 0; i < 6; i++) {
    member.mentions(`question ${i}`);
    await sleep(50);
  }
  const tries = discord.requests.filter(({ path, status }) => path.includes(quiet.id) && status === 403);
  expect(tries.filter(({ path }) => path.endsWith('/messages')).length).toBeLessThanOrEqual(3);
});
