import { directionOf, type Embedder, type Embedding, type PassageText } from '../../embeddings/embedder.js';
import type { ModelFacts } from '../../embeddings/models.js';

const letters = 'abcdefg';

/** How often each of a to g occurs, then how many other characters there are; scaled to unit length. */
export function letterVector(text: string): Embedding {
  const counts = [...letters].map((letter) => text.split(letter).length - 1);
  const others = [...text].filter((character) => !letters.includes(character)).length;
  const vector = [...counts, text === '' ? 1 : others];
  const norm = Math.hypot(...vector);
  return Float32Array.from(vector, (value) => value / norm);
}

export const letterModel: ModelFacts = {
  id: 'letters',
  shipped: true,
  dimensions: letters.length + 1,
  maxTokens: 512,
  queryPrefix: '',
  passagePrefix: '',
  pooling: 'mean',
  dtype: 'q8',
};

export interface LetterEmbedder extends Embedder {
  /** The passages that went through it, in order. */
  readonly embedded: PassageText[];
}

/** Vectors that can be seen by eye. */
export function letterEmbedder(facts: Partial<ModelFacts> = {}): LetterEmbedder {
  const embedded: PassageText[] = [];
  return {
    model: { ...letterModel, ...facts },
    embedded,
    embedQuery: async (text) => letterVector(text),
    async embedPassages(passages) {
      embedded.push(...passages);
      return passages.map(({ sentences, questions }) => ({
        whole: letterVector(sentences.join('')),
        directions: [...sentences, ...questions].map((text) => directionOf(letterVector(text))),
      }));
    },
    close: async () => {},
  };
}
