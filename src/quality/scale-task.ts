import { z } from 'zod';

const Clusters = z.strictObject({ centres: z.int(), fields: z.int(), seed: z.int() });
const Milliseconds = z.array(z.number());

/** What a measuring process is given. */
export const ScaleTask = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('vectors'),
    vectorsFile: z.string(),
    graphFile: z.string(),
    dimensions: z.int(),
    clusters: Clusters,
    queries: z.int(),
  }),
  z.strictObject({
    kind: z.literal('generation'),
    folder: z.string(),
    dimensions: z.int(),
    clusters: Clusters,
    questions: z.array(z.string()),
  }),
]);
export type ScaleTask = z.infer<typeof ScaleTask>;

/** What it says of vectors alone: times per search (milliseconds), start with digests checked, memory of the search. */
export const VectorScale = z.strictObject({
  graph: Milliseconds,
  exact: Milliseconds,
  recallAt10: z.number(),
  memoryMb: z.number(),
  exactStartMs: z.number(),
  graphStartMs: z.number(),
});
export type VectorScale = z.infer<typeof VectorScale>;

/** What it says of a whole generation. */
export const GenerationScale = z.strictObject({
  startMs: z.number(),
  memoryMb: z.number(),
  retrieval: Milliseconds,
});
export type GenerationScale = z.infer<typeof GenerationScale>;
