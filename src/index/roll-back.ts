import { join } from 'node:path';
import { messageOf, UserFacingError } from '../errors.js';
import { explainFailure } from './explain-failure.js';
import type { FileSystem } from './file-system.js';
import type { Pointer, Published } from './manifest.js';
import { GENERATIONS, readManifest, readPointer, switchTo } from './publish-generation.js';
import { takeWriterLock } from './writer-lock.js';

/**
 * Serves the generation before the current one; rolling back again returns.
 * @throws UserFacingError when there is none that is whole, or another process is building
 */
export async function rollBack(
  fs: FileSystem,
  root: string,
  verify: (folder: string) => Promise<void>,
): Promise<Pointer> {
  const pointer = await readPointer(fs, root);
  const previous = pointer?.previous ?? null;
  if (pointer === null || previous === null)
    throw new UserFacingError('There is no earlier generation to go back to.', {
      fix: 'Correct the documents, then run npm run index -- build.',
    });
  try {
    const lock = await takeWriterLock(root);
    try {
      await requireWhole(fs, root, previous, verify);
      await lock.confirm();
      const next: Pointer = { served: previous, previous: pointer.served };
      await switchTo(fs, root, next);
      return next;
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw explainFailure(root, error);
  }
}

async function requireWhole(
  fs: FileSystem,
  root: string,
  { generation, manifestSha256 }: Published,
  verify: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = join(root, GENERATIONS, generation);
  try {
    if ((await readManifest(fs, folder, manifestSha256)) === null)
      throw new Error('its manifest is missing or damaged');
    await verify(folder);
  } catch (error) {
    throw new UserFacingError(
      `The earlier generation ${generation} is damaged and cannot be served (${messageOf(error)}).`,
      { fix: 'Run npm run index -- build.', cause: error },
    );
  }
}
