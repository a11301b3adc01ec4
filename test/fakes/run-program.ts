import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** `npm test` compiles before it tests. */
const program = join(import.meta.dirname, '../../dist/src/main.js');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  /** What is typed or piped in; the input ends after it. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where it is started: `.env` and the default folders are looked for there. */
  readonly cwd: string;
}

/** Runs the compiled command line as a person would, with nothing of the tests' own environment. */
export async function runProgram(
  args: readonly string[],
  { input = '', env = {}, cwd }: RunSettings,
): Promise<Finished> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, LANG: 'C.UTF-8', ...env },
    stdio: 'pipe',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A program that ends before it has read everything is no fault here.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  return { code, stdout, stderr };
}
