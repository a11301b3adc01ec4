import { expect, test } from 'vitest';
import { exportSummaries } from '../../src/themes/export-summary.js';
import type { Summary } from '../../src/themes/summarise-theme.js';
import { citationOf } from '../fakes/sample-answers.js';
import { sampleTheme } from '../fakes/sample-theme.js';

const summary: Summary = {
  theme: 'harbour',
  language: 'en',
  length: 'short',
  generation: 'g1',
  statements: [{ lane: 'reports', text: 'Twelve *ferries* were cancelled.', citations: [1] }],
  citations: [citationOf({ title: 'Harbour [news]', section: null })],
};

test('footnotes are numbered through all themes, and foreign markup is escaped', () => {
  const text = exportSummaries([
    { theme: sampleTheme, summary },
    { theme: { ...sampleTheme, name: { ja: '港二', en: 'Second' } }, summary },
  ]);
  expect(text).toContain('## Harbour\n\n- Twelve \\*ferries\\* were cancelled. [^1]\n\n## Second\n');
  expect(text).toContain('[^2]\n\n[^1]: Harbour \\[news\\], 2021-03-04, <https://example.com/aoba>');
  expect(text.match(/^\[\^\d+\]: /gmu)).toHaveLength(2);
});
