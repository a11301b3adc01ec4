import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.js';
import { cleanQuestion } from '../../src/answer/read-question.js';
import { parseCustomId } from '../../src/discord/custom-id.js';
import type { MessageBody } from '../../src/discord/message-body.js';
import { readQuestion } from '../../src/discord/read-question.js';
import { type AnswerView, renderAnswer } from '../../src/discord/render-answer.js';
import { textsFor } from '../../src/discord/texts.js';
import { kinds } from '../../src/documents/document.js';
import { hostileMarkdown, longHostile } from '../fakes/hostile-markdown.js';
import { answerOf, citationOf, opinionOnly } from '../fakes/sample-answers.js';
import { readMarkdown, visibleText } from './markdown-reader.js';
import { attachedTexts, idsOf, labelsOf, messageFaults } from './message-faults.js';

const asker = '111111111111111111';
const documents = new Map([['ja/gaiyou.md', { title: '青葉港の発券障害', publishedAt: '2021-03-04' }]]);
type View = Omit<AnswerView, 'composed'> & Partial<AnswerView>;
function viewOf(language: string, facts: Partial<AnswerView> = {}): View {
  return {
    texts: textsFor(language),
    asker,
    comments: 90,
    isPrivate: false,
    suggestions: [],
    previousQuestion: null,
    page: 0,
    documents,
    ...facts,
  };
}
const ja = viewOf('ja');
const en = viewOf('en');
/** Everything that was put together proved, unless the view says otherwise. */
const render = (answer: Answer, view: View): MessageBody =>
  renderAnswer(answer, { composed: answer.citations.length, ...view });
const linesOf = ({ content }: { content: string }): readonly string[] => content.split('\n');

/** One report, one summary, two voices; the sources are numbered in the order in which they are shown. */
const mixed = answerOf({
  statements: [
    { lane: 'voices', text: '説明がなかった。', citations: [3] },
    { lane: 'reports', text: '欠航は12便。', citations: [2, 1] },
    { lane: 'reports', text: '原因は更新。', citations: [4, 9] },
  ],
  citations: [
    citationOf({ number: 1, section: null, url: null, publishedAt: null }),
    citationOf({ number: 2, title: '港の発表', section: '経緯 > 三月四日' }),
    citationOf({
      number: 3,
      kind: 'comment',
      section: '41',
      publishedAt: null,
      url: 'https://example.com/koe',
    }),
    citationOf({
      number: 4,
      kind: 'summary',
      title: 'まとめ',
      section: null,
      url: null,
      publishedAt: '2021',
    }),
  ],
});

test('an answer in Japanese, line by line', () => {
  const body = render(answerOf(), ja);
  expect(linesOf(body)).toEqual([
    '❓ 欠航したフェリーは何便でしたか',
    '**12便**',
    '📰 **報道・解説**',
    '・欠航したフェリーは12便だった。 [1]',
    '出典 [1] 青葉港の発券障害 › 影響 2021-03-04 <https://example.com/aoba>',
    '-# 引用 1/1 検証済み・索引 g1・回答 01234567',
  ]);
  expect(labelsOf(body)).toEqual([['🔎 1'], ['なぜこの答え?', '追加で質問', '👍', '👎']]);
  expect(body.files).toBeUndefined();
});

test('an answer in English to a private follow-up', () => {
  const body = render(
    answerOf({ language: 'en', question: 'And then?', notices: ['stale-index'] }),
    viewOf('en', { isPrivate: true, previousQuestion: 'What *happened*?' }),
  );
  expect(linesOf(body)).toEqual([
    '-# Previous question: What \\*happened\\*?',
    '❓ And then?',
    '**12便**',
    '📰 **Reports**',
    '· 欠航したフェリーは12便だった。 [1]',
    'Sources [1] 青葉港の発券障害 › 影響 2021-03-04 <https://example.com/aoba>',
    '-# ⚠️ The documents have been updated; this is what they said before.',
    '-# Citations 1/1 verified · index g1 · answer 01234567',
  ]);
  expect(labelsOf(body)).toEqual([['🔎 1'], ['Why this answer?', 'Follow up', 'Share', '👍', '👎']]);
});

test('reports before voices, summaries labelled, sources numbered by first appearance in text, list and buttons', () => {
  const body = render(mixed, { ...ja, composed: 5 });
  expect(linesOf(body).slice(2)).toEqual([
    '📰 **報道・解説**',
    '・欠航は12便。 [1][2]',
    '・〔要約〕原因は更新。 [3]',
    '💬 **読者の声**(90件中1件・要旨)',
    '・説明がなかった。 [4]',
    '出典 [1] 港の発表 › 三月四日 2021-03-04 <https://example.com/aoba>',
    '[2] 青葉港の発券障害',
    '[3] まとめ 2021',
    '[4] 声41 <https://example.com/koe>',
    '-# 引用 4/5 検証済み(1件除外)・索引 g1・回答 01234567',
  ]);
  expect(labelsOf(body)[0]).toEqual(['🔎 1', '🔎 2', '🔎 3', '🔎 4']);
  // The stored answer knows them under the numbers they had.
  expect(idsOf(body).slice(0, 4)).toEqual(
    ['2', '1', '4', '3'].map((number) => `1.source.0123456789abcdef.${asker}.${number}`),
  );
});

test('without an answer: the reason, the voices, what comes closest, questions that can be answered', () => {
  const suggestions = ['欠航は何便ですか', '「影響」について教えてください', 'もう一つ'];
  const body = render(opinionOnly, viewOf('ja', { suggestions, isPrivate: true }));
  expect(linesOf(body)).toEqual([
    '❓ 売店のおにぎりはいくらでしたか',
    '🔕 **資料に答えなし** — 読者の声だけです',
    '💬 **読者の声**(90件中2件・要旨)',
    '・おにぎりは一個五百円だった。 [1]',
    '・売店は高い。 [2]',
    '近いもの 1 欠航したフェリーは12便だった。 (青葉港の発券障害 2021-03-04)',
    '出典 [1] 声3 2021-03-04',
    '[2] 声7 2021-03-04',
    '-# 引用 2/2 検証済み・索引 g1・回答 01234567',
  ]);
  expect(labelsOf(body)).toEqual([
    ['🔎 1', '🔎 2'],
    suggestions.slice(0, 2),
    ['なぜこの答え?', '追加で質問', '👍', '👎'],
  ]);
});

test.for([
  ['not-stated', '🔕 **Not in the documents**'],
  ['off-topic', '🔕 **Not in the documents** — outside this incident'],
  ['opinion-only', '🔕 **Not in the documents** — only readers say so'],
  ['after-archive', '🔕 **Not in the documents** — later than the newest document'],
  ['no-words', '🔕 **Not in the documents** — no words to search for'],
] as const)('%s in English', ([reason, line]) => {
  const answer = { ...opinionOnly, reason, statements: [], citations: [], question: 'How much?' };
  const body = render(answer, en);
  expect(linesOf(body)).toEqual([
    '❓ How much?',
    line,
    'Nearest 1 欠航したフェリーは12便だった。 (青葉港の発券障害 2021-03-04)',
    '-# index g1 · answer 01234567',
  ]);
  expect(labelsOf(body)).toEqual([['Why this answer?', 'Follow up', '👍', '👎']]);
});

test('more than five sources are chosen from a list', () => {
  const citations = Array.from({ length: 6 }, (_, i) => citationOf({ number: i + 1 }));
  const statements = citations.map(({ number }) => ({
    lane: 'reports' as const,
    text: '短い文。',
    citations: [number],
  }));
  const body = render(answerOf({ statements, citations }), ja);
  expect(labelsOf(body)[0]).toHaveLength(6);
  expect(labelsOf(body)[0]?.[5]).toBe('6 青葉港の発券障害 › 影響');
  expect(parseCustomId(idsOf(body)[5] ?? '')).toEqual({
    action: 'source',
    answer: '0123456789abcdef',
    asker,
    arg: '6',
  });
  expect(messageFaults(body, ['https://example.com/aoba'])).toEqual([]);
});

const long = answerOf({
  statements: Array.from({ length: 30 }, (_, i) => ({
    lane: 'reports' as const,
    text: `${i + 1}番目の文。${'長い説明。'.repeat(20)}`,
    citations: [i + 1],
  })),
  citations: Array.from({ length: 30 }, (_, i) => citationOf({ number: i + 1, title: `報道${i + 1}` })),
});

test('what does not fit goes on further pages, whole statements with their sources, counted, and into a file', () => {
  const first = render(long, ja);
  const texts: string[] = [];
  for (let page = 0; page < 20; page += 1) {
    const body = render(long, { ...ja, page });
    expect(messageFaults(body, ['https://example.com/aoba'])).toEqual([]);
    const statements = linesOf(body).filter((line) => line.startsWith('・'));
    const cited = statements.map((line) => /\[(\d+)\]$/u.exec(line)?.[1]);
    const listed = [...body.content.matchAll(/^(?:出典 )?\[(\d+)\] 報道/gmu)].map(([, number]) => number);
    expect(listed).toEqual(cited);
    expect(readQuestion(body.content)).toBe(long.question);
    const rest = Number(/ほか(\d+)文/u.exec(body.content)?.[1] ?? 0);
    if (page === texts.length) texts.push(...statements);
    else if (texts.length < 30) texts.push(...statements);
    expect(rest).toBe(30 - texts.length);
    if (rest === 0) break;
  }
  expect(texts).toHaveLength(30);
  expect(first.files?.[0]?.name).toBe('answer-01234567.md');
  for (const line of texts) expect(attachedTexts(first)[0]).toContain(line);
  expect(labelsOf(first)).toContainEqual(['▶']);
  expect(labelsOf(render(long, { ...ja, page: 1 }))).toContainEqual(['◀', '▶']);
  const last = render(long, { ...ja, page: 99 });
  expect(labelsOf(last)).toContainEqual(['◀']);
  expect(last.files).toBeUndefined();
});

test('the same answer and view give the same message', () => {
  expect(render(mixed, ja)).toEqual(render(structuredClone(mixed), ja));
});

test('the question is read back from the message exactly, whatever was asked', () => {
  const question = fc
    .oneof(hostileMarkdown, fc.string({ unit: 'grapheme', maxLength: 100 }))
    .map(cleanQuestion)
    .filter((text) => text !== '' && text.length <= 200 && !/[\r\n\u2028\u2029]/u.test(text));
  fc.assert(
    fc.property(question, (asked) => {
      const { content } = render({ ...mixed, question: asked }, ja);
      return readQuestion(content) === asked;
    }),
    { numRuns: 3_000 },
  );
});

const anyCitation: fc.Arbitrary<Citation> = fc.record({
  number: fc.integer({ min: 1, max: 40 }),
  document: hostileMarkdown,
  title: fc.oneof(hostileMarkdown, longHostile),
  kind: fc.constantFrom(...kinds),
  section: fc.option(fc.oneof(hostileMarkdown, fc.nat(99).map(String))),
  start: fc.nat(999),
  end: fc.nat(999),
  quote: longHostile,
  url: fc.option(
    fc.oneof(
      hostileMarkdown,
      hostileMarkdown.map((text) => `https://example.com/${text}`),
    ),
  ),
  publishedAt: fc.option(hostileMarkdown),
});
const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{16}$/u),
  question: fc.oneof(hostileMarkdown, longHostile),
  language: fc.constantFrom('ja', 'en'),
  status: fc.constantFrom('answered', 'abstained'),
  reason: fc.option(fc.constantFrom('off-topic', 'not-stated', 'opinion-only', 'after-archive', 'no-words')),
  shortAnswer: fc.option(fc.oneof(hostileMarkdown, longHostile)),
  statements: fc.array(
    fc.record({
      lane: fc.constantFrom('reports', 'voices'),
      text: fc.oneof(hostileMarkdown, longHostile),
      citations: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }),
    }),
    { maxLength: 8 },
  ),
  citations: fc.array(anyCitation, { maxLength: 40 }),
  nearest: fc.array(
    fc.record({ document: hostileMarkdown, start: fc.nat(9), end: fc.nat(9), quote: longHostile }),
    { maxLength: 5 },
  ),
  notices: fc.array(
    fc.constantFrom(
      'source-changed',
      'stale-index',
      'older-generation',
      'exact-scan',
      'reader-off',
      'model-failed',
    ),
  ),
  confidence: fc.double({ min: 0, max: 1 }),
  generation: hostileMarkdown,
  timings: fc.constant({ embedMs: 1, searchMs: 2, readMs: 3, totalMs: 6 }),
});

test('any answer of any texts fits, and does nothing but show and link its sources', () => {
  fc.assert(
    fc.property(
      anyAnswer,
      fc.record({
        language: fc.constantFrom('ja', 'en'),
        isPrivate: fc.boolean(),
        suggestions: fc.array(longHostile, { maxLength: 3 }),
        previousQuestion: fc.option(longHostile),
        page: fc.integer({ min: -1, max: 9 }),
      }),
      (answer, { language, ...facts }) => {
        const body = render(answer, viewOf(language, facts));
        const urls = answer.citations.flatMap(({ url }) => url ?? []);
        expect(messageFaults(body, urls)).toEqual([]);
        for (const file of body.files ?? []) expect(file.name).toMatch(/^answer-[0-9a-f]{8}\.md$/u);
      },
    ),
    { numRuns: 1_500 },
  );
});

test('nothing of a document is bold beside the short answer and the titles', () => {
  fc.assert(
    fc.property(hostileMarkdown, (text) => {
      const answer = answerOf({
        shortAnswer: null,
        statements: [{ lane: 'reports', text, citations: [1] }],
        citations: [citationOf({ title: text, section: text })],
      });
      const bold = readMarkdown(render(answer, ja).content).filter(({ type }) => type === 'strong');
      expect(
        bold.map(({ content }) => (typeof content === 'string' ? content : visibleText(content))),
      ).toEqual(['報道・解説']);
    }),
    { numRuns: 2_000 },
  );
});

test('a translation stands below its quote, marked as a machine’s, and that a model was left out is not said', () => {
  const answer = answerOf({ notices: ['model-failed'], citations: [citationOf({ url: null })] });
  const glosses = [{ number: 1, text: 'Twelve [ferries](https://evil.example) @everyone' }];
  const { content } = render(answer, { ...ja, glosses });
  expect(content).toMatch(/\[1\]\n-# 機械訳:Twelve /u);
  expect(content).not.toContain('⚠️');
  expect(messageFaults(render(answer, { ...ja, glosses }))).toEqual([]);
});
