import type { Citation } from '../answer/answer.js';
import type { Generation } from '../index/generation.js';
import type { SourceView } from './render-source.js';

/**
 * The paragraph a citation stands in, or one before or after it in the same document; of readers' voices the comment.
 * The answer's generation may be gone: what counts is that the quote still stands at its place.
 * @param shift 0: the paragraph itself; −1: the one before; 1: the one after
 * @returns null when the text has changed or there is no such paragraph
 */
export async function findSource(
  generation: Generation,
  citation: Citation,
  { answer, asker, shift }: Pick<SourceView, 'answer' | 'asker' | 'shift'>,
): Promise<SourceView | null> {
  const text = await generation.rereadText(citation.document).catch(() => null);
  if (text === null || text.slice(citation.start, citation.end) !== citation.quote) return null;
  const passages = generation.passages
    .filter(({ document }) => document === citation.document)
    .sort((one, other) => one.start - other.start);
  const home = passages.findIndex(({ start, end }) => start <= citation.start && citation.end <= end);
  const passage = passages[home + shift];
  if (home === -1 || passage === undefined) return null;
  const { start, end, headings } = passage;
  return {
    citation,
    paragraph: { text: text.slice(start, end), start, end },
    headings,
    answer,
    asker,
    neighbours: { before: home + shift > 0, after: home + shift < passages.length - 1 },
    shift,
  };
}
