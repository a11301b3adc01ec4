import { readdir, readlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Member } from '../fakes/discord/member.js';
import { lettersEngine } from '../fakes/letters-engine.js';
import { startSampleBot } from '../fakes/sample-bot.js';
import { smallDocuments } from '../fakes/small-index.js';
import { measured } from '../torture/measured.js';
import { counted, isTorture, scaled } from '../torture/scale.js';

const QUESTIONS = scaled(200, 200_000);
const REBUILDS = scaled(1, 50);
/** Everything that is bounded is full by then: answers, events seen before, users. */
const WARM_UP = scaled(100, 12_000);
const PEOPLE = scaled(100, 3_000);
const AT_ONCE = 20;

interface Held {
  /** Open files of generations: of the one served and the one before. */
  readonly files: number;
  readonly handles: number;
  readonly heapMb: number;
  readonly rssMb: number;
}

async function openTexts(): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const numbers = await readdir('/proc/self/fd');
  const paths = await Promise.all(numbers.map((one) => readlink(`/proc/self/fd/${one}`).catch(() => '')));
  return paths.filter((path) => path.includes('texts.bin')).length;
}

/** Connections are kept alive for up to five seconds, and each counts at both ends here. */
const CONNECTIONS_GONE_MS = isTorture ? 6_000 : 0;

async function heldNow(): Promise<Held> {
  await sleep(CONNECTIONS_GONE_MS);
  // What was just dropped may take a turn of the event loop to be free.
  for (let i = 0; i < 3; i += 1) {
    await sleep(50);
    globalThis.gc?.();
  }
  const { heapUsed, rss } = process.memoryUsage();
  return {
    files: await openTexts(),
    handles: process.getActiveResourcesInfo().filter((name) => name !== 'Timeout').length,
    heapMb: heapUsed / 1e6,
    rssMb: rss / 1e6,
  };
}

test(`${counted(QUESTIONS)} questions and ${REBUILDS} rebuilds later the bot holds no more than before`, {
  timeout: 120_000 + QUESTIONS * 60,
}, async () => {
  const { engine, index, served } = await lettersEngine(smallDocuments);
  const { discord, owner, bot } = await startSampleBot({ engine });
  const people: readonly Member[] = Array.from({ length: PEOPLE }, () => discord.member());
  let next = 0;
  const ask = async (many: number): Promise<void> => {
    for (let done = 0; done < many; done += AT_ONCE) {
      const deeds = Array.from({ length: AT_ONCE }, () => {
        const member = people[next++ % PEOPLE];
        if (member === undefined) throw new Error('nobody to ask');
        const question = `Why did the lights of bridge ${next} go out?`;
        return next % 3 === 0 ? member.mentions(question) : member.runs('/ask', { question });
      });
      await Promise.all(deeds.map((deed) => deed.reply()));
      discord.forget();
    }
  };
  const rebuild = async (turn: number): Promise<void> => {
    await index.write('en/news.md', `# News\n\nThe bridge was lit again on day ${turn}.\n`);
    const before = served.generation.id;
    await owner.runs('/index rebuild').reply();
    await expect.poll(() => served.generation.id, { timeout: 30_000 }).not.toBe(before);
  };
  await ask(WARM_UP);
  for (let turn = 0; turn < 2; turn += 1) await rebuild(turn);
  const before = await heldNow();
  for (let turn = 0; turn < REBUILDS; turn += 1) {
    await ask(QUESTIONS / REBUILDS);
    await rebuild(turn + 2);
  }
  const after = await heldNow();
  expect([before.files, after.files]).toEqual(process.platform === 'linux' ? [2, 2] : [0, 0]);
  // Connections that are kept alive may come or go.
  expect(Math.abs(after.handles - before.handles)).toBeLessThanOrEqual(6);
  expect(await bot.metrics.text()).toContain('incident_qa_questions_queued 0');
  const grown = (of: (held: Held) => number): string =>
    `${(of(after) - of(before)).toFixed(1)} MB (${((100 * (of(after) - of(before))) / of(before)).toFixed(1)} %)`;
  // A smaller run has not filled what is bounded, and what fills it is no leak.
  if (QUESTIONS >= 200_000) {
    const { heapMb } = before;
    expect(after.heapMb - heapMb).toBeLessThanOrEqual(Math.min(30, Math.max(5, heapMb * 0.1)));
  }
  measured(
    12,
    `${counted(QUESTIONS)} questions of ${counted(PEOPLE)} people, ${REBUILDS} rebuilds: resident +${grown(({ rssMb }) => rssMb)}, heap +${grown(({ heapMb }) => heapMb)}; files ${before.files} → ${after.files}, handles ${before.handles} → ${after.handles}`,
  );
});
