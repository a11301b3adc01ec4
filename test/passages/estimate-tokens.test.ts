import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateTokens } from '../../src/passages/estimate-tokens.js';
import { hostileText } from '../fakes/hostile-text.js';

test('a text without characters has no tokens, any character has at least one', () => {
  expect(estimateTokens('')).toBe(0);
  expect(estimateTokens(' \n\u3000\t')).toBe(0);
  for (const character of ['a', '障', 'ー', '9', '。', '😀', '\uD800'])
    expect(estimateTokens(character)).toBeGreaterThanOrEqual(1);
});

test('more text never has fewer tokens', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (one, other) => {
      const [first, second] = [one.toWellFormed(), other.toWellFormed()];
      expect(estimateTokens(first + second)).toBeGreaterThanOrEqual(estimateTokens(first));
      expect(estimateTokens(first + second)).toBeGreaterThanOrEqual(estimateTokens(second));
    }),
  );
});

test('a text has at most the tokens of its parts together', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (one, other) => {
      expect(estimateTokens(`${one} ${other}`)).toBeLessThanOrEqual(
        estimateTokens(one) + estimateTokens(other),
      );
    }),
  );
});

test('white space costs nothing', () => {
  expect(estimateTokens('障 害\n\nの\u3000原因')).toBe(estimateTokens('障害の原因'));
});

test('a Japanese character counts more than a Latin letter', () => {
  expect(estimateTokens('障'.repeat(100))).toBeGreaterThan(2 * estimateTokens('a'.repeat(100)));
  expect(estimateTokens('あ'.repeat(100))).toBeGreaterThan(2 * estimateTokens('a'.repeat(100)));
});
