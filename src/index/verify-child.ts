import { messageOf } from '../errors.js';
import { loadHnswLibrary } from '../vector-index/hnsw.js';
import { nodeFileSystem } from './file-system.js';
import { type Trial, verifyGeneration } from './verify-generation.js';

/** Runs alone, see `verifyInChild`: says nothing and exits 0 when the generation named on the command line holds. */
async function main(folder: string, trial: Trial): Promise<void> {
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  await verifyGeneration(folder, { fs: nodeFileSystem, hnsw: await loadHnswLibrary(), log: silent }, trial);
}

main(process.argv[2] ?? '', process.argv[3] === 'new' ? 'new' : 'whole').catch((error: unknown) => {
  process.stderr.write(messageOf(error));
  process.exitCode = 1;
});
