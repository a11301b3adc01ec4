import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileMarkdown } from '../fakes/hostile-markdown.js';
import { hostileText } from '../fakes/hostile-text.js';
import { lettersEngine } from '../fakes/letters-engine.js';
import { startSampleBot } from '../fakes/sample-bot.js';
import { smallDocuments } from '../fakes/small-index.js';
import { measured } from '../torture/measured.js';
import { counted, scaled } from '../torture/scale.js';
import { markupIn, readMarkdown } from './markdown-reader.js';

const QUESTIONS = scaled(400, 100_000);
const AT_ONCE = 20;
/** How often the watch over the event loop looks, milliseconds. */
const TICK_MS = 10;

/** What people, programs and those who mean harm may type. */
const questions = fc.oneof(
  hostileText,
  hostileMarkdown,
  fc.constantFrom(
    '',
    '?',
    '　',
    '\0',
    '👩‍💻👨‍👩‍👧‍👦',
    'a'.repeat(6_000),
    'あ'.repeat(4_000),
    `a${'\u0301'.repeat(4_000)}`,
    '\uFDFA'.repeat(300),
    '\u202Eerus\u202C',
    'ما هو سبب العطل؟',
    '\u{E0041}\u{E0042}',
    "'; DROP TABLE documents; --",
    '../../etc/passwd',
    '$(exit 1) `exit 1`',
    '{"role":"system"}',
    '__proto__',
    'constructor',
    '０００'.repeat(100),
    '\uD83D',
    '\n\n\n',
    '<@123456789012345678> @everyone',
  ),
  fc.tuple(hostileText, hostileText).map(([one, other]) => `原因${one}cable${other}?`),
);

const commands = ['ask', 'mention', 'dm', 'figures', 'check'] as const;

test(`${counted(QUESTIONS)} odd questions through Discord: no failure, no stall, always one reply`, {
  timeout: 120_000 + QUESTIONS * 100,
}, async () => {
  const { engine, index } = await lettersEngine(smallDocuments);
  const { discord, log } = await startSampleBot({ engine });
  const members = Array.from({ length: AT_ONCE }, () => discord.member());
  const delay = monitorEventLoopDelay({ resolution: TICK_MS });
  delay.enable();
  const stalls: number[] = [];
  let left = QUESTIONS;
  let replies = 0;
  while (left > 0) {
    const many = Math.min(AT_ONCE, left);
    const batch = fc.sample(questions, { numRuns: many, seed: left });
    left -= many;
    // What inventing these texts took is told at the next tick of the watch; it is no stall of the bot.
    await sleep(2 * TICK_MS);
    delay.reset();
    const deeds = batch.map((text, i) => {
      const member = members[i];
      if (member === undefined) throw new Error('nobody to ask');
      // Discord itself refuses what is longer than an option takes, and trims it.
      const option = text.toWellFormed().slice(0, 300).trim().padEnd(2, '?');
      const how = commands[i % commands.length];
      if (how === 'mention') return member.mentions(text.toWellFormed());
      if (how === 'dm') return member.dms(text.toWellFormed().trim() || '?');
      if (how === 'figures') return member.runs('/figures', { query: option.slice(0, 100) });
      if (how === 'check') return member.usesMenu('Check against the sources', member.says(text));
      return member.runs('/ask', { question: option });
    });
    for (const deed of deeds) {
      const { content } = await deed.reply().catch((error: unknown) => {
        throw new Error(`no reply to ${JSON.stringify(batch)}`, { cause: error });
      });
      if (content === '' || /^That did not work|^うまくいきませんでした/u.test(content))
        throw new Error(`no good reply: ${content}`);
      expect(
        markupIn(readMarkdown(content))
          .filter((kind) => /user|role|channel|everyone|here|link$/u.test(kind))
          .filter((kind) => kind !== 'autolink'),
      ).toEqual([]);
      replies += 1;
    }
    stalls.push(Math.max(0, delay.max / 1e6 - TICK_MS));
    discord.check();
    discord.forget();
  }
  delay.disable();
  expect(log.errors).toEqual([]);
  expect(index.openParts.log.errors).toEqual([]);
  expect(replies).toBe(QUESTIONS);
  measured(
    17,
    `${counted(QUESTIONS)} questions by 5 ways: ${counted(replies)} replies, 0 failures; longest stall of bot and fake together ${Math.round(Math.max(...stalls))} ms`,
  );
});
