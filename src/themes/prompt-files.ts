import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { messageOf, UserFacingError } from '../errors.js';

/** What every such file says of itself. */
interface PromptFacts {
  readonly id: string;
  /** Place in lists, smallest first. */
  readonly order: number;
}

/** A file of `prompts/`: the checked lines between its two `---`, and what follows them. */
export interface PromptFile<Facts> {
  readonly facts: Facts;
  readonly body: string;
}

const fences = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/u;

/**
 * The Markdown files of a folder, in their order.
 * @param what they are called in errors, such as `theme`
 * @throws UserFacingError that names the file and what is wrong with it
 */
export async function readPromptFiles<Facts extends PromptFacts>(
  folder: string,
  what: string,
  schema: z.ZodType<Facts>,
): Promise<readonly PromptFile<Facts>[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new UserFacingError(`The ${what}s in ${folder} could not be read (${messageOf(cause)}).`, {
      fix: `Put them back from the project: one file a ${what}.`,
      cause,
    });
  });
  const files: PromptFile<Facts>[] = [];
  for (const name of names.filter((one) => one.endsWith('.md')).sort()) {
    const path = join(folder, name);
    const file = readPromptFile(await readFile(path, 'utf8'), path, schema);
    if (files.some(({ facts }) => facts.id === file.facts.id))
      throw new UserFacingError(`${path}: the id ${file.facts.id} is taken by another ${what}.`, {
        fix: 'Give it an id of its own.',
      });
    files.push(file);
  }
  return files.sort((one, other) => one.facts.order - other.facts.order);
}

function readPromptFile<Facts>(text: string, path: string, schema: z.ZodType<Facts>): PromptFile<Facts> {
  const fix = 'Correct the lines between the two ---, as in the files beside it.';
  const head = fences.exec(text);
  if (head === null)
    throw new UserFacingError(`${path}: it does not begin with lines between two ---.`, { fix });
  let found: unknown;
  try {
    found = parse(head[1] ?? '', { schema: 'core', maxAliasCount: 0 });
  } catch (cause) {
    throw new UserFacingError(`${path}: ${messageOf(cause).split('\n')[0] ?? ''}.`, { fix, cause });
  }
  const checked = schema.safeParse(found);
  if (!checked.success) {
    const problems = checked.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
    throw new UserFacingError(`${path}: ${problems.join('; ')}.`, { fix, cause: checked.error });
  }
  return { facts: checked.data, body: text.slice(head[0].length).trim() };
}
