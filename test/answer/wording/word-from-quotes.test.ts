import { expect, test } from 'vitest';
import type { Gate } from '../../../src/answer/gate/create-gate.js';
import { wordFromQuotes } from '../../../src/answer/wording/word-from-quotes.js';
import type { OfferedQuote } from '../../../src/answer/wording/worded.js';
import type { Kind } from '../../../src/documents/document.js';
import { laneOf } from '../../../src/passages/passage.js';
import { citationOf } from '../../fakes/sample-answers.js';
import { scriptedModel } from '../../fakes/scripted-model.js';

const kinds: readonly Kind[] = ['report', 'comment', 'summary', 'official'];
const offered: readonly OfferedQuote[] = kinds.map((kind, i) => ({
  citation: citationOf({ number: i + 1, kind }),
  lane: laneOf(kind),
  language: 'en',
}));
const open: Gate = async () => null;

async function word(text: string, gate: Gate = open) {
  const task = {
    prompt: { system: '', user: '' },
    offered,
    language: 'en',
    signal: new AbortController().signal,
  };
  const { statements, dropped } = await wordFromQuotes({ model: scriptedModel(() => text), gate }, task);
  return {
    said: statements.map(({ text: said }) => said),
    statements,
    why: dropped.map(({ reason }) => reason),
  };
}

test('what cites a number that was not offered is dropped, whatever else it cites', async () => {
  expect((await word('One. [9] Two. [1][9] Three. [0] Four. [1]')).said).toEqual(['Four.']);
});

test('a voice never stands under the reports, nor a digest alone', async () => {
  const { said, statements, why } = await word('One. [1][2] Two. [3] Three. [3][4] Four. [2]');
  expect(said).toEqual(['Three.', 'Four.']);
  expect(statements.map(({ lane }) => lane)).toEqual(['reports', 'voices']);
  expect(why).toEqual(['lanes', 'digest']);
});

test('a sentence is said once', async () => {
  expect((await word('One. [1] One. [1] One. [4]')).said).toEqual(['One.']);
});

test('a sentence sees the quotes it cites and no others', async () => {
  const seen: number[] = [];
  await word('One. [1] Two. [1][4]', async (_, quotes) => {
    seen.push(quotes.length);
    return null;
  });
  expect(seen).toEqual([1, 2]);
});

test('a flood of sentences is looked at for a while only', async () => {
  const flood = Array.from({ length: 100 }, (_, i) => `Sentence ${i}. [1]`).join(' ');
  expect((await word(flood)).said).toHaveLength(24);
});
