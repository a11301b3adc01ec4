import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Gate } from '../../src/answer/gate/create-gate.js';
import { refuseSentence } from '../../src/answer/gate/refuse-sentence.js';
import { ModelFailureError } from '../../src/model/model-failure.js';
import { readPrompt } from '../../src/model/read-prompt.js';
import type { Summary } from '../../src/themes/summarise-theme.js';
import { createWordedSummaries } from '../../src/themes/word-summary.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { citationOf } from '../fakes/sample-answers.js';
import { sampleTheme } from '../fakes/sample-theme.js';
import { sampleThemes } from '../fakes/sample-themes.js';
import { scriptedModel } from '../fakes/scripted-model.js';
import { atAngle, smallGeneration } from '../fakes/small-generation.js';

const texts = ['欠航したフェリーは12便だった。', '原因は古い電線だった。'];
const generation = smallGeneration(texts.map((text) => ({ text, language: 'ja', vector: atAngle(0) })));
const gate: Gate = async (sentence, quotes, language) => refuseSentence(sentence, quotes, language);
const summary: Summary = {
  theme: sampleTheme.id,
  language: 'ja',
  length: 'short',
  generation: generation.id,
  statements: texts.map((text, i) => ({ lane: 'reports', text, citations: [i + 1] })),
  citations: texts.map((quote, i) =>
    citationOf({ number: i + 1, document: `${i}.md`, start: 0, end: quote.length, quote }),
  ),
};

async function wordingWith(reply: () => string | ModelFailureError) {
  const model = scriptedModel(reply);
  const log = recordedLog();
  const word = createWordedSummaries({
    model,
    gate,
    log,
    serving: () => ({ generation, isStale: false, hasChanged: async () => false }),
    prompt: await readPrompt(join(import.meta.dirname, '../../prompts/summary.md'), 'summary'),
  });
  return { word, model, log };
}

test('a theme is told in words that pass the gate, with its citations numbered by use', async () => {
  const { word, model } = await wordingWith(
    () => '原因は古い電線だったという。[2] フェリーの欠航は12便だった。[1]',
  );
  const told = await word(sampleTheme, summary);
  expect(told.statements).toEqual([
    { lane: 'reports', text: '原因は古い電線だったという。', citations: [1] },
    { lane: 'reports', text: 'フェリーの欠航は12便だった。', citations: [2] },
  ]);
  expect(told.citations.map(({ quote }) => quote)).toEqual([texts[1], texts[0]]);
  expect(model.asked[0]?.system).toContain('港');
});

test('a flipped number, too little left, or a failure: the quotes', async () => {
  for (const reply of ['フェリーの欠航は21便だった。[1]', '', new ModelFailureError('timeout', 'no')]) {
    const { word } = await wordingWith(() => reply);
    expect(await word(sampleTheme, summary)).toBe(summary);
  }
});

test('a summary of an index that is no longer served stays in quotes', async () => {
  const { word, model } = await wordingWith(() => '原因は古い電線だったという。[2]');
  const old = { ...summary, generation: 'g0' };
  expect(await word(sampleTheme, old)).toBe(old);
  expect(model.asked).toEqual([]);
});

test('words are kept, quotes are tried again', async () => {
  let asked = 0;
  const themes = sampleThemes([sampleTheme], {
    async word(_, told) {
      asked += 1;
      return asked === 1 ? told : { ...told, statements: [] };
    },
  });
  const tell = () => themes.summarise(sampleTheme, 'ja', 'short');
  expect((await tell()).statements).not.toEqual([]);
  expect((await tell()).statements).toEqual([]);
  expect((await tell()).statements).toEqual([]);
  expect(asked).toBe(2);
});
