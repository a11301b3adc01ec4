import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeDirections,
  decodeVector,
  directionBytes,
  vectorText,
} from '../../src/postgres/encode-vectors.js';

test('every 32-bit float comes back from its text as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (numbers) => {
      const vector = Float32Array.from(numbers, (value) => value + 0);
      const read = Float32Array.from(JSON.parse(vectorText(vector)), Number);
      expect(read).toEqual(vector.map((value) => (value === 0 ? 0 : value)));
    }),
  );
});

test('what the server sends of a vector is read as its numbers, and nothing else is', () => {
  const bytes = Uint8Array.of(0, 2, 0, 0, 0x3f, 0x80, 0, 0, 0xc0, 0, 0, 0);
  expect(decodeVector(bytes, 2)).toEqual(Float32Array.of(1, -2));
  expect(() => decodeVector(bytes, 3)).toThrow(RangeError);
  expect(() => decodeVector(bytes.subarray(0, 8), 2)).toThrow(RangeError);
});

test('directions come back as they were', () => {
  const directions = Int8Array.of(1, -127, 0, 5);
  expect(decodeDirections(directionBytes(directions), 2)).toEqual(directions);
  expect(decodeDirections(directionBytes(directions.subarray(2)), 2)).toEqual(Int8Array.of(0, 5));
  expect(decodeDirections(new Uint8Array(), 2)).toEqual(new Int8Array());
  expect(() => decodeDirections(Uint8Array.of(1, 2, 3), 2)).toThrow(RangeError);
});
