import type { Log } from '../log.js';
import type { AnswerStore } from './answer-store.js';
import type { AuthoritySettings } from './authority.js';
import type { BotEngine, BotSettings } from './bot-engine.js';
import type { Gaps } from './gaps.js';
import type { Journal } from './journal.js';
import type { Metrics } from './metrics.js';
import type { TakeTurn } from './rate-limits.js';
import type { Rebuilds } from './rebuilds.js';
import type { Respond } from './responder.js';
import type { RestingChannels } from './resting-channels.js';
import type { Votes } from './votes.js';

/** Everything the handlers work with; made once when the bot starts. */
export interface Desk {
  readonly engine: BotEngine;
  readonly settings: Pick<BotSettings, 'channelIds' | 'defaultLanguage'>;
  readonly authority: AuthoritySettings;
  readonly respond: Respond;
  readonly answers: AnswerStore;
  /** Answers that have been shared, by the message that was shared. */
  readonly shared: Journal<{ readonly message: string }>;
  readonly votes: Votes;
  readonly gaps: Gaps;
  readonly rebuilds: Rebuilds;
  /** Looks the themes up ahead, question by question, whenever nobody waits; resolves when it is done, or the program ends. */
  readonly prepareThemes: () => Promise<void>;
  readonly resting: RestingChannels;
  /** Says, at once, whether an event comes for the first time. */
  readonly isNew: (id: string) => boolean;
  /** Questions; and clicks, which cost less. */
  readonly takeQuestion: TakeTurn;
  readonly takeClick: TakeTurn;
  /** Is the program about to end? */
  readonly isClosing: () => boolean;
  /** Is the connection making up for events that were missed? */
  readonly isReplaying: () => boolean;
  readonly metrics: Metrics;
  readonly log: Log;
}
