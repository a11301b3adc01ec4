import { expect, test } from 'vitest';
import type { Citation, Statement } from '../../src/answer/answer.js';
import { verifyCitations } from '../../src/answer/verify-citations.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { smallIndex } from '../fakes/small-index.js';

const citation = (number: number, document: string, start: number, quote: string): Citation => ({
  number,
  document,
  title: '題',
  kind: 'report',
  section: null,
  start,
  end: start + quote.length,
  quote,
  url: null,
  publishedAt: null,
});
const statement = (text: string, ...citations: readonly number[]): Statement => ({
  lane: 'reports',
  text,
  citations,
});

const openIndex = async () => {
  const index = await smallIndex({ 'a.md': '橋の照明が消えた。\n', 'b.md': '電線が😀古かった。\n' });
  await index.build();
  return index.open();
};

test('a quote that stands in the stored text is kept as it is', async () => {
  const generation = await openIndex();
  const statements = [statement('電線が😀古かった。', 1)];
  const citations = [citation(1, 'b.md', 0, '電線が😀古かった。')];
  const log = recordedLog();
  expect(await verifyCitations(generation, statements, citations, log)).toEqual({ statements, citations });
  expect(log.errors).toEqual([]);
  await generation.close();
});

test.for([
  ['its words differ', citation(1, 'a.md', 0, '橋の照明が点いた。')],
  ['it stands elsewhere', citation(1, 'a.md', 1, '橋の照明が消えた。')],
  ['it stands in another document', citation(1, 'b.md', 0, '橋の照明が消えた。')],
  ['the document is not there', citation(1, '../c.md', 0, '橋の照明が消えた。')],
] as const)('a citation is dropped with its statement and logged when %s', async ([, wrong]) => {
  const generation = await openIndex();
  const log = recordedLog();
  const verified = await verifyCitations(generation, [statement('文。', 1)], [wrong], log);
  expect(verified).toEqual({ statements: [], citations: [] });
  expect(log.errors).toHaveLength(1);
  expect(log.errors[0]).toContain(wrong.document);
  expect(log.errors[0]).not.toContain('照明');
  await generation.close();
});

test('what is left is numbered anew by first use, and unused citations are not listed', async () => {
  const generation = await openIndex();
  const verified = await verifyCitations(
    generation,
    [statement('一', 1), statement('二', 4, 1), statement('三', 2, 4)],
    [
      citation(1, 'a.md', 3, '存在しない'),
      citation(2, 'a.md', 2, '照明'),
      citation(3, 'a.md', 0, '橋'),
      citation(4, 'b.md', 0, '電線'),
    ],
    recordedLog(),
  );
  expect(verified.statements.map(({ text, citations }) => [text, citations])).toEqual([
    ['二', [1]],
    ['三', [2, 1]],
  ]);
  expect(verified.citations.map(({ number, quote }) => [number, quote])).toEqual([
    [1, '電線'],
    [2, '照明'],
  ]);
  await generation.close();
});
