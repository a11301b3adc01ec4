import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { saysTheSame } from '../../src/themes/says-the-same.js';
import { composeSummary, findForTheme, summaryLengths } from '../../src/themes/summarise-theme.js';
import { answerOf, citationOf } from '../fakes/sample-answers.js';
import { sampleTheme } from '../fakes/sample-theme.js';

/** An answer that says these sentences, each from its own place. */
const saying = (lane: 'reports' | 'voices', ...texts: readonly string[]): Answer =>
  answerOf({
    statements: texts.map((text, i) => ({ lane, text, citations: [i + 1] })),
    citations: texts.map((quote, i) => citationOf({ number: i + 1, quote, document: `${quote}.md` })),
  });
const answers: Readonly<Record<string, Answer>> = {
  何便が欠航しましたか: saying('reports', '欠航は12便だった。', '乗客三千人が港で待った。'),
  原因は何ですか: saying('reports', '原因は古い証明書だった。', '欠航は12便であった。'),
  いつ直りましたか: saying('reports', '翌日の朝に直った。', '係員が一台ずつ回った。'),
};
const findings = () =>
  findForTheme(sampleTheme, 'ja', async ({ question }) => answers[question] ?? answerOf());

test('three lines answer the first three questions, in their order', async () => {
  const { statements, citations } = composeSummary(await findings(), 'short');
  expect(statements.map(({ text }) => text)).toEqual([
    '欠航は12便だった。',
    '原因は古い証明書だった。',
    '翌日の朝に直った。',
  ]);
  expect(statements.map(({ citations: cited }) => cited)).toEqual([[1], [2], [3]]);
  expect(citations.map(({ quote }) => quote)).toEqual(statements.map(({ text }) => text));
});

test('the full text tells more of each question, and nothing twice', async () => {
  const { statements } = composeSummary(await findings(), 'full');
  expect(statements.map(({ text }) => text)).toEqual([
    '欠航は12便だった。',
    '乗客三千人が港で待った。',
    '原因は古い証明書だった。',
    '翌日の朝に直った。',
    '係員が一台ずつ回った。',
  ]);
});

test('every statement is its quote, whatever the length', async () => {
  const found = await findings();
  for (const length of summaryLengths) {
    const { statements, citations } = composeSummary(found, length);
    expect(statements.length).toBeGreaterThan(0);
    for (const { text, citations: cited } of statements)
      expect(citations.filter(({ number }) => cited.includes(number)).map(({ quote }) => quote)).toEqual([
        text,
      ]);
  }
});

test('a theme of reports leaves the voices out, and the other way round', async () => {
  const voices = saying('voices', '説明がほしいという声。');
  const told = async (lanes: readonly ('reports' | 'voices')[]) =>
    composeSummary(
      await findForTheme({ ...sampleTheme, lanes: [...lanes] }, 'ja', async () => voices),
      'full',
    );
  expect((await told(['reports'])).statements).toEqual([]);
  expect((await told(['voices'])).statements).toHaveLength(1);
});

test.for([
  ['欠航は12便だった。', '欠航は12便であった。', true],
  ['欠航は12便だった。', '欠航は30便だった。', true],
  ['欠航は12便だった。', '原因は古い証明書だった。', false],
  ['Twelve ferries were cancelled.', 'The cause was an old certificate.', false],
] as const)('「%s」 and 「%s」: the same is %s', ([one, other, expected]) => {
  expect(saysTheSame(one, other)).toBe(expected);
});
