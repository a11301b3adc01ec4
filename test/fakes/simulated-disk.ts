import { basename, dirname } from 'node:path';
import type { FileSystem } from '../../src/index/file-system.js';

interface FileNode {
  bytes: Uint8Array;
  /** What survives a power loss for certain. */
  durable: Uint8Array;
}

type Entries = Map<string, DiskNode>;

interface FolderNode {
  readonly entries: Entries;
  /** The entries that survive a power loss for certain, and what was done since: any subset of it may survive too. */
  durable: Entries;
  pending: ((entries: Entries) => void)[];
}

type DiskNode = FileNode | FolderNode;

/** What a disk may hold after a power loss: bytes, or a folder of such. */
export type Image = Uint8Array | ReadonlyMap<string, Image>;

export interface SimulatedDisk {
  readonly fs: FileSystem;
  /** Everything the disk may hold if the power fails now. */
  imagesAfterPowerLoss(): readonly Image[];
}

/**
 * A disk in memory that keeps what a real one promises and no more: bytes that were not synced are lost, half there,
 * zeros or there; directory operations that were not synced survive in any subset; a rename is atomic.
 */
export function simulatedDisk(image: Image = new Map()): SimulatedDisk {
  const top = nodeOf(image);

  const find = (path: string): DiskNode | undefined => {
    let node: DiskNode | undefined = top;
    for (const part of partsOf(path))
      node = node !== undefined && isFolder(node) ? node.entries.get(part) : undefined;
    return node;
  };
  const folderAt = (path: string): FolderNode => {
    const node = find(path);
    if (node === undefined || !isFolder(node)) throw failure('ENOENT', path);
    return node;
  };
  const fileAt = (path: string): FileNode => {
    const node = find(path);
    if (node === undefined || isFolder(node)) throw failure('ENOENT', path);
    return node;
  };
  const change = (folder: FolderNode, operation: (entries: Entries) => void): void => {
    operation(folder.entries);
    folder.pending.push(operation);
  };
  const removeAll = (folder: FolderNode, name: string): void => {
    const node = folder.entries.get(name);
    if (node !== undefined && isFolder(node))
      for (const below of [...node.entries.keys()]) removeAll(node, below);
    change(folder, (entries) => entries.delete(name));
  };

  const fs: FileSystem = {
    async makeDirectory(path) {
      let folder = folderAt('/');
      for (const part of partsOf(path)) {
        const made = folder.entries.get(part) ?? { entries: new Map(), durable: new Map(), pending: [] };
        if (!isFolder(made)) throw failure('EEXIST', path);
        if (!folder.entries.has(part)) change(folder, (entries) => entries.set(part, made));
        folder = made;
      }
    },
    async writeFile(path, bytes) {
      const folder = folderAt(dirname(path));
      const known = folder.entries.get(basename(path));
      if (known !== undefined && isFolder(known)) throw failure('EISDIR', path);
      const file = known ?? { bytes: new Uint8Array(), durable: new Uint8Array() };
      file.bytes = Uint8Array.from(bytes);
      if (known === undefined) change(folder, (entries) => entries.set(basename(path), file));
    },
    async syncFile(path) {
      const file = fileAt(path);
      file.durable = file.bytes;
    },
    async syncDirectory(path) {
      const folder = folderAt(path);
      folder.durable = new Map(folder.entries);
      folder.pending = [];
    },
    async rename(from, to) {
      if (dirname(from) !== dirname(to)) throw failure('EXDEV', from);
      const folder = folderAt(dirname(from));
      const node = folder.entries.get(basename(from));
      if (node === undefined) throw failure('ENOENT', from);
      change(folder, (entries) => {
        entries.delete(basename(from));
        entries.set(basename(to), node);
      });
    },
    async link(from, to) {
      const file = fileAt(from);
      change(folderAt(dirname(to)), (entries) => entries.set(basename(to), file));
    },
    async remove(path) {
      if (find(path) !== undefined) removeAll(folderAt(dirname(path)), basename(path));
    },
    async readFile(path) {
      return fileAt(path).bytes;
    },
    async list(path) {
      const node = find(path);
      return node !== undefined && isFolder(node) ? [...node.entries.keys()] : [];
    },
  };
  return { fs, imagesAfterPowerLoss: () => imagesOf(top) };
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

function isFolder(node: DiskNode): node is FolderNode {
  return 'entries' in node;
}

function nodeOf(image: Image): DiskNode {
  if (image instanceof Uint8Array) return { bytes: image, durable: image };
  const entries: Entries = new Map([...image].map(([name, below]) => [name, nodeOf(below)]));
  return { entries, durable: new Map(entries), pending: [] };
}

function imagesOf(node: DiskNode): readonly Image[] {
  return isFolder(node) ? imagesOfFolder(node) : imagesOfFile(node);
}

function imagesOfFile({ bytes, durable }: FileNode): readonly Uint8Array[] {
  const same = Buffer.compare(bytes, durable) === 0;
  return same ? [bytes] : [durable, bytes.slice(0, bytes.length >> 1), new Uint8Array(bytes.length), bytes];
}

function imagesOfFolder({ durable, pending }: FolderNode): readonly Image[] {
  const nodes = new Map<DiskNode, number>();
  const idOf = (node: DiskNode): number => nodes.get(node) ?? nodes.set(node, nodes.size + 1).size;
  const states = new Map<string, Entries>();
  for (let subset = 0; subset < 2 ** pending.length; subset += 1) {
    const entries = new Map(durable);
    for (const [i, operation] of pending.entries()) if ((subset >> i) % 2 === 1) operation(entries);
    // Many subsets leave the same entries.
    states.set(JSON.stringify([...entries].map(([name, node]) => `${name}/${idOf(node)}`).sort()), entries);
  }
  return [...states.values()].flatMap((entries) => {
    let partial: ReadonlyMap<string, Image>[] = [new Map()];
    for (const [name, node] of entries) {
      const choices = imagesOf(node);
      partial = partial.flatMap((chosen) => choices.map((choice) => new Map([...chosen, [name, choice]])));
    }
    return partial;
  });
}
