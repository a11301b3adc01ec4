import { randomUUID } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { messageOf, UserFacingError } from '../errors.js';
import type { FileParser } from './file-parser.js';
import { FOLDER_GUIDE, type ReadSettings, readBytes, readDocument, SIDE_FILE } from './read-documents.js';

export interface AddParts {
  /** The documents folder. */
  readonly folder: string;
  readonly settings: ReadSettings;
  readonly parser: FileParser;
  /** May a document of the same name be replaced? */
  readonly replace: boolean;
}

interface Copy {
  readonly from: string;
  readonly name: string;
}

/**
 * Copies files into the documents folder, each with its `.meta.yaml` where it has one. All are read as documents
 * first: either every one of them can be indexed, or none is copied. A copy appears whole under its name or not at all.
 * @returns the names they have there
 * @throws UserFacingError when one cannot be read as a document, or its name is taken
 */
export async function addDocuments(files: readonly string[], parts: AddParts): Promise<readonly string[]> {
  const copies: Copy[] = [];
  for (const file of files) {
    const added = await checked(file, parts);
    const twin = added.find(({ name }) => copies.some((other) => other.name === name));
    if (twin !== undefined)
      throw new UserFacingError(`Two of the files are called ${twin.name}.`, { fix: 'Rename one of them.' });
    copies.push(...added);
  }
  for (const copy of copies) await put(copy, parts);
  return files.map((file) => basename(file));
}

async function checked(
  file: string,
  { folder, settings, parser, replace }: AddParts,
): Promise<readonly Copy[]> {
  const name = basename(file);
  const refuse = (found: string, fix: string): never => {
    throw new UserFacingError(`${file} cannot be added: ${found}.`, { fix });
  };
  if (resolve(dirname(file)) === resolve(folder))
    refuse('it lies in the documents folder already', 'Run npm run index -- build.');
  if (name.startsWith('.') || name === FOLDER_GUIDE)
    refuse('files of this name are not read as documents', 'Give it another name.');
  const side = (await isFile(`${file}${SIDE_FILE}`)) ? `${name}${SIDE_FILE}` : null;
  const read = await readDocument({ folder: dirname(file), path: name, side }, settings, parser);
  if ('reason' in read) refuse(read.reason, 'Correct the file, or save it in another format.');
  const copies = [name, ...(side === null ? [] : [side])].map((one) => ({
    from: join(dirname(file), one),
    name: one,
  }));
  for (const copy of copies)
    if (!replace && (await isThere(join(folder, copy.name))))
      refuse(
        `there is a ${copy.name} in ${folder} already`,
        `To replace it: npm run index -- add --replace ${file}`,
      );
  return copies;
}

/** Written beside under a hidden name, which no build reads; then given its name in one step. */
async function put({ from, name }: Copy, { folder, settings, replace }: AddParts): Promise<void> {
  const target = join(folder, name);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    const bytes = await readBytes(from, Math.max(settings.maxFileBytes, 1e6));
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A link fails where the name was taken meanwhile; a rename replaces.
    if (replace) await rename(temporary, target);
    else await link(temporary, target);
  } catch (error) {
    throw new UserFacingError(`${from} could not be copied to ${target} (${messageOf(error)}).`, {
      fix: `Check that ${folder} is writable and has free space.`,
      cause: error,
    });
  } finally {
    await rm(temporary, { force: true });
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
