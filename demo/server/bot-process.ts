import { type ChildProcess, spawn } from 'node:child_process';
import type { BotState } from '../protocol.js';

/** After this long (milliseconds) a bot that was asked to stop is ended; it promises to leave within 8 s. */
const LEAVE_MS = 12_000;
/** Lines kept of what it said at the terminal. */
const LINES_KEPT = 20;

export interface BotProgram {
  /** The compiled command line. */
  readonly main: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface BotProcess {
  readonly state: BotState;
  /** The last line it said at the terminal. */
  readonly said: string;
  /** Resolves once it is ready; rejects with what it said when it ends before. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the bot as `npm start` does, and watches what it says. @param onChange after every change of state or word */
export function startBotProcess(program: BotProgram, onChange: () => void): BotProcess {
  const child = spawn(process.execPath, [program.main, 'start'], {
    cwd: program.cwd,
    env: program.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let state: BotState = 'starting';
  const lines: string[] = [];
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      // A progress bar repaints its line.
      lines.push(...text.split(/[\r\n]+/u).filter((line) => line.trim() !== ''));
      lines.splice(0, lines.length - LINES_KEPT);
      if (state === 'starting' && lines.some((line) => / is ready /u.test(line))) {
        state = 'ready';
        resolve();
      }
      onChange();
    });
    child.once('error', reject);
    void exited.then(() => {
      state = 'stopped';
      onChange();
      reject(new Error(`the bot ended; it said: ${lines.join('\n')}`));
    });
  });
  // Whoever does not wait for it sees the state.
  ready.catch(() => {});
  return {
    get state() {
      return state;
    },
    get said() {
      return lines.at(-1) ?? '';
    },
    ready,
    stop: () => end(child, exited),
  };
}

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), LEAVE_MS);
  await exited;
  clearTimeout(late);
}

/** Tells the fake Discord which commands there are. @throws Error with what the command line said */
export async function registerCommands({ main, cwd, env }: BotProgram): Promise<void> {
  const child = spawn(process.execPath, [main, 'commands', 'register'], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code !== 0) throw new Error(`the commands could not be registered; it said: ${said}`);
}
