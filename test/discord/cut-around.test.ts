import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAround } from '../../src/discord/cut-around.js';
import { hostileString } from '../fakes/hostile-strings.js';

const joined = ({ before, span, after }: ReturnType<typeof cutAround>): string =>
  `${before}|${span}|${after}`;

test.for([
  ['0123456789', 4, 6, 20, '0123|45|6789'],
  ['0123456789', 4, 6, 6, '…23|45|6…'],
  ['0123456789', 0, 2, 6, '|01|234…'],
  ['0123456789', 8, 10, 6, '…4567|89|'],
  ['0123456789', 2, 8, 4, '…|234…|…'],
  ['か\u3099か\u3099か\u3099X', 6, 7, 4, '…か\u3099|X|'],
] as const)('%s around %i to %i in %i: %s', ([text, start, end, max, expected]) => {
  expect(joined(cutAround(text, { start, end }, max))).toBe(expected);
});

test('the stretch stays whole where it fits, and nothing gets longer than asked', () => {
  fc.assert(
    fc.property(
      hostileString,
      fc.nat(30),
      fc.nat(30),
      fc.integer({ min: 2, max: 40 }),
      (text, one, other, max) => {
        const start = Math.min(one, other, text.length);
        const end = Math.min(Math.max(one, other), text.length);
        const { before, span, after } = cutAround(text, { start, end }, max);
        if (end - start <= max) expect(span).toBe(text.slice(start, end));
        if (text.length <= max) expect(before + span + after).toBe(text);
        expect(before.length + span.length + after.length).toBeLessThanOrEqual(max + 2);
      },
    ),
  );
});
