import type { Kind, Place } from '../documents/document.js';
import type { TextRange } from '../text/text-range.js';

/** A stretch of one document, cut at sentences: the unit that is embedded, searched and read. */
export interface Passage extends TextRange {
  /** Path of its document. */
  readonly document: string;
  /** The document's title and the headings above the passage, outermost first, none twice. */
  readonly headings: readonly string[];
  readonly kind: Kind;
  readonly language: string;
  /** Number of the comment it belongs to, from 1; null for everything else. */
  readonly number: number | null;
  /** It says what the documents do not state: it declines a question and never answers one. */
  readonly gap?: true;
  /** What it is written to answer, in several wordings; they help to find it and are never quoted. */
  readonly questions?: readonly string[];
  /** What an answer cites as its source: the section's own where the file archives several texts. */
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** In order, inside [start, end), without overlap; only white space and block marks lie between them. */
  readonly sentences: readonly TextRange[];
  /** Pages or paragraphs of the original that it stands on, by start; absent where the text is the file itself. */
  readonly places?: readonly Place[];
}

/** Reports are what a question of fact is answered from; voices are readers' opinions. */
export type Lane = 'reports' | 'voices';

/** A summary stands with the reports, but never alone (the answer sees to that). */
export function laneOf(kind: Kind): Lane {
  return kind === 'comment' ? 'voices' : 'reports';
}

/** What is searched apart: the lanes of an answer, and gaps, which say what the documents do not state. */
export const searchLanes = ['reports', 'voices', 'gaps'] as const;
export type SearchLane = (typeof searchLanes)[number];

export function searchLaneOf({ kind, gap }: Pick<Passage, 'kind' | 'gap'>): SearchLane {
  return gap === true ? 'gaps' : laneOf(kind);
}

export function isInLane(passage: Passage | undefined, lane: SearchLane): boolean {
  return passage !== undefined && searchLaneOf(passage) === lane;
}
