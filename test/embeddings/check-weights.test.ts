import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkWeights, requireWeights } from '../../embeddings/check-weights.js';
import { UserFacingError } from '../../src/errors.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

/** A folder as the shipped one, with two tiny models. */
async function tinyModels(): Promise<string> {
  const folder = await temporaryFolder();
  const contents = {
    'small/config.json': '{}',
    'small/onnx/model.onnx': 'weights',
    'other/config.json': '[]',
  };
  const lines: string[] = [];
  for (const [file, text] of Object.entries(contents)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
    lines.push(`${createHash('sha256').update(text).digest('hex')}  ${file}`);
  }
  await writeFile(join(folder, 'SHA256SUMS'), `${lines.join('\n')}\n`);
  return folder;
}

test('weights as they were shipped have no fault', async () => {
  const folder = await tinyModels();
  expect(await checkWeights(folder, 'small')).toEqual([]);
  await requireWeights(folder, 'small');
});

test('a changed and a missing file are each named, those of another model are not', async () => {
  const folder = await tinyModels();
  await writeFile(join(folder, 'small/onnx/model.onnx'), 'Weights');
  await rm(join(folder, 'small/config.json'));
  await rm(join(folder, 'other/config.json'));
  expect(await checkWeights(folder, 'small')).toEqual([
    { file: 'small/config.json', problem: 'missing' },
    { file: 'small/onnx/model.onnx', problem: 'changed' },
  ]);
  const failure = await requireWeights(folder, 'small').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserFacingError);
  expect(String(failure)).toContain('small/config.json');
});

test('a folder without its list of digests is at fault', async () => {
  const folder = await tinyModels();
  await rm(join(folder, 'SHA256SUMS'));
  expect(await checkWeights(folder, 'small')).toEqual([{ file: 'SHA256SUMS', problem: 'missing' }]);
});

test('a list that does not know the model, cut short perhaps, is at fault, not fine', async () => {
  const folder = await tinyModels();
  await writeFile(join(folder, 'SHA256SUMS'), '');
  expect(await checkWeights(folder, 'small')).toEqual([{ file: 'SHA256SUMS', problem: 'changed' }]);
});

const shipped = join(import.meta.dirname, '../../embeddings/models');

test('the weights in this repository are the ones that were shipped', async () => {
  expect(existsSync(shipped)).toBe(true);
  expect(await checkWeights(shipped, 'multilingual-e5-small')).toEqual([]);
  expect(await checkWeights(shipped, 'extractive-reader')).toEqual([]);
});
