import { createServer, type Server } from 'node:http';
import { REST } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { createMakeRequest } from '../../src/discord/make-request.js';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server that treats its first request as told and answers the others; tells how many there were. */
async function serve(first: 'breaks' | 'hangs'): Promise<{ rest: REST; count: () => number }> {
  let count = 0;
  const listening = createServer((request, response) => {
    count += 1;
    if (count > 1) response.writeHead(204).end();
    else if (first === 'breaks') request.socket.destroy();
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const rest = new REST({ api: `http://127.0.0.1:${port}/api`, makeRequest: createMakeRequest() }).setToken(
    't',
  );
  return { rest, count: () => count };
}

test('a request whose connection breaks is sent again', async () => {
  const { rest, count } = await serve('breaks');
  await rest.patch('/webhooks/1/a/messages/@original', { body: {} });
  expect(count()).toBe(2);
});

test('a first response that hangs is sent again while Discord still takes it', async () => {
  const { rest, count } = await serve('hangs');
  const began = performance.now();
  await rest.post('/interactions/1/a/callback', { body: {}, query: new URLSearchParams({ a: 'b' }) });
  expect(count()).toBe(2);
  expect(performance.now() - began).toBeLessThan(3_000);
});
