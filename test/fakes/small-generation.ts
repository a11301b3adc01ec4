import { directionOf, type Embedding } from '../../embeddings/embedder.js';
import type { Kind } from '../../src/documents/document.js';
import type { Generation, Partition } from '../../src/index/generation.js';
import { FORMAT } from '../../src/index/manifest.js';
import { positionsOf, wordLegOf } from '../../src/index/open-generation.js';
import { laneOf, type Passage } from '../../src/passages/passage.js';
import { createExactIndex } from '../../src/vector-index/exact.js';
import { WordIndex } from '../../src/word-index/word-index.js';

export interface SmallPassage {
  readonly text: string;
  readonly language: string;
  readonly kind?: Kind;
  /** Of unit length. */
  readonly vector: Embedding;
  /** Of what it is written to answer. */
  readonly questions?: readonly Embedding[];
}

/** A vector of unit length in the plane, by its angle in degrees. */
export function atAngle(degrees: number): Embedding {
  const radians = (degrees * Math.PI) / 180;
  return Float32Array.of(Math.cos(radians), Math.sin(radians));
}

/** A generation in memory: one document and one sentence a passage, searched exactly. */
export function smallGeneration(given: readonly SmallPassage[]): Generation {
  const texts = new Map(given.map(({ text }, i) => [`${i}.md`, text]));
  const passages: readonly Passage[] = given.map(({ text, language, kind = 'report', questions }, i) => ({
    document: `${i}.md`,
    start: 0,
    end: text.length,
    headings: [],
    kind,
    language,
    number: null,
    title: `${i}`,
    url: null,
    publishedAt: null,
    sentences: [{ start: 0, end: text.length }],
    ...(questions === undefined ? {} : { questions: questions.map((_, k) => `question ${k}`) }),
  }));
  const keys = new Map(
    passages.map(({ kind, language }) => [`${laneOf(kind)} ${language}`, { lane: laneOf(kind), language }]),
  );
  const partitions: readonly Partition[] = [...keys.values()].map(({ lane, language }) => {
    const positions = positionsOf(passages, { lane, language });
    const rows = positions.map((position) => given[position]?.vector ?? new Float32Array());
    const matrix = {
      dimensions: rows[0]?.length ?? 0,
      values: Float32Array.from(rows.flatMap((row) => [...row])),
    };
    const vectorsOf: Partition['vectorsOf'] = (wanted) =>
      wanted.map((row) => {
        const whole = rows[row] ?? new Float32Array();
        const questions = given[positions[row] ?? -1]?.questions ?? [];
        const directions = [whole, ...questions].flatMap((one) => [...directionOf(one)]);
        return { whole, directions: Int8Array.from(directions) };
      });
    return { lane, language, positions, index: createExactIndex(matrix), vectorsOf };
  });
  return {
    id: 'g1',
    manifest: {
      format: FORMAT,
      generation: 'g1',
      createdAt: '2026-01-02T03:04:05.000Z',
      documentsFolder: 'documents',
      settings: {
        model: 'fake',
        dtype: 'q8',
        dimensions: 2,
        fullTokens: 128,
        maxTokens: 256,
        maxFileBytes: 1000,
      },
      documents: given.length,
      passages: given.length,
      sentences: given.length,
      comments: 0,
      kinds: {},
      partitions: [],
      sources: [],
      files: {},
    },
    manifestSha256: '0'.repeat(64),
    documents: new Map(),
    passages,
    partitions,
    words: wordLegOf(WordIndex.build(given.map(({ text }) => text)), passages),
    notices: [],
    textOf: (path) => texts.get(path) ?? '',
    rereadText: async (path) => texts.get(path) ?? '',
    close: async () => {},
  };
}
