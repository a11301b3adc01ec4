import { PassThrough, Readable, Writable } from 'node:stream';

export interface CollectedOutput extends Writable {
  /** Everything written so far. */
  readonly text: () => string;
}

/** An output that keeps what is written to it. */
export function collectedOutput(): CollectedOutput {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => chunks.join('') });
}

/** An input that gives these lines and ends. */
export function inputOf(lines: readonly string[]): Readable {
  return Readable.from(lines.map((line) => `${line}\n`));
}

/** An input that is typed into while the program runs. */
export function typedInput(): PassThrough {
  return new PassThrough();
}
