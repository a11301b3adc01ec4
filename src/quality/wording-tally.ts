import type { AnswerQuestion, TracedAnswerer } from '../answer/answer-question.js';
import type { RefusalReason } from '../answer/gate/refuse-sentence.js';

/** What a model and the gate made of a set of questions. */
export interface WordingFigures {
  readonly model: string;
  /** Answers that the model was asked to word, that it worded, and that it failed at. */
  readonly asked: number;
  readonly worded: number;
  readonly failed: number;
  /** Sentences that passed, and that did not, by reason. */
  readonly kept: number;
  readonly dropped: Readonly<Partial<Record<RefusalReason, number>>>;
  /** The gate's time for an answer, milliseconds. */
  readonly gateMs: { readonly p50: number; readonly p95: number };
}

/** Counts along while questions are answered. */
export function wordingTally(): {
  readonly counting: (answerAndTrace: TracedAnswerer) => AnswerQuestion;
  readonly figures: () => WordingFigures;
} {
  const dropped: Partial<Record<RefusalReason, number>> = {};
  const times: number[] = [];
  const counts = { asked: 0, worded: 0, failed: 0, kept: 0 };
  let model = '';
  return {
    counting: (answerAndTrace) => async (asked) => {
      const { answer, wording } = await answerAndTrace(asked);
      if (wording !== undefined) {
        model = wording.model;
        counts.asked += 1;
        counts.worded += wording.kept > 0 ? 1 : 0;
        counts.failed += wording.failure === null ? 0 : 1;
        counts.kept += wording.kept;
        times.push(wording.gateMs);
        for (const { reason } of wording.dropped) dropped[reason] = (dropped[reason] ?? 0) + 1;
      }
      return answer;
    },
    figures() {
      const sorted = [...times].sort((one, other) => one - other);
      const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? 0;
      return { model, ...counts, dropped, gateMs: { p50: at(0.5), p95: at(0.95) } };
    },
  };
}
