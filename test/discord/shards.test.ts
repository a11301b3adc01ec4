import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { declarationsAt } from '../../src/discord/commands.js';
import { registerCommands, restOf } from '../../src/discord/register-commands.js';
import { recommendedShards } from '../../src/discord/start-shards.js';
import { startFakeDiscord } from '../fakes/discord/start-fake-discord.js';
import { runProgram } from '../fakes/run-program.js';
import { startBot } from '../fakes/start-bot.js';

const fixture = join(import.meta.dirname, '../fixtures/second-incident');

test('as many shards are started as Discord recommends, each answers in its servers, and all end together', async () => {
  const discord = await startFakeDiscord({ guilds: 4, shards: 2 });
  onTestFinished(() => discord.close());
  expect(await recommendedShards(discord.token, discord.apiBaseUrl)).toBe(2);
  const folder = await mkdtemp(join(tmpdir(), 'incident-qa-bot-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(fixture, join(folder, 'documents'), { recursive: true });
  await writeFile(join(folder, '.env'), '');
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.apiBaseUrl,
    DISCORD_GUILD_IDS: discord.guilds.join(','),
  };
  await registerCommands(restOf(discord.token, discord.apiBaseUrl), declarationsAt(discord.guilds));
  await runProgram(['index', 'build', '--quiet'], { cwd: folder, env });
  const bot = await startBot({ cwd: folder, env });
  onTestFinished(async () => {
    await bot.stop('SIGKILL');
  });
  await expect.poll(() => bot.stderr(), { timeout: 60_000 }).toContain('Shard 2 of 2 is up.');
  expect(discord.gateway.identifies).toBe(2);
  // One server of each shard: both answer, with the models of the process that started them.
  for (const wanted of [0n, 1n]) {
    const guild = discord.guilds.find((id) => (BigInt(id) >> 22n) % 2n === wanted) ?? '';
    expect(guild).not.toBe('');
    const channel = discord.addChannel({ guild }).id;
    const asked = discord.member({ channel }).runs('/ask', { question: '停電の原因は何ですか' });
    expect((await asked.reply()).content).toContain('停電');
  }
  expect(await bot.stop()).toBe(0);
  discord.check();
});
