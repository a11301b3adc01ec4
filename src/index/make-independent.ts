import { dirname, join } from 'node:path';
import { carriedView } from './delta-views.js';
import type { FileSystem } from './file-system.js';
import { GENERATIONS, readManifest, readPointer, sha256 } from './publish-generation.js';

/**
 * Gives the generation that is served bytes of its own where it shares them with the one before, so that damage to
 * one of the two never reaches the other. Each file is replaced by its equal in one step: whole at any moment, whoever
 * reads it. To be called after publishing, when nobody waits for it.
 * @returns false when a file is not what its digest says: the index has to be built anew
 * @throws Error when the disk fails; everything is served as before
 */
export async function makeIndependent(fs: FileSystem, root: string): Promise<boolean> {
  const served = (await readPointer(fs, root))?.served;
  if (served === undefined) return true;
  const folder = join(root, GENERATIONS, served.generation);
  const manifest = (await readManifest(fs, folder, served.manifestSha256))?.manifest;
  if (manifest?.delta === undefined) return true;
  for (const [file, expected] of Object.entries(carriedView(manifest).files)) {
    const path = join(folder, file);
    const bytes = await fs.readFile(path);
    if (sha256(bytes) !== expected.sha256) return false;
    await fs.writeFile(`${path}.tmp`, bytes);
    await fs.syncFile(`${path}.tmp`);
    await fs.rename(`${path}.tmp`, path);
    await fs.syncDirectory(dirname(path));
  }
  return true;
}
