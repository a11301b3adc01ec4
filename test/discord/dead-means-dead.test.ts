import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type FerryBot, startFerryBot } from '../fakes/ferry-bot.js';
import type { BotProcess } from '../fakes/start-bot.js';
import { measured } from '../torture/measured.js';
import { isTorture } from '../torture/scale.js';

/** A port of this machine that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Seconds until the health port says something else than 200. */
async function secondsUntilSick(port: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { status } = await fetch(`http://127.0.0.1:${port}/`).catch(() => ({ status: 0 }));
    if (status !== 200) return (performance.now() - began) / 1000;
    if (performance.now() - began > 120_000)
      throw new Error('it says that all is well although Discord is gone');
    await sleep(100);
  }
}

/** What a process says last, and how it ended. */
async function endOf(bot: BotProcess): Promise<{ code: number | null; lines: readonly string[] }> {
  const code = await Promise.race([bot.exited, sleep(60_000, null)]);
  return {
    code,
    lines: bot
      .stderr()
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{')),
  };
}

/** Ways of Discord to be gone for good, and what the program then says. */
const fatal = [
  [4014, /^Discord closed the connection for good \(code 4014\)\.$/u],
  [4004, /^Discord rejected the token\.$/u],
  [4013, /^Discord closed the connection for good \(code 4013\)\.$/u],
] as const;

/** Ways of Discord to be gone for now. */
const silences: readonly (readonly [name: string, begin: (ferry: FerryBot) => void])[] = [
  [
    'a session that cannot be taken up again',
    ({ discord }) => {
      discord.gateway.withholdReady(true);
      discord.gateway.invalidate(false);
    },
  ],
  [
    'heartbeats without an answer',
    ({ discord }) => {
      discord.gateway.deaf(true);
      discord.gateway.withholdReady(true);
    },
  ],
];

test('a bot that Discord has left says so on its health port within a minute, or ends with one sentence', {
  timeout: 600_000,
}, async () => {
  const port = await freePort();
  const ferry = await startFerryBot({ env: { HEALTH_PORT: String(port) } });
  const { discord, folder, restart } = ferry;
  const health = await fetch(`http://127.0.0.1:${port}/`);
  expect(health.status).toBe(200);
  const told: string[] = [];
  let bot = ferry.bot;
  for (const [code, sentence] of isTorture ? fatal : fatal.slice(0, 1)) {
    discord.gateway.close(code);
    const { code: exit, lines } = await endOf(bot);
    expect([code, exit]).toEqual([code, 1]);
    // The sentence and what to do; before it what was said at the start.
    expect(lines.at(-2)).toMatch(sentence);
    expect(bot.stderr()).not.toMatch(/\n\s+at /u);
    told.push(String(code));
    await rm(join(folder, 'data', 'discord-elsewhere', 'start.json'));
    if (isTorture) bot = await restart();
  }
  if (!isTorture) {
    measured(20, `close codes ${told.join(', ')}: exit 1 with one sentence`);
    return;
  }
  const seconds: string[] = [];
  for (const [name, begin] of silences) {
    begin(ferry);
    const took = await secondsUntilSick(port);
    expect(took, name).toBeLessThanOrEqual(60);
    seconds.push(`${name} ${took.toFixed(1)} s`);
    discord.gateway.deaf(false);
    discord.gateway.withholdReady(false);
    await bot.stop('SIGKILL');
    await rm(join(folder, 'data', 'discord-elsewhere', 'start.json'), { force: true });
    bot = await restart();
  }
  // And Discord's address answers no more at all.
  await discord.close();
  const took = await secondsUntilSick(port);
  expect(took).toBeLessThanOrEqual(60);
  measured(
    20,
    `close codes ${told.join(', ')}: exit 1 with one sentence; health fails after: ${seconds.join(', ')}, no network ${took.toFixed(1)} s`,
  );
});
