import { expect, onTestFinished, test } from 'vitest';
import { type Pulse, serveHealth, troubleOf } from '../../src/discord/health.js';

const well: Pulse = { isConnected: true, ackAgeMs: 1_000, connectedForMs: 60_000, generation: 'g1' };

const vitals = { pulse: () => well, metrics: null };

test.for([
  ['all is well', {}, null],
  ['the first heartbeat is not due yet', { ackAgeMs: null, connectedForMs: 30_000 }, null],
  [
    'no heartbeat was ever answered',
    { ackAgeMs: null, connectedForMs: 200_000 },
    'Discord no longer answers',
  ],
  ['a heartbeat is a little late', { ackAgeMs: 50_000 }, null],
  ['the heartbeats are no longer answered', { ackAgeMs: 61_000 }, 'Discord no longer answers'],
  ['the connection is lost', { isConnected: false }, 'not connected to Discord'],
  ['there is no index', { generation: null }, 'no index'],
] as const)('%s', ([, facts, trouble]) => {
  expect(troubleOf({ ...well, ...facts })).toBe(trouble);
});

test('the endpoint says 200 while all is well and 503 with the reason when not', async () => {
  let pulse = well;
  const server = await serveHealth(() => ({ pulse: () => pulse, metrics: null }), {
    port: 0,
    host: '127.0.0.1',
  });
  onTestFinished(() => server.close());
  const look = async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/`);
    return [response.status, await response.json()];
  };
  expect(await look()).toEqual([200, { status: 'ok', generation: 'g1' }]);
  pulse = { ...well, isConnected: false };
  expect(await look()).toEqual([503, { status: 'not connected to Discord', generation: 'g1' }]);
});

test('a port that is taken is said with its setting', async () => {
  const server = await serveHealth(() => vitals, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close());
  await expect(serveHealth(() => vitals, { port: server.port, host: '127.0.0.1' })).rejects.toMatchObject({
    message: expect.stringContaining('cannot listen on 127.0.0.1:'),
    fix: expect.stringContaining('HEALTH_PORT'),
  });
});
