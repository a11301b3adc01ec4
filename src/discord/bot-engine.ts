import type { Answer } from '../answer/answer.js';
import type { OnDraft, TracedAnswer } from '../answer/answer-question.js';
import type { SentenceCheck } from '../answer/check-sentences.js';
import type { Question } from '../answer/read-question.js';
import type { RewriteQuestion } from '../answer/wording/rewrite-question.js';
import type { BuildProgress, BuildReport } from '../index/build-generation.js';
import type { SourceChanges } from '../index/compare-sources.js';
import type { Generation } from '../index/generation.js';
import type { Ledger } from '../themes/ledger.js';
import type { Pictures } from '../themes/pictures.js';
import type { Themes } from '../themes/themes.js';
import type { Timeline } from '../themes/timeline.js';
import type { Voices } from '../themes/voices.js';

/** What the bot asks of the engine: strings in, answers out. */
export interface BotEngine {
  answerAndTrace(asked: Question, onDraft?: OnDraft): Promise<TracedAnswer>;
  /** A follow-up as a question of its own; null where nobody can tell. */
  readonly rewrite: RewriteQuestion;
  /** Questions near an unanswered one that can be answered. */
  suggest(
    answer: Answer,
    askAbout: (heading: string) => string,
    /** Hurried: of those that were tried before only. */
    how: { readonly isHurried: boolean },
  ): Promise<readonly string[]>;
  check(message: string): Promise<readonly SentenceCheck[]>;
  readonly themes: Themes;
  readonly ledger: Ledger;
  readonly timeline: Timeline;
  readonly voices: Voices;
  readonly pictures: Pictures;
  /** What is served now. */
  generation(): Generation;
  isStale(): boolean;
  /** How the documents folder differs from it. */
  changes(): Promise<SourceChanges>;
  /** The generation a roll-back would serve; null when there is none. */
  previousGeneration(): Promise<string | null>;
  /** Builds beside what is served, then serves it. */
  rebuild(onProgress: (progress: BuildProgress) => void): Promise<BuildReport>;
  /** @returns the generation that is served now */
  rollBack(): Promise<string>;
}

export interface BotSettings {
  readonly token: string;
  readonly apiBaseUrl: string;
  /** Where the index may be managed. */
  readonly guildIds: readonly string[];
  /** Empty: the application's owner or team. */
  readonly ownerIds: readonly string[];
  readonly ownerRoleIds: readonly string[];
  /** Empty: every channel. */
  readonly channelIds: readonly string[];
  readonly defaultLanguage: 'en' | 'ja';
  /** Questions a minute. */
  readonly rates: { readonly perUser: number; readonly perChannel: number; readonly perGuild: number };
  readonly keepQuestions: boolean;
  /** The bot's own folder below the data folder; each shard has its own. */
  readonly folder: string;
  /** Rebuilds a stale index at its start; of several shards only the first does. */
  readonly rebuildsAtStart: boolean;
}
