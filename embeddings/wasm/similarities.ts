// AssemblyScript, compiled to WebAssembly: 16 numbers at a time where JavaScript takes one (`../similarities.ts` says
// what it is worth). Addresses are bytes into the module's memory. A row holds whole blocks; the caller fills its end
// with zeros.

const BLOCK = 16;

/**
 * Cosine similarity of a query of unit length and each row of 8-bit numbers.
 * @param query `width` 32-bit floats
 * @param rows `count` rows of `width` bytes
 * @param out receives `count` 64-bit floats; 0 for a row of zeros
 */
export function similarities(query: usize, rows: usize, count: i32, width: i32, out: usize): void {
  for (let i = 0; i < count; i++) {
    // Two sums: each addition waits for the one before.
    let even = f32x4.splat(0);
    let odd = f32x4.splat(0);
    let squares = i32x4.splat(0);
    for (let k = 0; k < width; k += BLOCK) {
      const at = query + 4 * k;
      const bytes = v128.load(rows + k);
      const low = i16x8.extend_low_i8x16_s(bytes);
      const high = i16x8.extend_high_i8x16_s(bytes);
      squares = i32x4.add(squares, i32x4.dot_i16x8_s(low, low));
      squares = i32x4.add(squares, i32x4.dot_i16x8_s(high, high));
      even = f32x4.add(even, times(i32x4.extend_low_i16x8_s(low), v128.load(at)));
      odd = f32x4.add(odd, times(i32x4.extend_high_i16x8_s(low), v128.load(at, 16)));
      even = f32x4.add(even, times(i32x4.extend_low_i16x8_s(high), v128.load(at, 32)));
      odd = f32x4.add(odd, times(i32x4.extend_high_i16x8_s(high), v128.load(at, 48)));
    }
    const product = sumOfFloats(f32x4.add(even, odd));
    const length = Math.sqrt(sumOfIntegers(squares));
    store<f64>(out + 8 * i, length === 0 ? 0 : product / length);
    rows += width;
  }
}

/**
 * Products of every two rows of 8-bit numbers.
 * @param out receives the lower triangle, row by row, 32-bit integers: row i holds i + 1
 */
export function products(rows: usize, count: i32, width: i32, out: usize): void {
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      store<i32>(out, product(rows + i * width, rows + j * width, width));
      out += 4;
    }
  }
}

function product(one: usize, other: usize, width: i32): i32 {
  let sums = i32x4.splat(0);
  for (let k = 0; k < width; k += BLOCK) {
    const a = v128.load(one + k);
    const b = v128.load(other + k);
    const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(a), i16x8.extend_low_i8x16_s(b));
    const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(a), i16x8.extend_high_i8x16_s(b));
    sums = i32x4.add(sums, i32x4.add(low, high));
  }
  return sumOfIntegers(sums);
}

function times(integers: v128, floats: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(integers), floats);
}

function sumOfFloats(lanes: v128): f64 {
  return (
    <f64>f32x4.extract_lane(lanes, 0) +
    <f64>f32x4.extract_lane(lanes, 1) +
    <f64>f32x4.extract_lane(lanes, 2) +
    <f64>f32x4.extract_lane(lanes, 3)
  );
}

function sumOfIntegers(lanes: v128): i32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}
