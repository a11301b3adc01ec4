import { join } from 'node:path';
import { checkSentences, createEvidenceFinder } from './answer/check-sentences.js';
import { suggestQuestions } from './answer/suggest-questions.js';
import type { App, Engine } from './app.js';
import { type Config, DISCORD_API } from './config.js';
import type { BotEngine, BotSettings } from './discord/bot-engine.js';
import { createTriedQuestions } from './discord/tried-questions.js';
import { themesOn } from './theme-commands.js';
import { createLedger } from './themes/ledger.js';
import { createPictures } from './themes/pictures.js';
import type { Theme } from './themes/theme.js';
import { createTimeline } from './themes/timeline.js';
import type { View } from './themes/view.js';
import { createVoices } from './themes/voices.js';

/** Which of several processes this one is: the first has id 0. */
export interface ShardPlace {
  readonly id: number;
  readonly count: number;
}

/** The engine as the bot sees it. */
export function botEngineOf(
  app: App,
  { parts, served, store, answerQuestion, answerAndTrace, model }: Engine,
  { themes, views }: { readonly themes: readonly Theme[]; readonly views: readonly View[] },
): BotEngine {
  const generation: BotEngine['generation'] = () => served.generation;
  const findEvidence = createEvidenceFinder({ embedder: parts.embedder, generation, log: app.log });
  const triedQuestions = createTriedQuestions(answerQuestion, () => generation().id);
  return {
    answerAndTrace,
    rewrite: model?.rewrite ?? (async () => null),
    suggest: (answer, askAbout, { isHurried }) =>
      suggestQuestions(
        served.generation,
        answer,
        (question) => triedQuestions.isAnswered(question, isHurried),
        askAbout,
      ),
    check: (message) => checkSentences(message, findEvidence),
    themes: themesOn(app, served, themes, model?.wordSummary(parts.serving)),
    pictures: createPictures(),
    ledger: createLedger(generation, app.log),
    timeline: createTimeline(generation, app.log),
    voices: createVoices(views, parts.embedder, generation, app.log),
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
    // Votes, gaps and buttons of another Discord, such as the demo's, are kept apart.
    folder: join(
      dataFolder,
      config.DISCORD_API_BASE_URL === DISCORD_API ? 'discord' : 'discord-elsewhere',
      ...(shard === null ? [] : [`shard-${shard.id}-of-${shard.count}`]),
    ),
    rebuildsAtStart: shard === null || shard.id === 0,
  };
}
