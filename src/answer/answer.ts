import type { Kind } from '../documents/document.js';
import type { Lane } from '../passages/passage.js';

export type Reason = 'off-topic' | 'not-stated' | 'opinion-only' | 'after-archive' | 'no-words';
export type Notice =
  | 'source-changed'
  | 'stale-index'
  | 'older-generation'
  | 'exact-scan'
  | 'reader-off'
  | 'not-read'
  | 'model-failed';

/** A sentence of the answer; without a language model it is one quote, runs of white space folded to a space. */
export interface Statement {
  readonly lane: Lane;
  readonly text: string;
  /** Numbers of `Answer.citations`. */
  readonly citations: readonly number[];
}

export interface Citation {
  /** From 1, by first use. */
  readonly number: number;
  /** Path relative to the documents folder. */
  readonly document: string;
  readonly title: string;
  readonly kind: Kind;
  /** The headings above the quote, outermost first, joined with ` > `; for a comment its number. */
  readonly section: string | null;
  /** Half-open, UTF-16 code units of the document's decoded text: `quote === text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
}

export interface Nearest {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface Timings {
  readonly embedMs: number;
  readonly searchMs: number;
  readonly readMs: number;
  readonly totalMs: number;
}

export interface Answer {
  /** Hash of question, generation and settings: equal ids mean equal bytes, timings aside. */
  readonly id: string;
  readonly question: string;
  /** Primary subtag. */
  readonly language: string;
  readonly status: 'answered' | 'abstained';
  readonly reason: Reason | null;
  /** Verbatim inside one of the quotes. */
  readonly shortAnswer: string | null;
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
  /** When abstained: what comes closest. */
  readonly nearest: readonly Nearest[];
  readonly notices: readonly Notice[];
  /** Calibrated probability, 0 to 1, that the documents hold the answer. */
  readonly confidence: number;
  readonly generation: string;
  readonly timings: Timings;
}
