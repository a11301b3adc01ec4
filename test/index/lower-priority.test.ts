import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { lowerPriority } from '../../src/index/lower-priority.js';

const idle = ['-e', 'setInterval(() => {}, 1_000)'];

test('a child gives way to the process that answers', async () => {
  const child = spawn(process.execPath, idle);
  lowerPriority(child);
  expect(getPriority(child.pid)).toBe(Math.max(10, getPriority()));
  child.kill();
  await once(child, 'exit');
});

test('a child that has ended, or never began, is no failure', async () => {
  const child = spawn(process.execPath, idle);
  child.kill();
  await once(child, 'exit');
  expect(() => lowerPriority(child)).not.toThrow();
  expect(() => lowerPriority({})).not.toThrow();
});
