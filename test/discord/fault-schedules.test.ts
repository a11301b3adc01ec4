import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { declarationsAt } from '../../src/discord/commands.js';
import { registerCommands, restOf } from '../../src/discord/register-commands.js';
import { type RunningBot, startDiscord } from '../../src/discord/start-discord.js';
import type { FaultKind } from '../fakes/discord/faults.js';
import type { Deed, Member } from '../fakes/discord/member.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/start-fake-discord.js';
import { randomFrom } from '../fakes/random-from.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { sampleEngine } from '../fakes/sample-engine.js';
import { measured } from '../torture/measured.js';
import { counted, scaled } from '../torture/scale.js';

/** `npm run bench -- discord` sets it to 2,000. */
const SCHEDULES = Number(process.env.FAULT_SCHEDULES ?? scaled(240, 10_000));
const AT_ONCE = 40;

let discord: FakeDiscord;
let bot: RunningBot;
let folder: string;
const log = recordedLog();
/** Every question that reached the engine. */
const asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incident-qa-bot-test-'));
  discord = await startFakeDiscord();
  await registerCommands(restOf(discord.token, discord.apiBaseUrl), declarationsAt(discord.guilds));
  bot = await startDiscord(
    {
      token: discord.token,
      apiBaseUrl: discord.apiBaseUrl,
      guildIds: discord.guilds,
      ownerIds: [],
      ownerRoleIds: [],
      channelIds: [],
      defaultLanguage: 'en',
      rates: { perUser: 10_000, perChannel: 10_000, perGuild: 10_000 },
      keepQuestions: false,
      rebuildsAtStart: true,
      folder,
    },
    {
      openEngine: async () =>
        sampleEngine({
          answerAndTrace(one) {
            asked.push(one.question);
            return sampleEngine().answerAndTrace(one);
          },
        }),
      log,
      say: () => {},
      sleep,
    },
  );
});
afterAll(async () => {
  await bot.stop();
  await discord.close();
  await rm(folder, { recursive: true, force: true });
});

/** Up to three faults in a row, which discord.js outlasts with its four tries; a hanging first response counts double. */
function faultsFrom(random: () => number, kinds: readonly FaultKind[]): FaultKind[] {
  const many = Math.floor(random() * 4);
  const drawn = Array.from({ length: many }, () => kinds[Math.floor(random() * kinds.length)] ?? 'error-500');
  const firstHang = drawn.findIndex((kind) => typeof kind === 'string' && kind.startsWith('hang'));
  return drawn.filter((kind, i) => i === firstHang || !(typeof kind === 'string' && kind.startsWith('hang')));
}

const quick: readonly FaultKind[] = ['error-500', 'break-before', 'break-after', 'rate-user', { slowMs: 80 }];
const first: readonly FaultKind[] = [...quick, 'hang-before', 'hang-after'];

test(`${SCHEDULES} schedules of duplicates, resumes, inner errors and time-outs: one visible answer each`, {
  timeout: 60_000 + SCHEDULES * 500,
}, async () => {
  for (let begun = 0; begun < SCHEDULES; begun += AT_ONCE) {
    const random = randomFrom(begun);
    const plans = new Map<string, FaultKind[]>();
    const told: string[] = [];
    discord.faults.decide = (method, path) => {
      const key = [...plans.keys()].find((one) => `${method} ${path}`.includes(one));
      const kind = key === undefined ? null : (plans.get(key)?.shift() ?? null);
      told.push(`${Math.round(performance.now())} ${method} ${path}: ${JSON.stringify(kind)}`);
      return kind;
    };
    discord.gateway.duplicateAll(random() < 0.5);
    const deeds: { readonly deed: Deed; readonly member: Member; readonly text: string }[] = [];
    for (let i = 0; i < AT_ONCE; i++) {
      const { id: channel } = discord.addChannel();
      const member = discord.member({ channel });
      const text = `question ${begun + i}`;
      // Faults are laid before the question: a bot is fast.
      if (random() < 0.5) {
        plans.set(`POST /channels/${channel}/messages`, faultsFrom(random, quick));
        deeds.push({ deed: member.mentions(text), member, text });
      } else {
        const laid = faultsFrom(random, first);
        const deed = member.runs('/ask', { question: text });
        plans.set(`POST /interactions/${deed.id}/`, laid);
        const token = [...discord.world.interactions.values()].find(({ id }) => id === deed.id)?.token ?? '';
        plans.set(`PATCH /webhooks/${discord.world.applicationId}/${token}/`, faultsFrom(random, quick));
        deeds.push({ deed, member, text });
      }
      if (random() < 0.03) discord.gateway.drop();
    }
    for (const { deed, text } of deeds) {
      const reply = await deed.reply().catch((error: unknown) => {
        const token =
          [...discord.world.interactions.values()].find(({ id }) => id === deed.id)?.token ?? deed.id;
        const about = told.filter((line) => line.includes(token) || line.includes(deed.id));
        throw new Error(
          `${text} (batch ${begun}): ${String(error)}; requests ${about.join(', ')}; log ${JSON.stringify([...log.warnings, ...log.errors].slice(-5))}`,
        );
      });
      expect(reply.content, text).toContain(text);
    }
    // What comes late would be the second answer.
    await sleep(100);
    for (const { deed, member, text } of deeds) {
      const visible = member
        .screen()
        .filter(({ author, content }) => author === discord.world.bot.id && content !== '');
      expect(
        visible.map(({ id }) => id),
        text,
      ).toEqual([(await deed.reply()).id]);
    }
  }
  discord.check();
  // None was worked on twice, whatever came twice.
  expect(asked).toHaveLength(SCHEDULES);
  expect(discord.gateway.identifies).toBe(1);
  measured(9, `${counted(SCHEDULES)} schedules, exactly one visible answer each, each worked on once`);
});
