import { appendFile, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Journal } from '../../src/discord/journal.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const Fruit = z.strictObject({ name: z.string(), count: z.int() });
const openFruit = async (file: string, log = recordedLog()) =>
  Journal.open({ file, schema: Fruit, keyOf: ({ name }) => name, max: 3 }, log);
const newFile = async (): Promise<string> => join(await temporaryFolder(), 'deep/er/fruit.jsonl');

test('what was set is there after a restart, the last word counts', async () => {
  const file = await newFile();
  const journal = await openFruit(file);
  journal.set({ name: 'pear', count: 1 });
  journal.set({ name: 'fig', count: 2 });
  journal.set({ name: 'pear', count: 3 });
  expect(journal.get('pear')).toEqual({ name: 'pear', count: 3 });
  await journal.flush();
  const again = await openFruit(file);
  expect(again.values()).toEqual([
    { name: 'fig', count: 2 },
    { name: 'pear', count: 3 },
  ]);
  expect(again.get('kiwi')).toBeNull();
});

test('only so many are kept, and the file never grows to more than twice as many lines', async () => {
  const file = await newFile();
  const journal = await openFruit(file);
  for (let count = 0; count < 100; count += 1) journal.set({ name: `n${count}`, count });
  await journal.flush();
  expect(journal.values().map(({ count }) => count)).toEqual([97, 98, 99]);
  expect((await readFile(file, 'utf8')).trim().split('\n').length).toBeLessThanOrEqual(6);
  expect((await openFruit(file)).values()).toEqual(journal.values());
});

test('a line torn by a crash is left out, and swallows nothing that follows', async () => {
  const file = await newFile();
  const journal = await openFruit(file);
  journal.set({ name: 'pear', count: 1 });
  await journal.flush();
  await appendFile(file, '{"name":"fi');
  const log = recordedLog();
  const again = await openFruit(file, log);
  expect(log.warnings).toHaveLength(1);
  again.set({ name: 'plum', count: 2 });
  await again.flush();
  expect((await openFruit(file)).values().map(({ name }) => name)).toEqual(['pear', 'plum']);
});

test('a disk that fails is logged and keeps nobody waiting', async () => {
  const file = await newFile();
  const log = recordedLog();
  const journal = await openFruit(file, log);
  await rm(dirname(file), { recursive: true });
  journal.set({ name: 'pear', count: 1 });
  await journal.flush();
  expect(journal.get('pear')).toEqual({ name: 'pear', count: 1 });
  expect(log.errors).toEqual([expect.stringContaining('a record was not kept')]);
});
