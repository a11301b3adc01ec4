import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileSystem } from '../../dist/src/index/file-system.js';
import { servingOrder } from '../../dist/src/index/open-generation.js';
import {
  CURRENT,
  GENERATIONS,
  nextGenerationName,
  publishGeneration,
  readManifest,
  readPointer,
  sha256,
  sweep,
} from '../../dist/src/index/publish-generation.js';
import { takeWriterLock } from '../../dist/src/index/writer-lock.js';

// Says what a fresh process finds in an index folder, publishes one generation more, and kills itself (SIGKILL) before,
// in the middle of or after one operation of the disk. `mutant` breaks the recipe on purpose.
const [root, killAt, moment, mutant = ''] = process.argv.slice(2);
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);
const die = () => process.kill(process.pid, 'SIGKILL');

const contentsOf = (name) =>
  new Map(
    ['texts.bin', 'vectors.f32'].map((file) => [file, Buffer.from(`${file} of ${name} `.repeat(2_000))]),
  );

async function holds(folder, manifestSha256, name) {
  const found = await readManifest(nodeFileSystem, folder, manifestSha256);
  if (found === null) return false;
  for (const [file, bytes] of contentsOf(name)) {
    const stored = await nodeFileSystem.readFile(join(folder, file)).catch(() => Buffer.alloc(0));
    if (!bytes.equals(stored) || found.manifest.files[file].sha256 !== sha256(stored)) return false;
  }
  return true;
}

/** What would be served, and is CURRENT itself as it should be? */
async function found() {
  const pointer = await readPointer(nodeFileSystem, root);
  for (const { name, manifestSha256 } of await servingOrder(nodeFileSystem, root))
    if (await holds(join(root, GENERATIONS, name), manifestSha256, name))
      return { served: name, named: pointer?.served.generation ?? null };
  return { served: null, named: pointer?.served.generation ?? null };
}

let operations = 0;
const killing = Object.fromEntries(
  Object.entries(nodeFileSystem).map(([name, operation]) => [
    name,
    async (...args) => {
      const isLast = operations++ === Number(killAt);
      if (isLast && moment === 'before') die();
      if (isLast && moment === 'amid' && name === 'writeFile') {
        writeFileSync(args[0], args[1].subarray(0, args[1].length >> 1));
        die();
      }
      const result = await operation(...args);
      if (isLast && moment !== 'before') die();
      return result;
    },
  ]),
);
const inPlace = {
  ...killing,
  // The pointer overwritten where it stands.
  async rename(from, to) {
    await killing.writeFile(to, await nodeFileSystem.readFile(from));
    await killing.remove(from);
  },
};

say({ found: await found() });
await nodeFileSystem.makeDirectory(join(root, GENERATIONS));
const lock = await takeWriterLock(root);
const fs = mutant === 'in-place' ? inPlace : killing;
await sweep(fs, root);
const name = await nextGenerationName(fs, root);
const manifest = {
  format: JSON.parse(process.env.INDEX_FORMAT),
  generation: name,
  createdAt: '2026-01-02T03:04:05.000Z',
  documentsFolder: 'documents',
  settings: {
    model: 'letters',
    dtype: 'q8',
    dimensions: 8,
    fullTokens: 128,
    maxTokens: 256,
    maxFileBytes: 1000,
  },
  documents: 1,
  passages: 1,
  sentences: 1,
  comments: 0,
  kinds: { report: 1 },
  partitions: [],
  sources: [],
};
if (mutant === 'early') say({ acknowledged: name });
await publishGeneration(
  fs,
  root,
  { manifest, files: contentsOf(name) },
  {
    verify: async (folder) => {
      if (!(await holds(folder, undefined, name))) throw new Error('it does not hold');
    },
    confirmLock: () => lock.confirm(),
  },
);
say({ acknowledged: name });
await lock.release();
say({
  operations,
  left: (await nodeFileSystem.list(root)).filter((one) => one !== CURRENT && one !== GENERATIONS),
});
