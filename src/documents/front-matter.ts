import { parse } from 'yaml';
import { z } from 'zod';
import { messageOf } from '../errors.js';
import { kinds } from './document.js';

const isoDate = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/,
    'expected an ISO date such as 2024-07-19',
  )
  .refine((date) => !Number.isNaN(Date.parse(date)), 'expected a date that exists');

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'expected an address that starts with https:// or http://',
});

/** One comment's place in a discussion; the comment's words stand in the body, under the heading of its number. */
const CommentFacts = z.strictObject({
  number: z.int().min(1),
  topic: z.string().min(1),
  stance: z.string().min(1),
  /** The gist in English; shown beside the comment, never quoted as the source. */
  gloss: z.string().min(1).optional(),
});

/** What may stand between the `---` lines of a Markdown document; anything else is refused by name. */
export const FrontMatter = z.strictObject({
  title: z.string().min(1).optional(),
  kind: z.enum(kinds).optional(),
  publisher: z.string().min(1).optional(),
  url: webAddress.optional(),
  publishedAt: isoDate.optional(),
  retrievedAt: isoDate.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'expected a language code such as ja or en')
    .optional(),
  about: z.array(z.string().min(1)).optional(),
  confidence: z.enum(['A', 'B', 'C']).optional(),
  comments: z.array(CommentFacts).optional(),
  /** Each sentence says what the documents do not state: it declines a question and never answers one. */
  gaps: z.boolean().optional(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** Which column of a table, or key of a JSON line, holds what of a post. */
export const Columns = z.strictObject({
  text: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
  publishedAt: z.string().min(1).optional(),
  number: z.string().min(1).optional(),
  url: z.string().min(1).optional(),
});
export type Columns = z.infer<typeof Columns>;

/** What may stand in `FILE.meta.yaml` beside a file: as in front matter, and where a table's columns are. */
export const SideFacts = FrontMatter.omit({ comments: true, confidence: true, gaps: true }).extend({
  columns: Columns.optional(),
});
export type SideFacts = z.infer<typeof SideFacts>;

export interface SplitFrontMatter {
  readonly facts: FrontMatter;
  /** Where the body begins, UTF-16 code units of the text. */
  readonly bodyStart: number;
}

const fences = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/u;

/**
 * Reads the YAML between two `---` lines at the very start of a Markdown text; a text without them has no facts.
 * @throws Error with a phrase that names the key and what was expected
 */
export function readFrontMatter(text: string): SplitFrontMatter {
  const match = fences.exec(text);
  if (match === null) return { facts: {}, bodyStart: 0 };
  const checked = FrontMatter.safeParse(parseYaml(match[1] ?? '') ?? {});
  if (!checked.success)
    throw new Error(`front matter: ${checked.error.issues.map(describeIssue).join('; ')}`);
  return { facts: checked.data, bodyStart: match[0].length };
}

/**
 * Reads what a `FILE.meta.yaml` says of the file it stands beside.
 * @throws Error with a phrase that names the key and what was expected
 */
export function readSideFacts(yaml: string): SideFacts {
  const checked = SideFacts.safeParse(parseYaml(yaml) ?? {});
  if (!checked.success) throw new Error(`.meta.yaml: ${checked.error.issues.map(describeIssue).join('; ')}`);
  return checked.data;
}

/** YAML's `core` schema would turn 2024-07 and 2024-07-20 into a string and keep them so; numbers stay numbers. */
function parseYaml(source: string): unknown {
  try {
    return parse(source, { schema: 'core', maxAliasCount: 0, prettyErrors: true });
  } catch (error) {
    throw new Error(`front matter is not valid YAML (${messageOf(error).split('\n')[0]})`, { cause: error });
  }
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  const key = issue.path.join('.');
  return key === '' ? issue.message : `${key}: ${issue.message}`;
}
