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
 * The numbered sources, one a line, the first after the word for them. Voices go by their number; their address is the
 * same for all of a thread and stands with the first.
 */
export function sourceLines(
  sources: readonly NumberedCitation[],
  texts: Texts,
  detail: SourceDetail,
): readonly string[] {
  const threads = new Set<string>();
  return sources.map((source, i) => {
    const { kind, url } = source.citation;
    const isRepeated = kind === 'comment' && url !== null && threads.has(url);
    if (kind === 'comment' && url !== null) threads.add(url);
    const line = sourceLine(source, texts, isRepeated ? { ...detail, links: false } : detail);
    return i === 0 ? `${texts.sources} ${line}` : line;
  });
}

function sourceLine({ number, citation }: NumberedCitation, texts: Texts, detail: SourceDetail): string {
  const { publishedAt, url } = citation;
  const link = detail.links && url !== null ? safeLink(url) : null;
  const date = dateText(publishedAt);
  return [`[${number}]`, placeOf(citation, texts, detail.titleMax), date, link ?? '']
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
