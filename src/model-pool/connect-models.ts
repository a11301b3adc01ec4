import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Embedder } from '../../embeddings/embedder.js';
import type { ModelFacts } from '../../embeddings/models.js';
import { messageOf } from '../errors.js';
import type { Reader } from '../reading/reader.js';
import { type PoolRequest, PoolResponse, writeLine } from './pool-lines.js';

/** The models of another process of this machine, behind the seams of our own. */
export interface ConnectedModels {
  readonly embedder: Embedder;
  readonly reader: Reader;
  close(): Promise<void>;
}

type Question<Request extends PoolRequest = PoolRequest> = Request extends unknown
  ? Omit<Request, 'id'>
  : never;

/**
 * Connects to `serveModels`.
 * @param model what the other process has loaded
 * @throws Error when nobody serves models there
 */
export async function connectModels(path: string, model: ModelFacts): Promise<ConnectedModels> {
  const socket = connect(path);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const waiting = new Map<
    number,
    { readonly resolve: (response: PoolResponse) => void; readonly reject: (problem: Error) => void }
  >();
  let next = 0;
  let ended: Error | null = null;
  const end = (problem: string): void => {
    ended ??= new Error(problem);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  socket.on('error', (error) => end(`the process with the models cannot be reached (${messageOf(error)})`));
  socket.on('close', () => end('the process with the models has ended'));
  const lines = createInterface({ input: socket });
  lines.on('error', () => {});
  lines.on('line', (line) => {
    const response = PoolResponse.parse(JSON.parse(line));
    waiting.get(response.id)?.resolve(response);
    waiting.delete(response.id);
  });
  const ask = (question: Question): Promise<PoolResponse> =>
    new Promise((resolve, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      const id = next;
      next += 1;
      waiting.set(id, { resolve, reject });
      socket.write(writeLine({ ...question, id }));
    });
  const close = async (): Promise<void> => {
    end('the models are being closed');
    socket.destroy();
  };
  return {
    embedder: {
      model,
      async embedQuery(query) {
        const response = await ask({ query });
        if (!('embedding' in response)) throw unexpected(response);
        return floats(response.embedding);
      },
      async embedPassages(passages) {
        const asked = passages.map((passage) => ({
          ...passage,
          sentences: [...passage.sentences],
          questions: [...passage.questions],
        }));
        const response = await ask({ passages: asked });
        if (!('embeddings' in response)) throw unexpected(response);
        return response.embeddings.map(({ whole, directions }) => ({
          whole: floats(whole),
          directions: directions.map((one) => new Int8Array(bytes(one))),
        }));
      },
      close,
    },
    reader: {
      async read(question, sentences) {
        const response = await ask({ question, sentences: [...sentences] });
        if (!('readings' in response)) throw unexpected(response);
        return response.readings.map(({ score, span }) => ({
          score: score ?? Number.NEGATIVE_INFINITY,
          span,
        }));
      },
      close,
    },
    close,
  };
}

function unexpected(response: PoolResponse): Error {
  return new Error('failure' in response ? response.failure : 'the models answered another question');
}

function bytes(base64: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(base64, 'base64')).buffer;
}

function floats(base64: string): Float32Array {
  return new Float32Array(bytes(base64));
}
