import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { limitModel } from '../../src/model/limit-model.js';
import { ModelFailureError } from '../../src/model/model-failure.js';
import { openLanguageModel } from '../../src/model/open-language-model.js';
import { type StubModelServer, startStubModelServer } from '../fakes/stub-model-server.js';

let stub: StubModelServer;
beforeAll(async () => {
  stub = await startStubModelServer();
});
afterAll(() => stub.close());
beforeEach(() => {
  stub.requests.length = 0;
  stub.pauseMs = 0;
});

const free = { take: () => true, use: () => {} };
async function hear(timeoutMs = 10_000, apiKey: string | null = null): Promise<string> {
  const server = await openLanguageModel({ baseUrl: stub.baseUrl, model: 'small', apiKey });
  const limits = { timeoutMs, maxCharacters: 2_000, failuresBeforeRest: 9, restMs: 1 };
  const model = limitModel(server, free, limits);
  let text = '';
  const prompt = { system: 'rules', user: 'material' };
  for await (const piece of model.complete(prompt, new AbortController().signal)) text += piece;
  return text;
}
const failureOf = async (heard: Promise<string>): Promise<string> => {
  const error: unknown = await heard.catch((failure: unknown) => failure);
  if (error instanceof ModelFailureError) return error.failure;
  throw new Error(`no failure of a model: ${String(error)}`);
};

test('a text comes piece by piece; asked were the rules and the material, nothing else', async () => {
  stub.reply = () => '株価は19%下がった。[1]';
  expect(await hear(10_000, 'key-1')).toBe('株価は19%下がった。[1]');
  const [request] = stub.requests;
  expect(request?.authorization).toBe('Bearer key-1');
  expect(Object.keys(JSON.parse(request?.body ?? '')).sort()).toEqual([
    'messages',
    'model',
    'stream',
    'temperature',
  ]);
  expect(request?.messages).toEqual([
    { role: 'system', content: 'rules' },
    { role: 'user', content: 'material' },
  ]);
});

test('a key of the environment is never sent', async () => {
  process.env.OPENAI_API_KEY = 'environment-key';
  process.env.OPENAI_ORG_ID = 'environment-org';
  stub.reply = () => 'a';
  await hear();
  delete process.env.OPENAI_API_KEY;
  delete process.env.OPENAI_ORG_ID;
  expect(stub.requests[0]?.authorization).toBe('Bearer none');
});

test('a server that knows no temperature is asked without', async () => {
  stub.reply = ({ temperature }) => (temperature === undefined ? 'ok' : { status: 400 });
  expect(await hear()).toBe('ok');
});

test.for([
  ['401', { status: 401 }, 'refused'],
  ['404', { status: 404 }, 'refused'],
  ['500', { status: 500 }, 'refused'],
  ['a stream that breaks', { breaksAfter: 'half a sen' }, 'broken'],
  ['a stream without an ending', { garbage: 'data: {"choices":[{"delta":{"content":"a"}}]}\n\n' }, 'broken'],
  ['no event stream at all', { garbage: 'hello' }, 'broken'],
  ['no JSON', { garbage: 'data: {"choices":\n\n' }, 'broken'],
  ['a text without end', { forever: 'and so on ' }, 'too-long'],
] as const)('%s: %o', async ([, reply, expected]) => {
  stub.reply = () => reply;
  expect(await failureOf(hear())).toBe(expected);
});

test('a server that falls silent is given up in time', async () => {
  stub.reply = () => ({ hangsAfter: 'half' });
  expect(await failureOf(hear(300))).toBe('timeout');
});

test('no redirect is followed: documents go where they were meant to go', async () => {
  const elsewhere = await startStubModelServer(() => 'stolen');
  stub.reply = () => ({ redirect: `${elsewhere.baseUrl}/chat/completions` });
  expect(await failureOf(hear())).toBe('broken');
  expect(elsewhere.requests).toEqual([]);
  await elsewhere.close();
});

test('nobody there', async () => {
  const gone = await startStubModelServer();
  await gone.close();
  const model = await openLanguageModel({ baseUrl: gone.baseUrl, model: 'm', apiKey: null });
  const ask = async (): Promise<string> => {
    for await (const piece of model.complete({ system: '', user: '' }, new AbortController().signal))
      return piece;
    return '';
  };
  expect(await failureOf(ask())).toBe('broken');
});
