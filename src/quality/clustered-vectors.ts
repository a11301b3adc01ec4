import type { VectorMatrix } from '../vector-index/vector-index.js';

export interface Clusters {
  /** Subjects; the vectors of one lie around its centre. */
  readonly centres: number;
  /** Fields that the subjects belong to; 0: each stands for itself. */
  readonly fields: number;
  /** Other vectors around the same centres for each seed. */
  readonly seed: number;
}

/** How far vectors lie from their centre, in standard deviations of the centres. */
const NOISE = 0.6;

/**
 * Unit vectors in clusters, as texts have them: purely random ones have no near neighbours and say nothing about search.
 * Deterministic.
 */
export function clusteredVectors(
  count: number,
  dimensions: number,
  { centres, fields, seed }: Clusters,
): VectorMatrix {
  const centre = gaussians(11);
  const middles = Float32Array.from({ length: centres * dimensions }, () => centre());
  const field = gaussians(13);
  const ofFields = Float32Array.from({ length: fields * dimensions }, () => field());
  for (let at = 0; fields > 0 && at < middles.length; at += 1) {
    const row = Math.floor(at / dimensions) % fields;
    middles[at] = ((middles[at] ?? 0) + (ofFields[row * dimensions + (at % dimensions)] ?? 0)) / Math.SQRT2;
  }
  const next = gaussians(seed);
  const values = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row += 1) {
    const middle = (row * 7919 + seed) % centres;
    let squares = 0;
    for (let i = 0; i < dimensions; i += 1) {
      const value = (middles[middle * dimensions + i] ?? 0) + NOISE * next();
      values[row * dimensions + i] = value;
      squares += value * value;
    }
    const norm = Math.sqrt(squares);
    for (let i = 0; i < dimensions; i += 1)
      values[row * dimensions + i] = (values[row * dimensions + i] ?? 0) / norm;
  }
  return { dimensions, values };
}

/** Normally distributed numbers by Box and Muller on the mulberry32 generator. */
function gaussians(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
