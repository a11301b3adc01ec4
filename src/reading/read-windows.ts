import type { SentenceReading } from './reader.js';

/** How the shipped reader was trained to be asked; see its model card. */
export interface ReadSettings {
  readonly maxQuestionTokens: number;
  /** Question, passage and the four special tokens together. */
  readonly maxTokens: number;
  /** An answer has at most this many tokens. */
  readonly maxSpanTokens: number;
}

export const readSettings: ReadSettings = { maxQuestionTokens: 60, maxTokens: 300, maxSpanTokens: 30 };

/** Logits of one sequence: a number per token. */
export interface SpanLogits {
  readonly start: Float32Array;
  readonly end: Float32Array;
}

export interface SpanModel {
  /** Without special tokens. */
  encode(text: string): readonly number[];
  decode(ids: readonly number[]): string;
  run(ids: readonly number[]): Promise<SpanLogits>;
}

const START = 0;
const SEPARATOR = 2;
/** Tokens before the question and between question and passage. */
const HEAD = [START];
const BETWEEN = [SEPARATOR, SEPARATOR];

interface Token {
  readonly id: number;
  readonly sentence: number;
}

/**
 * Reads a passage with the span model, in windows of half overlap where it is longer than the model was trained for.
 * The score of a span (i, j) inside a sentence is start[i] + end[j] − (start[0] + end[0]).
 * @returns one reading per sentence: its best span over all windows
 */
export async function readWindows(
  model: SpanModel,
  question: string,
  sentences: readonly string[],
  settings: ReadSettings = readSettings,
): Promise<readonly SentenceReading[]> {
  const asked = model.encode(question).slice(0, settings.maxQuestionTokens);
  const tokens: readonly Token[] = sentences.flatMap((text, sentence) =>
    model.encode(text).map((id) => ({ id, sentence })),
  );
  const best = sentences.map(() => ({ score: Number.NEGATIVE_INFINITY, from: 0, to: 0 }));
  const room = settings.maxTokens - asked.length - HEAD.length - BETWEEN.length - 1;
  for (const [from, to] of windowsOf(tokens.length, room)) {
    const window = tokens.slice(from, to);
    const logits = await model.run([
      ...HEAD,
      ...asked,
      ...BETWEEN,
      ...window.map((token) => token.id),
      SEPARATOR,
    ]);
    const offset = HEAD.length + asked.length + BETWEEN.length;
    const nowhere = (logits.start[0] ?? 0) + (logits.end[0] ?? 0);
    for (const [i, first] of window.entries()) {
      const found = best[first.sentence];
      if (found === undefined) continue;
      const start = (logits.start[offset + i] ?? 0) - nowhere;
      for (let j = i; j < window.length && j < i + settings.maxSpanTokens; j += 1) {
        if (window[j]?.sentence !== first.sentence) break;
        const score = start + (logits.end[offset + j] ?? 0);
        if (score > found.score) {
          found.score = score;
          found.from = from + i;
          found.to = from + j + 1;
        }
      }
    }
  }
  return best.map(({ score, from, to }) => ({
    score,
    span: to > from ? model.decode(tokens.slice(from, to).map((token) => token.id)).trim() : '',
  }));
}

/** Half-overlapping windows over `length` tokens; one where they all fit. */
function windowsOf(length: number, room: number): readonly (readonly [number, number])[] {
  const windows: (readonly [number, number])[] = [[0, Math.min(length, room)]];
  for (let from = Math.floor(room / 2); from + Math.ceil(room / 2) < length; from += Math.floor(room / 2))
    windows.push([from, Math.min(length, from + room)]);
  return windows;
}
