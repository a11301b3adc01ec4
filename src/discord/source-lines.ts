import { dateText } from './date-text.js';
import type { NumberedCitation } from './number-citations.js';
import { safeLink } from './safe-link.js';
import { shown } from './shown.js';
import type { Texts } from './texts.js';

export interface SourceDetail {
  /** Of a title and of a heading, UTF-16 code units. */
  readonly titleMax: number;
  readonly links: boolean;
}

/**
 * The numbered sources, the first after the word for them; those that follow one another at the same place share a line.
 * Voices go by their number; their address is the same for all of a thread and stands with the first.
 */
export function sourceLines(
  sources: readonly NumberedCitation[],
  texts: Texts,
  detail: SourceDetail,
): readonly string[] {
  const threads = new Set<string>();
  const lines: { numbers: string; readonly place: string }[] = [];
  for (const { number, citation } of sources) {
    const { kind, url } = citation;
    const isRepeated = kind === 'comment' && url !== null && threads.has(url);
    if (kind === 'comment' && url !== null) threads.add(url);
    const place = placeLine(citation, texts, isRepeated ? { ...detail, links: false } : detail);
    const last = lines.at(-1);
    if (last?.place === place) last.numbers += `[${number}]`;
    else lines.push({ numbers: `[${number}]`, place });
  }
  return lines.map(({ numbers, place }, i) => `${i === 0 ? `${texts.sources} ` : ''}${numbers} ${place}`);
}

function placeLine(citation: NumberedCitation['citation'], texts: Texts, detail: SourceDetail): string {
  const link = detail.links && citation.url !== null ? safeLink(citation.url) : null;
  return [placeOf(citation, texts, detail.titleMax), dateText(citation.publishedAt), link ?? '']
    .filter((part) => part !== '')
    .join(' ');
}

/** Title and heading of what is cited; of a comment its number. */
export function placeOf(
  { kind, section, title }: NumberedCitation['citation'],
  texts: Texts,
  titleMax: number,
): string {
  if (section === null) return shown(title, titleMax);
  if (kind === 'comment' && /^\d{1,6}$/u.test(section)) return texts.comment(section);
  const heading = section.split(' > ').at(-1) ?? section;
  return `${shown(title, titleMax)} › ${shown(heading, titleMax)}`;
}
