import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** Flips one bit of the stored text where it holds `words`, asks, and puts it back. */
export async function withStoredWordsAltered<Result>(
  { root, generation }: { readonly root: string; readonly generation: string },
  words: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const file = await open(join(root, 'generations', generation, 'texts.bin'), 'r+');
  try {
    const bytes = await file.readFile();
    const at = bytes.indexOf(words);
    if (at === -1) throw new Error(`the stored text does not hold 「${words}」`);
    const flip = async (): Promise<void> => {
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await file.write(bytes, at, 1, at);
    };
    await flip();
    try {
      return await act();
    } finally {
      await flip();
    }
  } finally {
    await file.close();
  }
}
