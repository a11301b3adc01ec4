import { expect, test } from 'vitest';
import { createTimeline, momentOf } from '../../src/themes/timeline.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { atAngle, smallGeneration } from '../fakes/small-generation.js';

const minute = (iso: string) => ({ precision: 'minute', at: Date.parse(iso) });
const day = (date: string) => ({ precision: 'day', date });

test.each([
  ['2021年3月4日04:09 UTC（日本時間13:09）、最初の便が欠航した。', minute('2021-03-04T04:09Z')],
  [
    'On 4 March 2021 at about 04:09 UTC (13:09 JST) the first ferry was cancelled.',
    minute('2021-03-04T04:09Z'),
  ],
  ['At 20:00 UTC on 4 March 2021 the quay closed.', minute('2021-03-04T20:00Z')],
  ['As of 5 March 2021, 02:31 UTC (11:31 JST), 12 ferries were cancelled.', minute('2021-03-05T02:31Z')],
  ['On March 4, 2021 the quay closed.', day('2021-03-04')],
  ['青葉汽船は2021年3月4日、謝罪した。', day('2021-03-04')],
  ['青葉汽船は2021年3月下旬に再開した。', { precision: 'month', date: '2021-03' }],
  ['In March 2021 the harbour opened again.', { precision: 'month', date: '2021-03' }],
  // The UTC time in brackets belongs to another day than the one named.
  ['記事は日本時間2021年3月5日06:47（4日21:47 UTC）に出た。', day('2021-03-05')],
])('%s', (text, moment) => {
  expect(momentOf(text)).toEqual(moment);
});

test.each([
  'The outage of 4 March 2021 was short.',
  '2021年3月4日の障害の原因は証明書だった。',
  'It was the longest outage that the harbour had seen since 4 March 2021.',
  'Nothing is dated here.',
])('no event: %s', (text) => {
  expect(momentOf(text)).toBeNull();
});

const generation = smallGeneration(
  [
    'On 5 March 2021 Aoba Lines apologised.',
    'On 4 March 2021 at 04:09 UTC the first ferry was cancelled.',
    'On 4 March 2021 the first ferry was cancelled.',
    'On 4 March 2021 at 06:00 UTC the second ferry was cancelled.',
  ].map((text) => ({ text, language: 'en', vector: atAngle(0) })),
);

test('events are told in order, once each, the most exact wording first, in pages', async () => {
  const timeline = createTimeline(() => generation, recordedLog());
  const { events, pages } = await timeline.read('en', '', 0, 2);
  expect(events.map(({ statement }) => statement.text)).toEqual([
    'On 4 March 2021 at 04:09 UTC the first ferry was cancelled.',
    'On 4 March 2021 at 06:00 UTC the second ferry was cancelled.',
  ]);
  expect(pages).toBe(2);
  const last = await timeline.read('en', '', 99, 2);
  expect(last.page).toBe(1);
  expect(last.events.map(({ moment }) => moment)).toEqual([day('2021-03-05')]);
  expect(last.citations.map(({ number }) => number)).toEqual([1]);
  expect((await timeline.read('en', 'weather', 0, 2)).events).toEqual([]);
});
