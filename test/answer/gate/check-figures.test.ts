import { expect, test } from 'vitest';
import { checkFigures } from '../../../src/answer/gate/check-figures.js';

const same = ['same', true] as const;
const cross = ['cross', false] as const;

test.for([
  [...same, '株価は19%下がった。', '株価は十九パーセント下落した。'],
  [...cross, 'It happened on July 19, 2024.', '2024年7月19日に起きた。'],
  [...cross, 'It happened in July.', '2024年7月19日に起きた。'],
  [...same, '令和6年7月19日に起きた。', '2024年7月19日に起きた。'],
  [...cross, 'At 2:27 p.m. it was taken back.', '14時27分に取り下げた。'],
  [...cross, 'About 8.5 million devices stopped.', '約850万台が止まった。'],
  [...cross, '売上高は9億6390万ドルだった。', 'Revenue was 963.9 million US dollars.'],
  [...same, 'Between 20% and 21% were lost.', 'About 20 to 21 % were lost.'],
  [...cross, 'It fell by up to 19%.', '最大19%下がった。'],
  [...cross, '1日に数回変わる。', 'It changes several times a day.'],
  [
    ...same,
    '26 domestic and 2 international flights, 28 in all.',
    'In all 28 flights: 26 domestic and 2 international.',
  ],
  [...cross, '759 of 2,232 hospitals were hit.', '2,232病院のうち759病院が影響を受けた。'],
  [...same, 'The 20th was quiet.', 'On 19 July and on the 20th it was quiet.'],
] as const)('%s language, %s: 「%s」 stands in 「%s」', ([, sameLanguage, sentence, quote]) => {
  expect(checkFigures(sentence, [quote], sameLanguage)).toBeNull();
});

test.for([
  [...same, '株価は29%下がった。', '株価は19%下がった。', '29%'],
  [...cross, 'It happened on 18 July 2024.', '2024年7月19日に起きた。', '2024-7-18'],
  [...cross, 'It happened on 19 July 2023.', '2024年7月19日に起きた。', '2023-7-19'],
  [...same, '令和5年7月19日に起きた。', '2024年7月19日に起きた。', '2023-7-19'],
  [...cross, 'At 15:27 it was taken back.', '14時27分に取り下げた。', '15:27'],
  [...cross, 'About 85 million devices stopped.', '約850万台が止まった。', '85000000'],
  [...same, 'It fell by at least 19%.', 'It fell by up to 19%.', '19%'],
  [...same, 'It fell by 19%.', 'It fell by up to 19%.', '19%'],
  [
    ...same,
    'It fell from 29 to 32 billion dollars.',
    'It fell from 32 to 29 billion dollars.',
    'figures in another order',
  ],
  [...same, 'It cost 19 dollars.', 'It fell by 19 %.', '19$'],
  [...same, '7,000 passengers were stranded.', '7,000 flights were cancelled.', '7000'],
  [...same, 'Seven shops closed.', 'Some shops closed.', '7'],
] as const)('%s language, %s: 「%s」 is not 「%s」', ([, sameLanguage, sentence, quote, problem]) => {
  expect(checkFigures(sentence, [quote], sameLanguage)).toBe(problem);
});
