import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bytesOf,
  decodeDocuments,
  decodeFloats,
  decodePassages,
  decodeWords,
  encodeLines,
  encodeWords,
} from '../../src/index/generation-files.js';
import type { Passage } from '../../src/passages/passage.js';
import { WordIndex } from '../../src/word-index/word-index.js';
import { hostileString } from '../fakes/hostile-strings.js';

test('a word index comes back from its bytes as it was, whatever the texts', () => {
  let terms = 0;
  fc.assert(
    fc.property(fc.array(hostileString, { maxLength: 8 }), fc.nat(3), (texts, shift) => {
      const { data } = WordIndex.build(texts);
      const bytes = encodeWords(data);
      // Read from anywhere inside a larger buffer: 32-bit numbers must not depend on where it begins.
      const inside = Buffer.concat([Buffer.alloc(shift), bytes]).subarray(shift);
      expect(decodeWords(inside)).toEqual(data);
      terms += data.terms.length;
    }),
  );
  expect(terms).toBeGreaterThan(100);
});

test('a word index found again answers as the one that was saved', () => {
  const built = WordIndex.build(['橋の照明が消えた。', 'The lights went out.', '']);
  const again = new WordIndex(decodeWords(encodeWords(built.data)));
  for (const question of ['照明', 'lights', 'nothing'])
    expect(again.search(question, 5)).toEqual(built.search(question, 5));
  expect(again.search('照明', 5).hits[0]?.passage).toBe(0);
});

test('bytes that cannot be a word index are refused', () => {
  const bytes = encodeWords(WordIndex.build(['one two', 'three']).data);
  expect(() => decodeWords(bytes.subarray(0, bytes.length - 4))).toThrow();
  expect(() => decodeWords(bytes.subarray(0, 20))).toThrow();
  expect(() => decodeWords(new Uint8Array(3))).toThrow(RangeError);
});

test('passages come back as they were, whatever stands in their headings', async () => {
  const passage = fc.record({
    document: hostileString,
    start: fc.nat(),
    end: fc.nat(),
    headings: fc.array(hostileString),
    kind: fc.constantFrom('report' as const, 'comment' as const),
    language: fc.constantFrom('ja', 'en'),
    number: fc.option(fc.nat()),
    title: hostileString,
    url: fc.option(hostileString),
    publishedAt: fc.option(hostileString),
    sentences: fc.array(fc.record({ start: fc.nat(), end: fc.nat() })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(passage, { maxLength: 4 }), async (passages: readonly Passage[]) => {
      expect(await decodePassages(encodeLines(passages))).toEqual(passages);
    }),
  );
});

test('a line that is not what it should be is refused', async () => {
  await expect(decodePassages(Buffer.from('{"document":"a.md"}\n'))).rejects.toThrow();
  expect(() => decodeDocuments(Buffer.from('{"path":"a.md"\n'))).toThrow();
  expect(await decodePassages(new Uint8Array())).toEqual([]);
});

test('vectors come back as they were, and bytes that are no whole number of floats are refused', () => {
  const numbers = Float32Array.of(1, -0.5, 1e-30, 3.25);
  const part = numbers.subarray(1, 3);
  expect(decodeFloats(bytesOf(part))).toEqual(part);
  expect(() => decodeFloats(bytesOf(numbers).subarray(1))).toThrow(RangeError);
});
