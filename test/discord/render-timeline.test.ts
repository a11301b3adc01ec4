import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPanel } from '../../src/discord/render-panel.js';
import { renderTimeline } from '../../src/discord/render-timeline.js';
import { textsFor } from '../../src/discord/texts.js';
import type { Moment } from '../../src/themes/timeline.js';
import { longHostile } from '../fakes/hostile-markdown.js';
import { citationOf } from '../fakes/sample-answers.js';
import { sampleTheme } from '../fakes/sample-theme.js';
import { idsOf, labelsOf, messageFaults } from './message-faults.js';

const viewOf = (told: readonly (readonly [Moment, string])[], pages = 3) => ({
  timeline: {
    events: told.map(([moment, text], i) => ({
      moment,
      statement: { lane: 'reports' as const, text, citations: [i + 1] },
    })),
    citations: told.map(([, quote], i) => citationOf({ number: i + 1, quote, title: `資料${i}` })),
    page: 1,
    pages,
    generation: 'g1',
  },
  about: 'harbour',
  key: '0123456789ab',
  asker: '111111111111111111',
});

test('an instant shows in each reader’s time, a bare date stays text', () => {
  const body = renderTimeline(
    viewOf([
      [{ precision: 'minute', at: 1_614_830_940_000 }, '最初の便が欠航した。'],
      [{ precision: 'day', date: '2021-03-05' }, '青葉汽船は謝罪した。'],
    ]),
    textsFor('ja'),
  );
  expect(body.content.split('\n').slice(0, 3)).toEqual([
    '🗓️ **年表** — harbour',
    '<t:1614830940:f> 最初の便が欠航した。 [1]',
    '**2021-03-05** 青葉汽船は謝罪した。 [2]',
  ]);
  expect(body.content).toContain('引用 2/2 検証済み');
  expect(labelsOf(body)).toEqual([['◀', '▶', '画像で見る']]);
  expect(idsOf(body)).toEqual([
    '1.timeline.-.111111111111111111.0:0123456789ab',
    '1.timeline.-.111111111111111111.2:0123456789ab',
    '1.picture.-.111111111111111111.timeline:1:0123456789ab',
  ]);
});

test('whatever the documents say, a page fits and pings nobody', () => {
  fc.assert(
    fc.property(fc.array(longHostile, { minLength: 8, maxLength: 8 }), (texts) => {
      const told = texts.map(
        (text) => [{ precision: 'minute', at: 1_614_830_940_000 } as const, text] as const,
      );
      const view = viewOf(told);
      const citations = view.timeline.citations.map((one, i) => ({ ...one, title: texts[i] ?? '' }));
      const timeline = { ...view.timeline, citations };
      const { content, ...rest } = renderTimeline({ ...view, timeline }, textsFor('en'));
      // The instants are the timeline's own; one in a text is foreign.
      const withoutInstants = content.replaceAll('\n<t:1614830940:f> ', '\n');
      expect(messageFaults({ ...rest, content: withoutInstants })).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('the panel has a button for every theme, the timeline and a question; they belong to nobody', () => {
  const themes = Array.from({ length: 30 }, (_, i) => ({ ...sampleTheme, id: `theme-${i}` }));
  const body = renderPanel(themes, textsFor('ja'));
  expect(messageFaults(body, [])).toEqual([]);
  expect(labelsOf(body).map(({ length }) => length)).toEqual([5, 5, 5, 5, 4]);
  expect(idsOf(body)[0]).toBe('1.summary.theme-0.-.short');
  expect(idsOf(body).at(-1)).toBe('1.again.-.-.');
});
