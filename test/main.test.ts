import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ferryDocuments, writeDocuments } from './fakes/ferry-documents.js';
import { docxOf } from './fakes/office-files.js';
import { type Finished, type RunSettings, runProgram } from './fakes/run-program.js';

let home: string;
let firstAsk: Finished;
/** One index serves every test below; each start of the program with its models costs seconds, so few and small. */
const run = (args: readonly string[], settings: Partial<RunSettings> = {}): Promise<Finished> =>
  runProgram(args, {
    cwd: home,
    ...settings,
    env: { READER_WORKERS: '1', INDEX_WORKERS: '1', ...settings.env },
  });
// On a busy machine a start takes many times longer, and some tests start the program eight times.
vi.setConfig({ testTimeout: 240_000 });

beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'incident-qa-bot-test-')));
  await writeDocuments(join(home, 'documents'), ferryDocuments);
  firstAsk = await run(['ask', '--json', '欠航したフェリーは何便でしたか']);
});
afterAll(() => rm(home, { recursive: true, force: true }));

const Answered = z.object({
  questionId: z.union([z.string(), z.number()]).optional(),
  id: z.string(),
  status: z.string(),
  reason: z.string().nullable(),
  statements: z.array(z.object({ lane: z.string(), text: z.string() })),
  citations: z.array(
    z.object({ document: z.string(), start: z.number(), end: z.number(), quote: z.string() }),
  ),
  nearest: z.array(z.object({ document: z.string(), quote: z.string() })),
  notices: z.array(z.string()),
  generation: z.string(),
});
const Found = z.object({
  questionId: z.union([z.string(), z.number()]),
  hits: z.array(
    z.strictObject({
      rank: z.number(),
      document: z.string(),
      start: z.number(),
      end: z.number(),
      text: z.string(),
      score: z.number(),
    }),
  ),
});

/** Every line of the output, each of which must be JSON of this shape. */
function linesOf<Line>(stdout: string, schema: z.ZodType<Line>): readonly Line[] {
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}
const jsonLines = (...rows: readonly unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
/** What a person reads when something is not as it should be: sentences, never a stack trace. */
function expectNoTrace({ stderr }: Finished): void {
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(stderr).not.toContain('Something went wrong');
}

test('ask builds a missing index first, with its progress on stderr, and answers on stdout', () => {
  expect(firstAsk.code).toBe(0);
  const [answer, ...more] = linesOf(firstAsk.stdout, Answered);
  expect(more).toEqual([]);
  expect(answer?.status).toBe('answered');
  expect(answer?.statements[0]?.text).toContain('12便');
  expect(answer?.notices).toEqual([]);
  for (const stage of ['reading', 'embedding', 'publishing'])
    expect(firstAsk.stderr).toMatch(new RegExp(`^${stage} \\d`, 'mu'));
  expect(firstAsk.stderr).toContain('5 documents');
});

test('ask --jsonl answers in the order of its input, each with its questionId, nothing else on stdout, and no question in the log', async () => {
  const input = jsonLines(
    { id: 'fact', question: '発券機が止まった原因は何ですか' },
    { id: 7, question: 'Who is the mayor of Aoba?', locale: 'ja' },
    { id: 'moon', question: '月面都市ゼノビアの人口密度は？' },
    { id: 'none', question: '😀' },
    { id: 'voice', question: '係員の説明について乗客はどう思っていますか' },
  );
  const finished = await run(['ask', '--jsonl'], { input, env: { LOG_LEVEL: 'debug' } });
  expect(finished.code).toBe(0);
  const answers = linesOf(finished.stdout, Answered);
  expect(answers.map(({ questionId, status, reason }) => [questionId, status, reason])).toEqual([
    ['fact', 'answered', null],
    [7, 'answered', null],
    ['moon', 'abstained', 'off-topic'],
    ['none', 'abstained', 'no-words'],
    ['voice', 'answered', null],
  ]);
  // The log is on, and holds neither a question nor a document's words.
  expect(finished.stderr).toContain('"msg":');
  for (const words of ['ゼノビア', '原因', 'mayor', 'Mori', '係員', '証明書', '😀'])
    expect(finished.stderr).not.toContain(words);
});

test('a line that cannot be used ends with exit code 2, after the answers before it', async () => {
  const input = `${jsonLines({ id: 1, question: '？' })}{"id":2\n${jsonLines({ id: 3, question: '？' })}`;
  const finished = await run(['ask', '--jsonl'], { input, env: { READER: 'off' } });
  expect(finished.code).toBe(2);
  expect(linesOf(finished.stdout, Answered).map(({ questionId }) => questionId)).toEqual([1]);
  expect(finished.stderr).toMatch(/^Line 2 /u);
  expectNoTrace(finished);
});

test('ask for reading shows the answer without escape codes, and the notice of an index that is older than the documents', async () => {
  const later = join(home, 'documents/later.md');
  await writeFile(later, '# 続報\n\n青葉港は新しい発券機を入れた。\n');
  try {
    const finished = await run(['ask', '欠航したフェリーは何便でしたか']);
    expect(finished.code).toBe(0);
    expect(finished.stdout).toContain('・欠航したフェリーは12便だった。 [1]');
    expect(finished.stdout).toContain('[1] 青葉港の発券障害 › 影響 2021-03-04 — ja/gaiyou.md');
    expect(finished.stdout).toContain('! 索引が文書より古くなっています');
    expect(finished.stdout).not.toContain(String.fromCharCode(27));
  } finally {
    await rm(later);
  }
});

const searched = jsonLines(
  { id: 'a', question: '欠航したフェリーは何便でしたか' },
  { id: 'b', question: 'Who is the mayor of Aoba?' },
  { id: 'c', question: '！' },
);

function sourceOf(document: string): string {
  const entry = Object.entries(ferryDocuments).find(([path]) => path === document);
  return (entry?.[1].text ?? '').replace(/^\uFEFF/u, '');
}

const stages = ['words', 'vectors', 'fused', 'read'] as const;

test('search --jsonl --top 3 gives the slices of the texts at every stage, best first', async () => {
  const searching = stages.map((stage) =>
    run(['search', '--jsonl', '--top', '3', '--stage', stage], {
      input: searched,
      env: stage === 'read' ? {} : { READER: 'off' },
    }),
  );
  for (const finished of await Promise.all(searching)) {
    expect(finished.code).toBe(0);
    const [ferries, mayor, none] = linesOf(finished.stdout, Found);
    expect([ferries?.questionId, mayor?.questionId, none?.questionId]).toEqual(['a', 'b', 'c']);
    expect(ferries?.hits[0]?.text).toContain('12便');
    expect(mayor?.hits[0]?.text).toContain('Hana Mori');
    expect(none?.hits).toEqual([]);
    for (const hits of [ferries?.hits ?? [], mayor?.hits ?? []]) {
      expect(hits.map(({ rank }) => rank)).toEqual([1, 2, 3]);
      for (const { document, start, end, text } of hits)
        expect(sourceOf(document).slice(start, end)).toBe(text);
    }
  }
});

test('read --jsonl tells where the answer stands in a passage, or that it is not there', async () => {
  const passage = '橋の照明は夜中に消えた。直した人は電気技師の森花だった。';
  const input = jsonLines(
    { id: 'here', question: '照明を直した人は誰ですか', passage },
    { id: 'not', question: '株価は何％下落しましたか', passage },
    { id: 'empty', question: '誰ですか', passage: '' },
  );
  const finished = await run(['read', '--jsonl'], { input });
  expect(finished.code).toBe(0);
  const Range = z.strictObject({ start: z.number(), end: z.number() });
  const [here, not, empty] = linesOf(
    finished.stdout,
    z.strictObject({
      questionId: z.string(),
      span: Range.extend({ text: z.string() }).nullable(),
      sentences: z.array(Range.extend({ score: z.number() })),
      notHere: z.number().min(0).max(1),
    }),
  );
  expect(here?.span?.text).toContain('森花');
  expect(passage.slice(here?.span?.start, here?.span?.end)).toBe(here?.span?.text);
  expect(here?.notHere).toBeLessThan(0.5);
  expect(here?.sentences.map(({ start, end }) => passage.slice(start, end))).toEqual([
    '橋の照明は夜中に消えた。',
    '直した人は電気技師の森花だった。',
  ]);
  expect(not?.span).toBeNull();
  expect(not?.notHere).toBeGreaterThanOrEqual(0.5);
  expect(empty).toMatchObject({ questionId: 'empty', span: null, sentences: [] });
});

test('two folders of documents with one data folder never mix', async () => {
  const other = join(home, 'elsewhere');
  await mkdir(join(other, 'documents'), { recursive: true });
  await writeFile(
    join(other, 'documents/a.md'),
    '---\ntitle: 別の港\nkind: report\nlanguage: ja\n---\n# 別の港\n\n欠航したフェリーは77便だった。\n',
  );
  const args = ['ask', '--json', '--data', 'data', '欠航したフェリーは何便でしたか'];
  const [elsewhere, here] = await Promise.all([
    run([...args, '--documents', join(other, 'documents')]),
    run([...args, '--documents', 'documents']),
  ]);
  const [there, ours] = [elsewhere, here].map(({ stdout }) => linesOf(stdout, Answered)[0]);
  // Answered or not, what is quoted comes from the folder that was named.
  const quotedIn = (answer: z.infer<typeof Answered> | undefined) =>
    [...(answer?.citations ?? []), ...(answer?.nearest ?? [])].map(({ quote }) => quote);
  expect(quotedIn(there)).toEqual(['欠航したフェリーは77便だった。']);
  expect(quotedIn(ours)).toContain('欠航したフェリーは12便だった。');
  expect(quotedIn(ours)).not.toContain('欠航したフェリーは77便だった。');
  expect(here.stderr).not.toContain('embedding');
  expect(await readdir(join(home, 'data'))).toHaveLength(2);
});

test('npm start without a token is a chat that ends with its input, with the settings of .env', async () => {
  const folder = join(home, 'started');
  await mkdir(folder);
  await writeFile(
    join(folder, '.env'),
    `DOCUMENTS_DIR=${home}/documents\nDATA_DIR=${home}/data\nREADER=off\nLOG_LEVEL=\n`,
  );
  const finished = await run([], {
    cwd: folder,
    input: '欠航したフェリーは何便でしたか\n/sources\n',
    env: { LANG: 'ja_JP.UTF-8' },
  });
  expect(finished.code).toBe(0);
  expect(finished.stdout).toContain('質問を入力してください');
  expect(finished.stdout).toContain('・欠航したフェリーは12便だった。');
  expect(finished.stdout).toContain('READER=off');
  expect(finished.stdout).toContain('en/report.md');
  expect(finished.stderr).toBe('');
});

test('index build, status, verify and rollback', async () => {
  const documents = join(home, 'elsewhere2');
  await mkdir(documents);
  await writeFile(join(documents, 'a.md'), '# Bridge\n\nThe bridge went dark.\n');
  await writeFile(join(documents, 'b.pdf'), 'no text');
  const index = (action: string): Promise<Finished> => run(['index', action, '--documents', documents]);

  const missing = await index('status');
  expect([missing.code, missing.stdout]).toEqual([1, '']);
  expect(missing.stderr).toContain('npm run index -- build');
  expectNoTrace(missing);

  const built = await index('build');
  expect([built.code, built.stdout]).toEqual([0, '']);
  expect(built.stderr).toContain('Index g1: 1 documents');
  expect(built.stderr).toContain('Skipped b.pdf');
  await writeFile(join(documents, 'c.md'), '# Repair\n\nThe cable was replaced.\n');
  const again = await index('build');
  expect(again.stderr).toContain('Added: c.md.');
  expect(again.stderr).toContain('(1 embedded, 1 unchanged)');

  const status = await index('status');
  expect([status.code, status.stderr]).toEqual([0, '']);
  expect(status.stdout).toContain('Index g2');
  expect(status.stdout).toContain('Up to date');
  const verified = await index('verify');
  expect([verified.code, verified.stderr]).toEqual([0, '']);
  expect(verified.stdout).toContain('g2 is whole');
  const back = await index('rollback');
  expect([back.code, back.stderr]).toEqual([0, '']);
  expect((await index('status')).stdout).toContain('Index g1');
});

test('doctor finds nothing to mend here, and exits with 1 where it does', async () => {
  const well = await run(['doctor']);
  expect(well.code).toBe(0);
  expect(well.stdout).not.toContain('✘');
  expect(well.stdout).toMatch(/^✔ index: g1 in data\/documents-/mu);
  const ill = await run(['doctor', '--documents', 'nowhere']);
  expect(ill.code).toBe(1);
  expect(ill.stdout).toMatch(/^✘ documents nowhere: .*\n {4}\S/mu);
});

test.for([
  [['ask', '--bogus', 'a?'], '--bogus'],
  [['explain', 'a?'], 'explain'],
  [['toString'], 'toString'],
  [['ask'], 'one question'],
  [['ask', 'a?', 'b?'], 'one question'],
  [['ask', '--jsonl', 'a?'], 'one question'],
  [['search', '--top', '0', 'a?'], '--top'],
  [['search', '--stage', 'best', 'a?'], '--stage'],
  [['read', 'a?'], '--jsonl'],
  [['index', 'explode'], 'rollback'],
  [['calibrate'], '--eval'],
] as const)(
  'a wrong command line, %j, is said in a sentence with the usage, and exits with 2',
  async ([args, named]) => {
    const finished = await run(args);
    expect([finished.code, finished.stdout]).toEqual([2, '']);
    const [sentence, ...usage] = finished.stderr.split('\n');
    expect(sentence).toContain(named);
    expect(sentence).toMatch(/\.$/u);
    expect(usage[0]).toMatch(/^Usage: /u);
    expectNoTrace(finished);
  },
);

test('--help shows the usage and is no failure', async () => {
  const finished = await run(['--help']);
  expect([finished.code, finished.stderr]).toEqual([0, '']);
  for (const command of ['start', 'ask', 'search', 'read', 'index', 'doctor', 'quality', 'bench'])
    expect(finished.stdout).toContain(command);
});

test('a documents folder that is not there is said in a sentence with its fix, and exits with 1', async () => {
  const running = [
    run(['ask', '--documents', 'nowhere', '欠航は？']),
    run(['index', 'build', '--documents', 'nowhere']),
  ];
  for (const finished of await Promise.all(running)) {
    expect([finished.code, finished.stdout]).toEqual([1, '']);
    expect(finished.stderr).toContain('nowhere could not be read');
    expect(finished.stderr).toContain('--documents DIR');
    expectNoTrace(finished);
  }
});

test('settings that cannot be are all told together, and exit with 1', async () => {
  const finished = await run(['ask', 'a?'], { env: { READER: 'perhaps', LOG_LEVEL: 'loud' } });
  expect([finished.code, finished.stdout]).toEqual([1, '']);
  for (const name of ['READER: ', 'LOG_LEVEL: ', '.env']) expect(finished.stderr).toContain(name);
  expectNoTrace(finished);
});

test('read needs the reader', async () => {
  const finished = await run(['read', '--jsonl'], { env: { READER: 'off' } });
  expect([finished.code, finished.stdout]).toEqual([1, '']);
  expect(finished.stderr).toContain('READER=off');
  expectNoTrace(finished);
});

test('index add checks a file, copies it and builds; what cannot be read is refused with the reason', async () => {
  const folder = join(home, 'adding');
  await writeDocuments(join(folder, 'documents'), {
    'a.md': { encoding: 'utf-8', text: '# A\n\nThe pier was built in 1910.\n' },
  });
  const file = join(folder, 'lighthouse.docx');
  await writeFile(file, docxOf(['# Lighthouse', 'The lighthouse was painted green in March.']));
  await writeFile(join(folder, 'broken.pdf'), 'no PDF at all');
  const options = { cwd: folder };
  const refused = await run(['index', 'add', 'broken.pdf', file], options);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('broken.pdf cannot be added: damaged: not a whole PDF');
  expectNoTrace(refused);
  expect(await readdir(join(folder, 'documents'))).toEqual(['a.md']);
  const added = await run(['index', 'add', file], options);
  expect(added.stderr).toContain('Added to documents: lighthouse.docx.');
  expect(added.code).toBe(0);
  const asked = await run(['ask', '--json', 'When was the lighthouse painted?'], options);
  const [answer] = linesOf(asked.stdout, Answered);
  expect(answer?.citations[0]).toMatchObject({ document: 'lighthouse.docx' });
  expect((await run(['index', 'add'], options)).code).toBe(2);
});
