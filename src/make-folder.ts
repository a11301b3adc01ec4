import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it; no error when it exists. Node's own recursive `mkdir` never comes back, and keeps a
 * core busy, where a folder exists that takes no other (`/proc`).
 * @throws the system's error when it cannot be made
 */
export async function makeFolder(path: string): Promise<void> {
  const refusal = await refusalOf(path);
  if (refusal === null) return;
  if (refusal.code !== 'ENOENT' || dirname(path) === path) throw refusal;
  await makeFolder(dirname(path));
  const again = await refusalOf(path);
  if (again !== null) throw again;
}

/** Why a single folder cannot be made; null when it is there now. */
async function refusalOf(path: string): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(path);
    return null;
  } catch (error) {
    const isThere = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    return isThere ? null : (error as NodeJS.ErrnoException);
  }
}
