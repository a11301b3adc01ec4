import { type ChildProcess, fork } from 'node:child_process';
import { z } from 'zod';
import { type ExtractedDocument, kinds } from './document.js';
import type { SideFacts } from './front-matter.js';

/** Reads the formats that libraries take apart. */
export interface FileParser {
  /** @throws Error with a phrase that says why the file cannot be read */
  parse(path: string, bytes: Uint8Array, facts: SideFacts): Promise<ExtractedDocument>;
  close(): Promise<void>;
}

/** What one file may cost. Ordinary ones take a second and 200 MB. */
export interface ParserLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

export const parserLimits: ParserLimits = { seconds: 60, megabytes: 800 };

const Range = z.object({ start: z.int().min(0), end: z.int().min(0) });
const Extracted = z.strictObject({
  title: z.string(),
  kind: z.enum(kinds),
  language: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  retrievedAt: z.string().nullable(),
  about: z.array(z.string()),
  text: z.string(),
  sections: z.array(
    z.strictObject({
      kind: z.enum(kinds),
      headings: z.array(z.string()),
      number: z.int().min(1).nullable(),
      title: z.string().nullable(),
      url: z.string().nullable(),
      publishedAt: z.string().nullable(),
      role: z.enum(['body', 'references']),
      blocks: z.array(Range),
    }),
  ),
  places: z.array(z.strictObject({ start: z.int().min(0), name: z.string() })).exactOptional(),
});
/** What the child says of a file: a hostile one may have made it say anything. */
const Reply = z.union([z.strictObject({ extracted: Extracted }), z.strictObject({ reason: z.string() })]);

/**
 * Parses each file in one child process with limits on memory and time, so that a hostile file ends that process and
 * nothing else; the next file gets a new one. The child is started by the first file and inherits no environment.
 * @param childFile the compiled `parser-child.js`
 */
export function createFileParser(childFile: string, limits: ParserLimits = parserLimits): FileParser {
  let child: ChildProcess | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const start = (): ChildProcess => {
    const started = fork(childFile, [String(limits.megabytes)], {
      serialization: 'advanced',
      // The heap's own limit; what lies outside of it the child watches itself.
      execArgv: [`--max-old-space-size=${Math.round(limits.megabytes * 0.6)}`],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.once('exit', () => {
      if (child === started) child = null;
    });
    return started;
  };
  return {
    parse(path, bytes, facts) {
      const parsed = turn.then(() => {
        child ??= start();
        return replyOf(child, { path, bytes, facts }, limits);
      });
      turn = parsed.catch(() => {});
      return parsed;
    },
    async close() {
      await turn;
      child?.kill();
    },
  };
}

async function replyOf(
  child: ChildProcess,
  request: object,
  limits: ParserLimits,
): Promise<ExtractedDocument> {
  const message = await new Promise<unknown>((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, limits.seconds * 1000);
    const onExit = (_code: number | null, signal: NodeJS.Signals | null): void => {
      done();
      reject(
        new Error(isLate ? `it took longer than ${limits.seconds} seconds to read` : causeOf(signal, limits)),
      );
    };
    const onMessage = (reply: unknown): void => {
      done();
      resolve(reply);
    };
    const onError = (error: Error): void => {
      done();
      reject(
        new Error(`the process that reads it could not be started (${error.message})`, { cause: error }),
      );
    };
    const done = (): void => {
      clearTimeout(timer);
      child.off('exit', onExit).off('message', onMessage).off('error', onError);
    };
    child.on('exit', onExit).on('message', onMessage).on('error', onError);
    child.send(request, (error) => {
      if (error !== null) onError(error);
    });
  });
  const reply = Reply.safeParse(message);
  if (!reply.success) throw new Error('the process that reads it said something that is no document');
  if ('reason' in reply.data) throw new Error(reply.data.reason);
  return inBounds(reply.data.extracted);
}

/** Nobody else kills it: the system, the heap's limit and the child's own watch do so for memory alone. */
function causeOf(signal: NodeJS.Signals | null, { megabytes }: ParserLimits): string {
  return signal === 'SIGKILL' || signal === 'SIGABRT'
    ? `it took more than ${megabytes} MB of memory to read`
    : 'the process that reads it ended unexpectedly';
}

/** Every block inside the text, in order and without overlap; every place inside it. */
function inBounds(document: ExtractedDocument): ExtractedDocument {
  const { length } = document.text;
  let at = 0;
  for (const { start, end } of document.sections.flatMap(({ blocks }) => blocks)) {
    if (start < at || end <= start || end > length) throw new Error('its text and its paragraphs do not fit');
    at = end;
  }
  return document;
}
