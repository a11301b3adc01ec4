import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentsView, renderDocuments } from '../../src/discord/render-documents.js';
import { textsFor } from '../../src/discord/texts.js';
import { kinds } from '../../src/documents/document.js';
import { longHostile } from '../fakes/hostile-markdown.js';
import { idsOf, labelsOf, messageFaults } from './message-faults.js';

const one = { path: 'ja/a.md', title: '資料', kind: 'report', publishedAt: null, comments: 0 } as const;
const view: DocumentsView = {
  documents: [
    { ...one, title: '声', kind: 'comment', publishedAt: '2024-07-20', comments: 90 },
    { ...one, title: '報道[A]', publishedAt: '2024-07-19T10:00:00Z' },
    { ...one, title: '', path: 'ja/no_title.md' },
    { ...one, title: '発表', kind: 'official', publishedAt: '2024' },
  ],
  kind: null,
  page: 0,
  asker: '111111111111111111',
};

test('documents by kind with counts and dates', () => {
  const body = renderDocuments(view, textsFor('ja'));
  expect(body.content.split('\n')).toEqual([
    '📚 **資料 4件**',
    '**公式発表** 1件',
    '・発表 2024',
    '**報道** 2件',
    '・報道\\[A\\] 2024-07-19',
    '・ja/no\\_title.md',
    '**読者の声** 1件',
    '・声 2024-07-20(声90件)',
  ]);
  expect(body.components).toEqual([]);
});

test('ten a page, with the way on and back, in English', () => {
  const documents = Array.from({ length: 23 }, (_, i) => ({ ...one, title: `No ${i + 1}` }));
  const pages = [0, 1, 2, 7].map((page) =>
    renderDocuments({ ...view, documents, page, kind: 'report' }, textsFor('en')),
  );
  expect(pages[0]?.content.split('\n').slice(0, 3)).toEqual([
    '📚 **23 documents**',
    '**Reports** 23',
    '· No 1',
  ]);
  expect(pages.map(({ content }) => content.split('\n').at(-1))).toEqual([
    '-# page 1/3',
    '-# page 2/3',
    '-# page 3/3',
    '-# page 3/3',
  ]);
  expect(pages.map(labelsOf)).toEqual([[['▶']], [['◀', '▶']], [['◀']], [['◀']]]);
  expect(pages.map(idsOf)[1]).toEqual([
    '1.sources.-.111111111111111111.0:report',
    '1.sources.-.111111111111111111.2:report',
  ]);
});

test('where there is none, that is said', () => {
  expect(renderDocuments({ ...view, documents: [] }, textsFor('ja')).content).toBe(
    'この種類の資料はありません。',
  );
});

test('whatever documents are called, the list fits and only shows', () => {
  const document = fc.record({
    path: longHostile,
    title: longHostile,
    kind: fc.constantFrom(...kinds),
    publishedAt: fc.option(longHostile),
    comments: fc.nat(99_999),
  });
  fc.assert(
    fc.property(fc.array(document, { maxLength: 25 }), fc.integer({ min: -1, max: 4 }), (documents, page) => {
      expect(messageFaults(renderDocuments({ ...view, documents, page }, textsFor('ja')))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
