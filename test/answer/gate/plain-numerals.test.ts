import { expect, test } from 'vitest';
import { plainNumerals } from '../../../src/answer/gate/plain-numerals.js';

test.for([
  ['十九％下がった', '19%下がった'],
  ['約八百五十万台', '約850万台'],
  ['三日後に替えられた', '3日後に替えられた'],
  ['二〇二四年', '2024年'],
  ['令和6年7月19日', '2024年7月19日'],
  ['平成元年', '1989年'],
  ['数百人、何十台も', '数百人、何十台も'],
  ['十分な備え', '十分な備え'],
  ['一時、一部の店が一方で', '一時、一部の店が一方で'],
  ['三割五分', '35%'],
  ['nineteen percent', '19 percent'],
  ['twenty-one fields', '21 fields'],
  ['two hundred and five shops', '205 shops'],
  ['five million', '5 million'],
  ['one of the firms', 'one of the firms'],
  ['Reiwa 6', '2024'],
  ['３分の１', '33.3%'],
  ['two thirds', '66.7%'],
] as const)('%s → %s', ([text, expected]) => {
  expect(plainNumerals(text).replace(/\s+/gu, ' ').trim()).toBe(expected);
});
