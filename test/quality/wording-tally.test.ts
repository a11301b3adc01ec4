import { expect, test } from 'vitest';
import { renderQuality } from '../../src/quality/report-quality.js';
import { wordingTally } from '../../src/quality/wording-tally.js';
import { answerOf } from '../fakes/sample-answers.js';

test('what a model did is counted while questions are answered, and shown as a table', async () => {
  const tally = wordingTally();
  const wordings = [
    {
      model: 'm',
      kept: 2,
      dropped: [{ sentence: 's', reason: 'figure' as const, detail: '' }],
      failure: null,
      gateMs: 10,
    },
    { model: 'm', kept: 0, dropped: [], failure: 'timeout' as const, gateMs: 0 },
    undefined,
  ];
  const ask = tally.counting(async () => {
    const wording = wordings.shift();
    return { answer: answerOf(), composed: 1, read: [], ...(wording === undefined ? {} : { wording }) };
  });
  for (let i = 0; i < 3; i += 1) await ask({ question: 'q' });
  const figures = tally.figures();
  expect(figures).toEqual({
    model: 'm',
    asked: 2,
    worded: 1,
    failed: 1,
    kept: 2,
    dropped: { figure: 1 },
    gateMs: { p50: 10, p95: 10 },
  });
  const table = renderQuality({
    incidents: [],
    paragraphs: [],
    gate: null,
    themes: [],
    ledger: null,
    wording: [{ name: 'dossier', ...figures }],
  });
  expect(table).toContain('| dossier, m | 2 | 1 | 1 | 2 | figure 1 | 10 / 10 ms |');
});
