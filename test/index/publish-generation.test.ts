import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserFacingError } from '../../src/errors.js';
import type { FileSystem } from '../../src/index/file-system.js';
import { FORMAT, type Manifest } from '../../src/index/manifest.js';
import { servingOrder } from '../../src/index/open-generation.js';
import {
  CURRENT,
  GENERATIONS,
  listGenerations,
  MANIFEST,
  nextGenerationName,
  publishGeneration,
  readManifest,
  readPointer,
  sha256,
  sweep,
  switchTo,
} from '../../src/index/publish-generation.js';
import { rollBack } from '../../src/index/roll-back.js';
import { failingFileSystem } from '../fakes/failing-file-system.js';
import { type Image, type SimulatedDisk, simulatedDisk } from '../fakes/simulated-disk.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';
import { measured } from '../torture/measured.js';

const ROOT = '/index';
const DATA = ['texts.bin', 'vectors.f32'] as const;

/** What a generation's files hold: other bytes in each, of the same lengths, as two builds of one folder may have. */
function contentsOf(generation: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    DATA.map((file) => [file, Uint8Array.from(Buffer.from(`${file} of ${generation}, to its end`))]),
  );
}

function manifestOf(generation: string): Omit<Manifest, 'files'> {
  return {
    format: FORMAT,
    generation,
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
}

/** Every digest, read back; what the shipped verifier does first. */
async function checkDigests(fs: FileSystem, folder: string): Promise<void> {
  const found = await readManifest(fs, folder);
  if (found === null) throw new Error('no manifest');
  for (const [file, { sha256: expected }] of Object.entries(found.manifest.files))
    if (sha256(await fs.readFile(join(folder, file))) !== expected) throw new Error(`${file} is damaged`);
}

/** @param reading the disk as the verifier, a process of its own, sees it */
async function publish(fs: FileSystem, generation: string, root = ROOT, reading = fs): Promise<void> {
  await publishGeneration(
    fs,
    root,
    { manifest: manifestOf(generation), files: contentsOf(generation) },
    { verify: (folder) => checkDigests(reading, folder), confirmLock: async () => {} },
  );
}

/** A disk on which these generations were published one after the other, long ago. */
async function diskWith(generations: readonly string[], root = ROOT): Promise<SimulatedDisk> {
  const disk = simulatedDisk();
  await disk.fs.makeDirectory(root);
  for (let at = root; at !== '/'; at = join(at, '..')) await disk.fs.syncDirectory(join(at, '..'));
  for (const generation of generations) await publish(disk.fs, generation, root);
  return disk;
}

/** What serving gives: the first generation, in the shipped order, that is whole. */
async function served(
  fs: FileSystem,
  { root = ROOT, digests = true } = {},
): Promise<{ name: string; isRight: boolean } | null> {
  for (const { name, manifestSha256 } of await servingOrder(fs, root)) {
    const folder = join(root, GENERATIONS, name);
    if ((await readManifest(fs, folder, manifestSha256)) === null) continue;
    const damage = digests ? await checkDigests(fs, folder).catch((error: unknown) => error) : undefined;
    if (damage !== undefined) continue;
    const files = await Promise.all(DATA.map((file) => fs.readFile(join(folder, file)).catch(() => null)));
    const isRight = files.every(
      (bytes, i) => bytes !== null && sha256(bytes) === sha256(contentsOf(name).get(DATA[i] ?? '') ?? ''),
    );
    return { name, isRight };
  }
  return null;
}

const violations = [
  'nothing to serve',
  'wrong data',
  'acknowledged but lost',
  'served in an emergency',
] as const;
type Violation = (typeof violations)[number];

interface Promised {
  /** Published before, newest last; the last may still be served until the new one is acknowledged. */
  readonly before: string | null;
  readonly after: string;
  readonly isAcknowledged: boolean;
  readonly digests: boolean;
  readonly root: string;
}

/** What an image after a power loss breaks of what was promised; null when nothing. */
async function violationIn(image: Image, promised: Promised): Promise<Violation | null> {
  const { fs } = simulatedDisk(image);
  const { before, after, isAcknowledged, digests, root } = promised;
  const found = await served(fs, { root, digests });
  if (found === null) return before === null && !isAcknowledged ? null : 'nothing to serve';
  if (!found.isRight) return 'wrong data';
  if (isAcknowledged && found.name !== after) return 'acknowledged but lost';
  if (found.name !== after && found.name !== before) return 'wrong data';
  // The pointer itself is readable, and what it names is whole: the one served and the one to go back to.
  const pointer = await readPointer(fs, root);
  if (pointer === null) return before === null && !isAcknowledged ? null : 'served in an emergency';
  for (const named of [pointer.served, pointer.previous]) {
    if (named === null) continue;
    const folder = join(root, GENERATIONS, named.generation);
    const isNamed = (await readManifest(fs, folder, named.manifestSha256)) !== null;
    const damage = digests ? await checkDigests(fs, folder).catch((error: unknown) => error) : undefined;
    if (!isNamed || damage !== undefined)
      return before === null && !isAcknowledged ? null : 'served in an emergency';
  }
  return null;
}

/** Calls `after` behind each operation that changes the disk. */
function observed(fs: FileSystem, after: () => Promise<void>): FileSystem {
  return {
    makeDirectory: (path) => fs.makeDirectory(path).then(after),
    writeFile: (path, bytes) => fs.writeFile(path, bytes).then(after),
    syncFile: (path) => fs.syncFile(path).then(after),
    syncDirectory: (path) => fs.syncDirectory(path).then(after),
    rename: (from, to) => fs.rename(from, to).then(after),
    remove: (path) => fs.remove(path).then(after),
    readFile: (path) => fs.readFile(path),
    list: (path) => fs.list(path),
  };
}

interface Loss {
  readonly operations: number;
  readonly images: number;
  readonly violations: ReadonlySet<Violation>;
}

/** Cuts the power after every operation of `act` and looks at everything the disk may then hold. */
async function losePowerEverywhere(
  disk: SimulatedDisk,
  act: (fs: FileSystem) => Promise<void>,
  promised: Pick<Promised, 'before' | 'after'> & Partial<Promised>,
  { mutate = (fs: FileSystem) => fs, look = async (_image: Image): Promise<void> => {} } = {},
): Promise<Loss> {
  const violated = new Set<Violation>();
  let operations = 0;
  let images = 0;
  const inspect = async (isAcknowledged: boolean): Promise<void> => {
    operations += 1;
    for (const image of disk.imagesAfterPowerLoss()) {
      images += 1;
      const violation = await violationIn(image, { digests: true, root: ROOT, ...promised, isAcknowledged });
      if (violation !== null) violated.add(violation);
      await look(image);
    }
  };
  await act(mutate(observed(disk.fs, () => inspect(false))));
  await inspect(true);
  return { operations, images, violations: violated };
}

const nothing: ReadonlySet<Violation> = new Set();

test('power lost after any operation of a publication leaves the old or the new generation whole', async () => {
  const disk = await diskWith(['g1', 'g2']);
  const loss = await losePowerEverywhere(disk, (fs) => publish(fs, 'g3'), { before: 'g2', after: 'g3' });
  expect(loss.violations).toEqual(nothing);
  expect(loss.operations).toBeGreaterThan(15);
  expect(loss.images).toBeGreaterThan(50);
  measured(2, `publication: ${loss.images} images after ${loss.operations} operations, 0 violations`);
});

test('power lost after any operation of the first publication leaves nothing or the new generation whole', async () => {
  const disk = await diskWith([]);
  const loss = await losePowerEverywhere(disk, (fs) => publish(fs, 'g1'), { before: null, after: 'g1' });
  expect(loss.violations).toEqual(nothing);
  expect(loss.images).toBeGreaterThan(50);
  measured(2, `first publication: ${loss.images} images, 0 violations`);
});

test('power lost after any operation of a rollback leaves either generation whole', async () => {
  const root = await temporaryFolder(); // the writer lock is taken on the real disk
  const disk = await diskWith(['g1', 'g2'], root);
  const act = async (fs: FileSystem): Promise<void> => {
    await rollBack(fs, root, (folder) => checkDigests(fs, folder));
  };
  const loss = await losePowerEverywhere(disk, act, { before: 'g2', after: 'g1', root });
  expect(loss.violations).toEqual(nothing);
  expect(loss.images).toBeGreaterThan(3);
});

test('from whatever a power loss leaves, the next build publishes and nothing unknown stays on disk', async () => {
  const disk = await diskWith(['g1', 'g2']);
  let builds = 0;
  const buildNext = async (image: Image): Promise<void> => {
    const { fs } = simulatedDisk(image);
    await sweep(fs, ROOT);
    const name = await nextGenerationName(fs, ROOT);
    await publish(fs, name);
    expect(await served(fs)).toEqual({ name, isRight: true });
    const pointer = await readPointer(fs, ROOT);
    const named = [pointer?.served.generation, pointer?.previous?.generation].filter(
      (one) => one !== undefined,
    );
    expect(new Set(await fs.list(join(ROOT, GENERATIONS)))).toEqual(new Set(named));
    expect(new Set(await fs.list(ROOT))).toEqual(new Set([CURRENT, GENERATIONS]));
    builds += 1;
  };
  await losePowerEverywhere(
    disk,
    (fs) => publish(fs, 'g3'),
    { before: 'g2', after: 'g3' },
    { look: buildNext },
  );
  expect(builds).toBeGreaterThan(50);
});

const done = async (): Promise<void> => {};
const isData = (path: string): boolean => DATA.some((file) => path.endsWith(`/${file}`));
const isPointer = (path: string): boolean => path === join(ROOT, CURRENT);
const folderOf = (generation: string): string => join(ROOT, GENERATIONS, generation);

/** The recipe with one step left out or done wrong, and what a power loss then breaks. */
const mutants: readonly {
  readonly name: string;
  readonly mutate: (fs: FileSystem) => FileSystem;
  readonly digests?: false;
  readonly breaks: Violation;
}[] = [
  {
    name: '1 the data is not synced',
    mutate: (fs) => ({ ...fs, syncFile: (path) => (isData(path) ? done() : fs.syncFile(path)) }),
    breaks: 'acknowledged but lost',
  },
  {
    name: '2 the data is not synced and no digest is compared on opening',
    mutate: (fs) => ({ ...fs, syncFile: (path) => (isData(path) ? done() : fs.syncFile(path)) }),
    digests: false,
    breaks: 'wrong data',
  },
  {
    name: '3 the manifest is not synced',
    mutate: (fs) => ({ ...fs, syncFile: (path) => (path.endsWith(MANIFEST) ? done() : fs.syncFile(path)) }),
    breaks: 'acknowledged but lost',
  },
  {
    name: "4 the generation's folder is not synced",
    mutate: (fs) => ({
      ...fs,
      syncDirectory: (path) => (path === folderOf('g3') ? done() : fs.syncDirectory(path)),
    }),
    breaks: 'acknowledged but lost',
  },
  {
    name: '5 the folder above it is not synced before the switch',
    mutate: (fs) => ({
      ...fs,
      syncDirectory: (path) => (path === join(ROOT, GENERATIONS) ? done() : fs.syncDirectory(path)),
    }),
    breaks: 'acknowledged but lost',
  },
  {
    name: '6 the temporary pointer is not synced',
    mutate: (fs) => ({ ...fs, syncFile: (path) => (path.endsWith('.tmp') ? done() : fs.syncFile(path)) }),
    breaks: 'served in an emergency',
  },
  {
    name: '7 the folder of the pointer is not synced after the switch',
    mutate(fs) {
      let isSwitched = false;
      return {
        ...fs,
        rename: (from, to) => {
          isSwitched = true;
          return fs.rename(from, to);
        },
        syncDirectory: (path) => (isSwitched ? done() : fs.syncDirectory(path)),
      };
    },
    breaks: 'acknowledged but lost',
  },
  {
    name: '8 older generations are removed before that last sync',
    mutate: (fs) => ({
      ...fs,
      async rename(from, to) {
        await fs.rename(from, to);
        if (isPointer(to)) await sweep(fs, ROOT);
      },
    }),
    breaks: 'served in an emergency',
  },
  {
    name: '9 the pointer is overwritten in place',
    mutate: (fs) => ({
      ...fs,
      async rename(from, to) {
        await fs.writeFile(to, await fs.readFile(from));
        await fs.syncFile(to);
        await fs.remove(from);
      },
    }),
    breaks: 'served in an emergency',
  },
];

test.for(mutants.map((mutant) => [mutant.name, mutant] as const))(
  'the power-loss test notices mutant %s',
  async ([, mutant]) => {
    const { mutate, digests = true, breaks } = mutant;
    const disk = await diskWith(['g1', 'g2']);
    const promised = { before: 'g2', after: 'g3', digests };
    const loss = await losePowerEverywhere(disk, (fs) => publish(fs, 'g3'), promised, { mutate });
    expect([...loss.violations]).toContain(breaks);
    measured(2, `mutant ${mutant.name.slice(0, 1)} caught`);
  },
);

const isWrite = (call: string): boolean => /^(?:makeDirectory|writeFile|sync|rename|remove)/u.test(call);

test.for(['ENOSPC', 'EIO', 'EMFILE', 'EACCES'] as const)(
  'whichever call fails with %s, the failure is said, nothing is tried again and the old generation is served',
  async (code) => {
    const healthy = await diskWith(['g1', 'g2']);
    const all = failingFileSystem(healthy.fs, -1, code);
    await publish(all.fs, 'g3', ROOT, healthy.fs);
    const switched = all.calls.findIndex((call) => call.startsWith('rename'));
    const settled = all.calls.indexOf(`syncDirectory ${ROOT}`, switched);
    expect(switched).toBeGreaterThan(10);
    expect(settled).toBe(switched + 1);
    for (const failing of all.calls.keys()) {
      const disk = await diskWith(['g1', 'g2']);
      const { fs, calls } = failingFileSystem(disk.fs, failing, code);
      const outcome = await publish(fs, 'g3', ROOT, disk.fs).catch((error: unknown) => error);
      const isPointerUnread = calls[failing] === `readFile ${join(ROOT, CURRENT)}`;
      if (isPointerUnread || failing > settled) {
        // Only tidying up is affected: the new generation is published, and the next build removes the rest.
        expect(outcome).toBeUndefined();
        expect(await served(disk.fs)).toEqual({ name: 'g3', isRight: true });
        continue;
      }
      expect(outcome, calls[failing]).toBeInstanceOf(UserFacingError);
      expect(String(outcome)).toContain(code);
      expect(calls.slice(failing + 1).filter(isWrite)).toEqual(
        failing < switched - 2 ? [`remove ${folderOf('g3')}`] : [],
      );
      if (failing <= switched) expect(await served(disk.fs)).toEqual({ name: 'g2', isRight: true });
      const promised = { before: 'g2', after: 'g3', isAcknowledged: false, digests: true, root: ROOT };
      for (const image of disk.imagesAfterPowerLoss()) expect(await violationIn(image, promised)).toBeNull();
    }
    measured(3, `${all.calls.length} calls × ${code}`);
  },
);

test('a file of which only half was written, without an error, is noticed before the switch', async () => {
  const disk = await diskWith(['g1', 'g2']);
  const short: FileSystem = {
    ...disk.fs,
    writeFile: (path, bytes) =>
      disk.fs.writeFile(path, path.endsWith('vectors.f32') ? bytes.slice(0, bytes.length / 2) : bytes),
  };
  await expect(publish(short, 'g3')).rejects.toThrow('vectors.f32 is damaged');
  expect(await served(disk.fs)).toEqual({ name: 'g2', isRight: true });
});

test('a generation is tried out, and the lock confirmed, before it is served', async () => {
  const { fs } = await diskWith(['g1']);
  const publication = { manifest: manifestOf('g2'), files: contentsOf('g2') };
  const order: string[] = [];
  const step = (name: string) => async (): Promise<void> => {
    order.push(`${name} while ${(await readPointer(fs, ROOT))?.served.generation} is served`);
  };
  const refuse = async (): Promise<void> => {
    throw new Error('it does not hold');
  };
  const publishWith = (verify: () => Promise<void>, confirmLock: () => Promise<void>) =>
    publishGeneration(fs, ROOT, publication, { verify, confirmLock });
  await expect(publishWith(refuse, done)).rejects.toThrow('it does not hold');
  await expect(publishWith(done, refuse)).rejects.toThrow(UserFacingError);
  expect(await served(fs)).toEqual({ name: 'g1', isRight: true });
  await publishWith(step('verified'), step('confirmed'));
  expect(order).toEqual(['verified while g1 is served', 'confirmed while g1 is served']);
  expect(await served(fs)).toEqual({ name: 'g2', isRight: true });
});

test('the generation before is kept to go back to, older ones are removed', async () => {
  const { fs } = await diskWith(['g1', 'g2', 'g3']);
  expect(await listGenerations(fs, ROOT)).toEqual(['g3', 'g2']);
  const pointer = await readPointer(fs, ROOT);
  expect([pointer?.served.generation, pointer?.previous?.generation]).toEqual(['g3', 'g2']);
});

test('sweeping removes what a killed build left and nothing that CURRENT names', async () => {
  const { fs } = await diskWith(['g1', 'g2']);
  await fs.makeDirectory(folderOf('g3'));
  await fs.writeFile(join(folderOf('g3'), 'texts.bin'), Buffer.from('half'));
  await fs.makeDirectory(folderOf('strange'));
  await fs.writeFile(join(ROOT, `${CURRENT}.tmp`), Buffer.from('{'));
  await sweep(fs, ROOT);
  expect(new Set(await fs.list(join(ROOT, GENERATIONS)))).toEqual(new Set(['g1', 'g2']));
  expect(new Set(await fs.list(ROOT))).toEqual(new Set([CURRENT, GENERATIONS]));
});

test('sweeping without a readable CURRENT keeps every whole generation', async () => {
  const { fs } = await diskWith(['g1', 'g2']);
  await fs.makeDirectory(folderOf('g3'));
  await fs.writeFile(join(ROOT, CURRENT), Buffer.from('{"served":'));
  await sweep(fs, ROOT);
  expect(await listGenerations(fs, ROOT)).toEqual(['g2', 'g1']);
  expect(await served(fs)).toEqual({ name: 'g2', isRight: true });
});

test('a name is never given twice, not even that of a generation that was never finished', async () => {
  const { fs } = await diskWith([]);
  expect(await nextGenerationName(fs, ROOT)).toBe('g1');
  await publish(fs, 'g9');
  await fs.makeDirectory(folderOf('g10')); // numbers, not letters, decide which is newer
  expect(await nextGenerationName(fs, ROOT)).toBe('g11');
  await fs.remove(join(ROOT, GENERATIONS));
  expect(await nextGenerationName(fs, ROOT)).toBe('g10');
});

test('a manifest counts only when it is the one CURRENT means, readable and in its own folder', async () => {
  const { fs } = await diskWith(['g1']);
  const manifest = await fs.readFile(join(folderOf('g1'), MANIFEST));
  expect((await readManifest(fs, folderOf('g1'), sha256(manifest)))?.manifest.generation).toBe('g1');
  expect(await readManifest(fs, folderOf('g1'), sha256('another'))).toBeNull();
  await fs.makeDirectory(folderOf('g2'));
  expect(await readManifest(fs, folderOf('g2'))).toBeNull();
  await fs.writeFile(join(folderOf('g2'), MANIFEST), manifest);
  expect(await readManifest(fs, folderOf('g2'))).toBeNull();
  const text = Buffer.from(manifest).toString();
  await fs.writeFile(
    join(folderOf('g1'), MANIFEST),
    Buffer.from(text.replace(`"format": ${FORMAT}`, '"format": 1')),
  );
  expect(await readManifest(fs, folderOf('g1'))).toBeNull();
});

test('switching back and forth is read back as it was written', async () => {
  const { fs } = await diskWith(['g1', 'g2']);
  const pointer = await readPointer(fs, ROOT);
  if (pointer?.previous == null) throw new Error('two generations were published');
  await switchTo(fs, ROOT, { served: pointer.previous, previous: pointer.served });
  expect(await served(fs)).toEqual({ name: 'g1', isRight: true });
  expect(await readPointer(fs, ROOT)).toEqual({ served: pointer.previous, previous: pointer.served });
});
