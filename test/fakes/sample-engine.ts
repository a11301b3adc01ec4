import { createHash } from 'node:crypto';
import type { BotEngine } from '../../src/discord/bot-engine.js';
import { createLedger } from '../../src/themes/ledger.js';
import { createPictures } from '../../src/themes/pictures.js';
import { createTimeline } from '../../src/themes/timeline.js';
import { createVoices } from '../../src/themes/voices.js';
import { recordedLog } from './recorded-log.js';
import { answerOf } from './sample-answers.js';
import { sampleTheme } from './sample-theme.js';
import { sampleThemes } from './sample-themes.js';
import { atAngle, smallGeneration } from './small-generation.js';

/** An engine that answers every question at once with the same statement; its id tells which question it was. */
export function sampleEngine(facts: Partial<BotEngine> = {}): BotEngine {
  const generation = smallGeneration([
    { text: '欠航したフェリーは12便だった。', language: 'ja', vector: atAngle(0) },
  ]);
  return {
    async answerAndTrace({ question }) {
      const id = createHash('sha256').update(question).digest('hex').slice(0, 16);
      return { answer: answerOf({ id, question }), composed: 1, read: [] };
    },
    rewrite: async () => null,
    suggest: async () => [],
    check: async () => [],
    themes: sampleThemes([sampleTheme]),
    pictures: createPictures(),
    ledger: createLedger(() => generation, recordedLog()),
    timeline: createTimeline(() => generation, recordedLog()),
    voices: createVoices([], { embedQuery: async () => atAngle(0) }, () => generation, recordedLog()),
    generation: () => generation,
    isStale: () => false,
    changes: async () => ({ added: [], changed: [], removed: [], settingsChanged: false }),
    previousGeneration: async () => null,
    rebuild: () => Promise.reject(new Error('nothing is built here')),
    rollBack: () => Promise.reject(new Error('nothing is rolled back here')),
    ...facts,
  };
}
