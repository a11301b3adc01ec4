import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** `npm test` compiles before it tests. */
const program = join(import.meta.dirname, '../../dist/src/main.js');
/** The first start builds the index, on a machine that may have other tests to run. */
const READY_MS = 600_000;

export interface BotProcess {
  /** Everything it has said at the terminal. */
  readonly stderr: () => string;
  /** As an operator ends it; resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  readonly exited: Promise<number | null>;
}

/** Starts the compiled bot as an operator would, and waits until it says that it is ready (or `until`) or ends. */
export async function startBot(settings: {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly until?: RegExp;
}): Promise<BotProcess> {
  const { cwd, env, until = / is ready /u } = settings;
  const child = spawn(process.execPath, [program, 'start'], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the bot was not ready within ${READY_MS / 1000} s; it said: ${stderr}`));
    }, READY_MS);
    const settle = (): void => {
      clearTimeout(timer);
      resolve();
    };
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (until.test(stderr)) settle();
    });
    void exited.then(settle);
  });
  return {
    stderr: () => stderr,
    exited,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return exited;
    },
  };
}
