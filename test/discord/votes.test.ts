import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openVotes } from '../../src/discord/votes.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

test('one vote per user and answer, also across a restart, the last one counts', async () => {
  const folder = await temporaryFolder();
  const votes = await openVotes(folder, recordedLog());
  votes.cast('111111111111111111', 'a', 'up');
  votes.cast('111111111111111111', 'a', 'up');
  votes.cast('222222222222222222', 'a', 'up');
  votes.cast('222222222222222222', 'b', 'down', 'wrong');
  expect(votes.countsFor('a')).toEqual({ up: 2, down: 0 });
  await votes.flush();
  const again = await openVotes(folder, recordedLog());
  again.cast('222222222222222222', 'a', 'down');
  expect(again.countsFor('a')).toEqual({ up: 1, down: 1 });
  expect(again.countsFor('b')).toEqual({ up: 0, down: 1 });
});

test('the file tells neither who voted nor that two votes are of one user', async () => {
  const folder = await temporaryFolder();
  const votes = await openVotes(folder, recordedLog());
  votes.cast('111111111111111111', 'a', 'up');
  votes.cast('111111111111111111', 'b', 'up');
  await votes.flush();
  const text = await readFile(join(folder, 'votes.jsonl'), 'utf8');
  expect(text).not.toContain('111111111111111111');
  expect(new Set([...text.matchAll(/"key":"(\w+)"/gu)].map(([, key]) => key)).size).toBe(2);
});
