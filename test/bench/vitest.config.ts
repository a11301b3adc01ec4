import { defineConfig } from 'vitest/config';

/** For `npm run bench -- discord`: load over the fake Discord, then the schedules of faults. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/bench/discord.bench.ts', 'test/discord/fault-schedules.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    pool: 'forks',
    fileParallelism: false,
    disableConsoleIntercept: true,
    reporters: ['default'],
  },
});
