import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Direction, Directions, Embedding } from './embedder.js';

/** Bytes that are handled at once; a row in the kernel's memory holds whole blocks. */
const BLOCK = 16;
const PAGE_BYTES = 65_536;

/** What of JavaScript's own namespace is used here: the types of Node 20 leave it out. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** What `wasm/similarities.ts` exports. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): void };
  similarities(query: number, rows: number, count: number, width: number, out: number): void;
  products(rows: number, count: number, width: number, out: number): void;
}

// One for the whole thread: its memory holds nothing from one call to the next.
const kernel = loadKernel();

/**
 * Cosine similarity of a query (unit length) and each direction, −1 to 1; 0 where the direction is all zero. A question
 * is compared with thousands of them: .14 µs each, where a loop in JavaScript took .46.
 * @param groups directions that belong together, a passage's for example
 * @returns for each group one per direction, in order
 */
export function similaritiesTo(
  query: Embedding,
  groups: readonly Directions[],
): readonly (readonly number[])[] {
  const dimensions = query.length;
  const counts = groups.map((group) => group.length / dimensions);
  const count = counts.reduce((sum, one) => sum + one, 0);
  const width = widthOf(dimensions);
  const rows = 4 * width;
  const out = rows + count * width;
  const room = kernel.room(out + 8 * count);
  room.floats.fill(0, dimensions, width).set(query);
  setRows(room.bytes, rows, groups, dimensions);
  kernel.run.similarities(0, rows, count, width, out);
  let at = out / 8;
  return counts.map((own) => {
    const similarities: number[] = [];
    for (let i = 0; i < own; i += 1, at += 1) similarities.push(room.doubles[at] ?? 0);
    return similarities;
  });
}

/** Cosine similarity of a query (unit length) and one direction, as `similaritiesTo`. */
export function similarityOf(query: Embedding, direction: Direction): number {
  return similaritiesTo(query, [direction])[0]?.[0] ?? 0;
}

/**
 * Cosine similarities of every two directions, −1 to 1: the lower triangle, row by row, row i holds i + 1 numbers.
 * 128 directions: .3 ms, where loops in JavaScript took 3.4.
 */
export function similaritiesAmong(directions: readonly Direction[]): Float64Array {
  const dimensions = directions[0]?.length ?? 0;
  const count = directions.length;
  const width = widthOf(dimensions);
  const out = count * width;
  const size = (count * (count + 1)) / 2;
  const room = kernel.room(out + 4 * size);
  setRows(room.bytes, 0, directions, dimensions);
  kernel.run.products(0, count, width, out);
  const products = room.integers.subarray(out / 4, out / 4 + size);
  const lengths = directions.map((_, i) => Math.sqrt(products[(i * (i + 3)) / 2] ?? 0) || 1);
  const similarities = new Float64Array(size);
  let at = 0;
  for (const [i, one] of lengths.entries()) {
    for (let j = 0; j <= i; j += 1, at += 1)
      similarities[at] = (products[at] ?? 0) / (one * (lengths[j] ?? 1));
  }
  return similarities;
}

/** Numbers in a row, its end filled up. */
function widthOf(dimensions: number): number {
  return Math.ceil(dimensions / BLOCK) * BLOCK;
}

/** Writes one row per direction, filled up with zeros. */
function setRows(target: Int8Array, at: number, groups: readonly Directions[], dimensions: number): void {
  const width = widthOf(dimensions);
  let row = at;
  for (const group of groups) {
    if (width === dimensions) {
      target.set(group, row);
      row += group.length;
      continue;
    }
    for (let from = 0; from < group.length; from += dimensions, row += width)
      target.fill(0, row, row + width).set(group.subarray(from, from + dimensions), row);
  }
}

/** The kernel's memory as numbers of each kind. */
interface Room {
  readonly bytes: Int8Array;
  readonly integers: Int32Array;
  readonly floats: Float32Array;
  readonly doubles: Float64Array;
}

/** Loads what the build compiled. */
function loadKernel(): { readonly run: Kernel; room(bytes: number): Room } {
  const file = createRequire(import.meta.url).resolve('#similarities.wasm');
  const run = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file))).exports as Kernel;
  let room = roomIn(run.memory.buffer);
  return {
    run,
    // At least this large.
    room(bytes) {
      const missing = bytes - run.memory.buffer.byteLength;
      if (missing > 0) {
        run.memory.grow(Math.ceil(missing / PAGE_BYTES));
        room = roomIn(run.memory.buffer);
      }
      return room;
    },
  };
}

function roomIn(buffer: ArrayBuffer): Room {
  return {
    bytes: new Int8Array(buffer),
    integers: new Int32Array(buffer),
    floats: new Float32Array(buffer),
    doubles: new Float64Array(buffer),
  };
}
