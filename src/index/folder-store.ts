import { join } from 'node:path';
import type { GenerationStore } from './generation-store.js';
import { type OpenParts, openServedGeneration } from './open-generation.js';
import { GENERATIONS, readPointer } from './publish-generation.js';
import { rollBack } from './roll-back.js';

/**
 * The generations of an index folder.
 * @param root the index folder
 * @param verify tries the generation in a folder out, see `verifyInChild`
 */
export function folderStore(
  root: string,
  parts: OpenParts,
  verify: (folder: string) => Promise<void>,
): GenerationStore {
  return {
    place: root,
    openServed: () => openServedGeneration(root, parts),
    readPointer: () => readPointer(parts.fs, root),
    verify: (generation) => verify(join(root, GENERATIONS, generation)),
    rollBack: () => rollBack(parts.fs, root, verify),
  };
}
