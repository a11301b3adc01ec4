import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createIdentifyBudget } from '../../src/discord/identify-budget.js';
import { createRestingChannels } from '../../src/discord/resting-channels.js';
import { fingerprintOf, START_DISTANCE_MS, waitBeforeLogin } from '../../src/discord/start-record.js';
import { startSampleBot } from '../fakes/sample-bot.js';
import { measured } from '../torture/measured.js';
import { counted, scaled } from '../torture/scale.js';

const CHANNELS = scaled(12, 60);
const MENTIONS = 4;
/** What a promise of 20 in ten minutes leaves room for. */
const INVALID_MAX = 20;

const isInvalid = ({ status }: { readonly status: number }): boolean => [401, 403, 429].includes(status);

test(`${CHANNELS} channels that took messages and take none any more cost ${INVALID_MAX} refused requests at most`, {
  timeout: 120_000,
}, async () => {
  const { discord } = await startSampleBot();
  const channels = Array.from({ length: CHANNELS }, () => discord.addChannel());
  const members = channels.map(({ id }) => discord.member({ channel: id }));
  // Half of them are known to work.
  for (const member of members.slice(0, CHANNELS / 2)) await member.mentions('why?').reply();
  for (const channel of channels) channel.botMay = 1n << 10n;
  const before = discord.requests.length;
  for (let i = 0; i < MENTIONS; i += 1)
    for (const member of members) {
      member.mentions(`question ${i}`);
      await sleep(15);
    }
  await sleep(200);
  const refused = discord.requests.slice(before).filter(isInvalid).length;
  expect(refused).toBeGreaterThan(3);
  expect(refused).toBeLessThanOrEqual(INVALID_MAX);
  // Whoever asks by a command is still answered: that needs no permission in the channel.
  expect((await discord.member().runs('/ask', { question: 'still there?' }).reply()).content).toContain(
    'still',
  );
  measured(
    10,
    `${CHANNELS * MENTIONS} mentions in ${CHANNELS} channels without permission: ${refused} refused requests`,
  );
});

test('half an hour of mentions without permission stays within the bound in every ten minutes', () => {
  let now = 1;
  const resting = createRestingChannels(() => now);
  const refusedAt: number[] = [];
  for (; now < 30 * 60_000; now += 250) {
    const channel = `channel ${(now / 250) % 97}`;
    if (resting.isResting(channel)) continue;
    resting.refused(channel);
    refusedAt.push(now);
  }
  const worst = Math.max(
    ...refusedAt.map((at) => refusedAt.filter((one) => one >= at && one < at + 10 * 60_000).length),
  );
  expect(worst).toBeGreaterThan(0);
  expect(worst).toBeLessThanOrEqual(INVALID_MAX);
  measured(10, `30 minutes of 4 mentions a second: ${worst} refused requests in the worst ten minutes`);
});

test('a token that was taken back costs one request, and the run ends', async () => {
  const { discord, bot } = await startSampleBot();
  discord.faults.on({ route: /./u, kind: 'unauthorized', times: 1_000 });
  const before = discord.requests.length;
  const ended = bot.ended.catch((error: unknown) => String(error));
  for (let i = 0; i < 3; i += 1) discord.member().mentions('why?');
  expect(await ended).toContain('Discord rejected the token.');
  await sleep(200);
  const refused = discord.requests.slice(before).filter(isInvalid).length;
  expect(refused).toBeLessThanOrEqual(INVALID_MAX);
  measured(10, `token taken back: ${refused} refused requests, then the end`);
});

const DAY_MS = 24 * 3_600_000;

test('sessions that end again and again use up no more logins than one in 90 seconds, a few at first aside', async () => {
  let now = 0;
  const budget = createIdentifyBudget(
    () => now,
    async (ms) => {
      now += ms;
    },
  );
  const at: number[] = [];
  while (now < DAY_MS) {
    await budget.waitForIdentify(0, new AbortController().signal);
    at.push(now);
    now += 50;
  }
  expect(at.length).toBeLessThanOrEqual(DAY_MS / START_DISTANCE_MS + 6);
  expect(at.length).toBeGreaterThan(900);
  const distances = at.slice(1).map((one, i) => one - (at[i] ?? 0));
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(5_000);
  // The first few need not wait longer than Discord asks.
  expect(at[3]).toBeLessThan(20_000);
  measured(10, `sessions ended by Discord for a day: ${at.length} IDENTIFY of 1,000`);
});

test('a program that crashes as soon as it has logged in logs in once in 90 seconds', () => {
  const token = 'a token';
  let now = 0;
  let starts = 0;
  let last: Parameters<typeof waitBeforeLogin>[0] = null;
  while (now < DAY_MS) {
    now += waitBeforeLogin(last, token, now);
    last = { startedAt: now, endedWell: false, token: fingerprintOf(token) };
    starts += 1;
    now += 1_000;
  }
  expect(starts).toBeLessThanOrEqual(DAY_MS / START_DISTANCE_MS + 1);
  measured(10, `crash loop for a day: ${counted(starts)} logins of 1,000`);
});
