import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UserFacingError } from '../../src/errors.js';
import { type FileSystem, nodeFileSystem } from '../../src/index/file-system.js';
import { CURRENT, GENERATIONS } from '../../src/index/publish-generation.js';
import { letterVector } from '../fakes/letter-embedder.js';
import { type SmallIndex, smallDocuments, smallIndex } from '../fakes/small-index.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';
import { measured } from '../torture/measured.js';

const KIB = 512;

/** A real disk of half a megabyte; null where the tests may not mount one. */
async function smallDisk(): Promise<string | null> {
  const folder = join(await temporaryFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${KIB}k`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

/** What an answer would see: the text, and what is nearest. */
async function answers({ open }: SmallIndex): Promise<unknown> {
  const generation = await open();
  const [partition] = generation.partitions;
  const seen = [
    generation.id,
    generation.notices,
    await generation.rereadText('en/cause.md'),
    partition?.index.search(letterVector('cable'), 3),
  ];
  await generation.close();
  return seen;
}

test('a disk that fills up while an index is built is named, and the old index answers as before', async ({
  skip,
}) => {
  const disk = await smallDisk();
  if (disk === null) return skip('a file system can be mounted by root only');
  const index = await smallIndex(smallDocuments, disk);
  await index.build();
  const before = await answers(index);
  let refused = 0;
  // From almost full to a build that fits: the disk ends at another file each time.
  for (let filled = KIB * 1024; filled >= 0; filled -= 16 * 1024) {
    const filler = join(disk, 'filler');
    await writeFile(filler, Buffer.alloc(filled, 1)).catch(() => {});
    await index.write('en/cause.md', `${smallDocuments['en/cause.md']}\nAnother sentence ${filled}.\n`);
    const outcome = await index.build().catch((error: unknown) => error);
    await rm(filler);
    if (!(outcome instanceof Error)) continue;
    refused += 1;
    expect(outcome).toBeInstanceOf(UserFacingError);
    expect(String(outcome)).toMatch(/ENOSPC|no space/iu);
    expect(await answers(index)).toEqual(before);
    break;
  }
  expect(refused).toBe(1);
  expect((await readdir(index.root)).filter((name) => name.includes('LOCK'))).toEqual([]);
  // With room again the next build succeeds.
  await index.build();
  expect(await answers(index)).not.toEqual(before);
  measured(3, `real ${KIB} KiB disk: told, old answers unchanged`);
});

test('wherever a disk ends, nothing of the index that is served changes', async ({ skip }) => {
  const disk = await smallDisk();
  if (disk === null) return skip('a file system can be mounted by root only');
  const index = await smallIndex(smallDocuments, disk);
  await index.build();
  const sizes = [0, 4, 8, 12, 16, 24, 32, 48];
  let failed = 0;
  for (const room of sizes) {
    const before = await answers(index);
    const filler = join(disk, 'filler');
    // Fill the disk to its end, then make a little room.
    const chunks: string[] = [];
    for (let i = 0; i < KIB; i += 4) {
      const chunk = `${filler}${i}`;
      const wrote = await writeFile(chunk, Buffer.alloc(4096, 1)).then(
        () => true,
        () => false,
      );
      chunks.push(chunk);
      if (!wrote) break;
    }
    for (let freed = 0; freed < room; freed += 4) await rm(chunks.pop() ?? '', { force: true });
    await index.write('en/new.md', `# New\n\nA sentence about ${room} cables.\n`).catch(() => {});
    const outcome = await index.build().catch((error: unknown) => error);
    if (outcome instanceof Error) {
      failed += 1;
      expect(outcome).toBeInstanceOf(UserFacingError);
      expect(await answers(index)).toEqual(before);
    }
    for (const chunk of chunks) await rm(chunk, { force: true });
  }
  expect(failed).toBeGreaterThan(2);
  measured(3, `disk full after ${sizes.join(', ')} KiB: ${failed} builds refused, 0 changes`);
});

/** Writes all but the last byte of the files named so, and says nothing. */
const short = (name: string): FileSystem => ({
  ...nodeFileSystem,
  writeFile: (path, bytes) =>
    nodeFileSystem.writeFile(path, path.includes(name) ? bytes.subarray(0, bytes.length - 1) : bytes),
});

test('a write that is cut short without an error is noticed before the switch, whichever file it is', async () => {
  const index = await smallIndex();
  await index.build();
  const before = await answers(index);
  const files = await readdir(join(index.root, GENERATIONS, 'g1'));
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    await index.write('voices.md', `${smallDocuments['voices.md']}\nA voice about ${file}.\n`);
    const outcome = await index.build({ fs: short(file) }).catch((error: unknown) => error);
    expect(outcome, file).toBeInstanceOf(UserFacingError);
    expect(await answers(index), file).toEqual(before);
  }
  // The pointer is the one file that nothing is compared with but itself.
  await index.build({ fs: short(CURRENT) }).catch(() => {});
  expect(await index.open().then(({ id }) => id)).toMatch(/^g\d+$/u);
  measured(3, `${files.length} files cut short in silence: noticed`);
});
