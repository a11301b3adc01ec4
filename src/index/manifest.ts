import { z } from 'zod';
import { kinds } from '../documents/document.js';
import { searchLanes } from '../passages/passage.js';

/** Changes when what is stored, or how text becomes words, sentences or passages, changes its meaning. */
export const FORMAT = 4;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().min(0);

/** What must be equal for an index to be up to date beside the documents themselves. */
export const IndexSettings = z.strictObject({
  model: z.string(),
  dtype: z.string(),
  dimensions: z.int().min(1),
  fullTokens: z.int().min(1),
  maxTokens: z.int().min(1),
  maxFileBytes: z.int().min(1),
});
export type IndexSettings = z.infer<typeof IndexSettings>;

/** An entry of the documents folder as it was when the index was built. */
export const SourceFile = z.strictObject({
  path: z.string(),
  bytes: Count,
  /** Milliseconds since 1970; a quick sign of "unchanged", never of "changed". */
  modifiedMs: z.number(),
  /** Of the bytes; null for what was skipped without being read. */
  sha256: Sha256.nullable(),
  /** Why it is not in the index; null when it is. */
  skipped: z.string().nullable(),
});
export type SourceFile = z.infer<typeof SourceFile>;

/** The passages of one lane in one language: searched apart, so that neither drowns the other. */
export const PartitionFacts = z.strictObject({
  lane: z.enum(searchLanes),
  language: z.string(),
  passages: z.int().min(1),
  /** Files of the generation. */
  vectors: z.string(),
  graph: z.string().nullable(),
});
export type PartitionFacts = z.infer<typeof PartitionFacts>;

/**
 * What a generation adds to files that it carries on from the one before, instead of writing them anew. Its own files
 * lie below `delta/`; the counts above are of both together, without what was removed.
 */
export const DeltaFacts = z.strictObject({
  documents: Count,
  passages: Count,
  sentences: Count,
  partitions: z.array(PartitionFacts),
  /** Documents of the carried files that were corrected or deleted, and what they have there. */
  removed: z.array(z.strictObject({ path: z.string(), passages: Count, sentences: Count })),
});
export type DeltaFacts = z.infer<typeof DeltaFacts>;

/** What a generation says of itself; every file in it is checked against this before use. */
export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  generation: z.string(),
  createdAt: z.iso.datetime(),
  /** Of the folder the index was built from, as given. */
  documentsFolder: z.string(),
  settings: IndexSettings,
  documents: Count,
  passages: Count,
  sentences: Count,
  /** Comments among the passages' sources. */
  comments: Count,
  kinds: z.partialRecord(z.enum(kinds), Count),
  /** Of the carried files, where there is a delta. */
  partitions: z.array(PartitionFacts),
  sources: z.array(SourceFile),
  delta: DeltaFacts.exactOptional(),
  files: z.record(z.string(), z.strictObject({ bytes: Count, sha256: Sha256 })),
});
export type Manifest = z.infer<typeof Manifest>;

/** A published generation and the digest its manifest must have. */
const Published = z.strictObject({ generation: z.string(), manifestSha256: Sha256 });
export type Published = z.infer<typeof Published>;

/** Which generation is served, and the one kept to go back to. */
export const Pointer = z.strictObject({ served: Published, previous: Published.nullable() });
export type Pointer = z.infer<typeof Pointer>;
