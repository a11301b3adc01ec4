import type { ModelFailure } from '../../model/model-failure.js';
import type { Lane } from '../../passages/passage.js';
import type { Citation } from '../answer.js';
import type { Refusal } from '../gate/refuse-sentence.js';

/** A quote that a model may cite by its citation's number. */
export interface OfferedQuote {
  readonly citation: Citation;
  readonly lane: Lane;
  /** Of the document, primary subtag. */
  readonly language: string;
}

/** A sentence that was not sent. */
export interface DroppedSentence extends Refusal {
  readonly sentence: string;
}

/** How a language model took part in an answer, for "why this answer". */
export interface Wording {
  readonly model: string;
  /** Sentences of its own that were sent. */
  readonly kept: number;
  readonly dropped: readonly DroppedSentence[];
  /** Why it was left out; null when it did its part. */
  readonly failure: ModelFailure | null;
  /** What the gate took, milliseconds. */
  readonly gateMs: number;
}

/** A quote in the asker's language by a machine: shown under the quote, never cited. */
export interface Gloss {
  /** Of the citation. */
  readonly number: number;
  readonly text: string;
}
