import { workerData } from 'node:worker_threads';
import { z } from 'zod';

/** How often it looks, milliseconds: a decompressor fills a few hundred megabytes in that time. */
const EVERY_MS = 100;

const { megabytes, parent } = z.object({ megabytes: z.number(), parent: z.int() }).parse(workerData);

// A thread of its own: the one that parses may be in the middle of a loop that never ends.
setInterval(() => {
  const isOrphan = process.ppid !== parent;
  if (isOrphan || process.memoryUsage.rss() > megabytes * 1e6) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
