import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { messageOf, UserFacingError } from '../errors.js';
import type { Prompt } from './language-model.js';

/** Every prompt and what it may and must name; the texts themselves are in `prompts/`. */
export const promptPlaceholders = {
  answer: ['language', 'open', 'close', 'question', 'quotes'],
  summary: ['language', 'open', 'close', 'theme', 'instructions', 'quotes'],
  rewrite: ['language', 'open', 'close', 'previous', 'question'],
  gloss: ['language', 'open', 'close', 'quotes'],
} as const;
export type PromptName = keyof typeof promptPlaceholders;

/** A prompt with its gaps, ready to be filled. */
export type FillPrompt<Name extends PromptName> = (
  values: Readonly<Record<(typeof promptPlaceholders)[Name][number], string>>,
) => Prompt;

const Head = z.strictObject({ placeholders: z.array(z.string()).min(1) });
const head = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/u;
const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/gu;
/** Between what the model is told and what it is given. */
const parting = /^===[ \t]*$/mu;

/**
 * Reads a prompt: between two lines of --- its placeholders, then the instructions, a line ===, then the material.
 * @throws UserFacingError that names the file and the placeholder that is unknown or missing
 */
export async function readPrompt<Name extends PromptName>(
  file: string,
  name: Name,
): Promise<FillPrompt<Name>> {
  const fix =
    'Put the file back from the project, or correct it: docs/language-model.md says what belongs there.';
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserFacingError(`${file} could not be read (${messageOf(cause)}).`, { fix, cause });
  });
  const problem = (what: string): UserFacingError => new UserFacingError(`${file}: ${what}.`, { fix });
  const found = head.exec(text);
  if (found === null) throw problem('it does not begin with lines between two ---');
  const known: readonly string[] = promptPlaceholders[name];
  const listed = listedIn(found[1] ?? '', problem);
  const body = text.slice(found[0].length);
  const used = [...body.matchAll(placeholder)].map(([, one = '']) => one);
  const unknown = [...listed, ...used].find((one) => !known.includes(one));
  if (unknown !== undefined)
    throw problem(`the placeholder {{${unknown}}} is unknown; there are ${known.join(', ')}`);
  const missing = known.find((one) => !used.includes(one));
  if (missing !== undefined) throw problem(`the placeholder {{${missing}}} is missing in its text`);
  const unlisted = known.find((one) => !listed.includes(one));
  if (unlisted !== undefined) throw problem(`the placeholder {{${unlisted}}} is not listed at its head`);
  const [system = '', user, more] = body.split(parting);
  if (user === undefined || more !== undefined)
    throw problem('one line === must part the instructions from the material');
  return (values) => {
    const given = new Map<string, string>(Object.entries(values));
    // One pass: a value that holds a placeholder's name stays as it is.
    const fill = (part: string): string =>
      part.replace(placeholder, (_, one: string) => given.get(one) ?? '').trim();
    return { system: fill(system), user: fill(user) };
  };
}

function listedIn(text: string, problem: (what: string) => UserFacingError): readonly string[] {
  let facts: unknown;
  try {
    facts = parse(text, { schema: 'core', maxAliasCount: 0 });
  } catch (error) {
    throw problem(messageOf(error).split('\n')[0] ?? 'its head is no YAML');
  }
  const checked = Head.safeParse(facts);
  if (checked.success) return checked.data.placeholders;
  throw problem(checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}
