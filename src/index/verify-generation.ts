import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { messageOf } from '../errors.js';
import { canaryRecall } from '../vector-index/hnsw.js';
import type { Generation } from './generation.js';
import { type OpenParts, openGeneration } from './open-generation.js';

/** A graph that finds fewer of the true neighbours than this is not published. */
const CANARY_RECALL_MIN = 0.99;

/**
 * Opens a generation and tries it: every digest and count, every graph against the exact scan, every passage's range
 * inside its text.
 * @throws Error with a phrase that says what does not hold
 */
export async function verifyGeneration(folder: string, parts: OpenParts): Promise<Generation['manifest']> {
  const generation = await openGeneration(folder, parts);
  try {
    for (const partition of generation.partitions) {
      const facts = generation.manifest.partitions.find(
        ({ lane, language }) => lane === partition.lane && language === partition.language,
      );
      if (facts?.graph !== null && !('missing' in parts.hnsw) && partition.index.engine === 'exact')
        throw new Error(`${facts?.graph} is damaged`);
      const recall = canaryRecall(partition.index, partition.matrix);
      if (recall < CANARY_RECALL_MIN)
        throw new Error(`${facts?.graph} finds only ${Math.round(recall * 100)} % of the nearest passages`);
    }
    for (const path of generation.documents.keys()) await generation.rereadText(path);
    for (const passage of generation.passages) {
      const length = generation.textOf(passage.document).length;
      if (passage.start >= passage.end || passage.end > length)
        throw new Error(`a passage of ${passage.document} lies outside its text`);
    }
    return generation.manifest;
  } finally {
    await generation.close();
  }
}

/**
 * Verifies in a process of its own, at low priority: a graph that would kill the process kills only that one.
 * @param verifierFile the compiled `verify-child.js`
 */
export async function verifyInChild(verifierFile: string, folder: string): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [verifierFile, folder], { timeout: 600_000 });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Error(said === '' ? `the check ended early: ${messageOf(error)}` : said, { cause: error });
  }
}
