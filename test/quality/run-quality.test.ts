import { expect, test } from 'vitest';
import { UserFacingError } from '../../src/errors.js';
import { sentencesOf } from '../../src/quality/run-quality.js';

test('how many sentences a crowd’s answers read is a list of whole numbers, and anything else is refused', () => {
  expect(sentencesOf('1, 2,40')).toEqual([1, 2, 40]);
  for (const wrong of ['', '0', '1.5', '-1', '2,x', '100'])
    expect(() => sentencesOf(wrong)).toThrow(UserFacingError);
});
