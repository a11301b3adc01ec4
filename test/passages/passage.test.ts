import { expect, test } from 'vitest';
import { kinds } from '../../src/documents/document.js';
import { laneOf } from '../../src/passages/passage.js';

test('readers’ comments are voices, everything else stands with the reports', () => {
  expect(kinds.map((kind) => [kind, laneOf(kind)])).toEqual([
    ['official', 'reports'],
    ['report', 'reports'],
    ['explainer', 'reports'],
    ['summary', 'reports'],
    ['comment', 'voices'],
  ]);
});
