import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../fakes/discord/member.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/start-fake-discord.js';
import { BOT_MAY, type Message, permissions } from '../fakes/discord/world.js';
import { runProgram } from '../fakes/run-program.js';
import { type BotProcess, startBot } from '../fakes/start-bot.js';
import { withStoredWordsAltered } from '../fakes/with-stored-words-altered.js';

const packageRoot = join(import.meta.dirname, '../..');
const JA = '株価は取引開始前に最大で何％下落しましたか';
const EN = "How far did CrowdStrike's shares fall before trading opened?";
const UNANSWERABLE = '富士山の高さは何メートルですか';

let discord: FakeDiscord;
let bot: BotProcess;
let folder: string;
let env: Readonly<Record<string, string>>;

/** The compiled bot with its models on a copy of the dossier, as an operator runs it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incident-qa-bot-test-'));
  await cp(join(packageRoot, 'documents'), join(folder, 'documents'), { recursive: true });
  discord = await startFakeDiscord();
  env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.apiBaseUrl,
    DISCORD_GUILD_IDS: discord.guilds.join(','),
    RATE_PER_CHANNEL: '1000',
    RATE_PER_GUILD: '1000',
    LOG_LEVEL: 'debug',
  };
  owner = discord.member({ isOwner: true });
  await runProgram(['commands', 'register'], { cwd: folder, env });
  bot = await startBot({ cwd: folder, env });
}, 300_000);
afterAll(async () => {
  await bot.stop();
  await discord.close();
  await rm(folder, { recursive: true, force: true });
});

let owner: Member;
/** Somebody new each time, so that nobody runs into the limit of questions a minute. */
const someone = (locale: 'ja' | 'en-US' = 'ja'): Member => discord.member({ locale });
const labelsOf = ({ components }: Message): readonly string[] =>
  components.flatMap((row) => row.components.map(({ label }) => label ?? 'select'));
const ask = (
  member: Member,
  question: string,
  options: Record<string, string | boolean> = {},
): Promise<Message> => member.runs('/ask', { question, ...options }).reply();

describe('commands', () => {
  test('are sent once, and only when they differ', async () => {
    const again = await runProgram(['commands', 'register'], { cwd: folder, env });
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).not.toContain('updated');
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);
  });
  test('doctor and start print the invite link with least permissions', async () => {
    const { stdout } = await runProgram(['doctor'], { cwd: folder, env });
    for (const said of [stdout, bot.stderr()])
      expect(said).toContain('permissions=274877975552&scope=bot+applications.commands');
  });
});

describe('/ask', () => {
  test('answers in Japanese with a short answer, both lanes, numbered sources and the proof', async () => {
    const deed = someone().runs('/ask', { question: JA });
    expect(await deed.acknowledged()).toBeLessThan(3_000);
    const answer = await deed.reply();
    expect(answer.content).toMatch(
      /^❓ 株価は取引開始前に最大で何％下落しましたか\n\*\*19%\*\*\n📰 \*\*報道・解説\*\*\n・.*最大19%.* \[1\]/u,
    );
    expect(answer.content).toMatch(/出典/u);
    expect(answer.content).toMatch(/-# 引用 (\d+)\/\1 検証済み・索引 g1・回答 [0-9a-f]{8}/u);
    expect(labelsOf(answer)).toContain('🔎 1');
    expect(answer.flags & 4).toBe(4);
    expect(deed.replies()).toHaveLength(1);
  });
  test('answers in English with the documents’ own words', async () => {
    const answer = await ask(someone('en-US'), EN);
    expect(answer.content).toMatch(
      /^❓ How far did CrowdStrike's shares fall before trading opened\?\n\*\*19 %\*\*\n📰 \*\*Reports\*\*\n· /u,
    );
    expect(answer.content).toMatch(/-# Citations (\d+)\/\1 verified · index g1 · answer [0-9a-f]{8}/u);
  });
  test('a sentence whose stored text has changed by one bit is not sent, and the footer counts it', async () => {
    const whole = await ask(someone(), JA);
    const said = /^・(.*?最大19%.*?) \[1\]/mu.exec(whole.content)?.[1] ?? '';
    const counted = Number(/引用 (\d+)/u.exec(whole.content)?.[1]);
    const index = (await readdir(join(folder, 'data'))).find((name) => name.startsWith('documents-')) ?? '';
    const altered = await withStoredWordsAltered(
      { root: join(folder, 'data', index), generation: 'g1' },
      said,
      () => ask(someone(), JA),
    );
    expect(altered.content).not.toContain(said);
    expect(altered.content).toContain(`引用 ${counted - 1}/${counted} 検証済み(1件除外)`);
  });
  test('shows a hidden answer to the asker alone, who may share it once', async () => {
    const [asker, other] = [someone(), someone()];
    const hidden = await ask(asker, JA, { hide: true });
    expect(other.screen().map(({ id }) => id)).not.toContain(hidden.id);
    const shared = await asker.clicks(hidden, '共有').reply();
    expect(other.screen().map(({ id }) => id)).toContain(shared.id);
    expect(shared.content).toBe(hidden.content);
    expect((await asker.clicks(hidden, '共有').reply()).content).toContain('もう共有');
  });
  test('speaks the language that was chosen, whatever the question’s', async () => {
    expect((await ask(someone(), EN, { language: 'ja' })).content).toContain('検証済み');
  });
});

describe('/summary', () => {
  test('offers themes while one is typed', async () => {
    const offered = await someone().types('/summary', 'theme', '復').choices();
    expect(offered[0]).toEqual({ name: '復旧', value: 'recovery' });
    expect(await someone('en-US').types('/summary', 'theme', '').choices()).toHaveLength(12);
  });
  test('tells a theme in three lines, and more at a click; a private one can be shared once', async () => {
    const [asker, other] = [someone(), someone()];
    const told = await asker.runs('/summary', { theme: 'recovery', hide: true }).reply();
    expect(told.content).toMatch(/^📌 \*\*復旧\*\* — 3行\n1 .+ \[1\]\n2 .+ \[2\]\n3 .+ \[3\]\n出典/u);
    expect(told.content).toContain('引用 3/3 検証済み');
    const longer = await asker.clicks(told, '1分').reply();
    expect(longer.content).toMatch(/— 1分\n(?:\d .+\n){5,}/u);
    const shared = await asker.clicks(told, '共有').reply();
    expect(other.screen().map(({ id }) => id)).toContain(shared.id);
    expect((await asker.clicks(told, '共有').reply()).content).toContain('もう共有');
  });
  test('lists the themes where there is none of that name', async () => {
    const none = await someone('en-US').runs('/summary', { theme: 'football' }).reply();
    expect(none.content).toContain('Overview · Cause · Timeline');
  });
});

describe('/figures, /timeline and /panel', () => {
  test('a figure is found at once, in the asker’s language', async () => {
    const found = await someone().runs('/figures', { query: '850万台' }).reply();
    expect(found.content).toMatch(/^🔢 \*\*数字:850万台\*\*\n・.*850万台.* \[1\]/u);
    const english = await someone('en-US').runs('/figures', { query: '8.5 million', hide: true }).reply();
    expect(english.content).toMatch(/8\.5 million .*\[1\] \(as of 2024-07-\d\d\)/u);
    expect(english.visibleTo).not.toBeNull();
  });
  test('the timeline turns pages, and offers its subjects', async () => {
    const asker = someone();
    expect(await asker.types('/timeline', 'about', 'channel').choices()).toEqual([
      { name: 'channel-file-291', value: 'channel-file-291' },
    ]);
    const first = await asker.runs('/timeline', { about: 'timeline' }).reply();
    expect(first.content).toMatch(/^🗓️ \*\*年表\*\* — timeline\n/u);
    const next = await asker.clicks(first, '▶').reply();
    expect(next.id).toBe(first.id);
    expect(next.content).toMatch(/<t:\d{10}:f> /u);
    const none = await someone('en-US').runs('/timeline', { about: 'football.' }).reply();
    expect(none.content).toContain('date nothing');
  });
  test('a newcomer’s first minute: panel, cause, longer, share; the panel stays', async () => {
    const moderator = discord.member({ locale: 'ja', permissions: permissions.manageGuild });
    const panel = await moderator.runs('/panel').reply();
    expect(panel.isPinned).toBe(false);
    const pinning = discord.addChannel({
      guild: discord.guilds[0] ?? null,
      botMay: BOT_MAY | permissions.pinMessages,
    });
    const pinned = await moderator.runs('/panel', {}, { channel: pinning.id }).reply();
    await expect.poll(() => pinned.isPinned).toBe(true);
    const newcomer = someone();
    const cause = await newcomer.clicks(panel, '原因').reply();
    expect([cause.visibleTo, cause.content.split('\n')[0]]).toEqual([newcomer.user.id, '📌 **原因** — 3行']);
    const shared = await newcomer.clicks(await newcomer.clicks(cause, '1分').reply(), '共有').reply();
    expect(shared.visibleTo).toBeNull();
    expect((await someone().clicks(panel, '年表(日付順)').reply()).content).toContain('🗓️');
    expect((await someone().clicks(panel, '読者の声の地図').reply()).content).toMatch(
      /^🗺️ \*\*読者の声 90件/u,
    );
    const form = await someone().runs('/panel').reply();
    expect([form.visibleTo === null, form.content]).toEqual([false, expect.stringContaining('サーバー管理')]);
  });
});

describe('/voices', () => {
  test('shows every view with its count, one view on choosing it, and the other side on a click', async () => {
    const asker = someone();
    const map = await asker.runs('/voices').reply();
    expect(map.content).toMatch(/^🗺️ \*\*読者の声 90件\(名前なし\)\*\*\n/u);
    expect(map.content).toMatch(/少なく傾向は不明/u);
    const other = await asker.clicks(map, '反対の声').reply();
    expect([other.id, other.content.includes('反対の声')]).toEqual([map.id, true]);
    const view = await asker.selects(other, '責任と賠償').reply();
    expect(view.content).toMatch(/^💬 \*\*責任と賠償\*\* \d+ /u);
    expect((await asker.clicks(view, '読者の声').reply()).content).toContain('読者の声 90件');
  });
  test('a view is found while it is typed and by name; what nobody says gets the list', async () => {
    expect(await someone('en-US').types('/voices', 'theme', 'respon').choices()).toEqual([
      { name: 'Responsibility and compensation', value: 'responsibility' },
    ]);
    const english = await someone('en-US').runs('/voices', { theme: 'Testing', hide: true }).reply();
    expect(english.content).toMatch(/^💬 \*\*Testing and updates\*\* .*gist: /su);
    expect(english.visibleTo).not.toBeNull();
    expect((await someone().runs('/voices', { theme: '野球' }).reply()).content).toContain('責任と賠償');
  });
  test('the map and the timeline come as pictures, to whoever asked alone', async () => {
    const asker = someone();
    const map = await asker.runs('/voices').reply();
    const picture = await asker.clicks(map, '画像').reply();
    expect([picture.visibleTo, picture.attachments[0]?.name]).toEqual([asker.user.id, 'voices.png']);
    const timeline = await asker.runs('/timeline').reply();
    expect((await asker.clicks(timeline, '画像').reply()).attachments[0]?.name).toBe('timeline.png');
  });
});

describe('what is not in the documents', () => {
  test('is said with the reason, what comes closest, and questions that can be answered', async () => {
    const asker = someone();
    const none = await ask(asker, UNANSWERABLE);
    expect(none.content).toMatch(/🔕 \*\*資料に答えなし\*\*/u);
    expect(none.content).toContain('近いもの');
    const suggestion =
      labelsOf(none).find((label) => label.includes('教えて') || /[?？]$/u.test(label)) ?? '';
    // Somebody else gets a copy, the asker's click turns the message into the answer.
    const copy = await someone().clicks(none, suggestion).reply();
    expect([copy.id === none.id, copy.visibleTo === null]).toEqual([false, false]);
    const turned = await asker.clicks(none, suggestion).reply();
    expect(turned.id).toBe(none.id);
    expect(turned.content).toContain('検証済み');
  });
  test('is counted for moderators, without words and names', async () => {
    const moderator = discord.member({ locale: 'ja', permissions: permissions.manageGuild });
    const gaps = await moderator.runs('/gaps').reply();
    expect(gaps.visibleTo).toBe(moderator.user.id);
    expect(gaps.content).toMatch(/外/u);
    expect(gaps.content).not.toContain('富士山');
    expect((await someone().runs('/gaps').reply()).content).toContain('サーバー管理');
  });
});

describe('buttons', () => {
  test('🔎 shows the paragraph with the cited words in bold, to whoever clicks alone', async () => {
    const answer = await ask(someone('en-US'), EN);
    const reader = someone('en-US');
    const source = await reader.clicks(answer, '🔎 1').reply();
    expect(source.visibleTo).toBe(reader.user.id);
    expect(source.content).toMatch(/^> .*\*\*.*19 %.*\*\*/mu);
    expect(source.content).toMatch(/\d+–\d+/u);
    const next = labelsOf(source).find((label) => label.includes('▶')) ?? '';
    expect((await reader.clicks(source, next).reply()).id).toBe(source.id);
  });
  test('why tells the passages’ scores, the threshold and the times', async () => {
    const why = await someone()
      .clicks(await ask(someone(), JA), 'なぜ')
      .reply();
    expect(why.content).toContain('share-price.md');
    expect(why.content).toContain('0.50');
  });
  test('a follow-up is a form, and its answer tells what it builds on', async () => {
    const asker = someone();
    const answer = await ask(asker, JA);
    const form = await asker.clicks(answer, '追加').form();
    const follow = await asker.submits(form, { question: 'その後どこまで回復しましたか' }).reply();
    expect(follow.content).toContain(`前の質問`);
    expect(follow.content).toContain('その後どこまで回復しましたか');
  });
  test('votes are counted without names', async () => {
    const asker = someone();
    const answer = await ask(asker, JA);
    expect((await asker.clicks(answer, '👍').reply()).content).toContain('ありがとう');
    const reasons = await asker.clicks(answer, '👎').reply();
    expect((await asker.clicks(reasons, '足りない').reply()).content).toContain('ありがとう');
  });
  test('of another bot’s making, or of an older version, are answered politely', async () => {
    const answer = await ask(someone(), JA);
    const [first] = answer.components;
    answer.components = [
      {
        type: 1,
        components: [
          { type: 2, label: 'old', custom_id: '0.something.old' },
          { type: 2, label: 'gone', custom_id: '1.why.0000000000000000.1.' },
        ],
      },
      ...(first === undefined ? [] : [first]),
    ];
    for (const label of ['old', 'gone']) {
      const polite = await someone().clicks(answer, label).reply();
      expect(polite.content).toContain('もう手元に');
      expect(labelsOf(polite)).toEqual(['もう一度質問']);
    }
  });
});

describe('messages', () => {
  test('a mention is answered as a reply, without a ping', async () => {
    const answer = await someone().mentions(EN).reply();
    expect(answer.content).toContain('**19 %**');
  });
  test('a mention without words gets help', async () => {
    expect((await someone().mentions('').reply()).content).toContain('/ask');
  });
  test('a direct message is answered', async () => {
    expect((await someone().dms(JA).reply()).content).toContain('**19%**');
  });
  test('a reply to an answer follows it up', async () => {
    const asker = someone();
    const answer = await asker.mentions(JA).reply();
    expect((await asker.repliesTo(answer, 'それはいつのことですか').reply()).content).toContain('前の質問');
  });
  test('longer than 300 characters are cut, and it says so', async () => {
    expect(
      (
        await someone()
          .dms(`${JA}${'。'.repeat(300)}`)
          .reply()
      ).content,
    ).toContain('300');
  });
});

describe('/sources', () => {
  test('lists the documents by kind, ten a page; others page in a copy', async () => {
    const asker = someone();
    const list = await asker.runs('/sources').reply();
    const pages = await Promise.all(
      ['ja', 'en', 'voices'].map((name) => readdir(join(packageRoot, 'documents', name))),
    );
    expect(list.content).toContain(String(pages.flat().length));
    const copy = await someone().clicks(list, '▶').reply();
    expect(copy.visibleTo).not.toBe(null);
    const before = list.content;
    const turned = await asker.clicks(list, '▶').reply();
    expect([turned.id, turned.content === before]).toEqual([list.id, false]);
    expect((await asker.runs('/sources', { kind: 'comment' }).reply()).content).toContain('90');
  });
});

describe('Check against the sources', () => {
  test.for([
    [
      'ja',
      'マイクロソフトは影響を受けた端末を850万台と推定した。マイクロソフトは影響を受けた端末を950万台と推定した。一社に頼りすぎるのは危険だ。全員が月末まで残業した。',
      /✅[\s\S]*⚠️[\s\S]*💬[\s\S]*▫️/u,
    ],
    [
      'en-US',
      'The outage was caused by a faulty update. Microsoft estimated that 9.5 million Windows devices were affected. Everybody worked overtime until the end of the month.',
      /✅[\s\S]*⚠️[\s\S]*▫️/u,
    ],
  ] as const)(
    'marks each sentence of a message in %s, for the asker alone',
    async ([locale, text, marks]) => {
      const reader = someone(locale);
      const check = await reader.usesMenu('Check against the sources', someone().says(text)).reply();
      expect(check.visibleTo).toBe(reader.user.id);
      expect(check.content).toMatch(marks);
    },
  );
});

describe('/index', () => {
  test('is for owners, in their own server', async () => {
    for (const line of ['/index status', '/index rebuild', '/index rollback'])
      expect((await someone().runs(line).reply()).content).toContain('管理者だけ');
    const status = await owner.runs('/index status').reply();
    expect(status.content).toContain('g1');
  });
  test('rebuild goes on beside the answers, shows how far it is, and tells what changed', async () => {
    await writeFile(
      join(folder, 'documents/en/addendum.md'),
      '---\ntitle: Addendum\nkind: report\nlanguage: en\n---\n# Addendum\n\nThe ferry to Aoba carried 321 passengers on that day.\n',
    );
    const started = await owner.runs('/index rebuild').reply();
    expect(started.content).toContain('http');
    const second = await owner.runs('/index rebuild').reply();
    expect(second.content).not.toBe(started.content);
    expect((await ask(someone(), JA)).content).toContain('**19%**');
    const shown = (): string =>
      owner
        .screen()
        .find(
          ({ interaction, nonce }) =>
            interaction === null && nonce?.endsWith('-0') && nonce.startsWith(started.interaction ?? '?'),
        )?.content ?? '';
    await expect.poll(shown, { timeout: 60_000 }).toContain('g2');
    expect(shown()).toContain('addendum.md');
    expect(
      (await ask(someone('en-US'), 'How many passengers did the ferry to Aoba carry?')).content,
    ).toContain('321');
  });
  test('rollback asks with a button, which owners alone may press', async () => {
    const status = await owner.runs('/index rollback').reply();
    const [label = ''] = labelsOf(status);
    expect((await owner.clicks(status, label).reply()).content).toContain('g1');
    await owner
      .clicks(await owner.runs('/index rollback').reply(), label.replace('g1', ''))
      .reply()
      .catch(() => null);
  });
});

describe('after a restart', () => {
  test('every button still works, and nothing is left open', async () => {
    const asker = someone();
    const answer = await ask(asker, JA);
    expect(await bot.stop()).toBe(0);
    bot = await startBot({ cwd: folder, env });
    expect((await asker.clicks(answer, '🔎 1').reply()).content).toMatch(/^> /mu);
    expect((await asker.clicks(answer, 'なぜ').reply()).content).toContain('share-price.md');
  });
});

test('the sixth question in a minute is refused with the time to ask again', async () => {
  const hasty = someone();
  const replies: Message[] = [];
  for (let i = 0; i < 6; i++) replies.push(await ask(hasty, JA));
  expect(replies.map(({ visibleTo }) => visibleTo === null)).toEqual([true, true, true, true, true, false]);
  expect(replies.at(-1)?.content).toMatch(/<t:\d+:R>/u);
});

test('nothing that Discord would refuse was sent, nobody was pinged, everything was answered once', () => {
  discord.check();
});

test('the log holds neither tokens nor questions', () => {
  const said = bot.stderr();
  for (const { token } of discord.world.interactions.values()) expect(said).not.toContain(token);
  for (const secret of [discord.token, JA, EN, UNANSWERABLE]) expect(said).not.toContain(secret);
});

test('a token that Discord rejects ends the program with one sentence', async () => {
  await mkdir(join(folder, 'other'));
  const wrong = await startBot({
    cwd: folder,
    env: { ...env, DISCORD_TOKEN: 'MTIz.wrong.token', DATA_DIR: join(folder, 'data') },
  });
  expect(await wrong.exited).toBe(1);
  expect(wrong.stderr()).toContain('Discord rejected the token.');
  expect(wrong.stderr()).not.toMatch(/\n\s+at /u);
});

test('it ends when it is told to, although Discord has gone', async () => {
  const gone = await startFakeDiscord();
  const lonely = await startBot({
    cwd: folder,
    env: { ...env, DISCORD_TOKEN: gone.token, DISCORD_API_BASE_URL: gone.apiBaseUrl },
  });
  await gone.close();
  // Time to notice, and to try again.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(await lonely.stop()).toBe(0);
});
