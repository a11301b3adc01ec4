import type { Timings } from '../answer/answer.js';
import type { RefusalReason } from '../answer/gate/refuse-sentence.js';
import type { ModelFailure } from '../model/model-failure.js';
import { firstFitting } from './first-fitting.js';
import type { MessageBody } from './message-body.js';
import { shown } from './shown.js';
import { smallPrint } from './small-print.js';
import type { Texts } from './texts.js';

export interface WhyView {
  /** In the order in which they were chosen from, best first. */
  readonly passages: readonly {
    readonly document: string;
    readonly section: string | null;
    readonly words: number;
    readonly similarity: number;
    readonly fused: number;
    readonly reading: number | null;
    readonly score: number;
  }[];
  readonly threshold: number;
  readonly confidence: number;
  readonly timings: Timings;
  /** A language model's part; null or left out where it had none. */
  readonly wording?: WordingView | null;
}

export interface WordingView {
  readonly model: string;
  readonly kept: number;
  readonly dropped: readonly {
    readonly sentence: string;
    readonly reason: RefusalReason;
    readonly detail: string;
  }[];
  /** In all; `dropped` holds the first. */
  readonly droppedInAll: number;
  readonly failure: ModelFailure | null;
}

/** Passages looked at closely enough to be worth showing. */
const PASSAGES = 5;
/** Of a path and of a heading, UTF-16 code units before escaping. */
const nameLengths = [80, 40, 20];
/** Sentences of a model that were not sent, worth showing; of a name, UTF-16 code units. */
const DROPPED = 3;
const NAME_MAX = 40;
/** How far the threshold is moved to see what would change: a tenth. */
const MOVE = 0.1;

/** How an answer came about: the passages with the scores of each stage, the threshold, the time. */
export function renderWhy(view: WhyView, texts: Texts): MessageBody {
  return { content: firstFitting(nameLengths.map((most) => draft(view, texts, most))), components: [] };
}

function draft(view: WhyView, texts: Texts, most: number): string {
  const { passages, threshold, confidence, timings } = view;
  const isEnough = confidence >= threshold;
  const best = passages
    .slice(0, PASSAGES)
    .flatMap((passage, i) => [
      `${i + 1} ${placeOf(passage, most)}`,
      smallPrint([scoresOf(passage, texts)], ''),
    ]);
  const { embedMs, searchMs, readMs, totalMs } = timings;
  return [
    `🧭 **${texts.whyTitle}**`,
    texts.confidence(confidence.toFixed(2), threshold.toFixed(2)),
    isEnough ? texts.isAbove : texts.isBelow,
    whatIf(confidence, threshold, texts),
    ...wordingLines(view.wording ?? null, texts, most),
    ...(best.length === 0 ? [texts.noPassages] : [...best, smallPrint([texts.scoresMean], '')]),
    smallPrint(
      [texts.timings(Math.round(embedMs), Math.round(searchMs), Math.round(readMs), Math.round(totalMs))],
      '',
    ),
  ].join('\n');
}

/** What a language model did, and what of it was not sent. */
function wordingLines(wording: WordingView | null, texts: Texts, most: number): readonly string[] {
  if (wording === null) return [];
  const model = shown(wording.model, NAME_MAX);
  if (wording.failure !== null)
    return [smallPrint([texts.modelFailed(model, texts.modelFailures[wording.failure])], '')];
  const left = wording.droppedInAll - Math.min(DROPPED, wording.dropped.length);
  return [
    smallPrint([texts.modelWorded(model, wording.kept, wording.droppedInAll)], ''),
    ...wording.dropped.slice(0, DROPPED).map(({ sentence, reason, detail }) => {
      const because =
        detail === '' ? texts.refusals[reason] : `${texts.refusals[reason]}: ${shown(detail, NAME_MAX)}`;
      return smallPrint([`✂️ ${shown(sentence, most)} — ${because}`], '');
    }),
    left > 0 ? smallPrint([texts.leftOut(left)], '') : '',
  ].filter((line) => line !== '');
}

function placeOf({ document, section }: WhyView['passages'][number], most: number): string {
  return section === null ? shown(document, most) : `${shown(document, most)} › ${shown(section, most)}`;
}

function scoresOf(
  { words, similarity, fused, reading, score }: WhyView['passages'][number],
  texts: Texts,
): string {
  const [one, two, three, all] = [words, similarity, fused, score].map((value) => value.toFixed(2));
  const read = reading === null ? texts.notRead : reading.toFixed(2);
  return texts.scores(one ?? '', two ?? '', three ?? '', read, all ?? '');
}

/** What a threshold a tenth lower or higher would have changed. */
function whatIf(confidence: number, threshold: number, texts: Texts): string {
  const low = threshold * (1 - MOVE);
  const high = threshold * (1 + MOVE);
  if (confidence >= threshold && confidence < high) return texts.otherWhenHigher(high.toFixed(2));
  if (confidence < threshold && confidence >= low) return texts.otherWhenLower(low.toFixed(2));
  return texts.sameAround(low.toFixed(2), high.toFixed(2));
}
