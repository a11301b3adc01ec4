/** What the code must know of an embedding model. Dimensions and limits as its model card states them. */
export interface ModelFacts {
  /** Folder under `embeddings/models/`, or the hub's name for models that do not ship. */
  readonly id: string;
  readonly shipped: boolean;
  readonly dimensions: number;
  /** Longer input is cut by the tokenizer without a word. */
  readonly maxTokens: number;
  /** Put before a question and before a passage; leaving them out costs recall silently. */
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  readonly pooling: 'mean' | 'cls';
  /** ONNX weights to load; `q8` reads `onnx/model_quantized.onnx`. */
  readonly dtype: 'q8';
}

/** The models `EMBEDDING_MODEL` may name. Those that do not ship are fetched from the hub, by operators who have one. */
export const models = {
  'multilingual-e5-small': {
    id: 'multilingual-e5-small',
    shipped: true,
    dimensions: 384,
    maxTokens: 512,
    queryPrefix: 'query: ',
    passagePrefix: 'passage: ',
    pooling: 'mean',
    dtype: 'q8',
  },
  'multilingual-e5-base': {
    id: 'Xenova/multilingual-e5-base',
    shipped: false,
    dimensions: 768,
    maxTokens: 512,
    queryPrefix: 'query: ',
    passagePrefix: 'passage: ',
    pooling: 'mean',
    dtype: 'q8',
  },
  'multilingual-e5-large': {
    id: 'Xenova/multilingual-e5-large',
    shipped: false,
    dimensions: 1024,
    maxTokens: 512,
    queryPrefix: 'query: ',
    passagePrefix: 'passage: ',
    pooling: 'mean',
    dtype: 'q8',
  },
  'bge-m3': {
    id: 'Xenova/bge-m3',
    shipped: false,
    dimensions: 1024,
    maxTokens: 8192,
    queryPrefix: '',
    passagePrefix: '',
    pooling: 'cls',
    dtype: 'q8',
  },
} as const satisfies Record<string, ModelFacts>;

export type ModelName = keyof typeof models;

export function isModelName(name: string): name is ModelName {
  return Object.hasOwn(models, name);
}
