import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import { Act } from '../protocol.js';
import { createFeed, type FeedParts } from './feed.js';
import { perform } from './perform.js';

/** Idle streams are told so often (milliseconds) that somebody is there. */
const ALIVE_MS = 15_000;

export interface PageParts extends FeedParts {
  /** The built page. */
  readonly pageFolder: string;
  readonly restartBot: () => Promise<void>;
  /** Calls after every change of what is to be seen; returns how to stop it. */
  readonly onChange: (listener: () => void) => () => void;
}

export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page and its two doors, the feed and the deeds, on loopback alone. @param port 0: any that is free */
export async function startPageServer(parts: PageParts, port: number): Promise<PageServer> {
  const app = pageApp(parts);
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => Promise.reject(error)),
  ]);
  return {
    address: `http://127.0.0.1:${portOf(server.address())}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

function pageApp(parts: PageParts): Hono {
  const app = new Hono();
  // Another site that has its name point to this machine gets nothing.
  app.use(async (context, next) => {
    const { hostname } = new URL(context.req.url);
    if (hostname !== '127.0.0.1' && hostname !== 'localhost') return context.text('not here', 403);
    await next();
    return undefined;
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        // The message components style themselves.
        styleSrc: ["'self'", "'unsafe-inline'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.get('/people', (context) => context.json(parts.people.filter(({ role }) => role !== 'bot')));
  app.get('/feed', (context) => {
    const as = context.req.query('as') ?? '';
    if (!parts.people.some(({ id, role }) => id === as && role !== 'bot'))
      return context.text('no such member', 404);
    return streamSSE(context, async (stream) => {
      let told = Promise.resolve();
      const look = createFeed(parts, as, (news) => {
        told = told.then(() => stream.writeSSE({ data: JSON.stringify(news) }));
      });
      let isWaiting = false;
      const stop = parts.onChange(() => {
        // Many changes of one moment are one look.
        if (isWaiting) return;
        isWaiting = true;
        setImmediate(() => {
          isWaiting = false;
          look();
        });
      });
      look();
      const alive = setInterval(() => void stream.writeSSE({ event: 'alive', data: '' }), ALIVE_MS);
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(alive);
      stop();
    });
  });
  app.post('/deeds', async (context) => {
    // A form of another site cannot send this type.
    if (context.req.header('content-type') !== 'application/json') return context.text('JSON only', 415);
    const act = Act.safeParse(await context.req.json());
    if (!act.success) return context.json({ problem: act.error.message }, 400);
    try {
      return context.json(await perform(parts.discord, parts.used, act.data));
    } catch (error) {
      return context.json({ problem: error instanceof Error ? error.message : String(error) }, 409);
    }
  });
  app.post('/restart', async (context) => {
    if (context.req.header('content-type') !== 'application/json') return context.text('JSON only', 415);
    await parts.restartBot();
    return context.body(null, 204);
  });
  app.get('/files/:message/:index/:name', (context) => {
    const { message, index } = context.req.param();
    const file = parts.discord.world.messages.get(message)?.attachments[Number(index)];
    if (file === undefined) return context.text('no such file', 404);
    return context.body(new Uint8Array(file.data), 200, { 'content-type': typeOf(file.name) });
  });
  app.use(serveStatic({ root: parts.pageFolder }));
  return app;
}

/** Pictures as such; everything else is shown as text, whatever it is. */
function typeOf(name: string): string {
  const picture = /\.(png|jpe?g|gif|webp)$/iu.exec(name)?.[1]?.toLowerCase();
  if (picture === undefined) return 'text/plain; charset=utf-8';
  return `image/${picture === 'jpg' ? 'jpeg' : picture}`;
}
