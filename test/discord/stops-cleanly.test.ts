import { readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type FerryBot, startFerryBot } from '../fakes/ferry-bot.js';
import { randomFrom } from '../fakes/random-from.js';
import type { BotProcess } from '../fakes/start-bot.js';
import { measured } from '../torture/measured.js';
import { isTorture, scaled } from '../torture/scale.js';

/** How often each state is met, a moment later each time. */
const TIMES = scaled(1, 6);
/** What a supervisor waits before it kills, milliseconds. */
const DEADLINE_MS = 10_000;
const OPEN_QUESTIONS = 12;

/** Processes that were started in a folder and are still there. */
async function processesIn(folder: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const places = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')));
  return ids.filter((_, i) => places[i] === folder);
}

interface State {
  readonly name: string;
  /** Brings the bot there. @returns what must be answered although it ends */
  enter(ferry: FerryBot, bot: BotProcess, laterMs: number): Promise<readonly Promise<unknown>[]>;
  /** What a start says in this state; ready, unless said otherwise. */
  readonly until?: RegExp;
  readonly prepare?: (ferry: FerryBot) => Promise<unknown>;
}

const askAll = async ({ discord }: FerryBot): Promise<readonly Promise<unknown>[]> => {
  const deeds = Array.from({ length: OPEN_QUESTIONS }, (_, i) =>
    discord.member({ locale: 'en-US' }).runs('/ask', { question: `Why did the ticket machines stop? ${i}` }),
  );
  await Promise.all(deeds.map((deed) => deed.acknowledged()));
  const replies = deeds.map((deed) => deed.reply());
  // Until the process has ended nobody waits for them; a failure is told then.
  for (const reply of replies) reply.catch(() => {});
  return replies.map(async (reply) => {
    const { content } = await reply;
    if (!/certificate|restarting/u.test(content)) throw new Error(`an odd last answer: ${content}`);
  });
};
const rebuild = async ({ owner, folder }: FerryBot): Promise<void> => {
  const text = `# News\n\nThe harbour was told at ${Date.now()}.\n`;
  await writeFile(join(folder, 'documents', 'news.md'), text);
  await owner.runs('/index rebuild').reply();
};

const states: readonly State[] = [
  {
    name: 'building and answering',
    async enter(ferry, _bot, laterMs) {
      await rebuild(ferry);
      await sleep(laterMs);
      return askAll(ferry);
    },
  },
  {
    name: 'idle',
    async enter(_ferry, _bot, laterMs) {
      await sleep(laterMs);
      return [];
    },
  },
  { name: 'answering', enter: (ferry) => askAll(ferry) },
  {
    name: 'reconnecting',
    async enter({ discord }, _bot, laterMs) {
      discord.gateway.close(4000);
      await sleep(laterMs / 10);
      return [];
    },
  },
  {
    name: 'starting',
    until: /add it to a server/u,
    async enter(_ferry, _bot, laterMs) {
      await sleep(laterMs);
      return [];
    },
  },
  {
    name: 'building the first index',
    prepare: ({ folder }) => rm(join(folder, 'data'), { recursive: true, force: true }),
    until: /add it to a server/u,
    async enter(_ferry, _bot, laterMs) {
      await sleep(500 + laterMs);
      return [];
    },
  },
];
const met = isTorture ? states : states.filter(({ name }) => /building/u.test(name));

test.skipIf(process.platform !== 'linux')(
  `told to end while ${met.map(({ name }) => name).join(', ')}: it exits with 0 and leaves neither questions nor processes`,
  { timeout: 120_000 + met.length * TIMES * 40_000 },
  async () => {
    const ferry = await startFerryBot();
    const random = randomFrom(19);
    let slowest = 0;
    let bot: BotProcess | null = ferry.bot;
    for (const { name, enter, until, prepare } of met)
      for (let time = 0; time < TIMES; time += 1) {
        if (until !== undefined && bot !== null) {
          await bot.stop();
          bot = null;
        }
        await prepare?.(ferry);
        bot ??= await ferry.restart(until);
        const open = await enter(ferry, bot, random() * 3_000);
        const began = performance.now();
        const code = await Promise.race([bot.stop('SIGTERM'), sleep(DEADLINE_MS, 'too late')]);
        slowest = Math.max(slowest, performance.now() - began);
        expect([name, code, bot.stderr().split('\n').at(-2)]).toEqual([name, 0, expect.anything()]);
        await Promise.all(open).catch((error: unknown) => {
          throw new Error(`${name}: ${String(error)}; it said ${bot?.stderr()}`, { cause: error });
        });
        // A process that is ending may take a moment to be gone.
        await expect.poll(() => processesIn(ferry.folder), { timeout: 2_000 }).toEqual([]);
        expect(bot.stderr()).not.toMatch(/\n\s+at /u);
        bot = null;
      }
    measured(
      19,
      `${met.length} states × ${TIMES}: exit 0, every open question answered, 0 orphans; slowest ${(slowest / 1000).toFixed(1)} s`,
    );
  },
);
