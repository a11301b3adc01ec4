import type { Passage } from '../passages/passage.js';
import type { TextRange } from '../text/text-range.js';
import type { Citation } from './answer.js';

/**
 * A sentence of a passage as it is cited.
 * @param range of the sentence in its document, half-open, UTF-16 code units
 * @param text what stands there
 */
export function citationOf(
  passage: Passage,
  { range, text }: { readonly range: TextRange; readonly text: string },
  number: number,
): Citation {
  const headings = passage.headings.filter((heading) => heading !== passage.title);
  const place = passage.places?.findLast(({ start }) => start <= range.start);
  const where = [...(place === undefined ? [] : [place.name]), ...headings];
  return {
    number,
    document: passage.document,
    title: passage.title,
    kind: passage.kind,
    section: passage.number !== null ? String(passage.number) : where.join(' > ') || null,
    start: range.start,
    end: range.end,
    quote: text,
    url: passage.url,
    publishedAt: passage.publishedAt,
  };
}
