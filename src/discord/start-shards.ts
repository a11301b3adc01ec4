import { once } from 'node:events';
import { Routes, type Shard, ShardingManager } from 'discord.js';
import { z } from 'zod';
import { messageOf, UserFacingError } from '../errors.js';
import type { Log } from '../log.js';
import { asking, restOf } from './register-commands.js';
import { START_DISTANCE_MS } from './start-record.js';

/** Discord lets one shard log in every five seconds. */
const LOGIN_DISTANCE_MS = 5_500;
/** A shard opens the index and logs in; a database far away takes its time. */
const READY_MS = 120_000;
/** A shard that is asked to end finishes its answers first, which takes it 10 seconds at most. */
const END_MS = 12_000;

const GatewayAnswer = z.object({ shards: z.int().min(1) });

export interface ShardsSettings {
  readonly token: string;
  readonly count: number;
  /** The program, and what it is started with. */
  readonly file: string;
  readonly args: readonly string[];
  readonly loginDistanceMs: number;
}

export const shardsDefaults = { loginDistanceMs: LOGIN_DISTANCE_MS } as const;

export interface ShardsParts {
  readonly log: Log;
  readonly say: (text: string) => void;
}

export interface RunningShards {
  /** Ends all shards and waits for them. */
  stop(): Promise<void>;
  readonly ended: Promise<void>;
}

/**
 * How many connections Discord wants of this bot: one for about 1,000 servers, and more than one above 2,500.
 * @throws UserFacingError when Discord rejects the token or cannot be reached
 */
export async function recommendedShards(token: string, api: string): Promise<number> {
  const answer = await asking(() => restOf(token, api).get(Routes.gatewayBot()));
  return GatewayAnswer.parse(answer).shards;
}

/**
 * Starts one process for each shard, one after the other, and starts one that ends again, not sooner than Discord's
 * count of logins allows. The first must come up: otherwise nothing is running that could be left running.
 * @throws UserFacingError when the first shard does not come up
 */
export async function startShards(
  { token, count, file, args, loginDistanceMs }: ShardsSettings,
  { log, say }: ShardsParts,
): Promise<RunningShards> {
  const manager = new ShardingManager(file, {
    token,
    totalShards: count,
    shardArgs: [...args],
    // Starting again is our own: at once would spend a day's logins in minutes.
    respawn: false,
  });
  let isEnding = false;
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const timers = new Set<NodeJS.Timeout>();
  const revive = (shard: Shard): void => {
    if (isEnding) return;
    log.error({ shard: shard.id }, 'a shard has ended; it is started again');
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (isEnding) return;
      shard
        .spawn(READY_MS)
        // Its death is told again and brings the next try.
        .catch((error: unknown) =>
          log.error({ shard: shard.id, problem: messageOf(error) }, 'it did not come up'),
        );
    }, START_DISTANCE_MS);
    timers.add(timer);
  };
  const stop = async (): Promise<void> => {
    isEnding = true;
    for (const timer of timers) clearTimeout(timer);
    await Promise.all([...manager.shards.values()].map(endShard));
    end();
  };
  for (let id = 0; id < count && !isEnding; id += 1) {
    const shard = manager.createShard(id);
    try {
      await shard.spawn(READY_MS);
    } catch (error) {
      if (id > 0) log.error({ shard: id, problem: messageOf(error) }, 'a shard did not come up');
      else {
        await stop();
        throw new UserFacingError('The first shard did not come up (see above).', {
          fix: 'Correct what is said there, then start again.',
          cause: error,
        });
      }
    }
    shard.on('death', () => revive(shard));
    if (shard.process === null) revive(shard);
    say(`Shard ${id + 1} of ${count} is up.`);
    if (id + 1 < count) await new Promise((resolve) => setTimeout(resolve, loginDistanceMs));
  }
  return { stop, ended };
}

/** Asks a shard's process to end as an operator would; one that does not is killed. */
async function endShard({ process: child }: Shard): Promise<void> {
  if (child === null || child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
  await gone;
  clearTimeout(timer);
}
