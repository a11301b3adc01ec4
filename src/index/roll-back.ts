import { join } from 'node:path';
import { UserFacingError } from '../errors.js';
import type { FileSystem } from './file-system.js';
import type { Pointer } from './manifest.js';
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
  const lock = await takeWriterLock(root);
  try {
    const folder = join(root, GENERATIONS, previous.generation);
    const whole = await readManifest(fs, folder, previous.manifestSha256);
    if (whole === null)
      throw new UserFacingError(
        `The earlier generation ${previous.generation} is damaged and cannot be served.`,
        {
          fix: 'Run npm run index -- build.',
        },
      );
    await verify(folder);
    await lock.confirm();
    const next: Pointer = { served: previous, previous: pointer.served };
    await switchTo(fs, root, next);
    return next;
  } finally {
    await lock.release();
  }
}
