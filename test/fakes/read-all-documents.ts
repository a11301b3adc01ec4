import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every Markdown file of a folder as one text. */
export async function readDocuments(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md'));
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}
