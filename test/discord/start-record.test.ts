import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOf, readStart, waitBeforeLogin, writeStart } from '../../src/discord/start-record.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const token = fingerprintOf('secret');
const crashed = { startedAt: 1_000_000, endedWell: false, token };

test.for([
  ['the first start', null, 1_000_000, 0],
  ['right after a crash', crashed, 1_000_000, 90_000],
  ['a minute after a crash', crashed, 1_060_000, 30_000],
  ['two minutes after a crash', crashed, 1_120_000, 0],
  ['after a good end', { ...crashed, endedWell: true }, 1_000_001, 0],
  ['with another token', { ...crashed, token: fingerprintOf('new') }, 1_000_001, 0],
  ['with a clock that was set back', crashed, 500, 90_000],
] as const)('%s: the wait before the login', ([, last, now, wait]) => {
  expect(waitBeforeLogin(last, 'secret', now)).toBe(wait);
});

test('a start is remembered, without the token', async () => {
  const folder = join(await temporaryFolder(), 'discord');
  expect(await readStart(folder)).toBeNull();
  await writeStart(folder, crashed);
  expect(await readStart(folder)).toEqual(crashed);
  expect(JSON.stringify(await readStart(folder))).not.toContain('secret');
});

test('a damaged record counts as none', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'start.json'), '{"startedAt":');
  expect(await readStart(folder)).toBeNull();
});
