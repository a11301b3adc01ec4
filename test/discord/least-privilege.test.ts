import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inviteLink } from '../../src/discord/invite-link.js';
import { startSampleBot } from '../fakes/sample-bot.js';
import { sampleEngine } from '../fakes/sample-engine.js';
import { measured } from '../torture/measured.js';

const privileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

test('the invitation asks for four permissions and no more', () => {
  const permissions = BigInt(
    new URL(inviteLink('123456789012345678')).searchParams.get('permissions') ?? '-1',
  );
  const needed =
    PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.SendMessagesInThreads |
    PermissionFlagsBits.ReadMessageHistory;
  expect(permissions).toBe(needed);
});

const Body = z.looseObject({
  content: z.string().optional(),
  type: z.int().optional(),
  allowed_mentions: z
    .looseObject({ parse: z.array(z.string()), replied_user: z.boolean().optional() })
    .optional(),
  data: z.looseObject({ content: z.string().optional(), allowed_mentions: z.unknown() }).optional(),
});

test('it identifies without a privileged intent, and whatever it sends may ping nobody', async () => {
  const { discord, owner } = await startSampleBot({
    engine: {
      previousGeneration: async () => 'g0',
      rollBack: async () => 'g0',
      async answerAndTrace(asked) {
        // Long enough for a line that says that the bot is at work.
        if (asked.question.includes('slowly')) await sleep(1_800);
        return sampleEngine().answerAndTrace(asked);
      },
    },
  });
  const member = discord.member();
  const answer = await member.runs('/ask', { question: '@everyone <@1> why?' }).reply();
  await member.runs('/ask', { question: '@everyone slowly?' }).reply();
  await member.mentions('@here why?').reply();
  await member.dms('why?').reply();
  await member.mentions('').reply();
  await member.repliesTo(answer, 'and then?').reply();
  for (const line of [
    '/sources',
    '/timeline',
    '/gaps',
    '/panel',
    '/index status',
    '/index rebuild',
    '/index rollback',
  ])
    await owner.runs(line).reply();
  await member.runs('/figures', { query: '12' }).reply();
  await member.runs('/summary', { theme: 'x' }).reply();
  await member.usesMenu('Check against the sources', member.says('Twelve ferries were cancelled.')).reply();
  for (const label of ['🔎 1', 'Why', '👍', '👎']) await member.clicks(answer, label).reply();
  const form = await member.clicks(answer, 'Follow').form();
  await member.submits(form, { question: 'and after that?' }).reply();
  expect(discord.gateway.intents.map((intents) => intents & privileged)).toEqual([0]);

  const withText = discord.requests.flatMap(({ method, path, body }) => {
    const { data: parsed } = Body.safeParse(body);
    if (parsed === undefined || method === 'GET' || method === 'PUT') return [];
    const said = parsed.data ?? parsed;
    return said.content === undefined ? [] : [{ method, path, mentions: said.allowed_mentions }];
  });
  expect(withText.length).toBeGreaterThan(15);
  const loose = withText.filter(
    ({ mentions }) => JSON.stringify(mentions) !== '{"parse":[],"replied_user":false}',
  );
  expect(loose).toEqual([]);
  expect(discord.pings).toEqual([]);
  discord.check();
  measured(
    22,
    `0 privileged intents, 4 permissions; ${withText.length} of ${withText.length} messages may ping nobody`,
  );
});
