import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Embedder, Embedding } from '../../../embeddings/embedder.js';
import { createGate, type Gate } from '../../../src/answer/gate/create-gate.js';
import { wordFromQuotes } from '../../../src/answer/wording/word-from-quotes.js';
import { limitModel } from '../../../src/model/limit-model.js';
import { openLanguageModel } from '../../../src/model/open-language-model.js';
import {
  type GateFigures,
  type GatePair,
  measureGate,
  readGatePairs,
} from '../../../src/quality/measure-gate.js';
import { adversarialOutput, offeredFrom, seededRandom } from '../../fakes/adversary.js';
import { type Models, startModels } from '../../fakes/ferry-engine.js';
import { readDocuments } from '../../fakes/read-all-documents.js';
import { scriptedModel } from '../../fakes/scripted-model.js';
import { startStubModelServer } from '../../fakes/stub-model-server.js';

const root = join(import.meta.dirname, '../../..');
let models: Models;
let gate: Gate;
let pairs: readonly GatePair[];
let figures: GateFigures;

/** The same sentences come again and again: each is embedded once. */
function remembering(embedder: Embedder): Pick<Embedder, 'embedQuery'> {
  const known = new Map<string, Promise<Embedding>>();
  return {
    embedQuery(text) {
      const embedding = known.get(text) ?? embedder.embedQuery(text);
      known.set(text, embedding);
      return embedding;
    },
  };
}

beforeAll(async () => {
  models = await startModels();
  gate = createGate(remembering(models.embedder));
  pairs = await readGatePairs(root);
  figures = await measureGate(pairs, gate);
});
afterAll(() => models?.close());

test('the labelled pairs are 150 and more in both languages and across them, their quotes from the dossier', async () => {
  expect(pairs.length).toBeGreaterThanOrEqual(150);
  const directions = new Set(pairs.map(({ quoteLanguage, language }) => `${quoteLanguage}${language}`));
  expect([...directions].sort()).toEqual(['enen', 'enja', 'jaen', 'jaja']);
  const dossier = await readDocuments(join(root, 'documents'));
  expect(pairs.filter(({ quote }) => !dossier.includes(quote))).toEqual([]);
});

test.for(['number', 'date', 'negation'] as const)('of flipped %ss 99 of 100 are refused', (label) => {
  expect(figures.refused[label].share).toBeGreaterThanOrEqual(0.99);
});

test('of other names 99 of 100 are refused', () => {
  expect(figures.refused.name.share).toBeGreaterThanOrEqual(0.99);
});

test('of sentences with something added 7 of 10 are refused', () => {
  expect(figures.refused.addition.share).toBeGreaterThanOrEqual(0.7);
});

test('of sentences that are true to their quotes 1 of 20 is refused at most', () => {
  expect(figures.refused.true.share).toBeLessThanOrEqual(0.05);
});

/** Four true pairs with quotes of their own, in one language. */
function fourOf(random: () => number): readonly GatePair[] {
  const language = random() < 0.5 ? 'ja' : 'en';
  // Two of the quotes say the same, so that either may be cited.
  const isDouble = ({ quote }: GatePair): boolean => quote.startsWith('Although its name ends in .sys');
  const from = pairs.filter((pair) => pair.label === 'true' && pair.language === language && !isDouble(pair));
  const chosen: GatePair[] = [];
  while (chosen.length < 4) {
    const pair = from[Math.floor(random() * from.length)];
    if (pair !== undefined && !chosen.some(({ quote }) => quote === pair.quote)) chosen.push(pair);
  }
  return chosen;
}

interface Tried {
  readonly passed: number;
  readonly trueOnes: number;
  /** Sentences that passed although their quote does not say so. */
  readonly unverified: readonly string[];
}

async function tryOutputs(
  count: number,
  seed: number,
  complete: (text: string, chosen: readonly GatePair[]) => Promise<readonly string[]>,
): Promise<Tried> {
  const random = seededRandom(seed);
  const unverified: string[] = [];
  let passed = 0;
  let trueOnes = 0;
  for (let i = 0; i < count; i += 1) {
    const chosen = fourOf(random);
    const { text, truths } = adversarialOutput(chosen, random);
    const sent = await complete(text, chosen);
    trueOnes += truths.size;
    passed += sent.length;
    unverified.push(...sent.filter((sentence) => !truths.has(sentence)));
  }
  return { passed, trueOnes, unverified };
}

const task = (chosen: readonly GatePair[]) => ({
  prompt: { system: '', user: '' },
  offered: offeredFrom(chosen),
  language: chosen[0]?.language ?? 'en',
  signal: new AbortController().signal,
});
const asSent = ({
  text,
  citations,
}: {
  readonly text: string;
  readonly citations: readonly number[];
}): string => `${text} [${citations.join(', ')}]`;

test('of 10,000 outputs of an adversary no unverified sentence passes, and the true ones do', async () => {
  const tried = await tryOutputs(10_000, 7, async (text, chosen) => {
    const model = {
      name: 'adversary',
      async *complete() {
        yield text;
      },
    };
    return (await wordFromQuotes({ model, gate }, task(chosen))).statements.map(asSent);
  });
  expect([...new Set(tried.unverified)]).toEqual([]);
  expect(tried.trueOnes).toBeGreaterThan(1_000);
  expect(tried.passed / tried.trueOnes).toBeGreaterThan(0.9);
}, 300_000);

test('nor of 300 through a server', async () => {
  const stub = await startStubModelServer();
  const server = await openLanguageModel({ baseUrl: stub.baseUrl, model: 'adversary', apiKey: null });
  const limits = { timeoutMs: 20_000, maxCharacters: 12_000, failuresBeforeRest: 3, restMs: 1_000 };
  const model = limitModel(server, { take: () => true, use: () => {} }, limits);
  const tried = await tryOutputs(300, 11, async (text, chosen) => {
    stub.reply = () => text;
    return (await wordFromQuotes({ model, gate }, task(chosen))).statements.map(asSent);
  });
  await stub.close();
  expect(tried.unverified).toEqual([]);
  expect(tried.passed).toBeGreaterThan(20);
}, 120_000);

test('a sentence is judged before the next one is written', async () => {
  const chosen = fourOf(seededRandom(3));
  const text = chosen.map(({ sentence }, i) => `${sentence} [${i + 1}]`).join(' ');
  const seen: number[] = [];
  await wordFromQuotes(
    { model: scriptedModel(() => text), gate },
    { ...task(chosen), onPassed: (passed) => seen.push(passed.length) },
  );
  expect(seen).toEqual([1, 2, 3, 4]);
});
