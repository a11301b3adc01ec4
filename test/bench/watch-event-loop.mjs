import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

// Loaded into the bot by the bench: notes the event loop's longest stall (milliseconds) four times a second. The model
// threads and the build's process load it too, but their loops answer nobody and are not watched.
const file = process.env.EVENT_LOOP_FILE;
const EVERY_MS = 250;
const RESOLUTION_MS = 10;

if (file !== undefined && isMainThread && process.argv[2] === 'start') {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  setInterval(() => {
    const maxMs = Math.max(0, histogram.max / 1e6 - RESOLUTION_MS);
    appendFileSync(file, `${JSON.stringify({ at: Date.now(), maxMs })}\n`);
    histogram.reset();
  }, EVERY_MS).unref();
}
