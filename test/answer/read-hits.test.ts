import { setImmediate as turn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import {
  type ReadingSettings,
  type ReadQuestion,
  readHits,
  readingSettings,
} from '../../src/answer/read-hits.js';
import type { Reader } from '../../src/reading/reader.js';
import { retrievalSettings, retrieve } from '../../src/retrieval/retrieve.js';
import { letterVector } from '../fakes/letter-embedder.js';
import { scriptedReader } from '../fakes/scripted-reader.js';
import { smallIndex } from '../fakes/small-index.js';

const question = 'abc';
/** The reader alone decides: what it says can be seen in the order. */
const readerAlone: ReadingSettings = {
  ...readingSettings,
  fusedWeight: 0,
  wordWeight: 0,
  similarityWeight: 0,
  crossSimilarityWeight: 0,
  crossReadingWeight: 1,
};

/** Six passages of two sentences, one a document. */
async function retrieved() {
  const words = ['abc', 'abd', 'abe', 'abf', 'acd', 'acg'];
  const index = await smallIndex(
    Object.fromEntries(
      words.map((word, i) => [
        `${i}.md`,
        `---\nkind: report\nlanguage: en\n---\n# T${i}\n\nHere is ${word}. It has ${i}.\n`,
      ]),
    ),
  );
  await index.build();
  const generation = await index.open();
  onTestFinished(() => generation.close());
  const query = { question, language: 'en', embedding: letterVector(question) };
  // Nothing is folded as a duplicate, however alike the letters are.
  const reports = await retrieve(generation, 'reports', query, {
    ...retrievalSettings,
    duplicateSimilarity: 2,
  });
  expect(reports.hits).toHaveLength(words.length);
  const read = (reader: Reader | null, settings = readerAlone, how: Partial<ReadQuestion> = {}) =>
    readHits(generation, reports, { question, language: 'en', stopEarly: false, ...how }, reader, settings);
  return { reports, read };
}

/** Knows the passages by their last figure; the higher, the better. */
const figures = () =>
  scriptedReader((sentence) => {
    const figure = /It has (\d)/u.exec(sentence)?.[1];
    return figure === undefined ? null : { score: Number(figure), span: figure };
  });

test('passages are ordered by what the reader says of their best sentence', async () => {
  const { read } = await retrieved();
  const found = await read(figures());
  expect(found.map(({ hit }) => hit.passage.document)).toEqual([
    '5.md',
    '4.md',
    '3.md',
    '2.md',
    '1.md',
    '0.md',
  ]);
  expect(found.map(({ score }) => score)).toEqual([5, 4, 3, 2, 1, 0]);
  expect(found[0]?.sentences.map(({ text, reading, span }) => [text, reading, span])).toEqual([
    ['Here is acg.', -9, 'Here is acg.'],
    ['It has 5.', 5, '5'],
  ]);
});

test('the reader is given the question and the sentences as they stand', async () => {
  const { read } = await retrieved();
  const reader = figures();
  await read(reader);
  expect(reader.asked).toHaveLength(6);
  expect(reader.asked).toContainEqual({ question, sentences: ['Here is abd.', 'It has 1.'] });
});

test('without a reader nothing counts as read, and the words decide', async () => {
  const { read } = await retrieved();
  const found = await read(null, { ...readerAlone, wordWeight: 10 });
  expect(found[0]?.sentences[0]?.text).toBe('Here is abc.');
  expect(found.flatMap(({ sentences }) => sentences.map(({ reading }) => reading))).toEqual(
    Array.from({ length: 12 }, () => null),
  );
});

test('no more passages are read than the settings say', async () => {
  const { read } = await retrieved();
  const reader = figures();
  await read(reader, { ...readerAlone, passages: 3, perLeg: 1 });
  expect(reader.asked).toHaveLength(3);
});

test('as soon as a crowd has come reading ends, and nothing of it counts', async () => {
  const { read } = await retrieved();
  // Without the reader similarity weighs otherwise: that must be seen in the scores.
  const settings = { ...readerAlone, similarityWeight: 1, crossSimilarityWeight: 3 };
  const unread = await read(null, settings);
  for (const passages of [0, 1, 4]) {
    const reader = figures();
    let asked = 0;
    const isHurried = (): boolean => asked++ >= passages;
    expect(await read(reader, settings, { isHurried })).toEqual(unread);
    expect(reader.asked).toHaveLength(passages);
  }
  const unhurried = await read(figures(), settings, { isHurried: () => false });
  expect(unhurried).toEqual(await read(figures(), settings));
});

test('the best of each leg is read even where the other leg talks it down', async () => {
  const { reports, read } = await retrieved();
  const bestByWords = [...reports.hits].sort((one, other) => other.words - one.words)[0];
  const bestByVectors = [...reports.hits].sort((one, other) => other.standardised - one.standardised)[0];
  const found = await read(figures(), { ...readerAlone, passages: 2, perLeg: 1 });
  const documents = found.map(({ hit }) => hit.passage.document);
  expect(documents).toContain(bestByWords?.passage.document);
  expect(documents).toContain(bestByVectors?.passage.document);
});

test('reading stops when no passage left could still bring a statement, and what was not read keeps its order behind', async () => {
  const { reports, read } = await retrieved();
  const sure = scriptedReader(() => ({ score: 20, span: 'x' }));
  const settings = { ...readerAlone, readingMax: 5, stopMargin: 2 };
  const found = await read(sure, settings, { stopEarly: true });
  expect(sure.asked.length).toBeLessThan(4);
  expect(found[0]?.score).toBe(20);
  expect(found).toHaveLength(6);
  const unread = found.slice(sure.asked.length);
  expect(unread.every(({ sentences }) => sentences.every(({ reading }) => reading === null))).toBe(true);
  const order = reports.hits.map(({ position }) => position);
  const positions = unread.map(({ hit }) => order.indexOf(hit.position));
  expect(positions).toEqual([...positions].sort((one, other) => one - other));
});

test('reading goes on while a passage left could still bring a statement, or when asked to read all', async () => {
  const { read } = await retrieved();
  const unsure = scriptedReader(() => ({ score: 1, span: 'x' }));
  await read(unsure, { ...readerAlone, readingMax: 5, stopMargin: 2 }, { stopEarly: true });
  expect(unsure.asked).toHaveLength(6);
  const sure = scriptedReader(() => ({ score: 20, span: 'x' }));
  await read(sure, { ...readerAlone, readingMax: 5, stopMargin: 2 }, { stopEarly: false });
  expect(sure.asked).toHaveLength(6);
});

test('which passages are read, and their order, does not depend on which reading is ready first', async () => {
  const { read } = await retrieved();
  const settings = { ...readerAlone, readingMax: 8, stopMargin: 1 };
  const outcomes: unknown[] = [];
  // The first reading is ready last, then the other way round, then in turn.
  for (const turnsOf of [(n: number) => 12 - 2 * n, (n: number) => 2 * n, () => 0]) {
    const known = scriptedReader((sentence) =>
      sentence.endsWith('2.') ? { score: 10, span: '2' } : { score: 0, span: '' },
    );
    let count = 0;
    const slow: Reader = {
      ...known,
      async read(asked, sentences) {
        count += 1;
        for (let left = turnsOf(count); left > 0; left -= 1) await turn();
        return known.read(asked, sentences);
      },
    };
    outcomes.push({ found: await read(slow, settings, { stopEarly: true }), count });
  }
  expect(outcomes[1]).toEqual(outcomes[0]);
  expect(outcomes[2]).toEqual(outcomes[0]);
});

test('a reading that fails is reported, once, and ends nothing else', async () => {
  const { read } = await retrieved();
  const failing: Reader = {
    ...figures(),
    read: async () => {
      throw new Error('the thread is gone');
    },
  };
  await expect(read(failing)).rejects.toThrow('the thread is gone');
});

test('nothing retrieved, nothing read', async () => {
  const index = await smallIndex();
  await index.build();
  const generation = await index.open();
  onTestFinished(() => generation.close());
  const nothing = { lane: 'reports', hits: [], coverage: 0 } as const;
  const asked = { question, language: 'en', stopEarly: true };
  expect(await readHits(generation, nothing, asked, figures())).toEqual([]);
  expect(await readHits(generation, nothing, asked, null)).toEqual([]);
});
