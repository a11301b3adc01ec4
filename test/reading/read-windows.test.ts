import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWindows } from '../../src/reading/read-windows.js';
import { characterModel, type Logits } from '../fakes/span-model.js';

test('the model is given the question and the sentences in one sequence, apart by two separators', async () => {
  const model = characterModel({}, {});
  await readWindows(model, 'why', ['ab', 'cd']);
  expect(model.windows).toEqual(['^why||abcd|']);
});

test('each sentence gets its own best span, and none reaches into the next sentence', async () => {
  // b to d would score 2 + 9, but d belongs to the second sentence.
  const model = characterModel({ b: 2, e: 1 }, { c: 3, d: 9, f: 1 });
  expect(await readWindows(model, '?', ['abc', 'def'])).toEqual([
    { score: 5, span: 'bc' },
    { score: 9, span: 'd' },
  ]);
});

test('a span is scored against the logits of "not here"', async () => {
  const model = characterModel({ b: 2 }, { b: 3 }, () => [4, 0.5]);
  expect(await readWindows(model, '?', ['abc'])).toEqual([{ score: 0.5, span: 'b' }]);
});

test('the question has no part in a span', async () => {
  const model = characterModel({ q: 50, b: 1 }, { q: 50, b: 1 });
  expect(await readWindows(model, 'q', ['ab'])).toEqual([{ score: 2, span: 'b' }]);
});

test('a span never ends before it begins', async () => {
  const model = characterModel({ a: -9, b: -9, c: 9 }, { a: 9, b: 1, c: -9 });
  // c before a would be 18; what is left is the best in reading order.
  expect(await readWindows(model, '?', ['abc'])).toEqual([{ score: 0, span: 'a' }]);
});

test('a span holds at most 30 tokens', async () => {
  // s begins; x is the 30th token from there and y the 31st.
  const model = characterModel({ s: 10, a: -99, x: -99, y: -99 }, { x: 5, y: 50 });
  const sentence = `s${'a'.repeat(28)}xy`;
  expect(await readWindows(model, '?', [sentence])).toEqual([{ score: 15, span: sentence.slice(0, 30) }]);
});

test('a question is cut at 60 tokens', async () => {
  const model = characterModel({}, {});
  await readWindows(model, 'q'.repeat(61), ['a']);
  expect(model.windows).toEqual([`^${'q'.repeat(60)}||a|`]);
});

test('a sentence without tokens has no span and a score below every other', async () => {
  const model = characterModel({ b: 1 }, { b: 1 });
  expect(await readWindows(model, '?', ['', 'b'])).toEqual([
    { score: Number.NEGATIVE_INFINITY, span: '' },
    { score: 2, span: 'b' },
  ]);
  expect(await readWindows(model, '?', [])).toEqual([]);
});

const small = { maxQuestionTokens: 4, maxTokens: 16, maxSpanTokens: 30 }; // room for 8 tokens of passage

test('a long passage is read in windows of half overlap', async () => {
  const model = characterModel({ h: 5 }, { i: 5 });
  const readings = await readWindows(model, 'why?', ['abcdefghijklmnopqrst'], small);
  expect(model.windows).toEqual([
    '^why?||abcdefgh|',
    '^why?||efghijkl|',
    '^why?||ijklmnop|',
    '^why?||mnopqrst|',
  ]);
  // It crosses the end of the first window and is whole in the second.
  expect(readings).toEqual([{ score: 10, span: 'hi' }]);
});

test('a passage that just fits is read in one window, one token more takes two', async () => {
  const model = characterModel({}, {});
  await readWindows(model, 'why?', ['abcdefgh'], small);
  await readWindows(model, 'why?', ['abcdefghi'], small);
  expect(model.windows).toEqual(['^why?||abcdefgh|', '^why?||abcdefgh|', '^why?||efghi|']);
});

test('what several windows see counts as the best of them saw it', async () => {
  const model = characterModel({ f: 5 }, { f: 5 }, (window) => [window.includes('a') ? 8 : 1, 0]);
  expect(await readWindows(model, 'why?', ['abcdefghijkl'], small)).toEqual([{ score: 9, span: 'f' }]);
});

test('no window is longer than the model takes, and every run of half a window stands whole in one of them', async () => {
  const lengths = fc.record({
    length: fc.integer({ min: 1, max: 120 }),
    room: fc.integer({ min: 2, max: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(lengths, async ({ length, room }) => {
      const model = characterModel({}, {});
      const passage = String.fromCodePoint(...Array.from({ length }, (_, i) => 0x4e00 + i));
      await readWindows(model, 'q', [passage], {
        maxQuestionTokens: 60,
        maxTokens: room + 5,
        maxSpanTokens: 30,
      });
      const parts = model.windows.map((window) => window.slice('^q||'.length, -1));
      expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(room);
      const half = Math.floor(room / 2);
      for (let at = 0; at + half <= Math.max(half, length); at += 1)
        expect(parts.some((part) => part.includes(passage.slice(at, at + half)))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('the score of a sentence is the largest that trying every span gives', async () => {
  const characters = [...'abcdefghij'];
  const logits = fc
    .array(fc.integer({ min: -20, max: 20 }), { minLength: 10, maxLength: 10 })
    .map(
      (values): Logits => Object.fromEntries(characters.map((character, i) => [character, values[i] ?? 0])),
    );
  const sentence = fc
    .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 40 })
    .map((picked) => picked.join(''));
  await fc.assert(
    fc.asyncProperty(
      logits,
      logits,
      fc.array(sentence, { maxLength: 4 }),
      async (starts, ends, sentences) => {
        const readings = await readWindows(characterModel(starts, ends), '?', sentences);
        const expected = sentences.map((text) => {
          const scores = [...text].flatMap((first, i) =>
            [...text.slice(i, i + 30)].map((last) => (starts[first] ?? 0) + (ends[last] ?? 0)),
          );
          return Math.max(...scores);
        });
        expect(readings.map(({ score }) => score)).toEqual(expected);
        for (const [i, { span }] of readings.entries()) expect(sentences[i]).toContain(span);
      },
    ),
    { numRuns: 200 },
  );
});
