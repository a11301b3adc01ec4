import { expect, test } from 'vitest';
import { directionOf, type Embedding } from '../../embeddings/embedder.js';
import { similarityOf } from '../../embeddings/similarities.js';
import { leaningOf } from '../../src/answer/lean.js';
import type { Wording } from '../../src/retrieval/retrieve.js';
import { randomFrom } from '../fakes/random-from.js';

const DIMENSIONS = 16;
const random = randomFrom(1);

/** Unit vector: a subject, how it is asked (the first axis), and some chance. */
function asked(subject: number, how: number, chance = 0.1): Embedding {
  const vector = Float32Array.from({ length: DIMENSIONS }, () => chance * (random() - 0.5));
  vector[0] = how;
  vector[1 + subject] = 1;
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

interface Asked {
  readonly subjects: readonly number[];
  readonly how: number;
}

/** Six ways to ask for each of the subjects, beside a question. */
function wordings(question: Embedding, { subjects, how }: Asked): readonly Wording[] {
  return subjects.flatMap((subject) =>
    Array.from({ length: 6 }, () => {
      const direction = directionOf(asked(subject, how));
      return { direction, similarity: similarityOf(question, direction) };
    }),
  );
}

test('a question leans to the kind that asks in its way, also about a subject that only the other kind has', () => {
  const answered = { subjects: [0, 1, 2, 3, 9], how: 0.3 };
  const open = { subjects: [0, 1, 2, 3], how: -0.3 };
  const leaning = (question: Embedding): number =>
    leaningOf(wordings(question, answered), wordings(question, open));
  expect(leaning(asked(0, 0.3))).toBeGreaterThan(0.5);
  expect(leaning(asked(0, -0.3))).toBeLessThan(-0.5);
  // Nothing open is about subject 9, so its nearest wordings are all answered ones: how it asks still counts.
  expect(leaning(asked(9, -0.3))).toBeLessThan(leaning(asked(9, 0.3)) - 0.5);
});

test('with one kind alone it leans to that, without any to neither', () => {
  const question = asked(0, 0);
  const some = wordings(question, { subjects: [0, 1], how: 0 });
  expect(leaningOf(some, [])).toBeGreaterThan(0.9);
  expect(leaningOf([], some)).toBeLessThan(-0.9);
  expect(leaningOf([], [])).toBe(0);
});

test('a wording that both kinds have, and directions of no length, count for neither', () => {
  const question = asked(0, 0, 0);
  const same = { direction: directionOf(question), similarity: 1 };
  expect(Math.abs(leaningOf([same], [same]))).toBeLessThan(1e-6);
  const empty = { direction: new Int8Array(DIMENSIONS), similarity: 0 };
  expect(Number.isFinite(leaningOf([empty, same], [empty]))).toBe(true);
});
