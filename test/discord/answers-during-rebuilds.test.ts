import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startFerryBot } from '../fakes/ferry-bot.js';
import type { FerryDocument } from '../fakes/ferry-documents.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';
import { measured } from '../torture/measured.js';
import { scaled } from '../torture/scale.js';

const REBUILDS = scaled(1, 100);
/** Questions a second, before and during the rebuilds. */
const A_SECOND = scaled(8, 20);
const IDLE_QUESTIONS = scaled(10, 400);
const MEMBERS = 40;

/** Two documents that both name the version, so that an answer of two generations would show. */
function documentsOf(version: number): Readonly<Record<string, FerryDocument>> {
  const document = (title: string, text: string): FerryDocument => ({
    encoding: 'utf-8',
    text: `---\ntitle: ${title}\nkind: report\nlanguage: en\n---\n# ${title}\n\n${text}\n`,
  });
  return {
    'count.md': document('The count', `The harbour counted ${version} ferry passengers on that day.`),
    'report.md': document(
      'The report',
      `On that day ${version} ferry passengers were counted by the police.`,
    ),
    'cause.md': document('The cause', 'The ticket machines stopped because a certificate had expired.'),
  };
}
const versionOf = (generation: number): number => 4000 + generation;
const QUESTION = 'How many ferry passengers were counted on that day?';

interface Timed {
  readonly content: string;
  readonly ms: number;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** What is wrong with an answer; null when all of it comes from the one generation that its footer names. */
function faultOf({ content }: Pick<Timed, 'content'>): string | null {
  const generation = /index g(\d+)/u.exec(content)?.[1];
  if (generation === undefined) return `no answer: ${content}`;
  const said = new Set([...content.matchAll(/\b4\d{3}\b/gu)].map(([version]) => Number(version)));
  if (said.size === 0) return `nothing said: ${content}`;
  const expected = versionOf(Number(generation));
  return said.size === 1 && said.has(expected) ? null : `${[...said]} under g${generation}`;
}

test('an answer of two generations is recognised', () => {
  expect(faultOf({ content: '4002 passengers, 4002 by the police · index g2' })).toBeNull();
  expect(faultOf({ content: '4002 passengers, 4003 by the police · index g3' })).not.toBeNull();
  expect(faultOf({ content: '4002 passengers · index g3' })).not.toBeNull();
});

test(`${A_SECOND} questions a second during rebuilds (${REBUILDS}): each is answered, from one generation`, {
  timeout: 120_000 + REBUILDS * 30_000,
}, async () => {
  const stalls = join(await temporaryFolder(), 'stalls.jsonl');
  await writeFile(stalls, '');
  const watcher = pathToFileURL(join(import.meta.dirname, '../bench/watch-event-loop.mjs')).href;
  const { discord, owner, write } = await startFerryBot({
    documents: documentsOf(versionOf(1)),
    env: { NODE_OPTIONS: `--import ${watcher}`, EVENT_LOOP_FILE: stalls },
  });
  const members = Array.from({ length: MEMBERS }, () => discord.member({ locale: 'en-US' }));
  let next = 0;
  const ask = async (): Promise<Timed> => {
    const began = performance.now();
    const deed = members[next++ % MEMBERS]?.runs('/ask', { question: QUESTION });
    const content = (await deed?.reply())?.content ?? '';
    return { content, ms: performance.now() - began };
  };
  const askSteadily = async (goesOn: () => boolean): Promise<readonly Timed[]> => {
    const asked: Promise<Timed>[] = [];
    while (goesOn()) {
      asked.push(ask());
      await sleep(1_000 / A_SECOND);
    }
    return Promise.all(asked);
  };
  await ask();
  let left = IDLE_QUESTIONS;
  const idle = await askSteadily(() => left-- > 0);
  const since = Date.now();
  let isBuilding = true;
  const during = askSteadily(() => isBuilding);
  for (let generation = 2; generation <= REBUILDS + 1; generation += 1) {
    await write(documentsOf(versionOf(generation)));
    const started = (await owner.runs('/index rebuild').reply()).interaction ?? '?';
    const isDone = (): boolean =>
      owner
        .screen()
        .some(
          ({ nonce, content }) => nonce?.startsWith(started) === true && content.includes(`g${generation}`),
        );
    await expect.poll(isDone, { timeout: 60_000, interval: 50 }).toBe(true);
  }
  isBuilding = false;
  const answers = await during;
  expect(idle.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  expect(answers.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  expect(answers.length).toBeGreaterThan(REBUILDS * 3);
  discord.check();
  const watched = (await readFile(stalls, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => z.object({ at: z.number(), maxMs: z.number() }).parse(JSON.parse(line)));
  const stall = Math.max(0, ...watched.filter(({ at }) => at > since).map(({ maxMs }) => maxMs));
  const p95 = (timed: readonly Timed[]): number =>
    quantile(
      timed.map(({ ms }) => ms),
      0.95,
    );
  measured(
    7,
    `${answers.length} questions during ${REBUILDS} rebuilds (${A_SECOND} a second): 0 failed, 0 mixed; p95 ${Math.round(p95(answers))} ms, idle ${Math.round(p95(idle))} ms; event-loop max ${Math.round(stall)} ms`,
  );
});
