import { expect, onTestFinished, test } from 'vitest';
import { type SearchStage, searchPassages, searchStages } from '../../src/answer/search-passages.js';
import { scriptedReader } from '../fakes/scripted-reader.js';
import { smallIndex } from '../fakes/small-index.js';

async function openSmall() {
  const index = await smallIndex();
  await index.build();
  const generation = await index.open();
  onTestFinished(() => generation.close());
  const reader = scriptedReader((sentence) =>
    sentence.includes('三日') ? { score: 15, span: '三日' } : null,
  );
  const search = (question: string, stage: SearchStage, top = 10, withReader = true) =>
    searchPassages(
      generation,
      { question },
      { stage, top },
      {
        embedder: index.embedder,
        reader: withReader ? reader : null,
      },
    );
  return { generation, reader, search };
}

test.for(searchStages)(
  'at the stage %s no passage comes twice, each comes as its slice, numbered from 1',
  async (stage) => {
    const { generation, search } = await openSmall();
    const found = await search('電線はいつ替えられましたか', stage);
    expect(found.map(({ rank }) => rank)).toEqual(found.map((_, i) => i + 1));
    const places = found.map(({ document, start }) => `${document} ${start}`);
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeGreaterThan(2);
    for (const { document, start, end, text } of found)
      expect(text).toBe(generation.textOf(document).slice(start, end));
  },
);

test.for(searchStages)(
  'at the stage %s reports come before voices, best first within each',
  async (stage) => {
    const { search } = await openSmall();
    const found = await search('Why was the bridge dark?', stage);
    const isVoice = found.map(({ document }) => document === 'voices.md');
    expect(isVoice).toEqual([...isVoice].sort((one, other) => Number(one) - Number(other)));
    expect(isVoice).toContain(true);
    const scores = found.filter(({ document }) => document !== 'voices.md').map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  },
);

test('a question for opinions looks among the voices first', async () => {
  const { search } = await openSmall();
  const [first] = await search('What do people think of the dark bridge?', 'read');
  expect(first?.document).toBe('voices.md');
});

test('only the last stage reads', async () => {
  const { reader, search } = await openSmall();
  for (const stage of ['words', 'vectors', 'fused'] as const)
    await search('電線はいつ替えられましたか', stage);
  expect(reader.asked).toEqual([]);
  const [first] = await search('電線はいつ替えられましたか', 'read');
  expect(reader.asked).not.toEqual([]);
  expect(first?.text).toBe('電線は三日後に替えられた。');
});

test('no more than the top are given, and none for a question without words', async () => {
  const { search } = await openSmall();
  expect(await search('電線', 'fused', 2)).toHaveLength(2);
  expect(await search('！？', 'words')).toEqual([]);
  expect(await search('電線', 'read', 3, false)).toHaveLength(3);
});
