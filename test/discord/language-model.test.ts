import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/start-fake-discord.js';
import type { Message } from '../fakes/discord/world.js';
import { ferryDocuments, writeDocuments } from '../fakes/ferry-documents.js';
import { runProgram } from '../fakes/run-program.js';
import { type BotProcess, startBot } from '../fakes/start-bot.js';
import { type StubModelServer, startStubModelServer } from '../fakes/stub-model-server.js';

const FERRIES = '欠航したフェリーは何便でしたか';
let discord: FakeDiscord;
let bot: BotProcess;
let folder: string;
let stub: StubModelServer;

/** The compiled bot on a few documents, with a model on this machine. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incident-qa-bot-test-'));
  await writeDocuments(join(folder, 'documents'), ferryDocuments);
  stub = await startStubModelServer();
  discord = await startFakeDiscord({ isAtWork: (content) => content.includes('⏳') });
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.apiBaseUrl,
    DISCORD_GUILD_IDS: discord.guilds.join(','),
    LLM_BASE_URL: stub.baseUrl,
    LLM_MODEL: 'stub-1',
    LLM_TIMEOUT_SECONDS: '30',
    LOG_LEVEL: 'silent',
  };
  await runProgram(['commands', 'register'], { cwd: folder, env });
  bot = await startBot({ cwd: folder, env });
}, 240_000);
afterAll(async () => {
  await bot?.stop();
  await discord?.close();
  await stub?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  stub.requests.length = 0;
  stub.pauseMs = 0;
});

const numberOf = (user: string, words: string): string =>
  user
    .split('\n')
    .find((line) => line.startsWith('[') && line.includes(words))
    ?.match(/\d+/u)?.[0] ?? '0';

test('an answer grows sentence by sentence, an edit a second at most, and only what has passed is ever shown', async () => {
  const seen: { readonly content: string; readonly at: number }[] = [];
  const stop = discord.world.onChange(() => {
    const newest = [...discord.world.messages.values()]
      .filter(({ author }) => author === discord.world.bot.id)
      .at(-1);
    if (newest !== undefined && newest.content !== seen.at(-1)?.content)
      seen.push({ content: newest.content, at: performance.now() });
  });
  stub.pauseMs = 250;
  stub.reply = ({ user }) => {
    const one = numberOf(user, '12便');
    return `フェリーの欠航は12便だった。[${one}] 欠航は21便だった。[${one}] @everyone [こちら](https://evil.example)。[${one}] 欠航したフェリーは12便だったという。[${one}]`;
  };
  const asker = discord.member({ locale: 'ja' });
  const answer = await asker.runs('/ask', { question: FERRIES }).reply();
  stop();
  expect(answer.content).toContain('フェリーの欠航は12便だった。');
  expect(answer.content).not.toContain('⏳');
  const drafts = seen.filter(({ content }) => content.includes('一文ずつ確かめながら'));
  expect(drafts.length).toBeGreaterThan(0);
  for (const { content } of seen) expect(content).not.toMatch(/21便|evil|everyone/u);
  const shown = seen.filter(({ content }) => content.includes('フェリーの欠航は12便'));
  const gaps = shown.slice(1).map(({ at }, i) => at - (shown[i]?.at ?? 0));
  expect(Math.min(...gaps, 5_000)).toBeGreaterThan(900);

  const why = await asker.clicks(answer, 'なぜこの答え').reply();
  expect(why.content).toMatch(/stub-1 による文章:\d文が検査を通過・\d文を除外/u);
  expect(why.content).toContain('21便');
  expect(discord.pings).toEqual([]);
}, 60_000);

test('when the model fails the answer is made of quotes, and only "why" says so', async () => {
  stub.reply = () => ({ breaksAfter: 'フェリーの欠航は' });
  const asker = discord.member({ locale: 'ja' });
  const answer = await asker.runs('/ask', { question: FERRIES }).reply();
  expect(answer.content).toContain('12便');
  expect(answer.content).not.toMatch(/⚠️|stub-1/u);
  const why = await asker.clicks(answer, 'なぜこの答え').reply();
  expect(why.content).toContain('stub-1 に文章を頼みましたが使えず(接続の切断)');
}, 60_000);

test('a mention is answered in words, too, in one message', async () => {
  stub.pauseMs = 100;
  stub.reply = ({ user }) => `フェリーの欠航は12便だった。[${numberOf(user, '12便')}]`;
  const deed = discord.member({ locale: 'ja' }).mentions(FERRIES);
  const answer: Message = await deed.reply();
  expect(answer.content).toContain('フェリーの欠航は12便だった。');
  expect(deed.replies()).toHaveLength(1);
}, 60_000);

test('a follow-up is looked up as the model understands it; nobody else’s question is sent', async () => {
  const rewritten: string[] = [];
  stub.reply = ({ system, user }) => {
    if (!system.includes('follow-up')) return '';
    rewritten.push(user);
    return FERRIES;
  };
  const asker = discord.member({ locale: 'ja' });
  const first = await asker.dms(FERRIES).reply();
  const second = await asker.repliesTo(first, 'それは何便?').reply();
  expect(rewritten).toHaveLength(1);
  expect(rewritten[0]).toContain(FERRIES);
  expect(rewritten[0]).toContain('それは何便?');
  expect(second.content).toContain('❓ それは何便?');
  expect(second.content).toContain('12便');

  const own = await asker.mentions(FERRIES).reply();
  await discord.member({ locale: 'ja' }).repliesTo(own, 'それは何便?').reply();
  expect(rewritten).toHaveLength(1);
  discord.check();
}, 60_000);
