import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/answer/answer.js';
import { createAnswerer, createTracedAnswerer } from '../../src/answer/answer-question.js';
import { cleanQuestion, QUESTION_MAX } from '../../src/answer/read-question.js';
import { type FerryDocument, ferryDocuments } from '../fakes/ferry-documents.js';
import { type Engine, type Models, startEngine, startModels } from '../fakes/ferry-engine.js';
import { hostileText } from '../fakes/hostile-text.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { scriptedReader } from '../fakes/scripted-reader.js';
import { smallIndex } from '../fakes/small-index.js';
import { withStoredWordsAltered } from '../fakes/with-stored-words-altered.js';

let models: Models;
let engine: Engine;
beforeAll(async () => {
  models = await startModels();
  engine = await startEngine(models);
});
afterAll(async () => {
  await engine?.close();
  await models?.close();
});

const ask = (question: string, locale?: string): Promise<Answer> =>
  engine.answerQuestion({ question, locale });
const lanesOf = (answer: Answer): readonly string[] => [
  ...new Set(answer.statements.map(({ lane }) => lane)),
];
const spoken = (answer: Answer): string => answer.statements.map(({ text }) => text).join('\n');
const withoutTimings = ({ timings: _, ...answer }: Answer): string => JSON.stringify(answer);

const questions = {
  cause: '発券機が止まった原因は何ですか',
  causeInEnglish: 'Why did the ticket machines stop?',
  ferries: '欠航したフェリーは何便でしたか',
  office: '青葉汽船の本社はどこにありますか',
  mayor: 'Who is the mayor of Aoba?',
  riceBall: '売店のおにぎりは一個いくらでしたか',
  opinions: '係員の説明について乗客はどう思っていますか',
  mountain: '富士山の標高は何メートルですか',
} as const;

/** The operator's file, decoded without the program's help. */
async function sourceOf(document: string): Promise<string> {
  const entry = Object.entries(ferryDocuments).find(([path]) => path === document);
  const bytes = await readFile(join(engine.documentsFolder, document));
  // TextDecoder takes a byte order mark away and changes nothing else.
  return new TextDecoder(entry?.[1].encoding).decode(bytes);
}

test.for(Object.values(questions))(
  '「%s」: what is cited or near stands in the file, character by character',
  async (question) => {
    const answer = await ask(question);
    const quoted = [...answer.citations, ...answer.nearest];
    expect(quoted).not.toEqual([]);
    for (const { document, start, end, quote } of quoted) {
      expect(quote).not.toBe('');
      expect((await sourceOf(document)).slice(start, end)).toBe(quote);
    }
  },
);

test.for([
  [questions.cause, '期限の切れた証明書', 'ja/gaiyou.md'],
  [questions.ferries, '12便', 'ja/gaiyou.md'],
  // The file is Shift_JIS.
  [questions.office, '港のすぐ北', 'ja/kaisha.txt'],
  [questions.causeInEnglish, 'a certificate had expired', 'en/report.md'],
  [questions.mayor, 'Hana Mori', 'en/report.md'],
] as const)('「%s」 is answered with 「%s」 from %s', async ([question, words, document]) => {
  const answer = await ask(question);
  expect(answer.status).toBe('answered');
  expect(answer.reason).toBeNull();
  expect(answer.statements[0]?.text).toContain(words);
  expect(answer.citations[0]?.document).toBe(document);
  expect(answer.nearest).toEqual([]);
});

test('every statement is its quote on one line, and the citations are those it uses, numbered by first use', async () => {
  const answer = await ask(questions.cause);
  expect(answer.statements.length).toBeGreaterThan(0);
  for (const { text, citations } of answer.statements) {
    expect(citations).toHaveLength(1);
    const [quote] = answer.citations.filter(({ number }) => citations.includes(number));
    expect(quote?.quote.replace(/\s+/gu, ' ')).toBe(text);
  }
  expect(answer.statements.flatMap(({ citations }) => citations)).toEqual(
    answer.citations.map(({ number }) => number),
  );
  expect(answer.citations[0]?.number).toBe(1);
});

test('the short answer stands word for word in a quote', async () => {
  const answer = await ask(questions.ferries);
  expect(answer.shortAnswer).toContain('12');
  expect(answer.citations.some(({ quote }) => quote.includes(answer.shortAnswer ?? '—'))).toBe(true);
});

test('a citation says where it stands and when it was published', async () => {
  const [citation] = (await ask(questions.ferries)).citations;
  expect(citation).toMatchObject({
    title: '青葉港の発券障害',
    kind: 'report',
    section: '影響',
    url: 'https://example.com/aoba',
    publishedAt: '2021-03-04',
  });
});

test('a question of fact that only a comment answers gives opinion-only, with the voices in their lane', async () => {
  const answer = await ask(questions.riceBall);
  expect([answer.status, answer.reason, answer.shortAnswer]).toEqual(['abstained', 'opinion-only', null]);
  expect(lanesOf(answer)).toEqual(['voices']);
  expect(spoken(answer)).toContain('五百円');
  expect(answer.citations.map(({ kind }) => kind)).toContain('comment');
  expect(answer.nearest).not.toEqual([]);
});

test('a question for opinions is answered from voices only', async () => {
  const answer = await ask(questions.opinions);
  expect([answer.status, answer.reason]).toEqual(['answered', null]);
  expect(lanesOf(answer)).toEqual(['voices']);
  expect(spoken(answer)).toContain('説明');
  expect(new Set(answer.citations.map(({ kind }) => kind))).toEqual(new Set(['comment']));
  // Two of the four comments speak of the explanations.
  expect(answer.citations.map(({ section }) => section)).toEqual(expect.arrayContaining(['1', '4']));
});

test.for([questions.mountain, '円周率の小数点以下百桁を教えてください'])(
  'what the documents are not about is declined as off-topic, with what comes nearest: 「%s」',
  async (question) => {
    const answer = await ask(question);
    expect([answer.status, answer.reason, answer.shortAnswer]).toEqual(['abstained', 'off-topic', null]);
    expect(answer.statements).toEqual([]);
    expect(answer.citations).toEqual([]);
    expect(answer.nearest).not.toEqual([]);
  },
);

test.for(['2030年に青葉港の発券機は何台ありますか', '今日の青葉港では何便のフェリーが欠航しましたか'])(
  'a question about a time after the documents is not answered from them: 「%s」',
  async (question) => {
    const answer = await ask(question);
    expect([answer.status, answer.reason]).toEqual(['abstained', 'after-archive']);
    expect(answer.statements).toEqual([]);
  },
);

test.for(['', '  \n', '😀！？', '。。。', '\u202E\u200B', '\u0301\u0301', '\0'])(
  'a question without words (%j) is told so at once',
  async (question) => {
    const answer = await ask(question, 'ja');
    expect([answer.status, answer.reason, answer.confidence]).toEqual(['abstained', 'no-words', 0]);
    expect([answer.statements, answer.citations, answer.nearest]).toEqual([[], [], []]);
    expect(answer.language).toBe('ja');
  },
);

test('the language is the question’s own; the locale speaks where its words do not tell', async () => {
  expect((await ask(questions.causeInEnglish, 'ja')).language).toBe('en');
  expect((await ask(questions.cause, 'en')).language).toBe('ja');
  expect((await ask('2021?', 'ja')).language).toBe('ja');
  expect((await ask('2021?')).language).toBe('en');
});

test('the same question twice gives the same bytes, timings aside', async () => {
  for (const question of [questions.cause, questions.riceBall, questions.opinions, questions.mountain]) {
    const first = await ask(question);
    expect(withoutTimings(await ask(question))).toBe(withoutTimings(first));
  }
});

test('questions asked all at once are answered as if alone', async () => {
  const alone: string[] = [];
  for (const question of Object.values(questions)) alone.push(withoutTimings(await ask(question)));
  const together = await Promise.all(Object.values(questions).map((question) => ask(question)));
  expect(together.map(withoutTimings)).toEqual(alone);
});

test('ids differ for other questions, other languages and other settings', async () => {
  const withoutReader = engine.answererWith({ reader: null });
  const answers = [
    await ask(questions.cause),
    await ask(questions.ferries),
    await ask('2021?', 'ja'),
    await ask('2021?', 'en'),
    await withoutReader({ question: questions.cause }),
  ];
  expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
});

test('an invisible character more or less is the same question', async () => {
  const answer = await ask(` \u202E${questions.cause}\u200B\u{E0041} `);
  expect(answer.question).toBe(questions.cause);
  expect(withoutTimings(answer)).toBe(withoutTimings(await ask(questions.cause)));
});

test('without the reader it still answers with quotes, and says that the reader is off', async () => {
  const withoutReader = engine.answererWith({ reader: null });
  const answer = await withoutReader({ question: questions.ferries });
  expect(answer.notices).toEqual(['reader-off']);
  expect(answer.status).toBe('answered');
  expect(spoken(answer)).toContain('12便');
  const declined = await withoutReader({ question: questions.mountain });
  expect([declined.status, declined.notices]).toEqual(['abstained', ['reader-off']]);
  expect((await ask(questions.ferries)).notices).toEqual([]);
});

test('when others wait nothing is read: the answer is that without the reader, and says why', async () => {
  const asked = { question: questions.ferries };
  const hurried = await engine.answerQuestion({ ...asked, isHurried: () => true });
  const without = await engine.answererWith({ reader: null })(asked);
  expect(hurried.notices).toEqual(['not-read']);
  const said = ({ status, statements, citations, confidence }: Answer) =>
    [status, statements, citations, confidence] as const;
  expect(said(hurried)).toEqual(said(without));
  expect(new Set([hurried.id, without.id, (await ask(asked.question)).id]).size).toBe(3);
});

/** A report and a comment page, each section with other ways to ask for it. */
function withWordings(): Readonly<Record<string, FerryDocument>> {
  const page = (facts: string, sections: readonly (readonly [string, readonly string[], string])[]) => ({
    encoding: 'utf-8' as const,
    text: `---\n${facts}\nlanguage: ja\n---\n# 青葉港\n\n${sections
      .map(
        ([heading, ways, body]) => `## ${heading}\n\n<!-- questions:\n${ways.join('\n')}\n-->\n\n${body}\n`,
      )
      .join('\n')}`,
  });
  return {
    'report.md': page('title: 青葉港\nkind: report', [
      [
        '発券機はなぜ止まった？',
        ['発券機が止まった理由は'],
        '発券機が止まった原因は、期限の切れた証明書だった。',
      ],
      ['係員の説明はいつ始まった？', ['係員は何時から説明した'], '係員の説明は朝の9時に始まった。'],
    ]),
    'voices.md': page('title: 乗客の声\nkind: comment', [
      [
        '声 1',
        ['係員の説明に怒っている人はいる', '係員は説明したのか'],
        '要旨: 係員の説明がなくて腹が立った。',
      ],
      [
        '声 2',
        ['船員に感謝している人はいる', '切符を手書きした船員の話'],
        '要旨: 手書きで乗せた船員に感謝する。',
      ],
      ['声 3', ['売店の値段を言う人はいる', 'おにぎりが高いという声'], '要旨: 売店のおにぎりは高い。'],
      ['声 4', ['待合室の椅子の話はある', '座れなかった人はいる'], '要旨: 待合室の椅子が足りない。'],
      ['声 5', ['海が荒れたという人はいる', '船酔いした人はいる'], '要旨: 海が荒れて船酔いした。'],
      ['声 6', ['弁当を忘れた人はいる', '昼を抜いたという声'], '要旨: 弁当を忘れて空腹だった。'],
      ['声 7', ['犬を連れた人はいる', '犬と乗れたという話'], '要旨: 犬と一緒に乗れてよかった。'],
      ['声 8', ['雨に濡れた人はいる', '傘がなかったという声'], '要旨: 雨に濡れて寒かった。'],
      ['声 9', ['駐車場の話はある', '車を置けたという人はいる'], '要旨: 駐車場が空いていて助かった。'],
      ['声 10', ['写真を撮った人はいる', '夕日の話はある'], '要旨: 夕日の写真がよく撮れた。'],
      ['声 11', ['電話が長かったという人はいる', '家に連絡した人はいる'], '要旨: 家に長い電話をした。'],
      ['声 12', ['宿に泊まった人はいる', '宿代の話はある'], '要旨: 仕方なく宿に泊まった。'],
    ]),
  };
}

test('a voice stands beside a report only where the question is asked like what the voice speaks of', async () => {
  const worded = await startEngine(models, withWordings());
  try {
    expect(lanesOf(await worded.answerQuestion({ question: '発券機はなぜ止まったのですか' }))).toEqual([
      'reports',
    ]);
    const both = await worded.answerQuestion({ question: '係員の説明は何時に始まりましたか' });
    expect(lanesOf(both)).toEqual(['reports', 'voices']);
    expect(spoken(both)).toContain('腹が立った');
    expect(spoken(both)).not.toContain('おにぎり');
  } finally {
    await worded.close();
  }
});

test('a digest that nobody else bears out is never quoted', async () => {
  const digest = { 'digest.md': ferryDocuments['ja/yoyaku.md'] };
  const alone = await startEngine(models, digest);
  try {
    const answer = await alone.answerQuestion({ question: questions.cause });
    expect(answer.status).toBe('abstained');
    expect(answer.statements).toEqual([]);
    expect(answer.citations).toEqual([]);
    // It is the only document there is, so it was found.
    expect(answer.nearest.map(({ document }) => document)).toContain('digest.md');
  } finally {
    await alone.close();
  }
});

test('a stored text that is altered after opening costs its citations and their statements, and the log says so', async () => {
  const whole = await ask(questions.cause);
  expect(whole.citations.map(({ document }) => document)).toContain('ja/gaiyou.md');
  const logged = engine.log.errors.length;
  const answer = await engine.withStoredWordsAltered('期限の切れた', () => ask(questions.cause));
  const documents = answer.citations.map(({ document }) => document);
  expect(documents).not.toContain('ja/gaiyou.md');
  expect(spoken(answer)).not.toContain('期限の切れた');
  expect(answer.shortAnswer ?? '').not.toContain('期限の切れた');
  for (const { citations } of answer.statements) expect(citations).not.toEqual([]);
  const said = engine.log.errors.slice(logged).join('\n');
  expect(said).toContain('ja/gaiyou.md');
  expect(said).not.toContain('発券機');
  expect(withoutTimings(await ask(questions.cause))).toBe(withoutTimings(whole));
});

test('when nothing that was said can be proved, it is not said', async () => {
  const answer = await engine.withStoredWordsAltered('港のすぐ北', () => ask(questions.office));
  expect(answer.status).toBe(answer.statements.length === 0 ? 'abstained' : 'answered');
  expect(spoken(answer)).not.toContain('港のすぐ北');
  expect(answer.shortAnswer).not.toBe('港のすぐ北');
});

test('of two statements only the proved one is said, and a short answer goes with its quote', async () => {
  const index = await smallIndex({
    // Alike in everything that is weighed, so that both are said.
    'a.md': '---\nkind: report\nlanguage: en\n---\nCab.\n',
    'b.md': '---\nkind: report\nlanguage: en\n---\nFed.\n',
  });
  await index.build();
  const generation = await index.open();
  onTestFinished(() => generation.close());
  const answerAndTrace = createTracedAnswerer({
    embedder: index.embedder,
    reader: scriptedReader((sentence) => ({ score: 15, span: sentence.slice(0, 3) })),
    serving: () => ({ generation, isStale: false, hasChanged: async () => false }),
    log: recordedLog(),
  });
  const asked = { question: 'Who is cab or fed?' };
  const { answer: whole } = await answerAndTrace(asked);
  expect(whole.citations.map(({ document }) => document)).toEqual(['a.md', 'b.md']);
  expect(whole.shortAnswer).toBe('Cab');
  const [first, second] = whole.citations;
  const { answer: altered, composed } = await withStoredWordsAltered(
    { root: index.root, generation: generation.id },
    first?.quote ?? '',
    () => answerAndTrace(asked),
  );
  expect(altered.status).toBe('answered');
  expect(altered.citations).toEqual([{ ...second, number: 1 }]);
  expect(composed).toBe(2);
  expect(altered.statements.map(({ citations }) => citations)).toEqual([[1]]);
  expect(altered.shortAnswer).toBeNull();
});

test('when the operator’s file changes, the answer stays what the index says, with a notice', async () => {
  const file = join(engine.documentsFolder, 'ja/kaisha.txt');
  const before = await readFile(file);
  const { atime, mtime } = await stat(file);
  const whole = await ask(questions.office);
  expect(whole.notices).toEqual([]);
  try {
    await writeFile(file, '運航会社の本社は移った。\n');
    const answer = await ask(questions.office);
    expect(answer.notices).toEqual(['source-changed']);
    expect([answer.statements, answer.citations]).toEqual([whole.statements, whole.citations]);
    // What cites other files only is not concerned.
    expect((await ask(questions.ferries)).notices).toEqual([]);
  } finally {
    await writeFile(file, before);
    await utimes(file, atime, mtime);
  }
});

test('an index that is older than the documents says so in every answer', async () => {
  const file = join(engine.documentsFolder, 'ja/later.md');
  await writeFile(file, '# 続報\n\n青葉港は新しい発券機を入れた。\n');
  const { answerQuestion, served } = await engine.reopen();
  expect(served.isStale).toBe(true);
  expect((await answerQuestion({ question: questions.ferries })).notices).toEqual(['stale-index']);
  expect((await answerQuestion({ question: '？' })).notices).toEqual(['stale-index']);
});

test.for([
  ['bidirectional controls', '\u202E原因\u2066は', '原因は'],
  ['zero-width and tag characters', '原\u200B因\u{E0041}は', '原因は'],
  ['control characters', '原因\0\u001B[31mは', '原因[31mは'],
  ['white space around it', ' \n原因は\t', '原因は'],
  ['a pile of marks', `か${'\u0301'.repeat(50)}`, `か${'\u0301'.repeat(4)}`],
] as const)('a question loses %s', ([, question, expected]) => {
  expect(cleanQuestion(question)).toBe(expected);
});

test('a question is cut at its limit, never inside a character', () => {
  expect(cleanQuestion('a'.repeat(5000))).toBe('a'.repeat(QUESTION_MAX));
  const cut = cleanQuestion(`${'a'.repeat(QUESTION_MAX - 1)}😀`);
  expect(cut.isWellFormed()).toBe(true);
  expect(cut.length).toBeLessThanOrEqual(QUESTION_MAX);
});

const AnswerShape = z.strictObject({
  id: z.string().min(1),
  question: z.string().max(QUESTION_MAX),
  language: z.string().regex(/^[a-z]{2,3}$/),
  status: z.enum(['answered', 'abstained']),
  reason: z.enum(['off-topic', 'not-stated', 'opinion-only', 'after-archive', 'no-words']).nullable(),
  shortAnswer: z.string().min(1).nullable(),
  statements: z.array(
    z.strictObject({
      lane: z.enum(['reports', 'voices']),
      text: z.string().min(1),
      citations: z.array(z.int().min(1)).min(1),
    }),
  ),
  citations: z.array(
    z.strictObject({
      number: z.int().min(1),
      document: z.string(),
      title: z.string(),
      kind: z.enum(['official', 'report', 'explainer', 'summary', 'comment']),
      section: z.string().nullable(),
      start: z.int().min(0),
      end: z.int().min(1),
      quote: z.string().min(1),
      url: z.string().nullable(),
      publishedAt: z.string().nullable(),
    }),
  ),
  nearest: z.array(
    z.strictObject({
      document: z.string(),
      start: z.int().min(0),
      end: z.int().min(1),
      quote: z.string().min(1),
    }),
  ),
  notices: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  generation: z.string(),
  timings: z.strictObject({
    embedMs: z.number().min(0),
    searchMs: z.number().min(0),
    readMs: z.number().min(0),
    totalMs: z.number().min(0),
  }),
});

test('an answer has the fields that are promised, no more and no fewer', async () => {
  for (const question of [...Object.values(questions), '？'])
    expect(AnswerShape.safeParse(await ask(question)).error).toBeUndefined();
});

test('no question, however hostile, stops it: there is always an answer, and what it cites is there', async () => {
  const index = await smallIndex();
  await index.build();
  const generation = await index.open();
  const answerQuestion = createAnswerer({
    embedder: index.embedder,
    // Sure of some sentences and not of others, so that both outcomes occur.
    reader: scriptedReader((sentence, question) => ({
      score: ((sentence.length * 7 + question.length * 5) % 31) - 12,
      span: question.slice(0, 9),
    })),
    serving: () => ({ generation, isStale: false, hasChanged: async () => false }),
    log: recordedLog(),
  });
  const outcomes = new Set<string>();
  const question = fc.oneof(
    hostileText,
    fc
      .tuple(hostileText, fc.constantFrom('橋', 'bridge', 'voices', '2099', '手順は', '原因'))
      .map((parts) => parts.join('')),
    hostileText.map((text) => text.repeat(40)),
  );
  try {
    await fc.assert(
      fc.asyncProperty(question, fc.option(hostileText, { nil: undefined }), async (asked, locale) => {
        const answer = await answerQuestion({
          question: asked,
          locale: locale === undefined ? undefined : 'ja',
        });
        expect(AnswerShape.safeParse(answer).error).toBeUndefined();
        expect(answer.reason === null).toBe(answer.status === 'answered');
        for (const { document, start, end, quote } of [...answer.citations, ...answer.nearest])
          expect(generation.textOf(document).slice(start, end)).toBe(quote);
        outcomes.add(`${answer.status} ${answer.reason}`);
      }),
      {
        numRuns: 300,
        // Chance alone does not always meet more than two ways to end.
        examples: [
          ['😀', undefined],
          ['What do voices say?', undefined],
          ['How many bridges are there in 2099?', undefined],
        ],
      },
    );
  } finally {
    await generation.close();
  }
  expect(outcomes.size).toBeGreaterThan(2);
});
