import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { messageOf, UserFacingError } from '../errors.js';
import type { FileSystem } from './file-system.js';
import { Manifest, Pointer } from './manifest.js';

/**
 * Below an index folder: `generations/gN/`, each whole and never changed once published, and `CURRENT`, which names
 * the one that is served.
 */
export const CURRENT = 'CURRENT';
export const GENERATIONS = 'generations';
export const MANIFEST = 'manifest.json';
const generationName = /^g([1-9]\d*)$/;

export interface Publication {
  /** The manifest without `files`, which is filled in from what is written. */
  readonly manifest: Omit<Manifest, 'files'>;
  /** By name; one such as `delta/words.bin` lies in a folder of its own. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files that are taken over from a generation that is published, as they are. */
  readonly carried?: { readonly folder: string; readonly files: Manifest['files'] };
}

export interface PublishSteps {
  /** Tries the written generation out; throws when it does not hold. */
  readonly verify: (folder: string) => Promise<void>;
  /** Throws when the writer lock has been lost; asked just before the switch. */
  readonly confirmLock: () => Promise<void>;
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Publishes a generation so that at any moment, power loss included, the pointer names a whole one: written to a new
 * directory, every file synced, then the manifest, then the directories; tried out; switched by one rename; synced
 * again. The generation served before is kept, older ones are removed. Must run under the writer lock.
 * @throws UserFacingError when the disk fails or the generation does not verify; what was served stays served
 */
export async function publishGeneration(
  fs: FileSystem,
  root: string,
  { manifest, files, carried }: Publication,
  steps: PublishSteps,
): Promise<Pointer> {
  const name = manifest.generation;
  const folder = join(root, GENERATIONS, name);
  let mayBeServed = false;
  try {
    await fs.makeDirectory(folder);
    const below = new Set([...files.keys()].map((file) => dirname(file)).filter((name) => name !== '.'));
    for (const name of below) await fs.makeDirectory(join(folder, name));
    const digests: Manifest['files'] = { ...carried?.files };
    for (const file of Object.keys(digests))
      await carryOn(fs, join(carried?.folder ?? '', file), join(folder, file), digests[file]);
    for (const [file, bytes] of files) {
      await writeDurably(fs, join(folder, file), bytes);
      digests[file] = { bytes: bytes.length, sha256: sha256(bytes) };
    }
    const text = JSON.stringify({ ...manifest, files: digests } satisfies Manifest, null, 1);
    await writeDurably(fs, join(folder, MANIFEST), Buffer.from(text));
    for (const name of below) await fs.syncDirectory(join(folder, name));
    await fs.syncDirectory(folder);
    await fs.syncDirectory(dirname(folder));
    await fs.syncDirectory(root);
    await steps.verify(folder);
    await steps.confirmLock();
    const before = await readPointer(fs, root);
    const pointer: Pointer = {
      served: { generation: name, manifestSha256: sha256(text) },
      previous: before?.served ?? null,
    };
    mayBeServed = true;
    await switchTo(fs, root, pointer);
    // The new generation is served from here on; what cannot be removed now goes with the next build.
    await sweep(fs, root).catch(() => {});
    return pointer;
  } catch (error) {
    // What did not hold must not be found later; without the lock the folder may be another builder's by now.
    const discard = async (): Promise<void> => {
      await steps.confirmLock();
      await fs.remove(folder);
    };
    if (!mayBeServed) await discard().catch(() => {});
    if (error instanceof UserFacingError) throw error;
    throw new UserFacingError(
      `The new index could not be published (${messageOf(error)}); the one before stays in use.`,
      {
        fix: `Check that ${root} is writable and has free space, then run npm run index -- build.`,
        cause: error,
      },
    );
  }
}

/** Points CURRENT at a generation that is already whole on disk. */
export async function switchTo(fs: FileSystem, root: string, pointer: Pointer): Promise<void> {
  const temporary = join(root, `${CURRENT}.tmp`);
  await writeDurably(fs, temporary, Buffer.from(JSON.stringify(pointer)));
  await fs.rename(temporary, join(root, CURRENT));
  await fs.syncDirectory(root);
}

/** What CURRENT says; null when it is absent or damaged. */
export async function readPointer(fs: FileSystem, root: string): Promise<Pointer | null> {
  const bytes = await fs.readFile(join(root, CURRENT)).catch(() => null);
  if (bytes === null) return null;
  return Pointer.safeParse(parseJson(bytes)).data ?? null;
}

/**
 * The manifest of a generation, when it is whole.
 * @param expectedSha256 what CURRENT says of it; not compared when left out
 * @returns null when it is absent, damaged, of another format or not the expected one
 */
export async function readManifest(
  fs: FileSystem,
  folder: string,
  expectedSha256?: string,
): Promise<{ manifest: Manifest; sha256: string } | null> {
  const bytes = await fs.readFile(join(folder, MANIFEST)).catch(() => null);
  if (bytes === null) return null;
  const found = sha256(bytes);
  if (expectedSha256 !== undefined && expectedSha256 !== found) return null;
  const { data } = Manifest.safeParse(parseJson(bytes));
  return data === undefined || data.generation !== basename(folder)
    ? null
    : { manifest: data, sha256: found };
}

/** Names of the generations on disk, newest first. */
export async function listGenerations(fs: FileSystem, root: string): Promise<readonly string[]> {
  const names = await fs.list(join(root, GENERATIONS));
  return names
    .filter((name) => generationName.test(name))
    .sort((one, other) => numberOf(other) - numberOf(one));
}

/** A name that no generation on disk, whole or not, has had. */
export async function nextGenerationName(fs: FileSystem, root: string): Promise<string> {
  const [newest] = await listGenerations(fs, root);
  const served = (await readPointer(fs, root))?.served.generation;
  return `g${Math.max(numberOf(newest ?? ''), numberOf(served ?? '')) + 1}`;
}

/**
 * Removes what is neither served nor kept to go back to: older generations, and what a killed build left. Without a
 * readable pointer only what is not whole goes, since any of the others may be all there is.
 */
export async function sweep(fs: FileSystem, root: string): Promise<void> {
  await fs.remove(join(root, `${CURRENT}.tmp`));
  const pointer = await readPointer(fs, root);
  const kept = pointer === null ? null : [pointer.served.generation, pointer.previous?.generation];
  for (const name of await fs.list(join(root, GENERATIONS))) {
    const folder = join(root, GENERATIONS, name);
    const keep = kept === null ? (await readManifest(fs, folder)) !== null : kept.includes(name);
    if (!keep) await fs.remove(folder);
  }
}

/** Where files cannot have a second name. */
const noLinks = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/**
 * Gives a published file a second name in the new generation; its bytes were synced when it was published. Copies it
 * where that is not possible.
 */
async function carryOn(
  fs: FileSystem,
  from: string,
  to: string,
  expected: Manifest['files'][string] | undefined,
): Promise<void> {
  const isLinked = await (fs.link?.(from, to) ?? Promise.reject(new Error('no links'))).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && !noLinks.has(String(error.code))) throw error;
      return false;
    },
  );
  if (isLinked) return;
  const bytes = await fs.readFile(from);
  if (sha256(bytes) !== expected?.sha256) throw new Error(`${from} is damaged`);
  await writeDurably(fs, to, bytes);
}

async function writeDurably(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  await fs.writeFile(path, bytes);
  await fs.syncFile(path);
}

function numberOf(name: string): number {
  return Number(generationName.exec(name)?.[1] ?? 0);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
