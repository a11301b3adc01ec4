import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileSystem } from '../../src/index/file-system.js';
import { makeIndependent } from '../../src/index/make-independent.js';
import { FORMAT, type Manifest } from '../../src/index/manifest.js';
import {
  GENERATIONS,
  publishGeneration,
  readManifest,
  readPointer,
  sha256,
} from '../../src/index/publish-generation.js';
import { type Image, type SimulatedDisk, simulatedDisk } from '../fakes/simulated-disk.js';

const ROOT = '/index';
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const whole = new Map([
  ['texts.bin', bytesOf('what is carried on, to its end')],
  ['words.bin', bytesOf('its words')],
]);
const added = new Map([['delta/texts.bin', bytesOf('what was added')]]);
const delta: Manifest['delta'] & object = {
  documents: 1,
  passages: 1,
  sentences: 1,
  partitions: [],
  removed: [],
};

function manifestOf(generation: string, more: Partial<Manifest> = {}): Omit<Manifest, 'files'> {
  return {
    format: FORMAT,
    generation,
    createdAt: '2026-01-02T03:04:05.000Z',
    documentsFolder: 'documents',
    settings: { model: 'm', dtype: 'q8', dimensions: 8, fullTokens: 1, maxTokens: 1, maxFileBytes: 1 },
    documents: 2,
    passages: 2,
    sentences: 2,
    comments: 0,
    kinds: {},
    partitions: [],
    sources: [],
    ...more,
  };
}

const steps = { verify: async () => {}, confirmLock: async () => {} };

/** A disk on which g1 was published whole, long ago. */
async function diskWithFirst(): Promise<SimulatedDisk> {
  const disk = simulatedDisk();
  await disk.fs.makeDirectory(ROOT);
  await disk.fs.syncDirectory('/');
  await publishGeneration(disk.fs, ROOT, { manifest: manifestOf('g1'), files: whole }, steps);
  return disk;
}

async function publishSecond(fs: FileSystem): Promise<void> {
  const folder = join(ROOT, GENERATIONS, 'g1');
  const files = (await readManifest(fs, folder))?.manifest.files ?? {};
  await publishGeneration(
    fs,
    ROOT,
    { manifest: manifestOf('g2', { delta }), files: added, carried: { folder, files } },
    steps,
  );
}

/** What CURRENT names, when it and the one before it are whole; else what is wrong. */
async function servedOn(image: Image): Promise<string> {
  const { fs } = simulatedDisk(image);
  const pointer = await readPointer(fs, ROOT);
  if (pointer === null) return 'no pointer';
  for (const named of [pointer.served, pointer.previous]) {
    if (named === null) continue;
    const folder = join(ROOT, GENERATIONS, named.generation);
    const found = await readManifest(fs, folder, named.manifestSha256);
    if (found === null) return `${named.generation} has no manifest`;
    for (const [file, digest] of Object.entries(found.manifest.files)) {
      const bytes = await fs.readFile(join(folder, file)).catch(() => bytesOf(''));
      if (sha256(bytes) !== digest.sha256) return `${file} of ${named.generation} is damaged`;
    }
  }
  return pointer.served.generation;
}

/** Cuts the power after every operation: everything that may then be served. */
async function servedAfterPowerLoss(
  disk: SimulatedDisk,
  act: (fs: FileSystem) => Promise<void>,
  mutate: (fs: FileSystem) => Partial<FileSystem> = () => ({}),
): Promise<{ served: ReadonlySet<string>; acknowledged: ReadonlySet<string>; operations: number }> {
  const served = new Set<string>();
  let operations = 0;
  const look = async (into: Set<string>): Promise<void> => {
    for (const image of disk.imagesAfterPowerLoss()) into.add(await servedOn(image));
  };
  const after = async (): Promise<void> => {
    operations += 1;
    await look(served);
  };
  const { fs } = disk;
  const watched: FileSystem = {
    makeDirectory: (path) => fs.makeDirectory(path).then(after),
    writeFile: (path, bytes) => fs.writeFile(path, bytes).then(after),
    syncFile: (path) => fs.syncFile(path).then(after),
    syncDirectory: (path) => fs.syncDirectory(path).then(after),
    rename: (from, to) => fs.rename(from, to).then(after),
    link: async (from, to) => {
      await fs.link?.(from, to);
      await after();
    },
    remove: (path) => fs.remove(path).then(after),
    readFile: (path) => fs.readFile(path),
    list: (path) => fs.list(path),
  };
  await act({ ...watched, ...mutate(watched) });
  const acknowledged = new Set<string>();
  await look(acknowledged);
  return { served, acknowledged, operations };
}

test('power lost at any operation while files are carried on leaves the old or the new generation whole', async () => {
  const { served, acknowledged, operations } = await servedAfterPowerLoss(
    await diskWithFirst(),
    publishSecond,
  );
  expect([...served].sort()).toEqual(['g1', 'g2']);
  expect([...acknowledged]).toEqual(['g2']);
  expect(operations).toBeGreaterThan(12);
});

test('power lost at any operation while a generation is given its own bytes changes nothing', async () => {
  const disk = await diskWithFirst();
  await publishSecond(disk.fs);
  const { served, operations } = await servedAfterPowerLoss(disk, (fs) =>
    makeIndependent(fs, ROOT).then(() => {}),
  );
  expect([...served]).toEqual(['g2']);
  expect(operations).toBe(8);
});

test('the check finds a folder of additions that was not synced, and bytes that were not', async () => {
  const unsynced = await servedAfterPowerLoss(await diskWithFirst(), publishSecond, (fs) => ({
    syncDirectory: (path) => (path.endsWith('delta') ? Promise.resolve() : fs.syncDirectory(path)),
  }));
  expect([...unsynced.served].filter((found) => found.includes('damaged'))).not.toEqual([]);
  const disk = await diskWithFirst();
  await publishSecond(disk.fs);
  const careless = await servedAfterPowerLoss(
    disk,
    async (fs) => void (await makeIndependent(fs, ROOT)),
    () => ({
      syncFile: async () => {},
    }),
  );
  expect([...careless.served].filter((found) => found.includes('damaged'))).not.toEqual([]);
});

test('a file that cannot have a second name for want of space fails the build, and the old index stays served', async () => {
  const disk = await diskWithFirst();
  const full: FileSystem = {
    ...disk.fs,
    link: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  };
  await expect(publishSecond(full)).rejects.toThrow('could not be published');
  for (const image of disk.imagesAfterPowerLoss()) expect(await servedOn(image)).toBe('g1');
});
