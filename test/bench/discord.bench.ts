import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'vitest';
import { z } from 'zod';
import type { Deed } from '../fakes/discord/member.js';
import { startFakeDiscord } from '../fakes/discord/start-fake-discord.js';
import { runProgram } from '../fakes/run-program.js';
import { startBot } from '../fakes/start-bot.js';
import { measured as note } from '../torture/measured.js';

const packageRoot = join(import.meta.dirname, '../..');
const AT_ONCE = 50;
const ROUNDS = 3;
const OVERLOAD = 200;
/** Milliseconds between two crowds during a rebuild, which has a low priority. */
const LOOK_MS = 4_000;

/** Which promise of the table a row belongs to. */
const promises: readonly (readonly [part: string, promise: number])[] = [
  ['acknowledged', 8],
  ['answer p', 11],
  ['answered / refused', 11],
];

/** One question under load. */
interface Measured {
  readonly acknowledgedMs: number;
  readonly answeredMs: number;
  readonly content: string;
  readonly isPublic: boolean;
}

/** The value that a share of the numbers does not exceed (nearest rank). */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
const rounded = (value: number): string => `${Math.round(value)} ms`;

test('the bot under load, in figures', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'incident-qa-bot-bench-'));
  const stalls = join(folder, 'event-loop.jsonl');
  await writeFile(stalls, '');
  await cp(join(packageRoot, 'documents'), join(folder, 'documents'), { recursive: true });
  const discord = await startFakeDiscord();
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.apiBaseUrl,
    DISCORD_GUILD_IDS: discord.guilds.join(','),
    RATE_PER_USER: '10000',
    RATE_PER_CHANNEL: '10000',
    RATE_PER_GUILD: '10000',
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'watch-event-loop.mjs')).href}`,
    EVENT_LOOP_FILE: stalls,
  };
  const owner = discord.member({ isOwner: true });
  const members = Array.from({ length: OVERLOAD }, () => discord.member());
  await runProgram(['commands', 'register'], { cwd: folder, env: { ...env, NODE_OPTIONS: '' } });
  const bot = await startBot({ cwd: folder, env });
  const questions = (await readFile(join(packageRoot, 'test/quality/dossier.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => z.object({ question: z.string() }).parse(JSON.parse(line)).question);
  let next = 0;
  const ask = async (member = members[0]): Promise<Measured> => {
    const question = questions[next++ % questions.length] ?? '';
    const began = performance.now();
    const deed: Deed | undefined = member?.runs('/ask', { question });
    if (deed === undefined) throw new Error('there is nobody to ask');
    const acknowledgedMs = await deed.acknowledged();
    const { content, visibleTo } = await deed.reply();
    return { acknowledgedMs, answeredMs: performance.now() - began, content, isPublic: visibleTo === null };
  };
  const askAtOnce = (count: number): Promise<Measured[]> =>
    Promise.all(members.slice(0, count).map((member) => ask(member)));
  const stallSince = async (since: number): Promise<number> => {
    const lines = (await readFile(stalls, 'utf8'))
      .trim()
      .split('\n')
      .filter((line) => line !== '');
    const all = lines.map((line) => z.object({ at: z.number(), maxMs: z.number() }).parse(JSON.parse(line)));
    return Math.max(0, ...all.filter(({ at }) => at > since).map(({ maxMs }) => maxMs));
  };
  const rows: string[] = [];
  const row = (what: string, goal: string, measured: string): void => {
    rows.push(`| ${what} | ${goal} | ${measured} |`);
    process.stderr.write(`${what}: ${measured}\n`);
    const promise = promises.find(([part]) => what.includes(part))?.[1];
    if (promise !== undefined) note(promise, `${what}: ${measured}`);
  };

  for (let i = 0; i < 10; i++) await ask();
  let since = Date.now();
  const alone: Measured[] = [];
  for (let i = 0; i < 30; i++) alone.push(await ask());
  const answered = (all: readonly Measured[]): readonly number[] => all.map(({ answeredMs }) => answeredMs);
  const acknowledged = (all: readonly Measured[]): readonly number[] =>
    all.map(({ acknowledgedMs }) => acknowledgedMs);
  row(
    'one question at a time: answer p50 / p95',
    '–',
    `${rounded(quantile(answered(alone), 0.5))} / ${rounded(quantile(answered(alone), 0.95))}`,
  );

  const crowd: Measured[] = [];
  for (let i = 0; i < ROUNDS; i++) crowd.push(...(await askAtOnce(AT_ONCE)));
  row(
    `${AT_ONCE} at once: answer p50 / p95 / max`,
    'p95 ≤ 1.5 s',
    [0.5, 0.95, 1].map((share) => rounded(quantile(answered(crowd), share))).join(' / '),
  );
  row(
    `${AT_ONCE} at once: acknowledged p99 / max`,
    'p99 ≤ 500 ms, max < 2 s',
    `${rounded(quantile(acknowledged(crowd), 0.99))} / ${rounded(quantile(acknowledged(crowd), 1))}`,
  );
  row('event-loop stall while answering, max', '≤ 200 ms', rounded(await stallSince(since)));

  // Without its cache a rebuild embeds everything again.
  for (const entry of await readdir(join(folder, 'data'), { recursive: true }))
    if (entry.includes('cache')) await rm(join(folder, 'data', entry), { recursive: true, force: true });
  since = Date.now();
  const started = await owner.runs('/index rebuild').reply();
  const isBuilt = (): boolean =>
    owner
      .screen()
      .some(
        ({ content, nonce }) =>
          nonce?.startsWith(started.interaction ?? '?') === true && /g\d/u.test(content),
      );
  const during: Measured[] = [];
  while (!isBuilt()) {
    during.push(...(await askAtOnce(AT_ONCE)));
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  row(
    `${AT_ONCE} at once during a rebuild: acknowledged p99 / max`,
    'p99 ≤ 500 ms, max < 2 s',
    `${rounded(quantile(acknowledged(during), 0.99))} / ${rounded(quantile(acknowledged(during), 1))}`,
  );
  row(`${AT_ONCE} at once during a rebuild: answer p95`, '–', rounded(quantile(answered(during), 0.95)));
  row('event-loop stall during the rebuild, max', '≤ 200 ms', rounded(await stallSince(since)));

  const overload = await askAtOnce(OVERLOAD);
  const refused = overload.filter(({ content }) => /<t:\d+:R>/u.test(content));
  row(
    `${OVERLOAD} at once: answered / refused with the time to ask again / without a reply`,
    'none without a reply',
    `${overload.length - refused.length} / ${refused.length} / ${OVERLOAD - overload.length}`,
  );
  row(
    'overload: acknowledged p99 / max',
    'max < 3 s',
    `${rounded(quantile(acknowledged(overload), 0.99))} / ${rounded(quantile(acknowledged(overload), 1))}`,
  );
  await bot.stop();
  discord.check();
  await discord.close();
  await rm(folder, { recursive: true, force: true });
  const table = ['| what | goal | measured |', '|---|---|---|', ...rows].join('\n');
  await mkdir(join(packageRoot, 'data'), { recursive: true });
  await writeFile(join(packageRoot, 'data/bench-discord.md'), `${table}\n`);
  process.stdout.write(`\n${table}\n\n`);
});
