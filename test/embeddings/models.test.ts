import { expect, test } from 'vitest';
import { isModelName, models } from '../../embeddings/models.js';

test('only names of the table are models, not what every object has', () => {
  expect(isModelName('multilingual-e5-small')).toBe(true);
  expect(isModelName('multilingual-e5')).toBe(false);
  expect(isModelName('toString')).toBe(false);
  expect(isModelName('__proto__')).toBe(false);
});

test('every e5 model has the prefixes it was trained with', () => {
  const e5 = Object.entries(models).filter(([name]) => name.includes('e5'));
  expect(e5.length).toBe(3);
  for (const [, model] of e5)
    expect([model.queryPrefix, model.passagePrefix, model.pooling]).toEqual(['query: ', 'passage: ', 'mean']);
});
