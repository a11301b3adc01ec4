import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UserFacingError } from '../src/errors.js';

/** What is wrong with one file of the shipped models. */
export interface WeightFault {
  readonly file: string;
  readonly problem: 'missing' | 'changed';
}

/**
 * Compares the files of a shipped model with the SHA-256 list beside them.
 * @param folder `embeddings/models`
 * @param model a folder below it
 * @returns nothing when all is well
 */
export async function checkWeights(folder: string, model: string): Promise<readonly WeightFault[]> {
  const list = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => null);
  if (list === null) return [{ file: 'SHA256SUMS', problem: 'missing' }];
  const faults: WeightFault[] = [];
  let isListed = false;
  for (const line of list.split('\n')) {
    const [expected, file] = line.split(/\s+/u);
    if (expected === undefined || file === undefined || !file.startsWith(`${model}/`)) continue;
    isListed = true;
    const found = await sha256Of(join(folder, file));
    if (found !== expected) faults.push({ file, problem: found === null ? 'missing' : 'changed' });
  }
  // A list without the model, cut short perhaps, would find every file in order.
  return isListed ? faults : [{ file: 'SHA256SUMS', problem: 'changed' }];
}

/** @throws UserFacingError that names the first file at fault */
export async function requireWeights(folder: string, model: string): Promise<void> {
  const [fault] = await checkWeights(folder, model);
  if (fault === undefined) return;
  const what = fault.problem === 'missing' ? 'missing' : 'not the one that was shipped';
  throw new UserFacingError(`The model file ${fault.file} in ${folder} is ${what}.`, {
    fix: 'Restore it with: git checkout -- embeddings/models',
  });
}

async function sha256Of(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch {
    return null;
  }
  return hash.digest('hex');
}
