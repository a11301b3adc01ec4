import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type DocumentsWatch, watchDocuments } from '../../src/documents/watch-documents.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const settings = { quietMs: 200, retries: 2 };
const log = recordedLog();

async function watched(
  rebuild: () => Promise<unknown>,
): Promise<{ folder: string; write: (path: string) => Promise<void>; watch: DocumentsWatch }> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'old.md'), 'old');
  const watch = await watchDocuments(folder, rebuild, log, settings);
  onTestFinished(() => watch.close());
  return { folder, watch, write: (path) => writeFile(join(folder, path), 'new') };
}
/** Long enough for everything that is under way to be noticed, settled and rebuilt. */
const settled = (): Promise<void> => sleep(1500);

test('several changes in a row lead to one rebuild; none leads to none', async () => {
  const rebuild = vi.fn(async () => {});
  const { folder, write } = await watched(rebuild);
  await settled();
  expect(rebuild).not.toHaveBeenCalled();
  await write('a.md');
  await write('b.md');
  await rm(join(folder, 'old.md'));
  await settled();
  expect(rebuild).toHaveBeenCalledTimes(1);
  await mkdir(join(folder, 'below'));
  await write('below/c.md');
  await settled();
  expect(rebuild).toHaveBeenCalledTimes(2);
});

test('hidden files and what lies behind a link are not watched', async () => {
  const elsewhere = await temporaryFolder();
  const rebuild = vi.fn(async () => {});
  const { folder, write } = await watched(rebuild);
  await symlink(elsewhere, join(folder, 'link'));
  await settled();
  const before = rebuild.mock.calls.length;
  await write('.hidden.tmp');
  await writeFile(join(elsewhere, 'a.md'), 'new');
  await settled();
  expect(rebuild).toHaveBeenCalledTimes(before);
});

test('one rebuild at a time; what changes while it runs leads to another', async () => {
  let running = 0;
  let most = 0;
  const rebuild = vi.fn(async () => {
    running += 1;
    most = Math.max(most, running);
    await sleep(600);
    running -= 1;
  });
  const { write } = await watched(rebuild);
  await write('a.md');
  await vi.waitFor(() => expect(running).toBe(1), 5000);
  await write('b.md');
  await vi.waitFor(() => expect(rebuild).toHaveBeenCalledTimes(2), 5000);
  await vi.waitFor(() => expect(running).toBe(0), 5000);
  expect(most).toBe(1);
});

test('a rebuild that fails is tried again, and given up after so many times', async () => {
  const rebuild = vi.fn(async () => {
    throw new Error('another process is building');
  });
  const { write } = await watched(rebuild);
  await write('a.md');
  await vi.waitFor(() => expect(rebuild).toHaveBeenCalledTimes(3), 15_000);
  await sleep(2500);
  expect(rebuild).toHaveBeenCalledTimes(3);
});

test('after closing nothing is rebuilt any more', async () => {
  const rebuild = vi.fn(async () => {});
  const { write, watch } = await watched(rebuild);
  await write('a.md');
  await watch.close();
  await settled();
  expect(rebuild).not.toHaveBeenCalled();
});
