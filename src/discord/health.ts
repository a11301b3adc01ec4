import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageOf, UserFacingError } from '../errors.js';
import type { Metrics } from './metrics.js';

/** How the connection to Discord is at a moment. */
export interface Pulse {
  readonly isConnected: boolean;
  /** Since Discord last acknowledged a heartbeat, milliseconds; null before the first. */
  readonly ackAgeMs: number | null;
  /** Since the connection was made; the first heartbeat may take 45 seconds. */
  readonly connectedForMs: number;
  /** The generation that is served. */
  readonly generation: string | null;
}

/** Discord asks for a heartbeat every 41 to 45 seconds, and answers one within the second. */
const ACK_AGE_MAX_MS = 55_000;

/** Before the bot has logged in. */
export const noPulse: Pulse = { isConnected: false, ackAgeMs: null, connectedForMs: 0, generation: null };

/** null: all is well; else what is wrong, in a few words. */
export function troubleOf({ isConnected, ackAgeMs, connectedForMs, generation }: Pulse): string | null {
  if (generation === null) return 'no index';
  if (!isConnected) return 'not connected to Discord';
  if ((ackAgeMs ?? connectedForMs) > ACK_AGE_MAX_MS) return 'Discord no longer answers';
  return null;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** What the port tells; before the login there are no metrics. */
export interface Vitals {
  readonly pulse: () => Pulse;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'> | null;
}

/**
 * `/metrics` answers with the counts; every other path with 200 while all is well, else 503 and why.
 * @throws UserFacingError when it cannot listen there
 */
export async function serveHealth(
  vitals: () => Vitals,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<HealthServer> {
  const server = createServer(async ({ url }, response) => {
    const { pulse, metrics } = vitals();
    if (url === '/metrics' && metrics !== null) {
      const text = await metrics.text();
      response.writeHead(200, { 'content-type': metrics.contentType });
      response.end(text);
      return;
    }
    const trouble = troubleOf(pulse());
    response.writeHead(trouble === null ? 200 : 503, { 'content-type': 'application/json' });
    response.end(`${JSON.stringify({ status: trouble ?? 'ok', generation: pulse().generation })}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new UserFacingError(`The health endpoint cannot listen on ${host}:${port} (${messageOf(error)}).`, {
          fix: 'Choose another HEALTH_PORT or HEALTH_HOST, then start again.',
          cause: error,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: portOf(server.address()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
