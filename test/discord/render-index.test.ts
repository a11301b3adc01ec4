import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderIndexStatus, renderProgress, renderRebuilt } from '../../src/discord/render-index.js';
import { textsFor } from '../../src/discord/texts.js';
import { FORMAT, type Manifest } from '../../src/index/manifest.js';
import { longHostile } from '../fakes/hostile-markdown.js';
import { idsOf, labelsOf, messageFaults } from './message-faults.js';

const ja = textsFor('ja');
const en = textsFor('en');
const asker = '111111111111111111';
const unchanged = { added: [], changed: [], removed: [], settingsChanged: false };
const source = { path: 'a.md', bytes: 1, modifiedMs: 1, sha256: null, skipped: null };
const manifest: Manifest = {
  format: FORMAT,
  generation: 'g12',
  createdAt: '2024-07-20T00:00:00.500Z',
  documentsFolder: 'documents',
  settings: { model: 'm', dtype: 'q8', dimensions: 3, fullTokens: 1, maxTokens: 1, maxFileBytes: 1 },
  documents: 30,
  passages: 400,
  sentences: 900,
  comments: 90,
  kinds: {},
  partitions: [],
  sources: [source, { ...source, path: 'b.pdf', skipped: 'not a text' }],
  files: {},
};
const report = {
  generation: 'g13',
  documents: 31,
  passages: 1,
  comments: 90,
  embedded: 20,
  reused: 390,
  skipped: [],
  changes: unchanged,
};

test('the status of an index that is up to date', () => {
  const body = renderIndexStatus(
    { manifest, isStale: false, changes: unchanged, previous: 'g11', asker },
    ja,
  );
  expect(body.content.split('\n')).toEqual([
    '🗂️ **索引 g12**',
    '文書 30件・段落 400件・読者の声 90件',
    '作成 <t:1721433600:f>',
    '✅ 資料のとおりです。',
    '・読めず除外 1件: b.pdf (not a text)',
    '一つ前の索引: g11',
  ]);
  expect(labelsOf(body)).toEqual([['g11 に戻す']]);
  expect(idsOf(body)).toEqual([`1.rollback.-.${asker}.`]);
});

test('the status of an index that is not, the first few files named', () => {
  const changes = {
    ...unchanged,
    added: ['a_1.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md', 'g.md'],
    removed: ['z.md'],
    settingsChanged: true,
  };
  const body = renderIndexStatus({ manifest, isStale: true, changes, previous: null, asker }, en);
  expect(body.content.split('\n').slice(2)).toEqual([
    'Built <t:1721433600:f>',
    '⚠️ The documents have changed; a rebuild takes that in.',
    '· 7 added: a\\_1.md, b.md, c.md, d.md, e.md, 2 more',
    '· 1 removed: z.md',
    'The settings of the index have changed.',
    '· 1 could not be read: b.pdf (not a text)',
    'There is no index to go back to.',
  ]);
  expect(body.components).toEqual([]);
});

test.for([
  [null, '⏳ 索引の作り直しを準備しています…'],
  [{ stage: 'reading', done: 0, total: 0 }, '⏳ 1/4 資料を読んでいます\n░░░░░░░░░░░░ 0% (0/0)'],
  [
    { stage: 'embedding', done: 64, total: 128 },
    '⏳ 2/4 段落をベクトルにしています\n██████░░░░░░ 50% (64/128)',
  ],
  [{ stage: 'publishing', done: 5, total: 4 }, '⏳ 4/4 確かめて切り替えています\n████████████ 100% (5/4)'],
] as const)('progress %j', ([progress, expected]) => {
  expect(renderProgress(progress, ja).content).toBe(expected);
});

test('what a rebuild did, in both languages', () => {
  const skipped = [{ path: 'b.pdf', reason: 'not a text' }];
  const changes = { ...unchanged, changed: ['a.md'] };
  expect(renderRebuilt({ ...report, skipped, changes }, 125_400, ja).content.split('\n')).toEqual([
    '✅ 索引 g13 を作り、切り替えました。',
    '文書 31件・段落 1件・読者の声 90件',
    '・変更 1件: a.md',
    '・読めず除外 1件: b.pdf (not a text)',
    '新しく計算 20段落・再利用 390段落',
    '所要時間 2分5秒',
  ]);
  expect(renderRebuilt(report, null, en).content.split('\n')).toEqual([
    '✅ Index g13 is built and in use.',
    '31 documents · 1 passage · 90 voices',
    'No document has changed.',
    '20 passages computed · 390 reused',
  ]);
});

test('whatever files are called, it fits and only shows', () => {
  const paths = fc.array(longHostile, { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.record({ added: paths, changed: paths, removed: paths, settingsChanged: fc.boolean() }),
      paths,
      longHostile,
      (changes, others, name) => {
        const sources = others.map((path) => ({ ...source, path, skipped: path }));
        const view = {
          manifest: { ...manifest, generation: name, sources },
          isStale: true,
          changes,
          previous: name,
          asker,
        };
        expect(messageFaults(renderIndexStatus(view, ja), [], ['timestamp'])).toEqual([]);
        const skipped = others.map((path) => ({ path, reason: path }));
        expect(
          messageFaults(renderRebuilt({ ...report, generation: name, changes, skipped }, 1, en)),
        ).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
