import { z } from 'zod';
import { readPromptFiles } from './prompt-files.js';
import { Names, PromptId } from './theme.js';

/**
 * A view that readers' voices are sorted by: the head of a file in `prompts/views`. Fixed views, instead of clusters
 * found anew each time, are what keeps the map the same when a comment comes or goes: without them k-means on these
 * embeddings kept .64 to .80 (adjusted Rand) when one comment was removed, consensus over 60 samples included.
 */
export const View = z.strictObject({
  id: PromptId,
  order: z.number(),
  name: Names,
  /** What such a voice says, in both languages: its embedding is what a comment is compared with. */
  phrases: z.strictObject({
    ja: z.array(z.string().min(2)).min(1),
    en: z.array(z.string().min(2)).min(1),
  }),
  /** Words, in any language, that give such a voice away. */
  words: z.array(z.string().min(1)),
});
export type View = z.infer<typeof View>;

/**
 * The views of a folder, one a Markdown file, in their order.
 * @throws UserFacingError that names the file and what is wrong with it
 */
export async function readViews(folder: string): Promise<readonly View[]> {
  return (await readPromptFiles(folder, 'view', View)).map(({ facts }) => facts);
}
