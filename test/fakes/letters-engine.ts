import { createTracedAnswerer } from '../../src/answer/answer-question.js';
import { checkSentences, createEvidenceFinder } from '../../src/answer/check-sentences.js';
import { suggestQuestions } from '../../src/answer/suggest-questions.js';
import type { BotEngine } from '../../src/discord/bot-engine.js';
import { createTriedQuestions } from '../../src/discord/tried-questions.js';
import { folderStore } from '../../src/index/folder-store.js';
import { ServedIndex } from '../../src/index/served-index.js';
import { createLedger } from '../../src/themes/ledger.js';
import { createPictures } from '../../src/themes/pictures.js';
import { createTimeline } from '../../src/themes/timeline.js';
import { createVoices } from '../../src/themes/voices.js';
import { sampleTheme } from './sample-theme.js';
import { sampleThemes } from './sample-themes.js';
import { type SmallIndex, smallIndex } from './small-index.js';

export interface LettersEngine {
  readonly index: SmallIndex;
  readonly served: ServedIndex;
  readonly engine: BotEngine;
}

/** The real engine without models: vectors are counts of letters, sentences are chosen by words and likeness. */
export async function lettersEngine(documents: Readonly<Record<string, string>>): Promise<LettersEngine> {
  const index = await smallIndex(documents);
  await index.build();
  const { root, documentsFolder, indexSettings, openParts, embedder } = index;
  const served = await ServedIndex.open(
    { documentsFolder, indexSettings },
    folderStore(root, openParts, async () => {}),
  );
  if (served === null) throw new Error('the index that was just built cannot be opened');
  const { log } = openParts;
  const generation: BotEngine['generation'] = () => served.generation;
  const serving = () => ({
    generation: served.generation,
    isStale: served.isStale,
    hasChanged: (document: string) => served.hasChanged(document),
  });
  const answerAndTrace = createTracedAnswerer({ embedder, reader: null, serving, log });
  const answerQuestion = async (asked: Parameters<typeof answerAndTrace>[0]) =>
    (await answerAndTrace(asked)).answer;
  const tried = createTriedQuestions(answerQuestion, () => generation().id);
  const findEvidence = createEvidenceFinder({ embedder, generation, log });
  const engine: BotEngine = {
    answerAndTrace,
    rewrite: async () => null,
    suggest: (answer, askAbout, { isHurried }) =>
      suggestQuestions(
        served.generation,
        answer,
        (question) => tried.isAnswered(question, isHurried),
        askAbout,
      ),
    check: (message) => checkSentences(message, findEvidence),
    themes: sampleThemes([sampleTheme], { answerQuestion, generation }),
    voices: createVoices([], embedder, generation, log),
    pictures: createPictures(),
    ledger: createLedger(generation, log),
    timeline: createTimeline(generation, log),
    generation,
    isStale: () => false,
    changes: () => served.changes(),
    previousGeneration: async () => null,
    async rebuild(onProgress) {
      const report = await index.build({ onProgress });
      await served.reload();
      return report;
    },
    rollBack: () => Promise.reject(new Error('nothing is rolled back here')),
  };
  return { index, served, engine };
}
