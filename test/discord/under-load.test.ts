import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import type { BotEngine } from '../../src/discord/bot-engine.js';
import { startSampleBot } from '../fakes/sample-bot.js';
import { sampleEngine } from '../fakes/sample-engine.js';
import { measured } from '../torture/measured.js';
import { scaled } from '../torture/scale.js';

/** Rounds of the crowd; times come from `npm run bench -- discord`, which measures the real engine. */
const ROUNDS = scaled(1, 10);
const CROWD = 200;
/** Begun or waiting at most: `AT_ONCE` and `WAITING` of `start-discord.ts`. */
const ROOM = 80;
const OVERLOAD = scaled(240, 800);

/** An engine that works on nothing while its gate is shut. */
function gatedEngine() {
  const gate = new EventEmitter().setMaxListeners(ROOM);
  let isOpen = false;
  const engine: Pick<BotEngine, 'answerAndTrace'> = {
    async answerAndTrace(asked) {
      if (!isOpen) await once(gate, 'open');
      return sampleEngine().answerAndTrace(asked);
    },
  };
  return {
    engine,
    shut: () => {
      isOpen = false;
    },
    open: () => {
      isOpen = true;
      gate.emit('open');
    },
  };
}

const quantile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((one, other) => one - other)[Math.ceil(share * numbers.length) - 1] ?? Number.NaN;

test(`${CROWD} at once are acknowledged before anything is worked on; each is then answered or told when to ask again`, {
  timeout: 60_000 + ROUNDS * 20_000,
}, async () => {
  const { engine, open, shut } = gatedEngine();
  const { discord, bot } = await startSampleBot({ engine });
  const members = Array.from({ length: CROWD }, () => discord.member());
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    shut();
    const deeds = members.map((member, i) => member.runs('/ask', { question: `question ${round} ${i}` }));
    // Nothing is answered yet: an acknowledgement that waited for the engine would never come.
    waits.push(...(await Promise.all(deeds.map((deed) => deed.acknowledged()))));
    const refused = async (): Promise<number> => {
      const shown = deeds.flatMap((deed) => deed.replies().map(({ content }) => content));
      return shown.filter((content) => /<t:\d+:R>/u.test(content)).length;
    };
    await expect.poll(refused, { timeout: 20_000 }).toBe(CROWD - ROOM);
    expect(await bot.metrics.text()).toContain(`incident_qa_questions_queued ${ROOM}`);
    open();
    const replies = await Promise.all(deeds.map((deed) => deed.reply()));
    const answered = replies.filter(({ content }) => content.startsWith('❓'));
    expect(answered).toHaveLength(ROOM);
  }
  expect(await bot.metrics.text()).toContain('incident_qa_questions_queued 0');
  discord.check();
  const p99 = Math.round(quantile(waits, 0.99));
  measured(
    8,
    `${CROWD} at once × ${ROUNDS}, engine stopped: all acknowledged, p99 ${p99} ms, max ${Math.round(Math.max(...waits))} ms`,
  );
  measured(11, `${CROWD} at once × ${ROUNDS}: ${ROOM} answered, ${CROWD - ROOM} told when to ask again`);
});

test('a question behind which a crowd waits is hurried, seen when reading begins; alone it is not', async () => {
  const { engine, open } = gatedEngine();
  const hurried: (boolean | undefined)[] = [];
  const watching: typeof engine = {
    async answerAndTrace(asked) {
      const answer = await engine.answerAndTrace(asked);
      hurried.push(asked.isHurried?.());
      return answer;
    },
  };
  const { discord, bot } = await startSampleBot({ engine: watching });
  const deeds = Array.from({ length: 40 }, (_, i) =>
    discord.member().runs('/ask', { question: `question ${i}` }),
  );
  await expect.poll(() => bot.metrics.text()).toContain('incident_qa_questions_queued 40');
  open();
  await Promise.all(deeds.map((deed) => deed.reply()));
  expect(hurried.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => true));
  await discord.member().runs('/ask', { question: 'alone' }).reply();
  expect(hurried.at(-1)).toBe(false);
});

test(`${OVERLOAD} at once, commands and mentions: the queue stays bounded and nobody is left without a reply`, {
  timeout: 120_000,
}, async () => {
  const { engine, open } = gatedEngine();
  const { discord, bot } = await startSampleBot({ engine });
  const deeds = Array.from({ length: OVERLOAD }, (_, i) => {
    const member = discord.member();
    return i % 2 === 0
      ? member.runs('/ask', { question: `question ${i}` })
      : member.mentions(`question ${i}`);
  });
  const done = async (): Promise<number> =>
    deeds.filter((deed) => deed.replies().some(({ content }) => /<t:/u.test(content))).length;
  await expect.poll(done, { timeout: 60_000, interval: 250 }).toBe(OVERLOAD - ROOM);
  expect(await bot.metrics.text()).toContain(`incident_qa_questions_queued ${ROOM}`);
  open();
  const replies = await Promise.all(deeds.map((deed) => deed.reply()));
  expect(replies.filter(({ content }) => content.startsWith('❓'))).toHaveLength(ROOM);
  expect(await bot.metrics.text()).toContain(
    `incident_qa_refusals_total{reason="queue-full"} ${OVERLOAD - ROOM}`,
  );
  discord.check();
  measured(11, `${OVERLOAD} at once: ${OVERLOAD} replies, never more than ${ROOM} in the queue`);
});
