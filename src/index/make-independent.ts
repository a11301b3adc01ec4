import { dirname, join } from 'node:path';
import { carriedView } from './delta-views.js';
import type { FileSystem } from './file-system.js';
import { GENERATIONS, readManifest, readPointer, sha256 } from './publish-generation.js';

/**
 * Gives the generation that is served bytes of its own where it shares them with the one before, so that damage to
 * one of the two never reaches the other. Each file is replaced by its equal in one step: whole at any moment, whoever
 * reads it. To be called after publishing, when nobody waits for it.
 * @throws Error when the disk fails; everything is served as before
 */
export async function makeIndependent(fs: FileSystem, root: string): Promise<void> {
  const served = (await readPointer(fs, root))?.served;
  if (served === undefined) return;
  const folder = join(root, GENERATIONS, served.generation);
  const manifest = (await readManifest(fs, folder, served.manifestSha256))?.manifest;
  if (manifest?.delta === undefined) return;
  for (const [file, expected] of Object.entries(carriedView(manifest).files)) {
    const path = join(folder, file);
    const bytes = await fs.readFile(path);
    if (sha256(bytes) !== expected.sha256) throw new Error(`${path} is damaged`);
    await fs.writeFile(`${path}.tmp`, bytes);
    await fs.syncFile(`${path}.tmp`);
    await fs.rename(`${path}.tmp`, path);
    await fs.syncDirectory(dirname(path));
  }
}
