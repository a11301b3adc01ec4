import { isStale } from './compare-sources.js';
import type { ServedIndex } from './served-index.js';

/**
 * Brings what is served up to the documents: by what another process has published meanwhile, else by a rebuild.
 * @param rebuild builds and serves the result
 */
export async function catchUp(
  served: Pick<ServedIndex, 'changes' | 'reload'>,
  rebuild: () => Promise<unknown>,
): Promise<void> {
  if (!isStale(await served.changes())) return;
  await served.reload();
  if (isStale(await served.changes())) await rebuild();
}
