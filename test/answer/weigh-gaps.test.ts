import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { searchPassages } from '../../src/answer/search-passages.js';
import { ferryDocuments } from '../fakes/ferry-documents.js';
import { type Engine, type Models, startEngine, startModels } from '../fakes/ferry-engine.js';

/** The harbour's documents, and what they say they do not state. */
const documents = {
  ...ferryDocuments,
  'ja/fumei.md': {
    encoding: 'utf-8',
    text: '---\ntitle: 分かっていないこと\nkind: report\nlanguage: ja\ngaps: true\n---\n# 分かっていないこと\n\n## 発券機を止めた担当者の名前は？\n\nここで使った資料には、証明書の更新を忘れた担当者の名前は記されていない。\n\n## 乗客への払い戻しはいくらだった？\n\nここで使った資料には、払い戻しの額は記されていない。\n',
  },
} as const;
const nameless = '証明書を更新し忘れた担当者の名前は何ですか';

let models: Models;
let engine: Engine;
let withoutGaps: Engine;
beforeAll(async () => {
  models = await startModels();
  engine = await startEngine(models, documents);
  withoutGaps = await startEngine(models);
});
afterAll(async () => {
  await engine?.close();
  await withoutGaps?.close();
  await models?.close();
});

test('a question for what the documents say they do not state is declined, that sentence first', async () => {
  const answer = await engine.answerQuestion({ question: nameless });
  expect([answer.status, answer.reason, answer.shortAnswer]).toEqual(['abstained', 'not-stated', null]);
  expect(answer.nearest[0]).toMatchObject({
    document: 'ja/fumei.md',
    quote: 'ここで使った資料には、証明書の更新を忘れた担当者の名前は記されていない。',
  });
  const before = await withoutGaps.answerQuestion({ question: nameless });
  expect(answer.confidence).toBeLessThan(before.confidence);
});

test.for([
  '発券機が止まった原因は何ですか',
  '欠航したフェリーは何便でしたか',
  'Why did the ticket machines stop?',
])('gaps take nothing from a question that the reports answer: 「%s」', async (question) => {
  const answer = await engine.answerQuestion({ question });
  expect(answer.status).toBe('answered');
  const before = await withoutGaps.answerQuestion({ question });
  expect(answer.statements[0]).toEqual(before.statements[0]);
});

test('a gap is no evidence: it is neither quoted nor found among the passages', async () => {
  const { generation } = engine.served;
  expect(generation.partitions.map(({ lane }) => lane)).toContain('gaps');
  const found = await searchPassages(generation, { question: nameless }, { stage: 'read', top: 50 }, models);
  expect(found.map(({ document }) => document)).not.toContain('ja/fumei.md');
  for (const question of [nameless, '払い戻しの額について教えて']) {
    const { citations } = await engine.answerQuestion({ question });
    expect(citations.map(({ document }) => document)).not.toContain('ja/fumei.md');
  }
});

const answeredAsked = '機械が全部だめになったのって、いつの朝？';
const openAsked = '発券機が止まったときの払い戻し、結局どのくらい返ってきたんだろう';

/** The documents, with other ways to ask below a heading of the report, of the gap, or of both. */
function naming(kinds: readonly ('report' | 'gap')[]) {
  const comment = (asked: string): string => `\n\n<!-- questions:\n${asked}\n-->`;
  const report = documents['ja/gaiyou.md'];
  const gap = documents['ja/fumei.md'];
  const heading = '# 青葉港の発券障害';
  return {
    ...documents,
    'ja/gaiyou.md': kinds.includes('report')
      ? { ...report, text: report.text.replace(heading, heading + comment(answeredAsked)) }
      : report,
    'ja/fumei.md': kinds.includes('gap')
      ? { ...gap, text: gap.text.replace('いくらだった？', `いくらだった？${comment(openAsked)}`) }
      : gap,
  };
}

test('other ways to ask for a gap count like its heading', async () => {
  const named = await startEngine(models, naming(['report', 'gap']));
  onTestFinished(() => named.close());
  const before = await engine.answerQuestion({ question: openAsked });
  const answer = await named.answerQuestion({ question: openAsked });
  expect(answer.confidence).toBeLessThan(before.confidence);
  expect(answer.nearest[0]?.quote).toBe('ここで使った資料には、払い戻しの額は記されていない。');
  expect(answer.citations.map(({ quote }) => quote)).not.toContain(openAsked);
});

test.for(['report', 'gap'] as const)(
  'where only a %s names other ways to ask, headings are compared',
  async (kind) => {
    const named = await startEngine(models, naming([kind]));
    onTestFinished(() => named.close());
    for (const question of ['発券機が止まった原因は何ですか', nameless]) {
      const before = await engine.answerQuestion({ question });
      const answer = await named.answerQuestion({ question });
      expect([question, answer.status, answer.reason]).toEqual([question, before.status, before.reason]);
    }
  },
);
