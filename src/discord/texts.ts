import type { Notice, Reason } from '../answer/answer.js';
import type { CheckMark } from '../answer/check-sentences.js';
import type { RefusalReason } from '../answer/gate/refuse-sentence.js';
import type { Kind } from '../documents/document.js';
import type { BuildProgress } from '../index/build-generation.js';
import type { ModelFailure } from '../model/model-failure.js';
import type { SummaryLength } from '../themes/summarise-theme.js';
import { textsEn } from './texts-en.js';
import { textsJa } from './texts-ja.js';
import type { VoteReason } from './votes.js';

/** Everything the bot says in Discord, per language, same keys by type. What is handed in is plain already. */
export interface Texts {
  readonly language: 'ja' | 'en';
  /** Before a statement, and between the facts of a line. */
  readonly bullet: string;
  readonly separator: string;

  // Refusals, progress, and what a button did.
  readonly tooFast: (again: string) => string;
  readonly busy: (again: string) => string;
  readonly restarting: string;
  readonly failed: string;
  readonly notHere: string;
  readonly unknownButton: string;
  readonly askAgain: string;
  readonly working: (seconds: number) => string;
  readonly cut: (most: number) => string;
  readonly thanks: string;
  readonly whyNot: string;
  readonly voteReasons: Readonly<Record<VoteReason, string>>;
  readonly sharedAlready: string;
  readonly sourceGone: (document: string) => string;
  readonly onlyOwner: string;
  readonly onlyModerator: string;
  readonly rebuildStarted: string;
  readonly rebuildRunning: (where: string) => string;
  readonly rebuildFailed: (message: string, fix: string) => string;
  readonly rolledBack: (generation: string) => string;
  readonly nothingToCheck: string;
  readonly askTitle: string;
  readonly followTitle: string;
  readonly questionLabel: string;
  readonly askAbout: (heading: string) => string;

  // An answer.
  readonly previousQuestion: (question: string) => string;
  readonly reports: string;
  readonly voices: string;
  /** Follows `voices` at once. */
  readonly voicesCount: (shown: number, all: number) => string;
  readonly digest: string;
  readonly comment: (number: string) => string;
  readonly noAnswer: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly nearest: string;
  readonly sources: string;
  readonly notices: Readonly<Record<Notice, string>>;
  readonly verified: (verified: number, composed: number) => string;
  readonly indexName: (generation: string) => string;
  readonly answerName: (id: string) => string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly moreStatements: (count: number) => string;
  readonly fullText: string;
  readonly why: string;
  readonly followUp: string;
  readonly share: string;
  readonly chooseSource: string;

  // A theme.
  readonly summaryLengths: Readonly<Record<SummaryLength, string>>;
  readonly noSuchTheme: (themes: string) => string;
  readonly nothingTold: string;
  readonly leftOut: (count: number) => string;

  // Figures, the timeline, the panel.
  readonly figuresTitle: (query: string) => string;
  readonly noFigures: string;
  readonly asOf: (day: string) => string;
  /** Before a statement that gives another value. */
  readonly otherwise: string;
  readonly timelineTitle: string;
  readonly noEvents: string;
  readonly panelTitle: string;
  readonly panelLines: readonly string[];
  readonly timelineButton: string;
  readonly voicesButton: string;
  readonly briefingButton: string;
  readonly briefing: string;
  readonly themesChanged: (themes: number) => string;
  readonly noThemeChanged: string;
  readonly askButton: string;

  // Readers' voices, and pictures.
  readonly voicesTitle: (comments: number) => string;
  readonly outOf: (size: number, comments: number) => string;
  readonly tooFew: string;
  readonly unsorted: (comments: number) => string;
  readonly moreViews: (count: number) => string;
  readonly noVoices: string;
  readonly noSuchView: (views: string) => string;
  readonly otherSide: string;
  readonly hearOtherSide: string;
  readonly chooseView: string;
  readonly gist: string;
  readonly asPicture: string;

  // The paragraph a citation stands in.
  readonly position: (start: number, end: number) => string;
  readonly paragraph: (start: number, end: number) => string;
  readonly neighbour: (shift: number) => string;
  readonly earlier: string;
  readonly later: string;

  // Why this answer.
  readonly whyTitle: string;
  readonly confidence: (value: string, threshold: string) => string;
  readonly isAbove: string;
  readonly isBelow: string;
  readonly sameAround: (low: string, high: string) => string;
  readonly otherWhenLower: (low: string) => string;
  readonly otherWhenHigher: (high: string) => string;
  readonly noPassages: string;
  readonly scores: (
    words: string,
    similarity: string,
    fused: string,
    reading: string,
    total: string,
  ) => string;
  readonly notRead: string;
  readonly scoresMean: string;
  /** A language model's part in it. */
  readonly modelWorded: (model: string, kept: number, dropped: number) => string;
  readonly modelFailed: (model: string, why: string) => string;
  readonly modelFailures: Readonly<Record<ModelFailure, string>>;
  /** Why a sentence of a model was not sent. */
  readonly refusals: Readonly<Record<RefusalReason, string>>;
  /** Below an answer of which there is more to come. */
  readonly stillWriting: string;
  /** Before a translation. */
  readonly machineTranslation: string;
  readonly timings: (embed: number, search: number, read: number, total: number) => string;

  // A message checked against the documents.
  readonly checkTitle: string;
  readonly marks: Readonly<Record<CheckMark, string>>;
  /** Follows a mark at once. */
  readonly quoted: (sentence: string) => string;
  readonly documentsSay: (statement: string) => string;
  readonly voicesSay: (voices: number, all: number) => string;
  readonly moreSentences: (count: number) => string;

  // Documents.
  readonly documentsTitle: (documents: number) => string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly countOf: (documents: number) => string;
  readonly commentsOf: (comments: number) => string;
  readonly noDocuments: string;

  // What was asked in vain.
  readonly gapsTitle: (gaps: number) => string;
  readonly noGaps: string;
  readonly times: (count: number) => string;
  readonly nowhere: string;
  readonly asked: (questions: string) => string;
  readonly moreGaps: (count: number) => string;

  // The index.
  readonly indexTitle: (generation: string) => string;
  readonly holds: (documents: number, passages: number, comments: number) => string;
  readonly builtAt: (time: string) => string;
  readonly isCurrent: string;
  readonly isStale: string;
  readonly added: (files: number) => string;
  readonly changed: (files: number) => string;
  readonly removed: (files: number) => string;
  readonly skipped: (files: number) => string;
  readonly settingsChanged: string;
  readonly nothingChanged: string;
  readonly moreFiles: (count: number) => string;
  readonly previousIndex: (generation: string) => string;
  readonly noPreviousIndex: string;
  readonly rollBack: (generation: string) => string;
  readonly starting: string;
  readonly stages: Readonly<Record<BuildProgress['stage'], string>>;
  readonly rebuilt: (generation: string) => string;
  readonly embedded: (embedded: number, reused: number) => string;
  readonly took: (minutes: number, seconds: number) => string;

  // Help.
  readonly helpTitle: string;
  readonly helpLines: readonly string[];
  readonly examplesTitle: string;
  readonly examples: readonly string[];
}

/** @param locale a language tag; Japanese for `ja`, English for everything else */
export function textsFor(locale: string): Texts {
  return /^ja\b/iu.test(locale) ? textsJa : textsEn;
}
