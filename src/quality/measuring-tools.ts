import type { AnswerParts, AnswerQuestion, TracedAnswerer } from '../answer/answer-question.js';
import type { Generation } from '../index/generation.js';
import type { Ledger } from '../themes/ledger.js';
import type { Themes } from '../themes/themes.js';
import type { Timeline } from '../themes/timeline.js';
import type { Voices } from '../themes/voices.js';

/** What measuring needs of the program: its models, and any folder of documents behind the same engine. */
export interface MeasuringTools extends Pick<AnswerParts, 'embedder' | 'reader'> {
  /** The product's folder, with `documents` and `test/quality`. */
  readonly packageRoot: string;
  /** Opens a folder of documents, its index built when it is missing or out of date. */
  readonly openFolder: (documents: string) => Promise<{
    readonly generation: Generation;
    /** In quotes. */
    readonly answerQuestion: AnswerQuestion;
    /** In a language model's words, where one is configured; else in quotes. */
    readonly answerAndTrace: TracedAnswerer;
    readonly themes: Themes;
    readonly ledger: Ledger;
    readonly timeline: Timeline;
    readonly voices: Voices;
  }>;
}

/** What the themes and the ledger must tell, below the product's folder. */
export const THEME_FACTS = 'test/quality/themes.jsonl';
export const FIGURE_QUERIES = 'test/quality/figures.jsonl';
/** The dossier's own questions, below the product's folder. */
export const DOSSIER_QUESTIONS = 'test/quality/dossier.jsonl';
