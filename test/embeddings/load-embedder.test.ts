import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Embedder, Embedding } from '../../embeddings/embedder.js';
import { loadEmbedder } from '../../embeddings/load-embedder.js';
import { similarityOf } from '../../embeddings/similarities.js';

const folder = join(import.meta.dirname, '../../embeddings/models');
const referenceFile = join(import.meta.dirname, '../../../shared/models/reference.json');
const Reference = z.object({
  embeddings: z.array(z.object({ text: z.string(), vector: z.array(z.number()) })).min(1),
});

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder({ model: 'multilingual-e5-small', folder });
});
afterAll(() => embedder.close());

function cosine(one: Embedding, other: ArrayLike<number>): number {
  const norm = Math.hypot(...one) * Math.hypot(...Array.from(other));
  return one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0) / norm;
}

async function passageVector(sentences: readonly string[], heading = ''): Promise<Embedding> {
  const [embedded] = await embedder.embedPassages([
    { heading, sentences, questions: [], sentencesAlone: false },
  ]);
  if (embedded === undefined) throw new Error('one passage in, none out');
  return embedded.whole;
}

test.skipIf(!existsSync(referenceFile))(
  'questions give the vectors of the reference (needs ../shared)',
  async () => {
    const { embeddings } = Reference.parse(JSON.parse(readFileSync(referenceFile, 'utf8')));
    const queries = embeddings.filter(({ text }) => text.startsWith('query: '));
    expect(queries.length).toBe(3);
    for (const { text, vector } of queries)
      expect(cosine(await embedder.embedQuery(text.slice('query: '.length)), vector), text).toBeGreaterThan(
        0.9999,
      );
  },
);

test.skipIf(!existsSync(referenceFile))(
  'passages give the vectors of the reference (needs ../shared)',
  async () => {
    const { embeddings } = Reference.parse(JSON.parse(readFileSync(referenceFile, 'utf8')));
    const passages = embeddings.filter(({ text }) => text.startsWith('passage: '));
    expect(passages.length).toBe(3);
    for (const { text, vector } of passages)
      expect(cosine(await passageVector([text.slice('passage: '.length)]), vector), text).toBeGreaterThan(
        0.9999,
      );
  },
);

test('vectors have unit length and as many numbers as the table says', async () => {
  for (const vector of [
    await embedder.embedQuery('橋はいつ開いたか'),
    await passageVector(['橋は五月に開いた。']),
  ]) {
    expect(vector.length).toBe(384);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  }
});

test('every processor gives the same vector', async () => {
  const [...first] = (await embedder.embedQuery('橋はいつ開いたか')).subarray(0, 8);
  const expected = [0.0541, -0.0592, 0, -0.0201, 0.0209, -0.0789, -0.0042, 0.0538];
  for (const [i, value] of first.entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 3);
});

test('the prefixes are applied: a question and a passage of the same words differ, and typing the prefix is no substitute', async () => {
  const words = 'The bridge was opened in May.';
  const query = await embedder.embedQuery(words);
  const passage = await passageVector([words]);
  expect(cosine(query, passage)).toBeLessThan(0.99);
  expect(cosine(await embedder.embedQuery(`query: ${words}`), query)).toBeLessThan(0.9999);
});

test('the heading above a passage counts', async () => {
  const sentences = ['It was replaced after three days.'];
  const query = await embedder.embedQuery('How long did the repair of the bridge cable take?');
  const under = await passageVector(sentences, 'Bridge > Repair of the cable');
  expect(cosine(query, under)).toBeGreaterThan(
    cosine(query, await passageVector(sentences, 'Cooking > Soup')),
  );
});

test.for([
  ['pooled from its passage', false],
  ['embedded alone', true],
] as const)(
  'each sentence, %s, has a direction, and the one that answers points nearest to the question',
  async ([, sentencesAlone]) => {
    // The first is much the longest: a sentence looked for in the wrong place would be found inside it.
    const sentences = [
      'The market by the old harbour sells fish, vegetables, bread, cheese, flowers and baskets in the morning, and on Sundays also old books, lamps and clocks.',
      'The lighthouse was built in 1890.',
      'Snow fell in April.',
    ];
    const [embedded] = await embedder.embedPassages([
      { heading: 'Town', sentences, questions: [], sentencesAlone },
    ]);
    expect(embedded?.directions.length).toBe(3);
    const questions = ['市場では何が売られているか', '灯台はいつ建てられたか', 'When did it snow?'];
    for (const [expected, question] of questions.entries()) {
      const query = await embedder.embedQuery(question);
      const similarities = embedded?.directions.map((direction) => similarityOf(query, direction)) ?? [];
      expect(similarities.indexOf(Math.max(...similarities)), question).toBe(expected);
    }
  },
);

test('a passage far beyond the model’s reach, an empty one and hostile text all give vectors', async () => {
  const long = Array.from(
    { length: 120 },
    (_, i) => `Sentence number ${i} of a very long passage about a bridge.`,
  );
  const passages = [
    { heading: 'Long', sentences: long, questions: [], sentencesAlone: false },
    { heading: '', sentences: [], questions: [], sentencesAlone: true },
    {
      heading: '\ud800',
      sentences: ['\u200b', `a${'\u0301'.repeat(200)}`, '\0'],
      questions: [],
      sentencesAlone: true,
    },
  ];
  const embedded = await embedder.embedPassages(passages);
  expect(embedded.map(({ directions }) => directions.length)).toEqual([120, 0, 3]);
  for (const { whole, directions } of embedded) {
    expect(Math.hypot(...whole)).toBeCloseTo(1, 5);
    for (const direction of directions) expect(Math.max(...direction.map(Math.abs))).toBe(127);
  }
  expect(Math.hypot(...(await embedder.embedQuery('')))).toBeCloseTo(1, 5);
  expect(Math.hypot(...(await embedder.embedQuery('橋'.repeat(6000))))).toBeCloseTo(1, 5);
});
