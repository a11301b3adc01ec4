import { link, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { makeFolder } from '../make-folder.js';

/**
 * The operations that publishing a generation is made of. Everything durable goes through here, so that a test can
 * stand in a disk that loses power after any of them.
 */
export interface FileSystem {
  /** Parents too; no error when it exists. */
  makeDirectory(path: string): Promise<void>;
  /** Creates or replaces; not durable before `syncFile`. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** A failure is final: the page may be marked clean, and a second try succeed falsely. */
  syncFile(path: string): Promise<void>;
  /** Makes the directory's own entries durable. */
  syncDirectory(path: string): Promise<void>;
  /** Atomic, replacing the target. */
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file's bytes, durable with the directory's entries; absent where there are none. */
  link?(from: string, to: string): Promise<void>;
  /** With everything below; no error when absent. */
  remove(path: string): Promise<void>;
  readFile(path: string): Promise<Uint8Array>;
  /** Names, unsorted; none when the directory is absent. */
  list(path: string): Promise<readonly string[]>;
}

export const nodeFileSystem: FileSystem = {
  makeDirectory: makeFolder,
  async writeFile(path, bytes) {
    const handle = await open(path, 'w');
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
  },
  async syncFile(path) {
    await sync(path, 'r+');
  },
  async syncDirectory(path) {
    // Windows has no directory handles to sync; its rename is journalled.
    if (process.platform !== 'win32') await sync(path, 'r');
  },
  rename,
  link,
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
  readFile,
  async list(path) {
    return readdir(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  },
};

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
