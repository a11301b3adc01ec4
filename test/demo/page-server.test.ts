import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf } from '../../demo/server/cast.js';
import { type PageServer, startPageServer } from '../../demo/server/page-server.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/start-fake-discord.js';

let discord: FakeDiscord;
let page: PageServer;
let member: string;

beforeAll(async () => {
  discord = await startFakeDiscord();
  const people = castOf(discord);
  member = people[0]?.id ?? '';
  page = await startPageServer(
    {
      discord,
      people,
      used: new Map(),
      bot: () => ({ state: 'ready', said: '' }),
      pageFolder: join(import.meta.dirname, '../../demo/built'),
      restartBot: async () => {},
      onChange: (listener) => discord.world.onChange(listener),
    },
    0,
  );
});
afterAll(async () => {
  await page.close();
  await discord.close();
});

const post = (path: string, body: unknown, type = 'application/json'): Promise<Response> =>
  fetch(new URL(path, page.address), {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  });
const act = (deed: unknown): Promise<Response> =>
  post('deeds', { as: member, locale: 'en-US', channel: discord.channel, deed });

test('the page is served with a policy that lets it talk to nobody else', async () => {
  const response = await fetch(page.address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
});

test('a site whose name points to this machine is refused', async () => {
  const { port } = new URL(page.address);
  const status = await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/people', headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
  expect(status).toBe(403);
});

test('a form of another site is refused', async () => {
  expect((await post('deeds', {}, 'text/plain')).status).toBe(415);
  expect((await post('restart', {}, 'text/plain')).status).toBe(415);
});

test('what Discord would not offer is refused with the reason', async () => {
  const response = await act({ kind: 'run', line: '/ask', options: { question: 'Why?' } });
  expect([response.status, await response.json()]).toEqual([
    409,
    { problem: 'Discord knows no command ask there' },
  ]);
  expect((await act({ kind: 'fly' })).status).toBe(400);
  const asBot = await post('deeds', {
    as: discord.world.bot.id,
    locale: 'ja',
    channel: discord.channel,
    deed: { kind: 'say', text: 'hello', mentionsBot: false },
  });
  expect(asBot.status).toBe(409);
});

test('a member’s feed begins with the scene, and holds no message for others alone', async () => {
  const { world, channel } = discord;
  const secret = world.addMessage({
    channel,
    author: world.bot.id,
    content: 'for one alone',
    flags: 64,
    visibleTo: discord.world.ownerId,
  });
  const stop = new AbortController();
  const response = await fetch(new URL(`feed?as=${member}`, page.address), { signal: stop.signal });
  const first = await response.body?.getReader().read();
  stop.abort();
  const text = new TextDecoder().decode(first?.value);
  expect(text).toMatch(/^data: \{"kind":"scene"/u);
  expect(text).not.toContain(secret.content);
  expect((await fetch(new URL('feed?as=1', page.address))).status).toBe(404);
});

test('a file is shown as text unless it is a picture', async () => {
  const file = { name: 'page.html', text: '<script>', bytes: 8, data: new TextEncoder().encode('<script>') };
  const { world, channel } = discord;
  const message = world.addMessage({
    channel,
    author: world.bot.id,
    attachments: [file, { ...file, name: 'chart.PNG' }],
  });
  const types = await Promise.all(
    ['0/page.html', '1/chart.PNG', '2/none'].map(async (path) => {
      const response = await fetch(new URL(`files/${message.id}/${path}`, page.address));
      return [response.status, response.headers.get('content-type')];
    }),
  );
  expect(types).toEqual([
    [200, 'text/plain; charset=utf-8'],
    [200, 'image/png'],
    [404, expect.any(String)],
  ]);
});

test('a port that is taken is said to be so', async () => {
  const port = Number(new URL(page.address).port);
  await expect(
    startPageServer(
      {
        discord,
        people: [],
        used: new Map(),
        bot: () => ({ state: 'ready', said: '' }),
        pageFolder: '.',
        restartBot: async () => {},
        onChange: () => () => {},
      },
      port,
    ),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
