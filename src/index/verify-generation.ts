import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { messageOf } from '../errors.js';
import { canaryRecall } from '../vector-index/hnsw.js';
import { carriedView, DELTA, deltaView } from './delta-views.js';
import type { FileSystem } from './file-system.js';
import type { LocalGeneration } from './generation.js';
import { joinGenerations } from './join-generations.js';
import { lowerPriority } from './lower-priority.js';
import type { Manifest } from './manifest.js';
import { type OpenParts, openFiles } from './open-generation.js';
import { GENERATIONS, readManifest, readPointer } from './publish-generation.js';

/** A graph that finds fewer of the true neighbours than this is not published. */
const CANARY_RECALL_MIN = 0.99;

/**
 * What is tried. `whole`: everything. `new`: as `whole`, but files that are carried on from the generation that is
 * served were tried out when they were published; their bytes are compared again by `makeIndependent`.
 */
export type Trial = 'whole' | 'new';

/**
 * Opens a generation and tries it: every digest and count, every graph against the exact scan, every passage's range
 * inside its text.
 * @throws Error with a phrase that says what does not hold
 */
export async function verifyGeneration(
  folder: string,
  parts: OpenParts,
  trial: Trial = 'whole',
): Promise<Manifest> {
  const found = await readManifest(parts.fs, folder);
  if (found === null) throw new Error('its manifest is missing, damaged or of another version');
  const { manifest } = found;
  const view = carriedView(manifest);
  const isTried = trial === 'new' && manifest.delta !== undefined && (await isServed(parts.fs, folder, view));
  const opened: LocalGeneration[] = [];
  const openAndTry = async (below: string, part: Manifest): Promise<LocalGeneration> => {
    const generation = await openFiles(join(folder, below), { ...found, manifest: part }, parts);
    opened.push(generation);
    await tryOut(generation, parts);
    return generation;
  };
  try {
    if (isTried) {
      await checkSizes(folder, view);
      await openAndTry(DELTA, deltaView(manifest));
    } else {
      const carried = await openAndTry('.', view);
      if (manifest.delta !== undefined)
        joinGenerations(carried, await openAndTry(DELTA, deltaView(manifest)), found);
    }
  } finally {
    for (const generation of opened) await generation.close();
  }
  return manifest;
}

/** Is each file there, as long as it should be? */
async function checkSizes(folder: string, { files }: Manifest): Promise<void> {
  for (const [file, { bytes }] of Object.entries(files)) {
    const { size } = await stat(join(folder, file));
    if (size !== bytes) throw new Error(`${file} is damaged`);
  }
}

/** Are these the files of the generation that is served? */
async function isServed(fs: FileSystem, folder: string, { files }: Manifest): Promise<boolean> {
  const root = dirname(dirname(folder));
  const pointer = await readPointer(fs, root);
  if (pointer === null) return false;
  const { generation, manifestSha256 } = pointer.served;
  const served = await readManifest(fs, join(root, GENERATIONS, generation), manifestSha256);
  return Object.entries(files).every(
    ([file, { bytes, sha256 }]) =>
      served?.manifest.files[file]?.sha256 === sha256 && served.manifest.files[file].bytes === bytes,
  );
}

async function tryOut(generation: LocalGeneration, parts: OpenParts): Promise<void> {
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
}

/**
 * Verifies in a process of its own, at low priority: a graph that would kill the process kills only that one.
 * @param verifierFile the compiled `verify-child.js`
 */
export async function verifyInChild(
  verifierFile: string,
  folder: string,
  trial: Trial = 'whole',
): Promise<void> {
  try {
    const verifying = promisify(execFile)(process.execPath, [verifierFile, folder, trial], {
      timeout: 600_000,
    });
    lowerPriority(verifying.child);
    await verifying;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Error(said === '' ? `the check ended early: ${messageOf(error)}` : said, { cause: error });
  }
}
