import { expect, test, vi } from 'vitest';
import { catchUp } from '../../src/index/catch-up.js';
import type { SourceChanges } from '../../src/index/compare-sources.js';

const changes = (added: readonly string[]): SourceChanges => ({
  added,
  changed: [],
  removed: [],
  settingsChanged: false,
});

/** What is served, as it differs from the folder before and after it is opened again. */
function servedWith(before: readonly string[], after: readonly string[]) {
  let now = before;
  const reload = vi.fn(async () => {
    now = after;
  });
  return { reload, changes: async () => changes(now) };
}

test('nothing is done while the documents are those that are served', async () => {
  const served = servedWith([], []);
  const rebuild = vi.fn(async () => {});
  await catchUp(served, rebuild);
  expect(served.reload).not.toHaveBeenCalled();
  expect(rebuild).not.toHaveBeenCalled();
});

test('what another process has published is served without a rebuild', async () => {
  const served = servedWith(['a.md'], []);
  const rebuild = vi.fn(async () => {});
  await catchUp(served, rebuild);
  expect(served.reload).toHaveBeenCalledTimes(1);
  expect(rebuild).not.toHaveBeenCalled();
});

test('documents that nobody has built yet are built', async () => {
  const rebuild = vi.fn(async () => {});
  await catchUp(servedWith(['a.md'], ['a.md']), rebuild);
  expect(rebuild).toHaveBeenCalledTimes(1);
});
