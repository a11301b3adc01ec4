import type { FileSystem } from '../../src/index/file-system.js';

export interface FailingFileSystem {
  readonly fs: FileSystem;
  /** Every call so far: its name and its paths. */
  readonly calls: readonly string[];
}

/** Notes every call; the one numbered `failing` (from 0; -1 for none) fails with `code`. */
export function failingFileSystem(fs: FileSystem, failing: number, code: string): FailingFileSystem {
  const calls: string[] = [];
  const step = async <Result>(call: string, act: () => Promise<Result>): Promise<Result> => {
    calls.push(call);
    if (calls.length - 1 === failing)
      throw Object.assign(new Error(`${code}: ${call}`), { code, errno: -1, syscall: 'fake' });
    return act();
  };
  return {
    calls,
    fs: {
      makeDirectory: (path) => step(`makeDirectory ${path}`, () => fs.makeDirectory(path)),
      writeFile: (path, bytes) => step(`writeFile ${path}`, () => fs.writeFile(path, bytes)),
      syncFile: (path) => step(`syncFile ${path}`, () => fs.syncFile(path)),
      syncDirectory: (path) => step(`syncDirectory ${path}`, () => fs.syncDirectory(path)),
      rename: (from, to) => step(`rename ${from} ${to}`, () => fs.rename(from, to)),
      link: (from, to) => step(`link ${from} ${to}`, async () => fs.link?.(from, to)),
      remove: (path) => step(`remove ${path}`, () => fs.remove(path)),
      readFile: (path) => step(`readFile ${path}`, () => fs.readFile(path)),
      list: (path) => step(`list ${path}`, () => fs.list(path)),
    },
  };
}
