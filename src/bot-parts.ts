import { join } from 'node:path';
import { checkSentences, createEvidenceFinder } from './answer/check-sentences.js';
import { suggestQuestions } from './answer/suggest-questions.js';
import type { App, Engine } from './app.js';
import type { Config } from './config.js';
import type { BotEngine, BotSettings } from './discord/bot-engine.js';
import { createTriedQuestions } from './discord/tried-questions.js';
import { createLedger } from './themes/ledger.js';
import type { Theme } from './themes/theme.js';
import { createThemes } from './themes/themes.js';
import { createTimeline } from './themes/timeline.js';

/** Which of several processes this one is: the first has id 0. */
export interface ShardPlace {
  readonly id: number;
  readonly count: number;
}

/** The engine as the bot sees it. */
export function botEngineOf(
  app: App,
  { parts, served, store, answerQuestion, answerAndTrace }: Engine,
  themes: readonly Theme[],
): BotEngine {
  const generation: BotEngine['generation'] = () => served.generation;
  const findEvidence = createEvidenceFinder({ embedder: parts.embedder, generation, log: app.log });
  const triedQuestions = createTriedQuestions(answerQuestion, () => generation().id);
  return {
    answerAndTrace,
    suggest: (answer, askAbout, { isHurried }) =>
      suggestQuestions(
        served.generation,
        answer,
        (question) => triedQuestions.isAnswered(question, isHurried),
        askAbout,
      ),
    check: (message) => checkSentences(message, findEvidence),
    themes: createThemes(themes, answerQuestion, () => generation().id),
    ledger: createLedger(generation, app.log),
    timeline: createTimeline(generation, app.log),
    generation,
    isStale: () => served.isStale,
    changes: () => served.changes(),
    async previousGeneration() {
      return (await store.readPointer())?.previous?.generation ?? null;
    },
    async rebuild(onProgress) {
      const report = await app.buildAndReport(onProgress);
      await served.reload();
      return report;
    },
    async rollBack() {
      await store.rollBack();
      await served.reload();
      return served.generation.id;
    },
  };
}

/** The bot's settings; what it keeps lies beside the indexes in the data folder. */
export function botSettingsOf(
  config: Config,
  token: string,
  dataFolder: string,
  shard: ShardPlace | null,
): BotSettings {
  return {
    token,
    apiBaseUrl: config.DISCORD_API_BASE_URL,
    guildIds: config.DISCORD_GUILD_IDS,
    ownerIds: config.DISCORD_OWNER_IDS,
    ownerRoleIds: config.DISCORD_OWNER_ROLE_IDS,
    channelIds: config.DISCORD_CHANNEL_IDS,
    defaultLanguage: config.DISCORD_DEFAULT_LANGUAGE,
    rates: {
      perUser: config.RATE_PER_USER,
      perChannel: config.RATE_PER_CHANNEL,
      perGuild: config.RATE_PER_GUILD,
    },
    keepQuestions: config.GAPS_KEEP_QUESTIONS === 'on',
    folder: join(dataFolder, 'discord', ...(shard === null ? [] : [`shard-${shard.id}-of-${shard.count}`])),
    rebuildsAtStart: shard === null || shard.id === 0,
  };
}
