import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/index/file-system.js';
import { type Image, simulatedDisk } from '../fakes/simulated-disk.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));

/** Every file below a folder with its text. */
async function textsBelow(fs: FileSystem, folder: string, below = ''): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await fs.list(join(folder, below))) {
    const path = below === '' ? name : `${below}/${name}`;
    const file = await fs.readFile(join(folder, path)).catch(() => null);
    if (file === null) Object.assign(found, { [path]: '(folder)' }, await textsBelow(fs, folder, path));
    else found[path] = Buffer.from(file).toString();
  }
  return found;
}

const names = fc.constantFrom('a', 'b', 'd/a', 'd/b', 'd');
const operation = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    path: fc.constantFrom('a', 'b', 'd/a', 'd/b'),
    text: fc.constantFrom('', 'x', 'yyy'),
  }),
  fc.record({ kind: fc.constant('makeDirectory' as const), path: fc.constantFrom('d', 'd/e', 'd/e/f') }),
  fc.record({ kind: fc.constant('remove' as const), path: names }),
  fc.record({ kind: fc.constant('rename' as const), from: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ kind: fc.constant('sync' as const), path: names }),
);

test('the real disk and the simulated one do the same, operation by operation', async () => {
  const folder = await temporaryFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations) => {
      run += 1;
      const root = join(folder, String(run));
      const disk = simulatedDisk().fs;
      const both = [nodeFileSystem, disk];
      for (const fs of both) await fs.makeDirectory(root);
      for (const step of operations) {
        const outcomes = await Promise.all(
          both.map((fs) =>
            doStep(fs, root, step).then(
              () => 'done',
              (error: NodeJS.ErrnoException) => error.code,
            ),
          ),
        );
        expect(outcomes[0] === 'done').toBe(outcomes[1] === 'done');
      }
      expect(await textsBelow(disk, root)).toEqual(await textsBelow(nodeFileSystem, root));
    }),
    { numRuns: 150 },
  );
});

type Step = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

async function doStep(fs: FileSystem, root: string, step: Step): Promise<void> {
  switch (step.kind) {
    case 'write':
      return fs.writeFile(join(root, step.path), bytes(step.text));
    case 'makeDirectory':
      return fs.makeDirectory(join(root, step.path));
    case 'remove':
      return fs.remove(join(root, step.path));
    case 'rename':
      return fs.rename(join(root, step.from), join(root, 'c'));
    case 'sync':
      await fs.syncFile(join(root, step.path));
      return fs.syncDirectory(root);
  }
}

test('listing a folder that is absent gives nothing, removing it is no error', async () => {
  const folder = await temporaryFolder();
  expect(await nodeFileSystem.list(join(folder, 'absent'))).toEqual([]);
  await nodeFileSystem.remove(join(folder, 'absent'));
  await expect(nodeFileSystem.readFile(join(folder, 'absent'))).rejects.toThrow('ENOENT');
});

/** The names in an image, with what stands in each file. */
function seen(image: Image | undefined): unknown {
  if (image === undefined) return null;
  if (image instanceof Uint8Array) return Buffer.from(image).toString().replaceAll('\0', '0');
  return Object.fromEntries([...image].map(([name, below]) => [name, seen(below)]));
}

test('after a power loss a file that was not synced may be absent, empty, half, zeros or whole', async () => {
  const { fs, imagesAfterPowerLoss } = simulatedDisk();
  await fs.writeFile('/a', bytes('four'));
  expect(imagesAfterPowerLoss().map(seen)).toEqual([
    {},
    { a: '' },
    { a: 'fo' },
    { a: '0000' },
    { a: 'four' },
  ]);
  await fs.syncFile('/a');
  expect(imagesAfterPowerLoss().map(seen)).toEqual([{}, { a: 'four' }]);
  await fs.syncDirectory('/');
  expect(imagesAfterPowerLoss().map(seen)).toEqual([{ a: 'four' }]);
  await fs.writeFile('/a', bytes('next'));
  expect(imagesAfterPowerLoss().map(seen)).toEqual([
    { a: 'four' },
    { a: 'ne' },
    { a: '0000' },
    { a: 'next' },
  ]);
});

test('after a power loss directory operations that were not synced survive in any subset, a rename whole or not', async () => {
  const { fs, imagesAfterPowerLoss } = simulatedDisk(
    new Map([
      ['a', bytes('1')],
      ['b', bytes('2')],
    ]),
  );
  await fs.rename('/a', '/b');
  await fs.makeDirectory('/d');
  expect(imagesAfterPowerLoss().map(seen)).toEqual([
    { a: '1', b: '2' },
    { b: '1' },
    { a: '1', b: '2', d: {} },
    { b: '1', d: {} },
  ]);
});
