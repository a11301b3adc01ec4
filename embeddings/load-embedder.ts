import {
  type Direction,
  directionOf,
  type Embedder,
  type Embedding,
  type PassageEmbeddings,
  type PassageText,
} from './embedder.js';
import { type LoadedModel, loadEncoder, type ModelSource } from './model-runtime.js';
import { type ModelName, models } from './models.js';

/** What a worker needs to load a model by itself. */
export interface EmbedderSource {
  readonly model: ModelName;
  /** Folder of the shipped models. */
  readonly folder: string;
}

const START_TOKEN = 0;
const END_TOKEN = 2;

/**
 * Loads an embedder into this thread; each call blocks it for milliseconds, so a program does so in a worker.
 */
export async function loadEmbedder({ model: name, folder }: EmbedderSource): Promise<Embedder> {
  const model = models[name];
  const source: ModelSource = { folder, id: model.id, dtype: model.dtype, allowHub: !model.shipped };
  const encoder = await loadEncoder(source);
  const embedQuery = async (text: string): Promise<Embedding> => {
    const ids = encoder.encode(model.queryPrefix + text, { specialTokens: true }).slice(0, model.maxTokens);
    const rows = await rowsOf(encoder, ids);
    return pool(rows, model.dimensions, model.pooling === 'cls' ? [0, 1] : [0, ids.length]);
  };
  return {
    model,
    embedQuery,
    async embedPassages(passages) {
      const embedded: PassageEmbeddings[] = [];
      for (const passage of passages) {
        const { whole, sentences } = await embedPassage(encoder, model, passage);
        const questions: Direction[] = [];
        for (const question of passage.questions) questions.push(directionOf(await embedQuery(question)));
        embedded.push({ whole, directions: [...sentences, ...questions] });
      }
      return embedded;
    },
    close: () => encoder.close(),
  };
}

async function embedPassage(
  encoder: LoadedModel,
  model: (typeof models)[ModelName],
  passage: PassageText,
): Promise<{ readonly whole: Embedding; readonly sentences: readonly Direction[] }> {
  const head = encoder.encode(`${model.passagePrefix}${passage.heading}\n`, { specialTokens: false });
  const parts = passage.sentences.map((sentence) => encoder.encode(sentence, { specialTokens: false }));
  const ids = [START_TOKEN, ...head, ...parts.flat()].slice(0, model.maxTokens - 1);
  const spans: (readonly [number, number])[] = [];
  let at = 1 + head.length;
  for (const part of parts) {
    spans.push([at, Math.min(at + part.length, ids.length)]);
    at += part.length;
  }
  ids.push(END_TOKEN);
  const rows = await rowsOf(encoder, ids);
  const whole = pool(rows, model.dimensions, model.pooling === 'cls' ? [0, 1] : [0, ids.length]);
  if (!passage.sentencesAlone || parts.length === 1) {
    // A sentence beyond the model's reach speaks through its passage.
    const sentences = spans.map(([start, end]) =>
      directionOf(end > start ? pool(rows, model.dimensions, [start, end]) : whole),
    );
    return { whole, sentences };
  }
  const sentences: Direction[] = [];
  for (const part of parts) {
    const alone = [START_TOKEN, ...head, ...part].slice(0, model.maxTokens - 1);
    alone.push(END_TOKEN);
    const reach = [0, model.pooling === 'cls' ? 1 : alone.length] as const;
    sentences.push(directionOf(pool(await rowsOf(encoder, alone), model.dimensions, reach)));
  }
  return { whole, sentences };
}

async function rowsOf(encoder: LoadedModel, ids: readonly number[]): Promise<Float32Array> {
  const rows = (await encoder.run(ids)).get('last_hidden_state');
  if (rows === undefined) throw new Error('the model gave no last_hidden_state');
  return rows;
}

/** The mean of the rows [start, end), scaled to unit length. */
function pool(rows: Float32Array, dimensions: number, [start, end]: readonly [number, number]): Embedding {
  const sum = new Float32Array(dimensions);
  for (let row = start; row < end; row += 1)
    for (let i = 0; i < dimensions; i += 1) sum[i] = (sum[i] ?? 0) + (rows[row * dimensions + i] ?? 0);
  const norm = Math.hypot(...sum);
  return sum.map((value) => value / norm);
}
