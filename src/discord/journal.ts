import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { messageOf } from '../errors.js';
import type { Log } from '../log.js';
import { makeFolder } from '../make-folder.js';

export interface JournalSettings<Value> {
  readonly file: string;
  readonly schema: z.ZodType<Value>;
  readonly keyOf: (value: Value) => string;
  /** Entries kept; the one set longest ago goes first. */
  readonly max: number;
}

/**
 * A bounded set of small records in memory and in one file of JSON lines, which outlives the program. Every change is
 * one appended line; a line that a crash tore is skipped at the next start, and the file is written anew, beside
 * itself and then renamed, before it grows to twice its bound.
 */
export class Journal<Value> {
  readonly #settings: JournalSettings<Value>;
  readonly #log: Log;
  readonly #entries = new Map<string, Value>();
  #lines: number;
  #writing: Promise<void> = Promise.resolve();

  private constructor(settings: JournalSettings<Value>, log: Log, lines: number) {
    this.#settings = settings;
    this.#log = log;
    this.#lines = lines;
  }

  static async open<Value>(settings: JournalSettings<Value>, log: Log): Promise<Journal<Value>> {
    await makeFolder(dirname(settings.file));
    const text = await readFile(settings.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const lines = text.split('\n').filter((line) => line !== '');
    const journal = new Journal(settings, log, lines.length);
    let damaged = 0;
    for (const line of lines) {
      const { data } = settings.schema.safeParse(parseJson(line));
      if (data === undefined) damaged += 1;
      else journal.#keep(data);
    }
    if (damaged > 0) log.warn({ file: settings.file, damaged }, 'damaged lines were left out');
    // A torn last line must not swallow the one that is appended next.
    if (damaged > 0 || (text !== '' && !text.endsWith('\n'))) await journal.#rewrite();
    return journal;
  }

  get(key: string): Value | null {
    return this.#entries.get(key) ?? null;
  }

  /** Set longest ago first. */
  values(): readonly Value[] {
    return [...this.#entries.values()];
  }

  /** Takes effect at once; the file follows. A disk that fails is logged: it must not keep an answer from its asker. */
  set(value: Value): void {
    this.#keep(value);
    this.#writing = this.#writing
      .then(() => (this.#lines >= 2 * this.#settings.max ? this.#rewrite() : this.#append(value)))
      .catch((error: unknown) =>
        this.#log.error({ file: this.#settings.file, problem: messageOf(error) }, 'a record was not kept'),
      );
  }

  /** Resolves when everything set so far is in the file. */
  flush(): Promise<void> {
    return this.#writing;
  }

  #keep(value: Value): void {
    const key = this.#settings.keyOf(value);
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#settings.max) break;
      this.#entries.delete(oldest);
    }
  }

  async #append(value: Value): Promise<void> {
    await write(this.#settings.file, 'a', `${JSON.stringify(value)}\n`);
    this.#lines += 1;
  }

  async #rewrite(): Promise<void> {
    const { file } = this.#settings;
    const values = this.values();
    await write(`${file}.tmp`, 'w', values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    await rename(`${file}.tmp`, file);
    this.#lines = values.length;
  }
}

async function write(file: string, flags: 'a' | 'w', text: string): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.writeFile(text);
    if (flags === 'w') await handle.sync();
  } finally {
    await handle.close();
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
