import type { LocalGeneration } from './generation.js';

/**
 * Files that several generations share, opened and checked once: what one adds to 100,000 passages is then served in
 * moments. They are closed with the last generation that uses them.
 */
export class CarriedParts {
  readonly #open = new Map<string, { readonly files: LocalGeneration; users: number }>();

  /**
   * @param key what the files are, digests and all
   * @param open opens them, when they are not
   */
  async take(key: string, open: () => Promise<LocalGeneration>): Promise<LocalGeneration> {
    const known = this.#open.get(key) ?? { files: await open(), users: 0 };
    known.users += 1;
    this.#open.set(key, known);
    let isClosed = false;
    return {
      ...known.files,
      close: async () => {
        if (isClosed) return;
        isClosed = true;
        known.users -= 1;
        if (known.users > 0) return;
        this.#open.delete(key);
        await known.files.close();
      },
    };
  }
}
