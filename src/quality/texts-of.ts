import type { Generation } from '../index/generation.js';

/** The texts of all documents by path, for measurements that look into them again and again. */
export async function textsOf(generation: Generation): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of generation.documents.keys()) texts.set(path, await generation.textOf(path));
  return texts;
}
