import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { BuildProgress, BuildReport } from '../../src/index/build-generation.js';
import { readBuildLines, writeBuildLine } from '../../src/index/build-lines.js';

const report: BuildReport = {
  generation: 'g2',
  documents: 2,
  passages: 3,
  comments: 0,
  embedded: 1,
  reused: 2,
  skipped: [{ path: 'a.pdf', reason: 'not text' }],
  changes: { added: ['c.md'], changed: [], removed: [], settingsChanged: false },
};

test('a build’s lines are read as they were written, and other output is passed over', async () => {
  const seen: BuildProgress[] = [];
  const progress: BuildProgress = { stage: 'embedding', done: 1, total: 3 };
  const lines = [
    writeBuildLine({ progress }),
    'a warning of some library\n',
    '{"progress":{"stage":"dancing","done":0,"total":0}}\n',
    writeBuildLine({ report: { ...report, skipped: [...report.skipped], changes: null } }),
  ];
  const outcome = await readBuildLines(Readable.from(lines), (one) => seen.push(one));
  expect(seen).toEqual([progress]);
  expect(outcome).toEqual({ report: { ...report, changes: null }, failure: null });
});

test('a build that fails says why', async () => {
  const failure = { message: 'No room.', fix: 'Make room.' };
  const outcome = await readBuildLines(Readable.from([writeBuildLine({ failure })]), () => {});
  expect(outcome).toEqual({ report: null, failure });
});
