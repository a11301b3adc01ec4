import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Demo } from './start-demo.js';

/** From dist/demo/server. */
const packageRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** A bot that has its index is there sooner, milliseconds. */
const SLOW_MS = 8_000;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });
  if (!existsSync(join(packageRoot, 'dist/src/main.js')))
    return fail('The bot is not built here.', 'Run npm run build, then npm run demo.');
  // What it is made of is installed for development only.
  const server = await import('./start-demo.js').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  });
  if (server === null)
    return fail(
      'The demo needs the development packages, which are not installed here.',
      'Run npm ci without --omit=dev, then npm run demo.',
    );
  const demo = await server.startDemo({ packageRoot, cwd: process.cwd(), env: process.env, say });
  stopOnSignals(demo);
  say(`The demo is at ${demo.address} (only on this machine; Ctrl+C ends it).`);
  if (!values['no-open'] && hasBrowser()) await openBrowser(demo.address);
  const slow = setTimeout(
    () => say('The bot is starting. The first time it builds its index, which takes about a minute.'),
    SLOW_MS,
  );
  try {
    await demo.ready;
    say('The bot is ready.');
  } catch (error) {
    await demo.stop();
    fail(
      `The bot did not start: ${error instanceof Error ? error.message : String(error)}.`,
      'Run npm run doctor; it names what is wrong and how to mend it.',
    );
  } finally {
    clearTimeout(slow);
  }
}

function fail(problem: string, fix: string): void {
  say(`${problem}\n${fix}`);
  process.exitCode = 1;
}

function stopOnSignals(demo: Demo): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void demo.stop().finally(() => process.exit());
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

/** A terminal with a screen behind it; elsewhere the address is enough. */
function hasBrowser(): boolean {
  const {
    CI = '',
    DISPLAY = '',
    WAYLAND_DISPLAY = '',
    SSH_CONNECTION = '',
    WSL_DISTRO_NAME = '',
  } = process.env;
  if (CI !== '' || SSH_CONNECTION !== '' || process.stderr.isTTY !== true) return false;
  return (
    process.platform !== 'linux' || [DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME].some((one) => one !== '')
  );
}

async function openBrowser(address: string): Promise<void> {
  try {
    const { default: open } = await import('open');
    const child = await open(address);
    child.once('error', () => {});
  } catch {
    // The address was printed; that is enough.
  }
}

await main();
