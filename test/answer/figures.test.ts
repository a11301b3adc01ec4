import { expect, test } from 'vitest';
import { figuresOf, isSameFigure, withoutFigures } from '../../src/answer/figures.js';

test.for([
  ['株は29%下がった', ['29 %']],
  ['株は２９％下がった', ['29 %']],
  ['fell by 19 percent', ['19 %']],
  ['約850万台が止まった', ['8500000 台']],
  ['About 8.5 million devices stopped', ['8500000 device']],
  ['7,000 flights', ['7000 flight']],
  ['$5.4 billion', ['5400000000 $']],
  ['54億ドル', ['5400000000 $']],
  ['売上高は9億6,390万ドルだった', ['963900000 $']],
  ['963.9 million US dollars', ['963900000 $']],
  ['1社あたり6460万ドル', ['1 社', '64600000 $']],
  ['64.6 million dollars', ['64600000 $']],
  ['約2万9,000社', ['29000 社']],
  ['2024年7月19日に起きた', ['2024-7-19 date']],
  ['on 19 July 2024', ['2024-7-19 date']],
  ['July 19', ['*-7-19 date']],
  ['2024-07-19', ['2024-7-19 date']],
  ['8月4日', ['*-8-4 date']],
  ['90件中3件', ['90 件', '3 件']],
  ['数字のない文', []],
  ['in 2024 we moved', []],
] as const)('%s', ([text, expected]) => {
  expect(figuresOf(text).map(({ unit, value }) => `${value} ${unit}`)).toEqual(expected);
});

test('dates agree where both say something', () => {
  const [exact, month, other] = ['2024年7月19日', '7月19日', '2024年8月19日'].map(
    (text) => figuresOf(text)[0],
  );
  if (exact === undefined || month === undefined || other === undefined) throw new Error('no date found');
  expect(isSameFigure(exact, month)).toBe(true);
  expect(isSameFigure(other, month)).toBe(false);
  expect(isSameFigure(exact, other)).toBe(false);
});

test('without its figures a text keeps the words around them', () => {
  expect(withoutFigures('2024年7月19日に株は29%下がった').replace(/\s+/gu, '')).toBe('に株は下がった');
  expect(withoutFigures('Delta cancelled about 7,000 flights').replace(/\s+/gu, ' ').trim()).toBe(
    'delta cancelled about flights',
  );
});
