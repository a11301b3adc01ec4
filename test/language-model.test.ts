import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ferryDocuments, writeDocuments } from './fakes/ferry-documents.js';
import { type Finished, type RunSettings, runProgram } from './fakes/run-program.js';
import { type StubModelServer, type StubReply, startStubModelServer } from './fakes/stub-model-server.js';

const FERRIES = '欠航したフェリーは何便でしたか';
const Answered = z.object({
  status: z.string(),
  statements: z.array(z.object({ lane: z.string(), text: z.string(), citations: z.array(z.number()) })),
  citations: z.array(z.object({ number: z.number(), quote: z.string() })),
  notices: z.array(z.string()),
});

let home: string;
let stub: StubModelServer;
const withModel = (more: Readonly<Record<string, string>> = {}) => ({
  LLM_BASE_URL: stub.baseUrl,
  LLM_MODEL: 'stub-1',
  ...more,
});
const run = (args: readonly string[], settings: Partial<RunSettings> = {}): Promise<Finished> =>
  runProgram(args, {
    cwd: home,
    ...settings,
    env: { READER_WORKERS: '1', INDEX_WORKERS: '1', ...settings.env },
  });
vi.setConfig({ testTimeout: 240_000 });

beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'incident-qa-bot-test-')));
  await writeDocuments(join(home, 'documents'), ferryDocuments);
  stub = await startStubModelServer();
  await run(['index', 'build', '--quiet']);
});
afterAll(async () => {
  await stub.close();
  await rm(home, { recursive: true, force: true });
});
beforeEach(() => {
  stub.requests.length = 0;
});

/** The number under which the material offers the quote that holds these words. */
const numberOf = (user: string, words: string): string =>
  user
    .split('\n')
    .find((line) => line.startsWith('[') && line.includes(words))
    ?.match(/\d+/u)?.[0] ?? '0';

test('a model words the answer; what is not in its quotes is left out', async () => {
  stub.reply = ({ user }) =>
    `フェリーの欠航は12便だった。[${numberOf(user, '12便')}] 欠航は21便だった。[${numberOf(user, '12便')}] 詳しくは[こちら](https://evil.example)。[1]`;
  const { stdout, stderr, code } = await run(['ask', '--json', FERRIES], { env: withModel() });
  expect([code, stderr]).toEqual([0, '']);
  const answer = Answered.parse(JSON.parse(stdout));
  expect(answer.statements.filter(({ lane }) => lane === 'reports').map(({ text }) => text)).toEqual([
    'フェリーの欠航は12便だった。',
  ]);
  expect(answer.citations[0]?.quote).toContain('12便');
  expect(answer.notices).toEqual([]);
});

test('the chat shows the answer, and under /why what was left out of it', async () => {
  stub.reply = ({ user }) => `フェリーの欠航は12便だった。[${numberOf(user, '12便')}] 欠航は21便だった。[1]`;
  const { stdout } = await run(['start'], { input: `${FERRIES}\n/why\n`, env: withModel() });
  const [before = '', why = ''] =
    stdout.split('confidence').length > 1 ? stdout.split('words vectors') : [stdout];
  expect(before).toContain('フェリーの欠航は12便だった。 [1]');
  expect(before).not.toContain('21便');
  expect(why).toMatch(/stub-1/u);
  expect(why).toContain('✂ 欠航は21便だった。');
});

test('when the server refuses, breaks off or falls silent the answer is made of quotes, and only /why says so', async () => {
  const replies: StubReply[] = [
    { status: 500 },
    // The client tries once more before it gives up.
    { status: 500 },
    { breaksAfter: 'フェリーの欠航は12便だった。[1] そして' },
    { hangsAfter: 'フェリー' },
  ];
  stub.reply = () => replies.shift() ?? '';
  const asked = `${FERRIES}\n/why\n`;
  const { stdout, code } = await run(['start'], {
    input: asked.repeat(3),
    env: withModel({ LLM_TIMEOUT_SECONDS: '2', LOG_LEVEL: 'silent' }),
  });
  expect(code).toBe(0);
  const said = stdout.split('\n').filter((line) => /言語モデル|language model/u.test(line));
  expect(said.map((line) => /refused|broken|timeout/u.exec(line)?.[0])).toEqual([
    'refused',
    'broken',
    'timeout',
  ]);
  expect(said.every((line) => line.startsWith('! ') && line.includes('stub-1'))).toBe(true);
  expect(stdout.match(/12便.* \[1\]/gu)).toHaveLength(3);
});

test('a question that the documents do not answer is never sent', async () => {
  stub.reply = () => '富士山は3776メートルだ。[1]';
  const { stdout } = await run(['ask', '--json', '富士山の標高は何メートルですか'], { env: withModel() });
  expect(Answered.parse(JSON.parse(stdout)).status).toBe('abstained');
  expect(stub.requests).toEqual([]);
});

test('the key goes to the server as a header and nowhere else', async () => {
  stub.reply = () => ({ status: 401 });
  const key = 'sk-secret-0123456789';
  const { stdout, stderr } = await run(['ask', FERRIES], {
    env: withModel({ LLM_API_KEY: key, LOG_LEVEL: 'debug' }),
  });
  expect(stub.requests[0]?.authorization).toBe(`Bearer ${key}`);
  expect(stub.requests.map(({ body }) => body).join()).not.toContain(key);
  expect(`${stdout}${stderr}`).not.toContain(key);
  expect(stderr).toContain('left out');
});

test('an address without a model is said in a sentence', async () => {
  const { stderr, code } = await run(['ask', FERRIES], { env: { LLM_BASE_URL: stub.baseUrl } });
  expect(code).toBe(1);
  expect(stderr).toContain('LLM_MODEL: expected the name of a model');
});

test('without the variables nothing of it is loaded; with them it is', async () => {
  const loadedWith = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const file = join(home, `imports-${Object.keys(env).length}`);
    const hook = join(import.meta.dirname, 'fakes/record-imports.mjs');
    const { code } = await run(['ask', FERRIES], {
      env: { ...env, NODE_OPTIONS: `--import ${hook}`, IMPORTS_FILE: file },
    });
    expect(code).toBe(0);
    return readFile(file, 'utf8');
  };
  stub.reply = () => '';
  const ofTheModel = /node_modules\/openai\/|\/dist\/src\/model\/(?!model-failure)|model-parts/u;
  const without = await loadedWith({});
  expect(without).toContain('/dist/src/app.js');
  expect(without).not.toMatch(ofTheModel);
  const loaded = await loadedWith(withModel());
  expect(loaded).toMatch(/node_modules\/openai\//u);
  expect(loaded).toMatch(/model-parts/u);
});
