import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { World } from './world.js';

const GUILDS = 1;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
/** Members, presences, message contents: not granted to this application. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const ALL_INTENTS = 0x3ffffff;
const HEARTBEAT_MS = 41_250;

const Payload = z.looseObject({ op: z.int(), d: z.unknown() });
const Identify = z.looseObject({
  token: z.string(),
  intents: z.int(),
  shard: z.tuple([z.int(), z.int()]).default([0, 1]),
});
const Resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.int() });

interface Session {
  readonly id: string;
  readonly intents: number;
  /** Its number, and of how many. */
  readonly shard: readonly [number, number];
  readonly sent: { readonly s: number; readonly t: string; readonly d: object }[];
  /** Of the last event. */
  number: number;
  socket: WebSocket | null;
}

/** Which connection hears of a server; direct messages are the first one's. */
function isOf([id, count]: readonly [number, number], guild: string | null): boolean {
  return Number(guild === null ? 0n : (BigInt(guild) >> 22n) % BigInt(count)) === id;
}

export interface Gateway {
  /** How often a client identified itself; Discord allows 1,000 a day. */
  readonly identifies: number;
  readonly resumes: number;
  /** What was asked for with each IDENTIFY. */
  readonly intents: readonly number[];
  readonly isConnected: boolean;
  /** The next event is sent this many times more. */
  duplicateNext(times?: number): void;
  /** Every event is sent twice while it is on. */
  duplicateAll(isOn: boolean): void;
  close(code: number): void;
  /** Breaks the connection; what happens meanwhile is sent when the client resumes. */
  drop(): void;
  /** Op 7. */
  reconnect(): void;
  /** Op 9. Not resumable: the session is gone. */
  invalidate(isResumable: boolean): void;
  /** No heartbeat is acknowledged while it is on. */
  deaf(isOn: boolean): void;
  /** Milliseconds by which interactions reach the bot late. */
  lateBy(ms: number): void;
  withholdReady(isOn: boolean): void;
  heartbeatEvery(ms: number): void;
  /** Drops the events that were sent; a client that resumes gets none of them again. */
  forget(): void;
  /** Once identified and told of every guild. */
  stop(): void;
}

/** Discord's gateway, version 10 in JSON, on the server's port. */
export function startGateway(server: Server, world: World, token: string, address: () => string): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const late = new Set<NodeJS.Timeout>();
  const asked: number[] = [];
  const state = {
    identifies: 0,
    resumes: 0,
    duplicates: 0,
    duplicatesAll: false,
    isDeaf: false,
    isReadyWithheld: false,
    lateMs: 0,
    heartbeatMs: HEARTBEAT_MS,
  };

  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.searchParams.get('v') !== '10' || url.searchParams.get('encoding') !== 'json')
      world.violations.push(`the gateway was opened with ${url.search}, expected v=10 and encoding=json`);
    sockets.handleUpgrade(request, socket, head, (client) => connect(client));
  });

  function send(socket: WebSocket, op: number, d: unknown, more: object = {}): void {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ op, d, ...more }));
  }

  function push(session: Session, t: string, d: object): void {
    const s = nextNumber(session);
    session.sent.push({ s, t, d });
    if (session.socket === null) return;
    send(session.socket, 0, d, { s, t });
    const times = (state.duplicatesAll ? 1 : 0) + state.duplicates;
    if (t === 'MESSAGE_CREATE' || t === 'INTERACTION_CREATE') {
      state.duplicates = 0;
      for (let i = 0; i < times; i++) {
        const again = nextNumber(session);
        session.sent.push({ s: again, t, d });
        send(session.socket, 0, d, { s: again, t });
      }
    }
  }

  function connect(socket: WebSocket): void {
    send(socket, 10, { heartbeat_interval: state.heartbeatMs });
    socket.on('message', (data) => {
      const { op, d } = Payload.parse(JSON.parse(String(data)));
      if (op === 1) {
        if (!state.isDeaf) send(socket, 11, undefined);
      } else if (op === 2) identify(socket, Identify.parse(d));
      else if (op === 6) resume(socket, Resume.parse(d));
      else if (op !== 3 && op !== 8) world.violations.push(`the gateway was sent op ${op}`);
    });
    socket.on('close', () => {
      for (const session of sessions.values()) if (session.socket === socket) session.socket = null;
    });
  }

  function identify(socket: WebSocket, { token: given, intents, shard }: z.infer<typeof Identify>): void {
    state.identifies += 1;
    asked.push(intents);
    const refusal = given === token ? refusedIntents(intents) : 4004;
    if (refusal !== null) {
      socket.close(refusal);
      return;
    }
    const session: Session = {
      id: randomBytes(8).toString('hex'),
      intents,
      shard,
      sent: [],
      number: 0,
      socket,
    };
    sessions.set(session.id, session);
    if (state.isReadyWithheld) return;
    const guilds = [...world.guilds.keys()].filter((id) => isOf(shard, id));
    push(session, 'READY', {
      v: 10,
      user: world.rawUser(world.bot.id),
      guilds: guilds.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: address(),
      shard: [...shard],
      application: { id: world.applicationId, flags: 0 },
    });
    if ((intents & GUILDS) !== 0) for (const id of guilds) push(session, 'GUILD_CREATE', rawGuild(world, id));
    world.changed();
  }

  function resume(socket: WebSocket, { token: given, session_id, seq }: z.infer<typeof Resume>): void {
    state.resumes += 1;
    const session = sessions.get(session_id);
    if (given !== token) {
      socket.close(4004);
      return;
    }
    if (session === undefined) {
      send(socket, 9, false);
      return;
    }
    session.socket = socket;
    for (const { s, t, d } of session.sent.filter((one) => one.s > seq)) send(socket, 0, d, { s, t });
    push(session, 'RESUMED', {});
    world.changed();
  }

  function deliver(t: string, d: object, guild: string | null): void {
    for (const session of sessions.values()) {
      const needed = t.startsWith('MESSAGE_') ? (guild === null ? DIRECT_MESSAGES : GUILD_MESSAGES) : 0;
      if ((session.intents & needed) === needed && isOf(session.shard, guild)) push(session, t, d);
    }
  }

  world.dispatch = (t, d, guild) => {
    if (state.lateMs === 0 || t !== 'INTERACTION_CREATE') {
      deliver(t, d, guild);
      return;
    }
    const timer = setTimeout(() => {
      late.delete(timer);
      deliver(t, d, guild);
    }, state.lateMs);
    late.add(timer);
  };

  const eachSocket = (deed: (socket: WebSocket, session: Session) => void): void => {
    for (const session of sessions.values()) if (session.socket !== null) deed(session.socket, session);
  };
  return {
    get identifies() {
      return state.identifies;
    },
    get resumes() {
      return state.resumes;
    },
    intents: asked,
    get isConnected() {
      return [...sessions.values()].some(({ socket }) => socket !== null);
    },
    duplicateNext(times = 1) {
      state.duplicates = times;
    },
    duplicateAll(isOn) {
      state.duplicatesAll = isOn;
    },
    close: (code) =>
      eachSocket((socket, session) => {
        session.socket = null;
        socket.close(code);
      }),
    drop: () =>
      eachSocket((socket, session) => {
        session.socket = null;
        socket.terminate();
      }),
    reconnect: () => eachSocket((socket) => send(socket, 7, null)),
    invalidate: (isResumable) =>
      eachSocket((socket, session) => {
        if (!isResumable) sessions.delete(session.id);
        send(socket, 9, isResumable);
      }),
    deaf(isOn) {
      state.isDeaf = isOn;
    },
    lateBy(ms) {
      state.lateMs = ms;
    },
    withholdReady(isOn) {
      state.isReadyWithheld = isOn;
    },
    heartbeatEvery(ms) {
      state.heartbeatMs = ms;
    },
    forget() {
      for (const { sent } of sessions.values()) sent.length = 0;
    },
    stop() {
      for (const timer of late) clearTimeout(timer);
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function nextNumber(session: Session): number {
  session.number += 1;
  return session.number;
}

/** The code a connection is closed with for its intents; null when they are granted. */
function refusedIntents(intents: number): number | null {
  if ((intents & ~ALL_INTENTS) !== 0) return 4013;
  return (intents & PRIVILEGED) === 0 ? null : 4014;
}

function rawGuild(world: World, id: string): object {
  const roleIds = new Set([...world.users.values()].flatMap(({ roles }) => roles));
  const role = (one: string, name: string) => ({
    id: one,
    name,
    permissions: '0',
    position: 0,
    color: 0,
    colors: { primary_color: 0 },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  });
  return {
    id,
    name: `guild-${id.slice(-4)}`,
    unavailable: false,
    preferred_locale: world.guilds.get(id)?.locale ?? 'en-US',
    owner_id: world.ownerId,
    features: [],
    emojis: [],
    stickers: [],
    member_count: world.users.size,
    roles: [role(id, '@everyone'), ...[...roleIds].map((one) => role(one, `role-${one.slice(-4)}`))],
    channels: [...world.channels.values()]
      .filter(({ guild }) => guild === id)
      .map((one) => world.rawChannel(one)),
    threads: [],
    members: [world.rawMember(world.bot.id)],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}
