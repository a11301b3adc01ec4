import { z } from 'zod';

const PassageText = z.strictObject({
  heading: z.string(),
  sentences: z.array(z.string()),
  questions: z.array(z.string()),
  sentencesAlone: z.boolean(),
});
const Id = z.int().min(0);
/** Bytes in base64. */
const Bytes = z.string();

/** What a process asks the one that holds the models, a JSON line each. */
export const PoolRequest = z.union([
  z.strictObject({ id: Id, query: z.string() }),
  z.strictObject({ id: Id, passages: z.array(PassageText) }),
  z.strictObject({ id: Id, question: z.string(), sentences: z.array(z.string()) }),
]);
export type PoolRequest = z.infer<typeof PoolRequest>;

/** What it answers, in any order. */
export const PoolResponse = z.union([
  z.strictObject({ id: Id, embedding: Bytes }),
  z.strictObject({
    id: Id,
    embeddings: z.array(z.strictObject({ whole: Bytes, directions: z.array(Bytes) })),
  }),
  // JSON has no infinity: null is the score of a sentence without tokens.
  z.strictObject({
    id: Id,
    readings: z.array(z.strictObject({ score: z.number().nullable(), span: z.string() })),
  }),
  z.strictObject({ id: Id, failure: z.string() }),
]);
export type PoolResponse = z.infer<typeof PoolResponse>;

export function writeLine(line: PoolRequest | PoolResponse): string {
  return `${JSON.stringify(line)}\n`;
}
