import type { Directions, Embedding } from '../../embeddings/embedder.js';

/** A vector as pgvector reads it. Nine significant digits are enough to bring every 32-bit float back as it was. */
export function vectorText(vector: Embedding): string {
  const numbers = Array.from(vector, (value) => Number(value.toPrecision(9)));
  return `[${numbers.join(',')}]`;
}

/**
 * What `vector_send` gives: how many numbers (16 bits), 16 unused bits, the numbers as 32-bit floats, big endian.
 * @throws RangeError when the bytes are no vector of so many dimensions
 */
export function decodeVector(bytes: Uint8Array, dimensions: number): Embedding {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength !== 4 + dimensions * 4 || view.getUint16(0) !== dimensions)
    throw new RangeError(`expected a vector of ${dimensions} numbers, found ${bytes.byteLength} bytes`);
  return Float32Array.from({ length: dimensions }, (_, i) => view.getFloat32(4 + i * 4));
}

/** Directions as in a local generation's file. */
export function directionBytes(directions: Directions): Uint8Array {
  return new Uint8Array(directions.buffer, directions.byteOffset, directions.byteLength);
}

/** @throws RangeError when the bytes are no whole number of directions */
export function decodeDirections(bytes: Uint8Array, dimensions: number): Directions {
  if (bytes.byteLength % dimensions !== 0)
    throw new RangeError(`expected directions of ${dimensions} numbers, found ${bytes.byteLength} bytes`);
  return new Int8Array(new Uint8Array(bytes).buffer);
}
