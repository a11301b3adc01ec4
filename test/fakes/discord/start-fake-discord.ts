import type { AddressInfo } from 'node:net';
import { createFaults, type Faults } from './faults.js';
import { type Gateway, startGateway } from './gateway.js';
import { Member } from './member.js';
import { LOADING } from './message-schemas.js';
import { createRestServer, type SeenRequest } from './rest-server.js';
import { routesOf } from './routes.js';
import { type Channel, type User, World } from './world.js';

export interface FakeSettings {
  /** Servers the bot is in. */
  readonly guilds?: number;
  readonly guildLocale?: string;
  /** Connections that Discord recommends. */
  readonly shards?: number;
  /** Does a text say that the bot is still at work? */
  readonly isAtWork?: (content: string) => boolean;
}

export interface FakeDiscord {
  /** For DISCORD_API_BASE_URL. */
  readonly apiBaseUrl: string;
  readonly token: string;
  readonly world: World;
  /** The servers' ids, and the first server's channel. */
  readonly guilds: readonly string[];
  readonly channel: string;
  readonly faults: Faults;
  readonly gateway: Gateway;
  /** Requests in the order they were answered. */
  readonly requests: readonly SeenRequest[];
  readonly violations: readonly string[];
  /** Everybody who was pinged. */
  readonly pings: readonly string[];
  /** Somebody in the first server; `owner` owns the application. */
  member(facts?: Partial<User> & { readonly channel?: string; readonly isOwner?: boolean }): Member;
  addChannel(facts?: Partial<Channel>): Channel;
  /** @throws Error that lists violations, pings, and interactions that were not answered exactly once */
  check(): void;
  /** Drops what has happened, so that a long run needs no memory; whoever waits for it waits in vain. */
  forget(): void;
  close(): Promise<void>;
}

/** The strict fake Discord: REST and gateway on one port of this machine. */
export async function startFakeDiscord(settings: FakeSettings = {}): Promise<FakeDiscord> {
  const {
    guilds: count = 1,
    guildLocale = 'en-US',
    isAtWork = (content) => content.startsWith('⏳'),
  } = settings;
  const world = new World();
  world.shards = settings.shards ?? 1;
  const token = `${Buffer.from(world.applicationId).toString('base64url')}.fake12.${'x'.repeat(38)}`;
  world.ownerId = world.addUser({ name: 'operator' }).id;
  const guilds = Array.from({ length: count }, (_, i) => {
    // Milliseconds apart: by these Discord tells the shards of servers.
    const id = world.nextId(world.now() - i);
    world.guilds.set(id, { id, locale: guildLocale });
    return id;
  });
  const [home = ''] = guilds;
  const channel = world.addChannel({ guild: home }).id;
  const faults = createFaults();
  const requests: SeenRequest[] = [];
  let port = 0;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}`;
  const routes = routesOf(world, gatewayUrl);
  const server = createRestServer({ world, routes, faults, token, seen: requests });
  const gateway = startGateway(server, world, token, gatewayUrl);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = portOf(server.address());
  return {
    apiBaseUrl: `http://127.0.0.1:${port}/api`,
    token,
    world,
    guilds,
    channel,
    faults,
    gateway,
    requests,
    violations: world.violations,
    pings: world.pings,
    member({ channel: place = channel, isOwner = false, ...facts } = {}) {
      const user = world.addUser({ name: isOwner ? 'operator' : 'member', ...facts });
      if (isOwner) world.ownerId = user.id;
      return new Member(user, place, world, isAtWork);
    },
    addChannel(facts = {}) {
      const added = world.addChannel({ guild: home, ...facts });
      if (added.guild !== null) world.dispatch('CHANNEL_CREATE', world.rawChannel(added), added.guild);
      return added;
    },
    check() {
      const problems = [
        ...world.violations,
        ...world.pings.map((ping) => `pinged: ${ping}`),
        ...[...world.interactions.values()].flatMap((interaction) => {
          if (!interaction.isExpected) return [];
          if (interaction.response === null) return [`interaction ${interaction.id} got no answer`];
          const original =
            interaction.original === null ? undefined : world.messages.get(interaction.original);
          return original !== undefined && (original.flags & LOADING) !== 0
            ? [`interaction ${interaction.id} was left "thinking"`]
            : [];
        }),
      ];
      if (problems.length > 0) throw new Error(`Discord would not have liked this:\n${problems.join('\n')}`);
    },
    forget() {
      world.messages.clear();
      world.interactions.clear();
      requests.length = 0;
      gateway.forget();
    },
    close() {
      gateway.stop();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
