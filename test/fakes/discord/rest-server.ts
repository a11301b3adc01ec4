import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultKind, Faults } from './faults.js';
import { invalidBody, missingPermissions, Refusal, unauthorized } from './refusal.js';
import type { RestReply, Route } from './routes.js';
import type { Attachment, World } from './world.js';

const FILE_MAX = 10 * 1024 * 1024;
const PREFIX = '/api/v10';

/** One request that was made, for tests to look at. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** What was sent, without its files; null where the request was not looked at. */
  readonly body: unknown;
}

/** Discord's REST API on loopback. Whatever it does not know is refused and noted as a violation. */
export function createRestServer(parts: {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly token: string;
  readonly seen: SeenRequest[];
}): Server {
  const { world, routes, faults, token, seen } = parts;
  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      world.violations.push(`the fake itself failed: ${String(error)}`);
      response.writeHead(500).end();
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const raw = await buffer(request);
    const path = url.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length) : url.pathname;
    const { body = null } = (await bodyOf(request, raw).catch(() => null)) ?? {};
    const note = (status: number): void => void seen.push({ method, path, status, body });
    const reply = (status: number, body?: unknown, headers: Record<string, string> = {}): void => {
      note(status);
      if (response.destroyed) return;
      if (body === undefined) response.writeHead(status, headers).end();
      else
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(JSON.stringify(body));
    };
    const fault = faults.meet(method, path);
    if (typeof fault === 'object' && fault !== null) await sleep(fault.slowMs);
    if (fault === 'break-before' || fault === 'hang-before') {
      note(0);
      if (fault === 'break-before') request.socket.destroy();
      return;
    }
    if (typeof fault === 'string' && fault.startsWith('rate-')) return limit(fault, reply);
    if (fault === 'error-500') return reply(500, { message: 'Internal Server Error', code: 0 });
    try {
      if (fault === 'forbidden') throw missingPermissions();
      if (fault === 'unauthorized') throw unauthorized();
      const done = await perform({ method, path, url, raw, request });
      if (fault === 'break-after' || fault === 'hang-after') {
        note(0);
        if (fault === 'break-after') request.socket.destroy();
        return;
      }
      if (done.body === undefined) reply(204);
      else reply(200, done.body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, code, message, errors } = error;
      if (status === 400 && code !== 40060)
        world.violations.push(`${method} ${path}: ${message} ${JSON.stringify(errors ?? '')}`);
      reply(status, { message, code, ...(errors === undefined ? {} : { errors }) });
    }
  }

  async function perform(one: {
    readonly method: string;
    readonly path: string;
    readonly url: URL;
    readonly raw: Buffer;
    readonly request: IncomingMessage;
  }): Promise<RestReply> {
    const { method, path, url, raw, request } = one;
    const route = routes.find((known) => known.method === method && known.path.test(path));
    if (route === undefined || !url.pathname.startsWith(PREFIX)) {
      world.violations.push(`${method} ${url.pathname} is no route of the API`);
      throw new Refusal(404, 0, '404: Not Found');
    }
    const { authorization } = request.headers;
    if (route.isAuthorized && authorization !== `Bot ${token}`) throw unauthorized();
    if (!route.isAuthorized && authorization !== undefined)
      world.violations.push(`${method} ${path} goes by the interaction's token, but carried the bot's`);
    const { body, files } = await bodyOf(request, raw);
    return route.handle({
      params: (route.path.exec(path) ?? []).slice(1),
      query: url.searchParams,
      body,
      files,
    });
  }
}

function limit(
  kind: FaultKind,
  reply: (status: number, body: unknown, headers: Record<string, string>) => void,
): void {
  const scope = String(kind).replace('rate-', '');
  reply(
    429,
    { message: 'You are being rate limited.', retry_after: 0.05, global: scope === 'global' },
    {
      'retry-after': '0.05',
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    },
  );
}

/** JSON, or a form with `payload_json` and `files[n]`. */
async function bodyOf(
  { headers }: IncomingMessage,
  raw: Buffer,
): Promise<{ readonly body: unknown; readonly files: readonly Attachment[] }> {
  if (raw.length === 0) return { body: {}, files: [] };
  const type = headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return { body: JSON.parse(raw.toString('utf8')), files: [] };
  if (!type.startsWith('multipart/form-data'))
    throw new Refusal(400, 50035, `a body of type ${type} is not understood`);
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const files: Attachment[] = [];
  let body: unknown = {};
  for (const [name, value] of form) {
    if (name === 'payload_json') body = JSON.parse(String(value));
    else if (/^files\[\d+\]$/u.test(name) && typeof value !== 'string') {
      if (value.size > FILE_MAX) throw new Refusal(413, 40005, 'Request entity too large');
      const data = new Uint8Array(await value.arrayBuffer());
      files.push({ name: value.name, text: new TextDecoder().decode(data), bytes: value.size, data });
    } else throw invalidBody([{ path: name, message: 'no part of a form that Discord knows' }]);
  }
  return { body, files };
}
