import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StoredCitation, StoredStatement } from '../answer/stored-quotes.js';
import type { Findings } from './summarise-theme.js';

/** Keeps what was found for a theme; losing it costs looking it up again, nothing else. */
export interface FindingsStore {
  /** @returns null when there is nothing for this key, or nothing that can be read */
  get(generation: string, key: string): Promise<Findings | null>;
  /** Forgets the oldest generations: so many are kept that an index can be compared with those before it. */
  put(generation: string, key: string, findings: Findings): Promise<void>;
}

const Stored: z.ZodType<Findings> = z.strictObject({
  theme: z.string(),
  language: z.string(),
  generation: z.string(),
  found: z.array(
    z.strictObject({
      statement: StoredStatement,
      citations: z.array(StoredCitation),
      question: z.int().min(0),
      rank: z.int().min(0),
    }),
  ),
});

/** Generations whose findings are kept. */
const KEPT = 4;

/** @param folder below the index's own; a folder a generation, a file a key */
export function createFindingsStore(folder: string): FindingsStore {
  const fileOf = (generation: string, key: string): string => join(folder, generation, `${key}.json`);
  return {
    async get(generation, key) {
      const text = await readFile(fileOf(generation, key), 'utf8').catch(() => null);
      if (text === null) return null;
      try {
        return Stored.parse(JSON.parse(text));
      } catch {
        return null;
      }
    },
    async put(generation, key, findings) {
      const isNew = (await mkdir(join(folder, generation), { recursive: true })) !== undefined;
      if (isNew) await forgetOldest(folder);
      const file = fileOf(generation, key);
      // Two processes may write the same; each writes its own file, and what is renamed is whole.
      const own = `${file}.${process.pid}.tmp`;
      await writeFile(own, JSON.stringify(findings));
      await rename(own, file);
    },
  };
}

async function forgetOldest(folder: string): Promise<void> {
  const ages = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const oldest = ages.sort((one, other) => other.at - one.at).slice(KEPT);
  for (const { name } of oldest) await rm(join(folder, name), { recursive: true, force: true });
}
