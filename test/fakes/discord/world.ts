import type { Command } from './command-schemas.js';
import { type AllowedMentions, EPHEMERAL, LOADING, type Modal } from './message-schemas.js';

/** Discord's permissions that matter here. */
export const permissions = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageGuild: 1n << 5n,
  readHistory: 1n << 16n,
  pinMessages: 1n << 51n,
} as const;
export const BOT_MAY = permissions.viewChannel | permissions.sendMessages | permissions.readHistory;
/** 1 January 2015, where Discord's ids begin. */
const EPOCH_MS = 1_420_070_400_000;

export interface User {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly locale: string;
  readonly roles: readonly string[];
  readonly permissions: bigint;
}

export interface Guild {
  readonly id: string;
  readonly locale: string;
}

export interface Channel {
  readonly id: string;
  /** null: a direct message. */
  readonly guild: string | null;
  readonly recipient: string | null;
  botMay: bigint;
}

export interface Attachment {
  readonly name: string;
  readonly text: string;
  readonly bytes: number;
  readonly data: Uint8Array;
}

export interface Component {
  readonly type: number;
  readonly label?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly style?: number;
  readonly url?: string;
  readonly placeholder?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly default?: boolean;
  }[];
}
export interface Row {
  readonly type: number;
  readonly components: readonly Component[];
}

export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  readonly createdAt: number;
  /** The message it replies to. */
  readonly reference: string | null;
  readonly nonce: string | null;
  /** Who alone sees it; null: everybody in the channel. */
  readonly visibleTo: string | null;
  /** The interaction it answers. */
  readonly interaction: string | null;
  content: string;
  components: readonly Row[];
  attachments: readonly Attachment[];
  mentions: readonly string[];
  flags: number;
  edits: number;
  isDeleted: boolean;
  isPinned: boolean;
}

/** 2 command, 3 component, 4 autocomplete, 5 form. */
export type InteractionType = 2 | 3 | 4 | 5;

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly createdAt: number;
  readonly user: string;
  readonly channel: string;
  /** The message whose component was used. */
  readonly source: string | null;
  /** Type of the first response; null before it. */
  response: number | null;
  respondedAt: number | null;
  /** The message that `@original` means. */
  original: string | null;
  edits: number;
  modal: Modal | null;
  choices: readonly { readonly name: string; readonly value: string | number }[] | null;
  /** Must it have been answered when the test ends? */
  isExpected: boolean;
}

export type Dispatch = (event: string, data: object, guild: string | null) => void;

/** Everything there is on the fake Discord, and who is told of a change. */
export class World {
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Message>();
  /** By token. */
  readonly interactions = new Map<string, Interaction>();
  /** By guild, '' for everywhere. */
  readonly commands = new Map<string, readonly (Command & { readonly id: string })[]>();
  readonly violations: string[] = [];
  readonly pings: string[] = [];
  /** By channel, when the bot last said that it is typing; milliseconds of the fake's clock. */
  readonly typing = new Map<string, number>();
  /** How many connections the bot is told to open. */
  shards = 1;
  readonly applicationId: string;
  readonly bot: User;
  ownerId = '';
  dispatch: Dispatch = () => {};
  #offsetMs = 0;
  #increment = 0n;
  readonly #listeners = new Set<() => void>();

  constructor() {
    this.applicationId = this.nextId();
    this.bot = this.addUser({ name: 'incident-qa', isBot: true });
  }

  /** The fake's own clock, milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#offsetMs;
  }

  advance(ms: number): void {
    this.#offsetMs += ms;
    this.changed();
  }

  nextId(at = this.now()): string {
    this.#increment = (this.#increment + 1n) % 4096n;
    return String((BigInt(Math.floor(at) - EPOCH_MS) << 22n) | this.#increment);
  }

  addUser(facts: Partial<User> & Pick<User, 'name'>): User {
    const user: User = {
      id: this.nextId(),
      isBot: false,
      locale: 'en-US',
      roles: [],
      permissions: permissions.viewChannel | permissions.sendMessages,
      ...facts,
    };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(facts: Partial<Channel>): Channel {
    const channel: Channel = { id: this.nextId(), guild: null, recipient: null, botMay: BOT_MAY, ...facts };
    this.channels.set(channel.id, channel);
    return channel;
  }

  addMessage(facts: Partial<Message> & Pick<Message, 'channel' | 'author'>): Message {
    const message: Message = {
      id: this.nextId(),
      createdAt: this.now(),
      reference: null,
      nonce: null,
      visibleTo: null,
      interaction: null,
      content: '',
      components: [],
      attachments: [],
      mentions: [],
      flags: 0,
      edits: 0,
      isDeleted: false,
      isPinned: false,
      ...facts,
    };
    this.messages.set(message.id, message);
    return message;
  }

  /** Notes whom a text would ping, as Discord decides it. */
  notePings(
    content: string,
    allowed: AllowedMentions | null | undefined,
    by: 'message' | 'interaction',
    repliedTo: string | null,
  ): void {
    const parse = allowed
      ? (allowed.parse ?? [])
      : by === 'message'
        ? ['users', 'roles', 'everyone']
        : ['users'];
    const found = [
      ...[...content.matchAll(/<@!?(\d+)>/gu)].filter(
        ([, id = '']) => parse.includes('users') || (allowed?.users ?? []).includes(id),
      ),
      ...[...content.matchAll(/<@&(\d+)>/gu)].filter(
        ([, id = '']) => parse.includes('roles') || (allowed?.roles ?? []).includes(id),
      ),
      ...(parse.includes('everyone') ? content.matchAll(/@(?:everyone|here)/gu) : []),
    ].map(([text]) => text);
    if (repliedTo !== null && (allowed ? allowed.replied_user === true : true))
      found.push(`reply to ${repliedTo}`);
    this.pings.push(...found);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  rawUser(id: string): object {
    const user = this.users.get(id);
    return {
      id,
      username: user?.name ?? 'unknown',
      discriminator: '0',
      global_name: user?.name ?? 'unknown',
      ...(user?.isBot === true ? { bot: true } : {}),
    };
  }

  rawMember(id: string): object {
    const user = this.users.get(id);
    return {
      user: this.rawUser(id),
      roles: user?.roles ?? [],
      joined_at: new Date(this.now() - 1e9).toISOString(),
      permissions: String(user?.permissions ?? 0n),
      deaf: false,
      mute: false,
      flags: 0,
    };
  }

  rawChannel({ id, guild, recipient }: Channel): object {
    return guild === null
      ? { id, type: 1, recipients: recipient === null ? [] : [this.rawUser(recipient)] }
      : {
          id,
          type: 0,
          guild_id: guild,
          name: `channel-${id.slice(-4)}`,
          position: 0,
          permission_overwrites: [],
        };
  }

  /** As the bot sees it: without the intent for contents, a text is blank unless it is the bot's, to it, or direct. */
  rawMessage(message: Message): object {
    const channel = this.channels.get(message.channel);
    const isReadable =
      channel?.guild === null || message.author === this.bot.id || message.mentions.includes(this.bot.id);
    return {
      id: message.id,
      channel_id: message.channel,
      author: this.rawUser(message.author),
      content: isReadable ? message.content : '',
      timestamp: new Date(message.createdAt).toISOString(),
      ...(message.edits > 0 ? { edited_timestamp: new Date(this.now()).toISOString() } : {}),
      tts: false,
      mention_everyone: false,
      mentions: message.mentions.map((id) => this.rawUser(id)),
      mention_roles: [],
      attachments: isReadable
        ? message.attachments.map(({ name, bytes }, i) => ({
            id: String(BigInt(message.id) + BigInt(i) + 1n),
            filename: name,
            size: bytes,
            url: `https://cdn.example/${name}`,
            proxy_url: `https://cdn.example/${name}`,
          }))
        : [],
      embeds: [],
      components: isReadable ? message.components : [],
      pinned: message.isPinned,
      type: message.interaction !== null ? 20 : message.reference === null ? 0 : 19,
      flags: message.flags,
      ...(message.interaction === null
        ? {}
        : { webhook_id: this.applicationId, application_id: this.applicationId }),
      ...(message.nonce === null ? {} : { nonce: message.nonce }),
      ...(message.reference === null
        ? {}
        : {
            message_reference: {
              type: 0,
              channel_id: message.channel,
              message_id: message.reference,
              ...(channel?.guild ? { guild_id: channel.guild } : {}),
            },
          }),
    };
  }

  /** Tells the gateway of a message that everybody sees. */
  announce(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void {
    const guild = this.channels.get(message.channel)?.guild ?? null;
    if (message.visibleTo === null && (message.flags & LOADING) === 0)
      this.dispatch(
        event,
        {
          ...this.rawMessage(message),
          ...(guild === null
            ? { channel_type: 1 }
            : { guild_id: guild, member: this.rawMember(message.author) }),
        },
        guild,
      );
    this.changed();
  }

  isEphemeral(message: Message): boolean {
    return (message.flags & EPHEMERAL) !== 0;
  }
}
