import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Embedder } from '../../embeddings/embedder.js';
import { messageOf } from '../errors.js';
import type { Log } from '../log.js';
import type { Reader } from '../reading/reader.js';
import { PoolRequest, type PoolResponse, writeLine } from './pool-lines.js';

export interface ServedModels {
  readonly embedder: Embedder;
  /** null: READER=off; nobody asks then. */
  readonly reader: Reader | null;
  readonly log: Log;
}

/**
 * Lends this process's models to others of this machine, which then need not load them: what they ask waits in one
 * queue for the same threads.
 * @param path of a local socket; its folder must be closed to other users
 */
export async function serveModels(path: string, models: ServedModels): Promise<{ close(): Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A process that ends in the middle of a question is no fault of this one.
    socket.on('error', () => {});
    const lines = createInterface({ input: socket });
    // What happens to the socket happens to its lines.
    lines.on('error', () => {});
    lines.on('line', (line) => {
      void answer(line, models).then((response) => {
        if (response !== null && socket.writable) socket.write(writeLine(response));
      });
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

async function answer(line: string, { embedder, reader, log }: ServedModels): Promise<PoolResponse | null> {
  const parsed = PoolRequest.safeParse(parseJson(line));
  if (!parsed.success) {
    log.warn({ bytes: line.length }, 'a line for the models was none');
    return null;
  }
  const { data } = parsed;
  try {
    if ('query' in data) return { id: data.id, embedding: base64(await embedder.embedQuery(data.query)) };
    if ('passages' in data) {
      const embedded = await embedder.embedPassages(data.passages);
      const embeddings = embedded.map(({ whole, directions }) => ({
        whole: base64(whole),
        directions: directions.map(base64),
      }));
      return { id: data.id, embeddings };
    }
    if (reader === null) throw new Error('the reader is switched off');
    const readings = await reader.read(data.question, data.sentences);
    return {
      id: data.id,
      readings: readings.map(({ score, span }) => ({ score: Number.isFinite(score) ? score : null, span })),
    };
  } catch (error) {
    return { id: data.id, failure: messageOf(error) };
  }
}

function base64({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
