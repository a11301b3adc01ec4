import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { FORMAT } from '../../src/index/manifest.js';
import { randomFrom } from '../fakes/random-from.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';
import { measured } from '../torture/measured.js';
import { counted, scaled } from '../torture/scale.js';

const KILLS = scaled(32, 10_000);
/** Chains of publications beside each other, each in an index folder of its own. */
const CHAINS = 2;

/** A publication that nobody kills. */
const whole = { at: -1, moment: 'before' } as const;
/** Kills between two of them: what they acknowledge must survive. */
const WHOLE_EVERY = 4;

const Said = z.union([
  z.strictObject({ found: z.strictObject({ served: z.string().nullable(), named: z.string().nullable() }) }),
  z.strictObject({ acknowledged: z.string() }),
  z.strictObject({ operations: z.int(), left: z.array(z.string()) }),
]);
type Said = z.infer<typeof Said>;

const moments = ['before', 'amid', 'after'] as const;
const script = join(import.meta.dirname, '../fakes/publishing-child.mjs');

interface Kill {
  /** Operation of the disk, from 0; -1: none. */
  readonly at: number;
  readonly moment: (typeof moments)[number];
  readonly mutant?: 'in-place' | 'early';
}

/** One process that publishes until it is killed. @returns what it said, and whether it was killed */
async function publish(root: string, { at, moment, mutant }: Kill) {
  const args = [script, root, String(at), moment, ...(mutant === undefined ? [] : [mutant])];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, INDEX_FORMAT: JSON.stringify(FORMAT) },
  });
  let said = '';
  let failure = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    failure += text;
  });
  await once(child, 'close');
  const isKilled = child.signalCode === 'SIGKILL';
  if (!isKilled && child.exitCode !== 0) throw new Error(`the publication failed: ${failure}`);
  const lines = said.split('\n').filter((line) => line !== '');
  return { isKilled, said: lines.map((line): Said => Said.parse(JSON.parse(line))) };
}

const numberOf = (name: string | null): number => Number(name?.slice(1) ?? 0);

interface Chain {
  readonly kills: number;
  /** Publications that were said to be done, each of which must outlive the kills after it. */
  readonly acknowledgements: number;
  readonly faults: readonly string[];
}

/** Publications in one folder, each killed somewhere; every process looks first at what the one before has left. */
async function killOneAfterTheOther(plan: readonly Kill[]): Promise<Chain> {
  const root = await temporaryFolder();
  const state: { acknowledged: string | null; kills: number; acknowledgements: number } = {
    acknowledged: null,
    kills: 0,
    acknowledgements: 0,
  };
  const faults: string[] = [];
  const publishAndLook = async (kill: Kill, after: string): Promise<readonly Said[]> => {
    const { isKilled, said } = await publish(root, kill);
    for (const line of said) {
      if ('acknowledged' in line) {
        state.acknowledged = line.acknowledged;
        state.acknowledgements += 1;
      }
      if (!('found' in line)) continue;
      const { served, named } = line.found;
      if (state.acknowledged !== null && served === null) faults.push(`nothing to serve after ${after}`);
      else if (numberOf(served) < numberOf(state.acknowledged)) faults.push(`${served} after ${after}`);
      // The first generation of all may be whole before CURRENT names it.
      else if (named !== served && (named !== null || state.acknowledged !== null))
        faults.push(`CURRENT names ${named}, not ${served}, after ${after}`);
    }
    if (isKilled) state.kills += 1;
    return said;
  };
  let after = 'nothing';
  for (const kill of plan) {
    await publishAndLook(kill, after);
    after = `a kill ${kill.moment} operation ${kill.at}`;
  }
  const last = await publishAndLook({ at: -1, moment: 'before' }, after);
  expect(last.at(-1)).toMatchObject({ left: [] });
  return { kills: state.kills, acknowledgements: state.acknowledgements, faults };
}

/** How many operations one publication after another has. */
async function operationsOf(): Promise<number> {
  const root = await temporaryFolder();
  await publish(root, { at: -1, moment: 'before' });
  await publish(root, { at: -1, moment: 'before' });
  const { said } = await publish(root, { at: -1, moment: 'before' });
  return said.flatMap((line) => ('operations' in line ? [line.operations] : []))[0] ?? 0;
}

test(`${counted(KILLS)} publications killed at every operation of the disk: nothing is unreadable, nothing acknowledged is lost`, {
  timeout: 120_000 + KILLS * 2_000,
}, async () => {
  const operations = await operationsOf();
  expect(operations).toBeGreaterThan(20);
  const random = randomFrom(KILLS);
  const plan = Array.from({ length: KILLS }, (_, i): Kill => {
    // Every operation in turn, so that none is left out, whatever was drawn.
    const moment = moments[Math.floor(random() * moments.length)] ?? 'before';
    return { at: i % operations, moment };
  });
  const chains = await Promise.all(
    Array.from({ length: CHAINS }, (_, chain) =>
      killOneAfterTheOther([
        ...(chain === 0 ? [] : [whole]),
        ...plan
          .filter((_kill, i) => Math.floor(i / operations) % CHAINS === chain)
          .flatMap((kill, i) => (i % WHOLE_EVERY === WHOLE_EVERY - 1 ? [kill, whole] : [kill])),
      ]),
    ),
  );
  const sum = (of: (chain: Chain) => number): number => chains.reduce((total, one) => total + of(one), 0);
  expect(chains.flatMap(({ faults }) => faults)).toEqual([]);
  const kills = sum((chain) => chain.kills);
  // Where the disk is as after the first publications there are fewer operations, and the last ones are not met.
  expect(kills).toBeGreaterThan(KILLS * 0.8);
  measured(
    1,
    `${counted(kills)} kills at ${operations} operations: 0 unreadable, 0 of ${counted(sum(({ acknowledgements }) => acknowledgements))} acknowledged lost`,
  );
});

test.for(['in-place', 'early'] as const)('the kills notice a recipe that is broken: %s', async (mutant) => {
  const operations = await operationsOf();
  // One whole publication, then the last operations: the switch and what follows it.
  const plan = Array.from({ length: 12 }, (_, i): Kill => {
    const at = i === 0 ? -1 : operations - 14 + i;
    return { at, moment: 'amid', mutant };
  });
  const { faults } = await killOneAfterTheOther(plan);
  expect(faults.length).toBeGreaterThan(0);
});
