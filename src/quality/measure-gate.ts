import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Gate } from '../answer/gate/create-gate.js';
import type { RefusalReason } from '../answer/gate/refuse-sentence.js';
import { share } from './metrics.js';

/** The labelled pairs, below the product's folder. */
export const GATE_PAIRS = 'test/quality/gate.jsonl';

/** A sentence and the quote it cites: true to it, or made false in one way. */
export const GatePair = z.strictObject({
  id: z.string(),
  label: z.enum(['true', 'number', 'date', 'negation', 'name', 'addition']),
  quoteLanguage: z.enum(['ja', 'en']),
  language: z.enum(['ja', 'en']),
  quote: z.string(),
  sentence: z.string(),
});
export type GatePair = z.infer<typeof GatePair>;

export async function readGatePairs(packageRoot: string): Promise<readonly GatePair[]> {
  const text = await readFile(join(packageRoot, GATE_PAIRS), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => GatePair.parse(JSON.parse(line)));
}

export interface GateFigures {
  /** By label: how many pairs, and the share that was refused. */
  readonly refused: Readonly<Record<GatePair['label'], { readonly pairs: number; readonly share: number }>>;
  /** For one sentence, milliseconds: in the middle, and 19 of 20 take no longer. */
  readonly ms: { readonly p50: number; readonly p95: number };
  /** Pairs that were judged wrongly, with the reason given. */
  readonly wrong: readonly {
    readonly pair: GatePair;
    readonly reason: RefusalReason | null;
    readonly detail: string;
  }[];
}

/** Sends every pair through the gate, one after the other. */
export async function measureGate(pairs: readonly GatePair[], gate: Gate): Promise<GateFigures> {
  const judged: { readonly pair: GatePair; readonly isRefused: boolean; readonly ms: number }[] = [];
  const wrong: GateFigures['wrong'][number][] = [];
  for (const pair of pairs) {
    const began = performance.now();
    const refusal = await gate(
      pair.sentence,
      [{ text: pair.quote, language: pair.quoteLanguage }],
      pair.language,
    );
    judged.push({ pair, isRefused: refusal !== null, ms: performance.now() - began });
    if ((refusal !== null) === (pair.label === 'true'))
      wrong.push({ pair, reason: refusal?.reason ?? null, detail: refusal?.detail ?? '' });
  }
  const of = (label: GatePair['label']): { readonly pairs: number; readonly share: number } => {
    const own = judged.filter(({ pair }) => pair.label === label);
    return { pairs: own.length, share: share(own.map(({ isRefused }) => isRefused)) };
  };
  const times = judged.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    refused: {
      true: of('true'),
      number: of('number'),
      date: of('date'),
      negation: of('negation'),
      name: of('name'),
      addition: of('addition'),
    },
    ms: {
      p50: times[Math.floor(times.length / 2)] ?? 0,
      p95: times[Math.floor(times.length * 0.95)] ?? 0,
    },
    wrong,
  };
}
