import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Generation, LocalGeneration } from '../../src/index/generation.js';
import { openServedGeneration } from '../../src/index/open-generation.js';
import { schemaOf } from '../../src/postgres/generation-tables.js';
import { postgresStore } from '../../src/postgres/postgres-store.js';
import { openWordLeg } from '../../src/postgres/word-leg.js';
import { retrievalSettings, retrieve } from '../../src/retrieval/retrieve.js';
import { letterVector } from '../fakes/letter-embedder.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { smallIndex } from '../fakes/small-index.js';
import { type TestDatabase, testDatabase } from '../fakes/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function published(generation: LocalGeneration, graphFromRows?: number): Promise<Generation> {
  const store = postgresStore(database, database.freshIndexName(), recordedLog());
  const build = async () => ({ generation });
  await store.buildAndPublish(build, graphFromRows === undefined ? {} : { graphFromRows });
  const opened = await store.openServed();
  if (opened === null) throw new Error('what was published cannot be opened');
  return opened;
}

/** Reports and voices in two languages whose words and letters overlap in many ways. */
function manyDocuments(): Readonly<Record<string, string>> {
  const words = ['bridge', 'cable', 'lamp', 'harbour', 'crane', 'storm', 'ferry', 'night', 'repair', 'mast'];
  const kana = ['橋の照明', '古い電線', '港の船', '嵐の夜', '修理の人', 'クレーン', '暗い海', '高い波'];
  const documents: Record<string, string> = {};
  for (let i = 0; i < 120; i += 1) {
    const pick = (list: readonly string[], k: number): string =>
      list[(i * 7 + k * 5 + (i % 3) * k) % list.length] ?? '';
    const isJapanese = i % 2 === 0;
    const kind = i % 5 === 4 ? 'comment' : 'report';
    const sentences = isJapanese
      ? `${pick(kana, 1)}が消えた。${pick(kana, 2)}と${pick(kana, 3)}は${i % 9}日後に替えられた。`
      : `The ${pick(words, 1)} near the ${pick(words, 2)} failed. A ${pick(words, 3)} and the ${pick(words, 1)} took ${i % 9} days.`;
    documents[`${i}.md`] =
      `---\ntitle: T${i % 11}\nkind: ${kind}\nlanguage: ${isJapanese ? 'ja' : 'en'}\n---\n# T${i % 11}\n\n${sentences}\n`;
  }
  return documents;
}

const questions = [
  'Which cable failed near the bridge?',
  'storm ferry night',
  'the the of a and took days',
  '橋の照明はなぜ消えたか',
  '嵐の夜に電線は替えられたか crane',
  'クレーン',
  'kraken',
  'How many days did the repair of the mast take after the storm?',
];

const withoutGraphs = { missing: 'compared exactly' };

test('exact search: every passage, score and similarity is the local index’s own', async () => {
  const index = await smallIndex(manyDocuments());
  await index.build();
  const openParts = { ...index.openParts, hnsw: withoutGraphs };
  const open = async (): Promise<LocalGeneration> => {
    const generation = await openServedGeneration(index.root, openParts);
    if (generation === null) throw new Error('nothing is served');
    return generation;
  };
  const local = await open();
  onTestFinished(() => local.close());
  const remote = await published(await open());
  expect(remote.partitions.map(({ index: { engine } }) => engine)).toEqual([
    'exact',
    'exact',
    'exact',
    'exact',
  ]);
  // Nothing is folded as a duplicate, however alike the letters are.
  const settings = { ...retrievalSettings, duplicateSimilarity: 2 };
  // As where common words stand in too many passages to score them all.
  const inSmallLooks = await openWordLeg(database, schemaOf(remote.id), 3);
  let hits = 0;
  for (const question of questions) {
    const share = await remote.words.shareFinder(question);
    expect(share('The storm broke the mast. 嵐の夜')).toBe(
      (await local.words.shareFinder(question))('The storm broke the mast. 嵐の夜'),
    );
    for (const lane of ['reports', 'voices'] as const) {
      for (const top of [1, 5, 50])
        expect(await remote.words.search(question, top, lane)).toEqual(
          await local.words.search(question, top, lane),
        );
      for (const top of [1, 5, 50])
        expect(await inSmallLooks.search(question, top, lane)).toEqual(
          await local.words.search(question, top, lane),
        );
      for (const [i, { index: remoteIndex }] of remote.partitions.entries())
        for (const top of [1, 3, 10, 100])
          expect(await remoteIndex.search(letterVector(question), top)).toEqual(
            local.partitions[i]?.index.search(letterVector(question), top),
          );
      const query = { question, language: 'en', embedding: letterVector(question) };
      const expected = await retrieve(local, lane, query, settings);
      expect(await retrieve(remote, lane, query, settings)).toEqual(expected);
      hits += expected.hits.length;
    }
  }
  expect(hits).toBeGreaterThan(200);
});

test('with graphs at least 99 of 100 of the ten nearest are found', async () => {
  const index = await smallIndex(manyDocuments());
  await index.build();
  const local = await index.open();
  onTestFinished(() => local.close());
  const remote = await published(await index.open(), 1);
  expect(remote.partitions.every(({ index: { engine } }) => engine === 'hnsw')).toBe(true);
  let found = 0;
  let wanted = 0;
  for (const [i, partition] of remote.partitions.entries()) {
    for (const question of questions) {
      const query = letterVector(question);
      const near = await partition.index.search(query, 10);
      const expected = await local.partitions[i]?.index.search(query, 10);
      const worst = expected?.at(-1)?.similarity ?? 1;
      wanted += expected?.length ?? 0;
      // Letters alone make many passages equally near; any of them is right.
      found += near.filter(({ similarity }) => similarity >= worst - 1e-5).length;
    }
  }
  expect(wanted).toBeGreaterThan(200);
  expect(found / wanted).toBeGreaterThanOrEqual(0.99);
});
