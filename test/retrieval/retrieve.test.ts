import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retrievalSettings, retrieve } from '../../src/retrieval/retrieve.js';
import { atAngle, type SmallPassage, smallGeneration } from '../fakes/small-generation.js';

/** Passages on a fan of angles that say nothing in particular: what is usual, against which others stand out. */
function fillers(language: string, count: number, text: (i: number) => string): SmallPassage[] {
  return Array.from({ length: count }, (_, i) => ({ text: text(i), language, vector: atAngle(60 + 5 * i) }));
}

const ask = (question: string, language: string, degrees: number) => ({
  question,
  language,
  embedding: atAngle(degrees),
});

const positionsOf = (retrieved: { hits: readonly { position: number }[] }): readonly number[] =>
  retrieved.hits.map(({ position }) => position);

test('a passage that holds the words comes first, however far its vector points away', async () => {
  const generation = smallGeneration([
    ...fillers('en', 6, (i) => `Filler number ${i} about nothing.`),
    { text: 'The kraken sank the harbour crane.', language: 'en', vector: atAngle(170) },
  ]);
  const { hits, coverage } = await retrieve(generation, 'reports', ask('harbour kraken crane', 'en', 60));
  expect(hits[0]?.position).toBe(6);
  expect(hits[0]?.words).toBe(coverage);
  // Each of the three words once: BM25 reaches 1 ÷ (1 + norm) of its limit, and the norm is near 1.2.
  expect(hits[0]?.words).toBeGreaterThan(0.4);
  expect(hits[1]?.position).toBe(0); // then the nearest vector
});

test('a question in another language finds the nearest meaning: the words fade by themselves', async () => {
  const generation = smallGeneration([
    ...fillers('en', 6, (i) => `Filler number ${i} about nothing.`),
    { text: 'The crane fell into the harbour.', language: 'en', vector: atAngle(10) },
  ]);
  const { hits, coverage } = await retrieve(generation, 'reports', ask('クレーンはどこに倒れたか', 'ja', 12));
  expect(coverage).toBe(0);
  expect(hits[0]?.position).toBe(6);
  expect(hits.every(({ words }) => words === 0)).toBe(true);
  expect(hits[0]?.similarity).toBeCloseTo(Math.cos((2 * Math.PI) / 180), 5);
});

test('a single word in common, among many, does not outweigh the meaning', async () => {
  const generation = smallGeneration([
    ...fillers('ja', 8, (i) => `話題その${i}について。`),
    { text: 'CROWDは群衆を意味する。', language: 'ja', vector: atAngle(100) },
    { text: '株価は一時下がった。', language: 'ja', vector: atAngle(5) },
  ]);
  const question = 'How far did the share price of crowd fall on that very day last year?';
  const { hits } = await retrieve(generation, 'reports', ask(question, 'en', 3));
  expect(hits[0]?.position).toBe(9);
});

test('of two passages that are equal but for their language, the asker’s own comes first', async () => {
  const pair = ['ja', 'en'].map((language) => ({ text: '12:34', language, vector: atAngle(20) }));
  const generation = smallGeneration([
    ...pair,
    ...fillers('ja', 5, () => '別の話。'),
    ...fillers('en', 5, () => 'Something else.'),
  ]);
  expect(positionsOf(await retrieve(generation, 'reports', ask('…', 'ja', 20))).slice(0, 2)).toEqual([0, 1]);
  expect(positionsOf(await retrieve(generation, 'reports', ask('…', 'en', 20))).slice(0, 2)).toEqual([1, 0]);
});

test('a passage that is written to answer the very question comes first, whatever its words', async () => {
  const lights = { text: 'A cable broke.', language: 'en', vector: atAngle(100) };
  const others = fillers('en', 12, (i) => `Filler ${i}.`).map((one, i) => ({
    ...one,
    questions: [atAngle(130 + i)],
  }));
  const query = ask('…', 'en', 60);
  const without = await retrieve(smallGeneration([...others, lights]), 'reports', query);
  expect(without.hits[0]?.position).toBe(0);
  const named = { ...lights, questions: [atAngle(150), atAngle(61)] };
  const { hits } = await retrieve(smallGeneration([...others, named]), 'reports', query);
  expect(hits[0]?.position).toBe(12);
  const [far, near] = hits[0]?.wordings ?? [];
  expect(far?.similarity).toBeCloseTo(Math.cos(Math.PI / 2), 2);
  expect(near?.similarity).toBeCloseTo(Math.cos(Math.PI / 180), 2);
});

test('passages that say the same in the same language are folded to the best, those in another language stay', async () => {
  const generation = smallGeneration([
    ...fillers('en', 5, (i) => `Filler ${i}.`),
    { text: 'The mast broke.', language: 'en', vector: atAngle(10) },
    { text: 'The mast did break.', language: 'en', vector: atAngle(11) },
    { text: 'マストが折れた。', language: 'ja', vector: atAngle(10) },
  ]);
  const positions = positionsOf(await retrieve(generation, 'reports', ask('mast broke', 'en', 10)));
  expect(positions[0]).toBe(5);
  expect(positions).not.toContain(6);
  expect(positions).toContain(7);
});

test('the lanes are searched apart: a voice is never a report', async () => {
  const generation = smallGeneration([
    { text: 'The bridge is dark.', language: 'en', vector: atAngle(0) },
    { text: 'The bridge is dark, and I am angry.', language: 'en', kind: 'comment', vector: atAngle(0) },
    { text: 'A digest: the bridge is dark.', language: 'en', kind: 'summary', vector: atAngle(40) },
  ]);
  const query = ask('Why is the bridge dark?', 'en', 0);
  expect(new Set(positionsOf(await retrieve(generation, 'reports', query)))).toEqual(new Set([0, 2]));
  expect(positionsOf(await retrieve(generation, 'voices', query))).toEqual([1]);
});

test('equal hits come by their position in the documents', async () => {
  const same = (text: string): SmallPassage => ({ text, language: 'en', vector: atAngle(30) });
  const generation = smallGeneration([same('One.'), same('Two.'), same('Three.')]);
  const settings = { ...retrievalSettings, duplicateSimilarity: 2 };
  expect(positionsOf(await retrieve(generation, 'reports', ask('?', 'en', 30), settings))).toEqual([0, 1, 2]);
});

test('the sentence that is nearest counts beside the whole passage', async () => {
  const generation = smallGeneration([
    ...fillers('en', 5, (i) => `Filler ${i}.`),
    { text: 'Close as a whole.', language: 'en', vector: atAngle(20) },
    { text: 'Close in one sentence.', language: 'en', vector: atAngle(24) },
  ]);
  const withSentence = {
    ...generation,
    passages: generation.passages.map((passage, i) =>
      i === 6 ? { ...passage, sentences: [...passage.sentences, ...passage.sentences] } : passage,
    ),
    partitions: generation.partitions.map((partition) => ({
      ...partition,
      vectorsOf: async (rows: readonly number[]) =>
        (await partition.vectorsOf(rows)).map((vectors, i) =>
          rows[i] === 6 ? { ...vectors, directions: Int8Array.of(0, 127, 127, 0) } : vectors,
        ),
    })),
  };
  const query = ask('?', 'en', 0);
  const settings = { ...retrievalSettings, duplicateSimilarity: 2 };
  const noSentences = { ...settings, sentenceWeight: 0 };
  expect((await retrieve(withSentence, 'reports', query, noSentences)).hits[0]?.position).toBe(5);
  const [first] = (await retrieve(withSentence, 'reports', query, settings)).hits; // (cos 24° + .6) ÷ 1.6 against cos 20°
  expect(first?.position).toBe(6);
  expect(first?.sentenceSimilarities).toEqual([0, 1]);
});

test('a lane without passages gives no hits', async () => {
  const generation = smallGeneration([{ text: 'The bridge is dark.', language: 'en', vector: atAngle(0) }]);
  expect(await retrieve(generation, 'voices', ask('bridge', 'en', 0))).toEqual({
    lane: 'voices',
    hits: [],
    coverage: 0,
  });
});

const passage = fc.record({
  text: fc.constantFrom(
    '橋が暗い。',
    'The bridge is dark.',
    'A cable broke.',
    '電線が切れた。',
    'cable bridge',
    '',
  ),
  language: fc.constantFrom('ja', 'en'),
  kind: fc.constantFrom('report' as const, 'comment' as const, 'official' as const),
  vector: fc.integer({ min: 0, max: 23 }).map((step) => atAngle(step * 15)),
});

test('whatever the passages, hits are ordered, unique, of one lane, never more than asked for, and the same every time', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(passage, { maxLength: 30 }),
      fc.nat(359),
      fc.integer({ min: 1, max: 9 }),
      async (given, angle, top) => {
        const generation = smallGeneration(given);
        const query = ask('bridge 電線', 'ja', angle);
        const settings = { ...retrievalSettings, top, legTop: 8 };
        const { hits } = await retrieve(generation, 'reports', query, settings);
        expect((await retrieve(smallGeneration(given), 'reports', query, settings)).hits).toEqual(hits);
        expect(hits.length).toBeLessThanOrEqual(top);
        expect(new Set(positionsOf({ hits })).size).toBe(hits.length);
        for (const [i, hit] of hits.entries()) {
          expect(hit.passage.kind).not.toBe('comment');
          expect(Number.isFinite(hit.fused)).toBe(true);
          const next = hits[i + 1];
          if (next !== undefined)
            expect(hit.fused > next.fused || (hit.fused === next.fused && hit.position < next.position)).toBe(
              true,
            );
        }
        if (given.some(({ kind }) => kind !== 'comment')) expect(hits.length).toBeGreaterThan(0);
        found += hits.length;
      },
    ),
  );
  expect(found).toBeGreaterThan(100);
});
