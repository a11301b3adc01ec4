import { expect, test } from 'vitest';
import { createLedger } from '../../src/themes/ledger.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { atAngle, smallGeneration } from '../fakes/small-generation.js';

const passage = (text: string, language = 'en', kind: 'report' | 'official' | 'comment' = 'report') => ({
  text,
  language,
  kind,
  vector: atAngle(0),
});
const generation = smallGeneration([
  passage('Aoba Lines cancelled 12 ferries on 4 March 2021.'),
  passage('The harbour newspaper says that Aoba Lines cancelled 15 ferries.'),
  passage('Repairs cost 3.5 million dollars.', 'en', 'official'),
  passage('I waited behind 12 ferries myself!', 'en', 'comment'),
  passage('The quay is old.'),
  passage('青葉汽船は2021年3月4日に12便を欠航した。', 'ja'),
  passage('修理費は3億5,000万円だった。', 'ja'),
]);
const find = async (query: string, language = 'en') => {
  const page = await createLedger(() => generation, recordedLog()).find(query, language);
  return page.lines.map(({ statement, asOf, others }) => ({
    text: statement.text,
    asOf,
    others: others.map(({ text }) => text),
  }));
};

test('a value finds its statement, with its day, and another value beside it; opinions are no figures', async () => {
  expect(await find('12')).toEqual([
    {
      text: 'Aoba Lines cancelled 12 ferries on 4 March 2021.',
      asOf: '2021-03-04',
      others: ['The harbour newspaper says that Aoba Lines cancelled 15 ferries.'],
    },
  ]);
});

test('amounts are found however they are written, and not by another unit', async () => {
  const repairs = [{ text: 'Repairs cost 3.5 million dollars.', asOf: null, others: [] }];
  expect(await find('$3,500,000')).toEqual(repairs);
  expect(await find('3.5 million')).toEqual(repairs);
  expect(await find('3.5 million yen')).not.toEqual(repairs);
  expect(await find('3.5億円', 'ja')).toMatchObject([{ text: '修理費は3億5,000万円だった。' }]);
});

test('a name finds what is counted of it; what has no figure is not there', async () => {
  expect((await find('Aoba')).map(({ text }) => text)).toEqual([
    'Aoba Lines cancelled 12 ferries on 4 March 2021.',
    'The harbour newspaper says that Aoba Lines cancelled 15 ferries.',
  ]);
  expect(await find('quay')).toEqual([]);
  expect(await find('99%')).toEqual([]);
  expect(await find('  ')).toEqual([]);
});

test('the asker’s language comes first, and any other before nothing', async () => {
  expect((await find('12', 'ja')).map(({ text }) => text)).toEqual([
    '青葉汽船は2021年3月4日に12便を欠航した。',
  ]);
  expect((await find('15', 'ja'))[0]?.text).toContain('15 ferries');
});

test('a statement that is not proved is not told', async () => {
  const altered = { ...generation, rereadText: async () => 'something else' };
  const page = await createLedger(() => altered, recordedLog()).find('12', 'en');
  expect([page.lines, page.citations]).toEqual([[], []]);
});
