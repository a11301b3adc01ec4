import { z } from 'zod';
import { kinds } from '../documents/document.js';

/** A statement as it is kept in a file, see `Statement`. */
export const StoredStatement = z.strictObject({
  lane: z.enum(['reports', 'voices']),
  text: z.string(),
  citations: z.array(z.int()),
});

/** A citation as it is kept in a file, see `Citation`. */
export const StoredCitation = z.strictObject({
  number: z.int(),
  document: z.string(),
  title: z.string(),
  kind: z.enum(kinds),
  section: z.string().nullable(),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
