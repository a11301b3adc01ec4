import fc from 'fast-check';

/** Any UTF-16 code unit, lone surrogates included; `fc.string` alone never makes one. */
const anyUnits = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
/** One character under a heap of combining marks. */
const markBomb = fc
  .tuple(fc.constantFrom('a', 'か', 'カ', ''), fc.constantFrom('\u0301', '\u3099', '\u0489'), fc.nat(60))
  .map(([base, mark, times]) => base + mark.repeat(times));

export const hostileString = fc.oneof(anyUnits, markBomb, fc.string({ unit: 'grapheme' }));
