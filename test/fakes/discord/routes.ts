import { z } from 'zod';
import { Commands } from './command-schemas.js';
import {
  ChannelMessage,
  Choices,
  Deferral,
  EPHEMERAL,
  isEmpty,
  LOADING,
  MessageEdit,
  Modal,
  ResponseEdit,
  ResponseMessage,
} from './message-schemas.js';
import {
  invalidBody,
  missingAccess,
  missingPermissions,
  parseBody,
  Refusal,
  unknownChannel,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './refusal.js';
import {
  type Attachment,
  type Channel,
  type Interaction,
  type Message,
  permissions,
  type Row,
  type World,
} from './world.js';

const FIRST_RESPONSE_MS = 3_000;
const TOKEN_MS = 15 * 60_000;

export interface RestRequest {
  /** The parts of the path that stand for something. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Attachment[];
}

/** Without a body: 204. */
export type RestReply = { readonly body?: unknown };
export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Does it need the bot's token? What goes by an interaction's own token must come without. */
  readonly isAuthorized: boolean;
  readonly handle: (request: RestRequest) => RestReply;
}

/** Every route of Discord's API that the bot may use; there is no other. */
export function routesOf(world: World, gatewayUrl: () => string): readonly Route[] {
  const route = (method: string, path: string, handle: Route['handle'], isAuthorized = true): Route => ({
    method,
    path: new RegExp(`^${path.replaceAll(':id', '([^/]+)')}$`, 'u'),
    isAuthorized,
    handle,
  });
  return [
    route('GET', '/gateway/bot', () => ({
      body: {
        url: gatewayUrl(),
        shards: world.shards,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
      },
    })),
    route('GET', '/users/@me', () => ({ body: world.rawUser(world.bot.id) })),
    route('GET', '/applications/@me', () => ({
      body: {
        id: world.applicationId,
        name: world.bot.name,
        description: '',
        bot_public: true,
        bot_require_code_grant: false,
        verify_key: '00',
        flags: 0,
        owner: world.rawUser(world.ownerId),
      },
    })),
    ...commandRoutes(world, route),
    ...interactionRoutes(world, route),
    ...channelRoutes(world, route),
  ];
}

type MakeRoute = (method: string, path: string, handle: Route['handle'], isAuthorized?: boolean) => Route;

function commandRoutes(world: World, route: MakeRoute): readonly Route[] {
  const list = (guild: string, query: URLSearchParams): RestReply => ({
    body: (world.commands.get(guild) ?? []).map((command) =>
      query.get('with_localizations') === 'true' ? command : withoutTranslations(command),
    ),
  });
  const put = (guild: string, { body }: RestRequest): RestReply => {
    if (guild !== '' && !world.guilds.has(guild)) throw missingAccess();
    const commands = parseBody(Commands, body).map(({ contexts, ...command }) => ({
      type: 1 as const,
      ...command,
      id: world.nextId(),
      application_id: world.applicationId,
      version: world.nextId(),
      // Discord keeps where a command is offered for those only that exist everywhere.
      ...(guild === '' ? { contexts } : { guild_id: guild }),
    }));
    world.commands.set(guild, commands);
    return { body: commands };
  };
  const everywhere = '/applications/:id/commands';
  const inGuild = '/applications/:id/guilds/:id/commands';
  return [
    route('GET', everywhere, ({ query }) => list('', query)),
    route('PUT', everywhere, (request) => put('', request)),
    route('GET', inGuild, ({ params, query }) => list(params[1] ?? '', query)),
    route('PUT', inGuild, (request) => put(request.params[1] ?? '', request)),
  ];
}

function withoutTranslations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTranslations);
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, one]) => [key, withoutTranslations(one)]),
  );
}

const Callback = z.strictObject({ type: z.int(), data: z.unknown().optional() });

/** Types of a first response that fit: to commands, components, autocomplete, forms. */
const fitting: Readonly<Record<Interaction['type'], readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

function interactionRoutes(world: World, route: MakeRoute): readonly Route[] {
  const callback = ({ params, query, body, files }: RestRequest): RestReply => {
    const [id = '', token = ''] = params;
    const interaction = world.interactions.get(token);
    if (interaction === undefined || interaction.id !== id) throw unknownInteraction();
    if (interaction.response !== null)
      throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
    if (world.now() - interaction.createdAt > FIRST_RESPONSE_MS) throw unknownInteraction();
    const { type, data = {} } = parseBody(Callback, body);
    const isFromMessage = interaction.source !== null;
    if (!fitting[interaction.type].includes(type) || ([6, 7].includes(type) && !isFromMessage))
      throw invalidBody([
        { path: 'type', message: `${type} does not fit an interaction of type ${interaction.type}` },
      ]);
    respond(world, interaction, type, data, files);
    interaction.response = type;
    interaction.respondedAt = world.now();
    world.changed();
    if (query.get('with_response') !== 'true') return {};
    const original = interaction.original === null ? undefined : world.messages.get(interaction.original);
    return {
      body: {
        interaction: { id, type: interaction.type, response_message_id: original?.id },
        resource: { type, ...(original === undefined ? {} : { message: world.rawMessage(original) }) },
      },
    };
  };
  const withToken = (params: readonly string[]): Interaction => {
    const interaction = world.interactions.get(params[1] ?? '');
    if (interaction === undefined || params[0] !== world.applicationId) throw unknownWebhook();
    if (world.now() - interaction.createdAt > TOKEN_MS)
      throw new Refusal(401, 50027, 'Invalid Webhook Token');
    if (interaction.response === null) throw unknownWebhook();
    return interaction;
  };
  const messageOf = (interaction: Interaction, named: string): Message => {
    const id = decodeURIComponent(named) === '@original' ? interaction.original : named;
    const message = id === null ? undefined : world.messages.get(id);
    const isOwn = message?.interaction === interaction.id || message?.id === interaction.source;
    if (message === undefined || message.isDeleted || !isOwn) throw unknownMessage();
    return message;
  };
  const path = '/webhooks/:id/:id/messages/:id';
  return [
    route('POST', '/interactions/:id/:id/callback', callback, false),
    route(
      'POST',
      '/webhooks/:id/:id',
      ({ params, body, files }) => {
        const interaction = withToken(params);
        const message = parseBody(ResponseMessage, body);
        if (isEmpty(message, files.length)) throw emptyMessage();
        return { body: world.rawMessage(answer(world, interaction, message, files)) };
      },
      false,
    ),
    route(
      'GET',
      path,
      ({ params }) => ({ body: world.rawMessage(messageOf(withToken(params), params[2] ?? '')) }),
      false,
    ),
    route(
      'PATCH',
      path,
      ({ params, body, files }) => {
        const interaction = withToken(params);
        const message = messageOf(interaction, params[2] ?? '');
        edit(world, message, parseBody(ResponseEdit, body), files);
        interaction.edits += 1;
        world.changed();
        return { body: world.rawMessage(message) };
      },
      false,
    ),
    route(
      'DELETE',
      path,
      ({ params }) => {
        messageOf(withToken(params), params[2] ?? '').isDeleted = true;
        world.changed();
        return {};
      },
      false,
    ),
  ];
}

function respond(
  world: World,
  interaction: Interaction,
  type: number,
  data: unknown,
  files: readonly Attachment[],
): void {
  if (type === 9) interaction.modal = parseBody(Modal, data);
  else if (type === 8) interaction.choices = parseBody(Choices, data).choices;
  else if (type === 5) {
    const { flags = 0 } = parseBody(Deferral, data);
    answer(world, interaction, { content: '', flags: flags | LOADING }, []);
  } else if (type === 4) {
    const message = parseBody(ResponseMessage, data);
    if (isEmpty(message, files.length)) throw emptyMessage();
    answer(world, interaction, message, files);
  } else if (type === 6) {
    parseBody(z.strictObject({}), data);
    interaction.original = interaction.source;
  } else {
    const source = interaction.source === null ? undefined : world.messages.get(interaction.source);
    if (source === undefined) throw unknownMessage();
    edit(world, source, parseBody(ResponseEdit, data), files);
    interaction.original = source.id;
    interaction.edits += 1;
  }
}

/** A new message that answers an interaction; the first one is its original. */
function answer(
  world: World,
  interaction: Interaction,
  body: z.infer<typeof ResponseMessage>,
  files: readonly Attachment[],
): Message {
  const flags = body.flags ?? 0;
  const message = world.addMessage({
    channel: interaction.channel,
    author: world.bot.id,
    interaction: interaction.id,
    content: body.content ?? '',
    components: rowsOf(body.components),
    attachments: files,
    flags,
    visibleTo: (flags & EPHEMERAL) === 0 ? null : interaction.user,
  });
  interaction.original ??= message.id;
  world.notePings(message.content, body.allowed_mentions, 'interaction', null);
  world.announce('MESSAGE_CREATE', message);
  return message;
}

function edit(
  world: World,
  message: Message,
  body: z.infer<typeof MessageEdit>,
  files: readonly Attachment[],
): void {
  const next = {
    content: body.content === undefined ? message.content : (body.content ?? ''),
    components: body.components === undefined ? message.components : rowsOf(body.components),
    attachments:
      body.attachments === undefined && files.length === 0
        ? message.attachments
        : [...kept(message, body.attachments), ...files],
  };
  if (isEmpty({ ...next, embeds: body.embeds }, next.attachments.length)) throw emptyMessage();
  message.content = next.content;
  message.components = next.components;
  message.attachments = next.attachments;
  // Whether it is ephemeral was settled by the first response.
  const settled = message.flags & EPHEMERAL;
  message.flags = ((body.flags ?? message.flags) & ~LOADING & ~EPHEMERAL) | settled;
  message.edits += 1;
  world.notePings(message.content, body.allowed_mentions, 'interaction', null);
  world.announce('MESSAGE_UPDATE', message);
}

/** Of the attachments a message has, those that the edit names by their ids. */
function kept(message: Message, named: readonly { readonly id: string | number }[] | null | undefined) {
  return message.attachments.filter((_, i) =>
    (named ?? []).some(({ id }) => String(id) === String(BigInt(message.id) + BigInt(i) + 1n)),
  );
}

function rowsOf(components: readonly unknown[] | null | undefined): readonly Row[] {
  return z.array(z.custom<Row>()).parse(components ?? []);
}

function emptyMessage(): Refusal {
  return new Refusal(400, 50006, 'Cannot send an empty message');
}

function channelRoutes(world: World, route: MakeRoute): readonly Route[] {
  const channelOf = (id: string | undefined, ...needed: readonly bigint[]): Channel => {
    const channel = world.channels.get(id ?? '');
    if (channel === undefined) throw unknownChannel();
    if ((channel.botMay & permissions.viewChannel) === 0n) throw missingAccess();
    if (needed.some((one) => (channel.botMay & one) === 0n)) throw missingPermissions();
    return channel;
  };
  const messageIn = (channel: Channel, id: string | undefined): Message => {
    const message = world.messages.get(id ?? '');
    if (message === undefined || message.channel !== channel.id || message.isDeleted) throw unknownMessage();
    // An ephemeral message is there for its interaction's token alone.
    if (message.visibleTo !== null) throw unknownMessage();
    return message;
  };
  const post = ({ params, body, files }: RestRequest): RestReply => {
    const channel = channelOf(params[0], permissions.sendMessages);
    const message = parseBody(ChannelMessage, body);
    if (isEmpty(message, files.length)) throw emptyMessage();
    const nonce = message.nonce === undefined ? null : String(message.nonce);
    if (message.enforce_nonce === true && nonce !== null) {
      const first = [...world.messages.values()].find(
        (one) => one.channel === channel.id && one.author === world.bot.id && one.nonce === nonce,
      );
      if (first !== undefined) return { body: world.rawMessage(first) };
    }
    const reference = message.message_reference?.message_id ?? null;
    const repliedTo = reference === null ? undefined : world.messages.get(reference);
    if (
      reference !== null &&
      repliedTo === undefined &&
      message.message_reference?.fail_if_not_exists !== false
    )
      throw invalidBody([{ path: 'message_reference', message: 'Unknown message' }]);
    if (reference !== null && (channel.botMay & permissions.readHistory) === 0n)
      throw new Refusal(403, 160002, 'Cannot reply without permission to read message history');
    const posted = world.addMessage({
      channel: channel.id,
      author: world.bot.id,
      content: message.content ?? '',
      components: rowsOf(message.components),
      attachments: files,
      flags: message.flags ?? 0,
      nonce,
      reference: repliedTo?.id ?? null,
    });
    world.notePings(posted.content, message.allowed_mentions, 'message', repliedTo?.author ?? null);
    world.announce('MESSAGE_CREATE', posted);
    return { body: world.rawMessage(posted) };
  };
  const one = '/channels/:id/messages/:id';
  return [
    route('GET', '/channels/:id', ({ params }) => ({ body: world.rawChannel(channelOf(params[0])) })),
    route('POST', '/channels/:id/typing', ({ params }) => {
      const { id } = channelOf(params[0], permissions.sendMessages);
      world.typing.set(id, world.now());
      world.changed();
      return {};
    }),
    route('POST', '/channels/:id/messages', post),
    route('GET', '/channels/:id/messages', ({ params }) => {
      const channel = channelOf(params[0], permissions.readHistory);
      const all = [...world.messages.values()].filter(
        (message) => message.channel === channel.id && message.visibleTo === null && !message.isDeleted,
      );
      return {
        body: all
          .reverse()
          .slice(0, 50)
          .map((message) => world.rawMessage(message)),
      };
    }),
    route('GET', one, ({ params }) => {
      const channel = channelOf(params[0], permissions.readHistory);
      return { body: world.rawMessage(messageIn(channel, params[1])) };
    }),
    route('PATCH', one, ({ params, body, files }) => {
      const message = messageIn(channelOf(params[0]), params[1]);
      if (message.author !== world.bot.id)
        throw new Refusal(403, 50005, 'Cannot edit a message authored by another user');
      edit(world, message, parseBody(MessageEdit, body), files);
      return { body: world.rawMessage(message) };
    }),
    route('DELETE', one, ({ params }) => {
      messageIn(channelOf(params[0]), params[1]).isDeleted = true;
      world.changed();
      return {};
    }),
    route('PUT', '/channels/:id/messages/pins/:id', ({ params }) => {
      messageIn(channelOf(params[0], permissions.pinMessages), params[1]).isPinned = true;
      return {};
    }),
  ];
}
