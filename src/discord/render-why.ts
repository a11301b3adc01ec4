import type { Timings } from '../answer/answer.js';
import type { MessageBody } from './message-body.js';
import type { Texts } from './texts.js';

export interface WhyView {
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
}

export function renderWhy({ passages, threshold }: WhyView, _texts: Texts): MessageBody {
  return { content: `${threshold}\n${passages.map(({ score }) => score).join('\n')}`, components: [] };
}
