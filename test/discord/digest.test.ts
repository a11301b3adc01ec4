import { expect, test } from 'vitest';
import { tellEverything } from '../../src/discord/tell-everything.js';
import { preparedBot } from '../fakes/prepared-bot.js';
import { answerOf } from '../fakes/sample-answers.js';
import { sampleEngine } from '../fakes/sample-engine.js';
import { sampleTheme } from '../fakes/sample-theme.js';
import { provingGeneration, sampleThemes } from '../fakes/sample-themes.js';
import { attachedTexts } from './message-faults.js';

test('the whole briefing is one file with every theme and its footnotes', async () => {
  const body = await tellEverything({ engine: sampleEngine() }, 'ja');
  expect(body.content).toContain('出典');
  expect(attachedTexts(body)[0]).toMatch(/^## 港\n\n- 欠航したフェリーは12便だった。 \[\^1\]\n\n\[\^1\]: /u);
});

test('the message of a rebuild ends with what the themes tell otherwise', async () => {
  let generation = provingGeneration('g1');
  let text = '欠航したフェリーは12便だった。';
  const themes = sampleThemes([sampleTheme], {
    answerQuestion: async () =>
      answerOf({ generation: generation.id, statements: [{ lane: 'reports', text, citations: [1] }] }),
    generation: () => generation,
  });
  const report = {
    generation: 'g2',
    documents: 1,
    passages: 1,
    comments: 0,
    embedded: 1,
    reused: 0,
    skipped: [],
    changes: { added: [], changed: ['ja/gaiyou.md'], removed: [], settingsChanged: false },
  };
  const { discord, start } = await preparedBot();
  const owner = discord.member({ isOwner: true, locale: 'ja' });
  const bot = await start({
    themes,
    generation: () => generation,
    async rebuild() {
      text = '欠航したフェリーは15便だった。';
      generation = provingGeneration('g2');
      return report;
    },
  });
  await themes.summarise(sampleTheme, 'ja', 'full');
  const started = await owner.runs('/index rebuild').reply();
  const shown = (): string =>
    owner.screen().find(({ nonce }) => nonce?.startsWith(started.interaction ?? '?'))?.content ?? '';
  await expect.poll(shown, { timeout: 20_000 }).toContain('まとめが変わったテーマ 1件');
  expect(shown()).toContain('− 欠航したフェリーは12便だった。\n+ 欠航したフェリーは15便だった。');
  await bot.stop();
  discord.check();
});
