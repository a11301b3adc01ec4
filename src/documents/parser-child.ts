import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { messageOf } from '../errors.js';
import { SideFacts } from './front-matter.js';
import { parseFile } from './parse-file.js';

const Request = z.strictObject({ path: z.string(), bytes: z.instanceof(Uint8Array), facts: SideFacts });

/** Runs alone, see `createFileParser`: one file at a time, each answered with its text or the reason. */
async function reply(message: unknown): Promise<object> {
  try {
    const { path, bytes, facts } = Request.parse(message);
    return { extracted: await parseFile(path, bytes, facts) };
  } catch (error) {
    return { reason: messageOf(error).split('\n')[0] ?? '' };
  }
}

new Worker(new URL('./parser-watchdog.js', import.meta.url), {
  workerData: { megabytes: Number(process.argv[2]), parent: process.ppid },
}).unref();
process.on('message', (message: unknown) => {
  void reply(message).then((answer) => process.send?.(answer));
});
process.once('disconnect', () => process.exit());
