import { Client, GatewayIntentBits, Partials, REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deed, Member } from '../fakes/discord/member.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/start-fake-discord.js';
import { permissions } from '../fakes/discord/world.js';

let discord: FakeDiscord;
let member: Member;
beforeEach(async () => {
  discord = await startFakeDiscord();
  member = discord.member();
  discord.world.commands.set('', [
    {
      id: '1',
      name: 'ask',
      description: 'd',
      contexts: [0],
      options: [question, { ...question, name: 'more', required: false }],
    },
    { id: '2', type: 3, name: 'Check' },
  ]);
});
afterEach(() => discord.close());

const question = {
  type: 3,
  name: 'question',
  description: 'd',
  required: true,
  min_length: 2,
  max_length: 300,
};

interface Answer {
  readonly status: number;
  readonly code: number | null;
  readonly body: Record<string, unknown> | null;
}

/** A request as any client could make it. */
async function call(
  method: string,
  path: string,
  body?: unknown,
  token: string | null = discord.token,
): Promise<Answer> {
  const response = await fetch(`${discord.apiBaseUrl}/v10${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bot ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: Record<string, unknown> | null = text === '' ? null : JSON.parse(text);
  return {
    status: response.status,
    code: typeof parsed?.code === 'number' ? parsed.code : null,
    body: parsed,
  };
}

const send = (body: object): Promise<Answer> => call('POST', `/channels/${discord.channel}/messages`, body);

function paths(deed: Deed) {
  const interaction = [...discord.world.interactions.values()].find(({ id }) => id === deed.id);
  const token = interaction?.token ?? '';
  return {
    callback: `/interactions/${deed.id}/${token}/callback`,
    original: `/webhooks/${discord.world.applicationId}/${token}/messages/@original`,
    followUp: `/webhooks/${discord.world.applicationId}/${token}`,
  };
}

const asks = (): Deed => member.runs('/ask', { question: 'why?' }, { isExpected: false });
const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id,
  ...more,
});
const rowOf = (...components: object[]) => ({ type: 1, components });
const option = (i: number) => ({ label: `l${i}`, value: `v${i}` });

describe('a message is refused', () => {
  test.for<[string, object]>([
    ['with 2,001 characters', { content: 'x'.repeat(2001) }],
    ['with a field that nobody knows', { content: 'x', colour: 'red' }],
    ['with a nonce of 26 characters', { content: 'x', nonce: 'n'.repeat(26) }],
    ['with the flag of another place', { content: 'x', flags: 64 }],
    ['with six rows', { content: 'x', components: [1, 2, 3, 4, 5, 6].map((i) => rowOf(button(String(i)))) }],
    [
      'with six buttons in a row',
      { content: 'x', components: [rowOf(...[1, 2, 3, 4, 5, 6].map((i) => button(String(i))))] },
    ],
    [
      'with a label of 81 characters',
      { content: 'x', components: [rowOf(button('a', { label: 'l'.repeat(81) }))] },
    ],
    ['with a custom id of 101 characters', { content: 'x', components: [rowOf(button('a'.repeat(101)))] }],
    ['with the same custom id twice', { content: 'x', components: [rowOf(button('a')), rowOf(button('a'))] }],
    [
      'with a link button that goes nowhere',
      { content: 'x', components: [rowOf({ type: 2, style: 5, label: 'x' })] },
    ],
    [
      'with a button and a select in a row',
      { content: 'x', components: [rowOf(button('a'), { type: 3, custom_id: 's', options: [option(1)] })] },
    ],
    [
      'with 26 options in a select',
      {
        content: 'x',
        components: [
          rowOf({ type: 3, custom_id: 's', options: Array.from({ length: 26 }, (_, i) => option(i)) }),
        ],
      },
    ],
    ['with an unknown kind of mention allowed', { content: 'x', allowed_mentions: { parse: ['all'] } }],
    ['with an embed title of 257 characters', { embeds: [{ title: 't'.repeat(257) }] }],
    [
      'in reply to one that is not there',
      { content: 'x', message_reference: { message_id: '1'.repeat(18) } },
    ],
  ])('%s', async ([, body]) => {
    expect(await send(body)).toMatchObject({ status: 400, code: 50035 });
    expect(() => discord.check()).toThrow('Invalid Form Body');
  });

  test('with nothing in it', async () => {
    expect(await send({ content: ' ' })).toMatchObject({ status: 400, code: 50006 });
  });
});

test('a message that keeps to the limits is posted', async () => {
  const answer = await send({
    content: 'x'.repeat(2000),
    nonce: 'n'.repeat(25),
    components: [rowOf(button('a'))],
  });
  expect(answer.status).toBe(200);
  expect(member.screen().map(({ content }) => content.length)).toEqual([2000]);
  discord.check();
});

test('an enforced nonce gives the first message back', async () => {
  const body = { content: 'x', nonce: 'one', enforce_nonce: true };
  const [first, second] = [await send(body), await send(body)];
  expect(second.body?.id).toBe(first.body?.id);
  expect(member.screen()).toHaveLength(1);
});

describe('the token', () => {
  test('must be the right one', async () => {
    expect(await call('GET', '/users/@me', undefined, 'wrong')).toMatchObject({ status: 401 });
  });
  test('does not belong on a call that goes by an interaction', async () => {
    await call('POST', paths(asks()).callback, { type: 5 });
    expect(() => discord.check()).toThrow("carried the bot's");
  });
});

test('an unknown route is 404 and fails the test', async () => {
  expect(await call('GET', '/guilds/1/bans')).toMatchObject({ status: 404 });
  expect(() => discord.check()).toThrow('no route');
});

test('that the bot is typing is seen', async () => {
  const before = discord.world.now();
  expect(await call('POST', `/channels/${discord.channel}/typing`)).toMatchObject({ status: 204 });
  expect(discord.world.typing.get(discord.channel)).toBeGreaterThanOrEqual(before);
});

describe('rights', () => {
  test('a channel that cannot be seen', async () => {
    const hidden = discord.addChannel({ botMay: 0n });
    expect(await call('POST', `/channels/${hidden.id}/messages`, { content: 'x' })).toMatchObject({
      status: 403,
      code: 50001,
    });
  });
  test('a channel that cannot be written in', async () => {
    const quiet = discord.addChannel({ botMay: permissions.viewChannel });
    expect(await call('POST', `/channels/${quiet.id}/messages`, { content: 'x' })).toMatchObject({
      status: 403,
      code: 50013,
    });
  });
  test('the message of somebody else cannot be edited', async () => {
    const { id } = member.says('mine');
    expect(
      await call('PATCH', `/channels/${discord.channel}/messages/${id}`, { content: 'x' }),
    ).toMatchObject({ status: 403 });
  });
});

describe('an interaction', () => {
  test('is answered once', async () => {
    const { callback } = paths(asks());
    expect(await call('POST', callback, { type: 5 }, null)).toMatchObject({ status: 204 });
    expect(await call('POST', callback, { type: 5 }, null)).toMatchObject({ status: 400, code: 40060 });
  });
  test('is answered within three seconds', async () => {
    const { callback } = paths(asks());
    discord.world.advance(3_001);
    expect(await call('POST', callback, { type: 5 }, null)).toMatchObject({ status: 404, code: 10062 });
  });
  test('nobody knows is refused', async () => {
    expect(await call('POST', '/interactions/1/a/callback', { type: 5 }, null)).toMatchObject({
      status: 404,
      code: 10062,
    });
    expect(
      await call(
        'PATCH',
        `/webhooks/${discord.world.applicationId}/a/messages/@original`,
        { content: 'x' },
        null,
      ),
    ).toMatchObject({
      status: 404,
      code: 10015,
    });
  });
  test('cannot be edited before it is answered', async () => {
    expect(await call('PATCH', paths(asks()).original, { content: 'x' }, null)).toMatchObject({
      status: 404,
      code: 10015,
    });
  });
  test('has a token for 15 minutes', async () => {
    const { callback, original } = paths(asks());
    await call('POST', callback, { type: 5 }, null);
    discord.world.advance(15 * 60_000 + 1);
    expect(await call('PATCH', original, { content: 'x' }, null)).toMatchObject({ status: 401, code: 50027 });
  });
  test.for<[string, object]>([
    ['updating a message that is not there', { type: 6 }],
    ['choices for a command', { type: 8, data: { choices: [] } }],
    ['a deferral that says something', { type: 5, data: { content: 'x' } }],
    [
      'a form with a title of 46 characters',
      { type: 9, data: { custom_id: 'a', title: 't'.repeat(46), components: [] } },
    ],
  ])('refuses %s', async ([, body]) => {
    expect(await call('POST', paths(asks()).callback, body, null)).toMatchObject({
      status: 400,
      code: 50035,
    });
  });
  test('that is never answered fails the test, as does one that stays "thinking"', async () => {
    const deed = member.runs('/ask', { question: 'why?' });
    expect(() => discord.check()).toThrow('got no answer');
    await call('POST', paths(deed).callback, { type: 5 }, null);
    expect(() => discord.check()).toThrow('left "thinking"');
    await call('PATCH', paths(deed).original, { content: 'so' }, null);
    discord.check();
  });
  test('answered for one member is seen by that member alone, and an edit does not change that', async () => {
    const deed = asks();
    await call('POST', paths(deed).callback, { type: 5, data: { flags: 64 } }, null);
    await call('PATCH', paths(deed).original, { content: 'secret', flags: 4 }, null);
    expect(member.screen().map(({ content }) => content)).toEqual(['secret']);
    expect(discord.member().screen()).toEqual([]);
    const { id } = await deed.reply();
    expect(await call('GET', `/channels/${discord.channel}/messages/${id}`)).toMatchObject({
      status: 404,
      code: 10008,
    });
  });
});

describe('pings are seen', () => {
  test('in a message everything pings unless it says otherwise', async () => {
    await send({ content: `@everyone <@${member.user.id}>` });
    expect(discord.pings).toEqual([`<@${member.user.id}>`, '@everyone']);
    expect(() => discord.check()).toThrow('pinged');
  });
  test('a reply pings its author unless it says otherwise', async () => {
    const message_reference = { message_id: member.says('hello').id };
    await send({ content: 'x', message_reference, allowed_mentions: { parse: [] } });
    expect(discord.pings).toEqual([]);
    await send({ content: 'x', message_reference });
    expect(discord.pings).toHaveLength(1);
  });
  test('an answer to an interaction pings members only', async () => {
    await call(
      'POST',
      paths(asks()).callback,
      { type: 4, data: { content: '@everyone <@&12345678901234567>' } },
      null,
    );
    expect(discord.pings).toEqual([]);
  });
});

describe('commands', () => {
  const put = (commands: readonly object[]) =>
    call('PUT', `/applications/${discord.world.applicationId}/commands`, commands);
  const ask = { name: 'ask', description: 'd' };
  test.for<[string, object]>([
    ['in capitals', { ...ask, name: 'Ask' }],
    ['without a description', { name: 'ask' }],
    ['with a description of 101 characters', { ...ask, description: 'd'.repeat(101) }],
    [
      'with a required option behind one that is not',
      {
        ...ask,
        options: [
          { ...question, required: false },
          { ...question, name: 'b' },
        ],
      },
    ],
    ['in a language that Discord does not speak', { ...ask, name_localizations: { xx: 'a' } }],
    [
      'with 26 choices',
      {
        ...ask,
        options: [
          { ...question, choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) },
        ],
      },
    ],
    [
      'of more than 8,000 characters',
      {
        ...ask,
        options: Array.from({ length: 25 }, (_, i) => ({
          ...question,
          name: `o${i}`,
          choices: Array.from({ length: 4 }, (_, j) => ({ name: `${j}`.padEnd(100, 'x'), value: `${j}` })),
        })),
      },
    ],
  ])('%s are refused', async ([, command]) => {
    expect(await put([command])).toMatchObject({ status: 400, code: 50035 });
  });
  test('come back with ids, and with translations only when asked for', async () => {
    await put([{ ...ask, name_localizations: { ja: '質問' } }]);
    const list = `/applications/${discord.world.applicationId}/commands`;
    expect(JSON.stringify(await call('GET', list))).not.toContain('質問');
    expect(JSON.stringify(await call('GET', `${list}?with_localizations=true`))).toContain('質問');
  });
  test('can be used only as they are registered', () => {
    expect(() => member.runs('/other')).toThrow('no command other');
    expect(() => member.runs('/ask')).toThrow('question is required');
    expect(() => member.runs('/ask', { question: 'x' })).toThrow('2 to 300');
    expect(() => member.runs('/ask', { question: 'xx', hide: true })).toThrow('no option hide');
    expect(() => member.runs('/ask', { question: 'xx' }, { channel: member.dmChannel })).toThrow(
      'not offered in direct',
    );
    expect(() => member.usesMenu('Nothing', member.says('x'))).toThrow('no command Nothing');
  });
});

describe('the gateway', () => {
  const clients: Client[] = [];
  afterEach(() => Promise.all(clients.splice(0).map((client) => client.destroy())));
  async function logIn(intents: readonly GatewayIntentBits[], token = discord.token): Promise<Client> {
    const client = new Client({ intents, partials: [Partials.Channel], rest: { api: discord.apiBaseUrl } });
    clients.push(client);
    const ready = new Promise((resolve) => client.once('clientReady', resolve));
    await client.login(token);
    await ready;
    return client;
  }
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  const heard = (client: Client): string[] => {
    const contents: string[] = [];
    client.on(
      'messageCreate',
      ({ content, guildId }) => void contents.push(`${guildId === null ? 'dm' : 'guild'}: ${content}`),
    );
    return contents;
  };
  const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

  test('refuses a wrong token, and contents that were not granted', async () => {
    await expect(logIn([Guilds], 'wrong.token.x')).rejects.toThrow();
    await expect(logIn([Guilds, MessageContent])).rejects.toThrow(/disallowed/iu);
  });
  test('tells what the intents cover, and blanks what does not concern the bot', async () => {
    const contents = heard(await logIn([Guilds, GuildMessages, DirectMessages]));
    member.says('not for you');
    member.mentions('for you');
    member.dms('direct');
    await quiet();
    expect(contents).toEqual(['guild: ', `guild: <@${discord.world.bot.id}> for you`, 'dm: direct']);
  });
  test('tells nothing of direct messages without their intent', async () => {
    const contents = heard(await logIn([Guilds, GuildMessages]));
    member.dms('direct');
    await quiet();
    expect(contents).toEqual([]);
  });
  test('sends what happened in between when a connection is taken up again', async () => {
    const contents = heard(await logIn([Guilds, GuildMessages]));
    discord.gateway.drop();
    member.mentions('missed');
    await expect
      .poll(() => contents, { timeout: 15_000 })
      .toEqual([`guild: <@${discord.world.bot.id}> missed`]);
    expect([discord.gateway.identifies, discord.gateway.resumes]).toEqual([1, 1]);
  });
  test('sends an event twice when told to', async () => {
    const ids: string[] = [];
    (await logIn([Guilds])).on('interactionCreate', ({ id }) => void ids.push(id));
    discord.gateway.duplicateNext();
    const { id } = asks();
    await quiet();
    expect(ids).toEqual([id, id]);
  });
});

describe('faults', () => {
  const rest = (): REST => new REST({ api: discord.apiBaseUrl }).setToken(discord.token);
  test('a rate limit is waited for, an inner error tried again', async () => {
    discord.faults.on({ route: /users/u, kind: 'rate-user' });
    discord.faults.on({ route: /users/u, nth: 2, kind: 'error-500' });
    expect(await rest().get('/users/@me')).toMatchObject({ id: discord.world.bot.id });
    expect(discord.requests.map(({ status }) => status)).toEqual([429, 500, 200]);
  });
  test('a connection that breaks after the deed leaves the deed done', async () => {
    discord.faults.on({ route: /messages$/u, kind: 'break-after' });
    await expect(send({ content: 'x' })).rejects.toThrow();
    expect(member.screen()).toHaveLength(1);
  });
});
