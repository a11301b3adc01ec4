import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderLedger } from '../../src/discord/render-ledger.js';
import { textsFor } from '../../src/discord/texts.js';
import { longHostile } from '../fakes/hostile-markdown.js';
import { citationOf } from '../fakes/sample-answers.js';
import { messageFaults } from './message-faults.js';

const pageOf = (texts: readonly string[], query = '12') => ({
  query,
  generation: 'g1',
  lines: texts.slice(0, -1).map((text, i) => ({
    statement: { lane: 'reports' as const, text, citations: [i + 1] },
    asOf: '2021-03-04',
    others:
      i === 0 ? [{ lane: 'reports' as const, text: texts.at(-1) ?? '', citations: [texts.length] }] : [],
  })),
  citations: texts.map((quote, i) =>
    citationOf({ number: i + 1, quote, title: `Report ${i}`, section: null, url: null }),
  ),
});

test('statements with their day, and what others say below', () => {
  const { content } = renderLedger(
    pageOf(['12 ferries stopped.', 'All 12 ran again.', '15 ferries stopped.']),
    textsFor('en'),
  );
  expect(content.split('\n')).toEqual([
    '🔢 **Figures: 12**',
    '· 12 ferries stopped. [1] (as of 2021-03-04)',
    '  ⇔ compare: 15 ferries stopped. [2]',
    '· All 12 ran again. [3] (as of 2021-03-04)',
    'Sources [1] Report 0 2021-03-04',
    '[2] Report 2 2021-03-04',
    '[3] Report 1 2021-03-04',
    '-# Citations 3/3 verified · index g1',
  ]);
});

test('what does not fit goes, last first, and is counted; nobody is pinged', () => {
  fc.assert(
    fc.property(fc.array(longHostile, { minLength: 2, maxLength: 7 }), longHostile, (texts, query) => {
      expect(messageFaults(renderLedger(pageOf(texts, query), textsFor('ja')), [])).toEqual([]);
    }),
    { numRuns: 50 },
  );
  const long = Array.from({ length: 7 }, (_, i) => `${i} ${'ferries stopped '.repeat(16)}`);
  expect(renderLedger(pageOf(long), textsFor('ja')).content).toMatch(/ほか\d文/u);
});

test('a figure nobody names is said to be missing, with a way on', () => {
  expect(renderLedger({ ...pageOf([]), lines: [] }, textsFor('ja')).content).toContain('19%');
});
