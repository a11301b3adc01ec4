import { splitIntoSentences } from '../text/split-sentences.js';
import { locateSpan } from './locate-span.js';
import { bestScore, type Reader } from './reader.js';

/** A passage read for one question; offsets are UTF-16 code units of the passage. */
export interface PassageReading {
  readonly span: { readonly start: number; readonly end: number; readonly text: string } | null;
  /** The passage in order. */
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly score: number }[];
  /** Probability, 0 to 1, that the passage does not hold the answer. */
  readonly notHere: number;
}

/** Logits to probability: a logistic curve through ½ at 0, fitted on jaquad's and jsquad's passages. */
const STEEPNESS = 0.35;
/** Stands for "no token of it could be read", where JSON has no −Infinity. */
const SCORE_MIN = -100;

/** Reads any passage, indexed or not. */
export async function readPassage(
  reader: Reader,
  question: string,
  passage: string,
): Promise<PassageReading> {
  const ranges = splitIntoSentences(passage);
  const readings = await reader.read(
    question,
    ranges.map(({ start, end }) => passage.slice(start, end)),
  );
  const best = Math.max(SCORE_MIN, bestScore(readings));
  // Rounded before it decides, so that what is shown and the span never disagree.
  const notHere = round(1 / (1 + Math.exp(STEEPNESS * best)));
  const sentences = ranges.map((range, i) => ({
    ...range,
    score: round(Math.max(SCORE_MIN, readings[i]?.score ?? SCORE_MIN)),
  }));
  return {
    span: notHere < 0.5 ? spanIn(passage, ranges, readings, best) : null,
    sentences,
    notHere,
  };
}

function spanIn(
  passage: string,
  ranges: ReturnType<typeof splitIntoSentences>,
  readings: Awaited<ReturnType<Reader['read']>>,
  best: number,
): PassageReading['span'] {
  const at = readings.findIndex((reading) => reading.score === best);
  const sentence = ranges[at];
  const reading = readings[at];
  if (sentence === undefined || reading === undefined) return null;
  // Where the model spells the span otherwise than the text does, the sentence itself is the honest span.
  const inside = locateSpan(passage.slice(sentence.start, sentence.end), reading.span);
  const start = sentence.start + (inside?.start ?? 0);
  const end = inside === null ? sentence.end : sentence.start + inside.end;
  return { start, end, text: passage.slice(start, end) };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
