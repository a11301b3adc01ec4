import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { messageOf, UserFacingError } from '../errors.js';
import { type Theme, ThemeFacts } from './theme.js';

const fences = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/u;

/**
 * The themes of a folder, one a Markdown file, in their order.
 * @throws UserFacingError that names the file and what is wrong with it
 */
export async function readThemes(folder: string): Promise<readonly Theme[]> {
  const files = await readdir(folder).catch((cause: unknown) => {
    throw new UserFacingError(`The themes in ${folder} could not be read (${messageOf(cause)}).`, {
      fix: 'Put them back from the project: one file a theme.',
      cause,
    });
  });
  const themes: Theme[] = [];
  for (const file of files.filter((name) => name.endsWith('.md')).sort()) {
    const theme = readTheme(await readFile(join(folder, file), 'utf8'), join(folder, file));
    if (themes.some(({ id }) => id === theme.id))
      throw new UserFacingError(`${join(folder, file)}: the id ${theme.id} is taken by another theme.`, {
        fix: 'Give it an id of its own.',
      });
    themes.push(theme);
  }
  return themes.sort((one, other) => one.order - other.order);
}

function readTheme(text: string, file: string): Theme {
  const fix = 'Correct the lines between the two ---, as in the files beside it.';
  const head = fences.exec(text);
  if (head === null)
    throw new UserFacingError(`${file}: it does not begin with lines between two ---.`, { fix });
  let facts: unknown;
  try {
    facts = parse(head[1] ?? '', { schema: 'core', maxAliasCount: 0 });
  } catch (cause) {
    throw new UserFacingError(`${file}: ${messageOf(cause).split('\n')[0] ?? ''}.`, { fix, cause });
  }
  const checked = ThemeFacts.safeParse(facts);
  if (!checked.success) {
    const problems = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new UserFacingError(`${file}: ${problems.join('; ')}.`, { fix, cause: checked.error });
  }
  return { ...checked.data, instructions: text.slice(head[0].length).trim() };
}
