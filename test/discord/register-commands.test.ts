import { createServer, type IncomingMessage } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import {
  type Declaration,
  fetchApplication,
  isSameSet,
  listCommands,
  registerCommands,
  removeCommands,
  renderRegistered,
  restOf,
} from '../../src/discord/register-commands.js';
import { UserFacingError } from '../../src/errors.js';

const ask: Declaration = {
  name: 'ask',
  name_localizations: { ja: '質問' },
  description: 'Ask',
  contexts: [0, 1],
  options: [{ type: 3, name: 'question', description: 'What', required: true, max_length: 300 }],
};
const index: Declaration = {
  name: 'index',
  description: 'Index',
  options: [{ type: 1, name: 'status', description: 'Status' }],
};

/** What Discord makes of a declaration: ids and versions, defaults filled in, lists in its own order. */
const asDiscordTells = (command: object): Record<string, unknown> => ({
  id: '1',
  application_id: '2',
  version: '3',
  default_member_permissions: null,
  type: 1,
  nsfw: false,
  dm_permission: true,
  integration_types: [0],
  description_localizations: null,
  ...command,
});

test('what Discord tells of a command is recognised as what was declared', () => {
  const told = { ...asDiscordTells(ask), contexts: [1, 0] };
  expect(isSameSet([asDiscordTells(index), told], [ask, index])).toBe(true);
});

test.for([
  ['another description', { ...ask, description: 'Ask me' }],
  ['another translation', { ...ask, name_localizations: { ja: '問い' } }],
  ['another limit', { ...ask, options: [{ ...ask.options?.[0], max_length: 200 }] }],
  ['an option that is no longer required', { ...ask, options: [{ ...ask.options?.[0], required: false }] }],
  ['other contexts', { ...ask, contexts: [0] }],
] as const)('%s is a difference', ([, changed]) => {
  expect(isSameSet([asDiscordTells(ask)], [changed])).toBe(false);
});

/** The few routes of Discord that are needed here, with a memory. */
async function tinyDiscord() {
  const stored = new Map<string, Record<string, unknown>[]>();
  const puts: string[] = [];
  const bodyOf = async (request: IncomingMessage): Promise<string> => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    return text;
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/u, '').replace('/api/v10/applications/', '');
    void bodyOf(request).then((text) => {
      const isKnown = request.headers.authorization === 'Bot good';
      if (request.method === 'PUT') {
        puts.push(path);
        const commands: object[] = JSON.parse(text);
        stored.set(path, commands.map(asDiscordTells));
      }
      const application = { id: '42', name: 'Bot', owner: { id: '7' }, team: null };
      const answer = path === '@me' ? application : (stored.get(path) ?? []);
      response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isKnown ? answer : { message: '401: Unauthorized', code: 0 }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { api: `http://127.0.0.1:${port}/api`, puts, stored };
}

test('commands are registered once, /index in the servers named only, and only a difference is sent again', async () => {
  const discord = await tinyDiscord();
  const rest = restOf('good', discord.api);
  const declarations = { everywhere: [ask], atHome: [index], guildIds: ['77'] };
  const first = await registerCommands(rest, declarations);
  expect(first.map(({ isChanged }) => isChanged)).toEqual([true, true]);
  expect(discord.puts).toEqual(['42/commands', '42/guilds/77/commands']);
  const second = await registerCommands(rest, declarations);
  expect(second.map(({ isChanged }) => isChanged)).toEqual([false, false]);
  expect(discord.puts).toHaveLength(2);
  const changed = await registerCommands(rest, {
    ...declarations,
    everywhere: [{ ...ask, description: 'New' }],
  });
  expect(changed.map(({ isChanged }) => isChanged)).toEqual([true, false]);
  expect(renderRegistered(await listCommands(rest, ['77']))).toBe('Everywhere: /ask\nIn server 77: /index');
  await removeCommands(rest, ['77']);
  expect(renderRegistered(await listCommands(rest, ['77']))).toBe(
    'Everywhere: no commands\nIn server 77: no commands',
  );
});

test('the owner of the application is told, for want of other owners', async () => {
  const { api } = await tinyDiscord();
  expect(await fetchApplication(restOf('good', api))).toEqual({ id: '42', name: 'Bot', ownerIds: ['7'] });
});

test('a rejected token is a sentence with its fix', async () => {
  const { api } = await tinyDiscord();
  const failure: unknown = await fetchApplication(restOf('bad', api)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserFacingError);
  expect(String(failure)).toContain('rejected the token');
});
