import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { FaultKind } from '../fakes/discord/faults.js';
import { startFerryBot } from '../fakes/ferry-bot.js';
import { runProgram } from '../fakes/run-program.js';
import { measured } from '../torture/measured.js';
import { isTorture } from '../torture/scale.js';

/** Every request that the bot makes while it answers, and what may go wrong with it. */
const routes = [
  /\/callback$/u,
  /\/webhooks\/\d+\/[^/]+\/messages\/(?:@|%40)original$/u,
  /\/channels\/\d+\/messages$/u,
  /\/channels\/\d+\/typing$/u,
  /\/channels\/\d+\/messages\/\d+$/u,
] as const;
const quick: readonly FaultKind[] = ['error-500', 'forbidden', 'break-before', 'break-after', 'rate-user'];
const kinds: readonly FaultKind[] = isTorture
  ? [...quick, 'rate-shared', 'rate-global', 'hang-before', 'hang-after', { slowMs: 3_500 }]
  : quick;
/** More than discord.js tries, so that the error reaches the bot. */
const IN_A_ROW = 5;
const CANARY = 'kanarienvogel';

test('no token and no question is in anything the program says, whatever goes wrong', {
  timeout: 600_000,
}, async () => {
  const { discord, owner, folder, env, bot, restart } = await startFerryBot({ env: { LOG_LEVEL: 'debug' } });
  const member = discord.member({ locale: 'en-US' });
  const answer = await member.runs('/ask', { question: 'Why did the ticket machines stop?' }).reply();
  const unanswered = { isExpected: false };
  let paths = 0;
  for (const route of routes)
    for (const kind of kinds) {
      const times = typeof kind === 'string' && /^(?:hang|rate)/u.test(kind) ? 1 : IN_A_ROW;
      discord.faults.on({ route, kind, times });
      member.runs('/ask', { question: `${CANARY} why did the machines stop?` }, unanswered);
      member.mentions(`${CANARY} who apologised?`);
      member.clicks(answer, '🔎 1', unanswered);
      member.clicks(answer, 'Why', unanswered);
      if (route === routes[2]) owner.runs('/index rebuild', {}, unanswered);
      paths += 1;
      await sleep(isTorture ? 2_500 : 200);
      discord.faults.clear();
    }
  // An answer that comes too late, one to a message that is gone, and one whose token has run out.
  if (isTorture) {
    discord.gateway.lateBy(3_500);
    member.runs('/ask', { question: `${CANARY} too late?` }, unanswered);
    await sleep(4_500);
    discord.gateway.lateBy(0);
  }
  discord.world.advance(16 * 60_000);
  member.clicks(answer, 'Why', unanswered);
  await sleep(200);
  // The connection in every way it can end, the last one for good; the token taken back while it runs.
  for (const code of [4000, 4009]) {
    discord.gateway.close(code);
    await sleep(isTorture ? 1_500 : 500);
  }
  discord.gateway.close(4014);
  expect(await bot.exited).toBe(1);
  const said = [bot.stderr()];
  // The next start would keep its distance.
  await rm(join(folder, 'data', 'discord-elsewhere', 'start.json'));
  if (isTorture) {
    const again = await restart();
    discord.faults.on({ route: /./u, kind: 'unauthorized', times: 100 });
    member.mentions(`${CANARY} why?`);
    expect(await again.exited).toBe(1);
    said.push(again.stderr());
    discord.faults.clear();
  }
  // And before it runs: a token that is wrong, an address with a password, commands and a doctor that are refused.
  const { DISCORD_TOKEN: token } = env;
  const password = 'pass-w0rd-canary';
  const wrong = `${token?.slice(0, -4)}WRNG`;
  const runs: readonly (readonly [args: readonly string[], changes: Readonly<Record<string, string>>])[] = [
    [['start'], { DISCORD_TOKEN: wrong }],
    [['start'], { DISCORD_API_BASE_URL: `https://user:${password}@example.com/api` }],
    [['start'], { DISCORD_TOKEN: `Bot ${token}` }],
    [['doctor'], { DISCORD_TOKEN: wrong }],
    [['commands', 'register'], { DISCORD_TOKEN: wrong }],
    [['commands', 'list'], { DISCORD_API_BASE_URL: 'http://127.0.0.1:9/api' }],
    [['start'], { DATA_DIR: join(folder, 'documents/ja/koe.md') }],
  ];
  for (const [args, changes] of isTorture ? runs : runs.slice(0, 3)) {
    const { stdout, stderr } = await runProgram(args, { cwd: folder, env: { ...env, ...changes } });
    said.push(stdout, stderr);
    paths += 1;
  }
  const all = said.join('\n');
  const secrets = [
    discord.token,
    wrong,
    password,
    CANARY,
    ...[...discord.world.interactions.values()].map((interaction) => interaction.token),
  ];
  expect(secrets.length).toBeGreaterThan(50);
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  // The paths were taken: each kind of trouble has left its line.
  expect(all).toMatch(/"msg":"an interaction (?:got no answer|failed)"/u);
  expect(all).toMatch(/"msg":"a message got no answer"/u);
  measured(18, `${paths} error paths, ${secrets.length} canaries, ${all.length} characters of log: 0 found`);
});
