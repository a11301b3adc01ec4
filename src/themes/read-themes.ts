import { readPromptFiles } from './prompt-files.js';
import { type Theme, ThemeFacts } from './theme.js';

/**
 * The themes of a folder, one a Markdown file, in their order.
 * @throws UserFacingError that names the file and what is wrong with it
 */
export async function readThemes(folder: string): Promise<readonly Theme[]> {
  const files = await readPromptFiles(folder, 'theme', ThemeFacts);
  return files.map(({ facts, body }) => ({ ...facts, instructions: body }));
}
