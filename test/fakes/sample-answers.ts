import type { Answer, Citation } from '../../src/answer/answer.js';

export function citationOf(facts: Partial<Citation> = {}): Citation {
  return {
    number: 1,
    document: 'ja/gaiyou.md',
    title: '青葉港の発券障害',
    kind: 'report',
    section: '影響',
    start: 100,
    end: 116,
    quote: '欠航したフェリーは12便だった。',
    url: 'https://example.com/aoba',
    publishedAt: '2021-03-04',
    ...facts,
  };
}

/** An answer from one report; what a test is about is put over it. */
export function answerOf(facts: Partial<Answer> = {}): Answer {
  return {
    id: '0123456789abcdef',
    question: '欠航したフェリーは何便でしたか',
    language: 'ja',
    status: 'answered',
    reason: null,
    shortAnswer: '12便',
    statements: [{ lane: 'reports', text: '欠航したフェリーは12便だった。', citations: [1] }],
    citations: [citationOf()],
    nearest: [],
    notices: [],
    confidence: 0.8,
    generation: 'g1',
    timings: { embedMs: 1, searchMs: 2, readMs: 3, totalMs: 6 },
    ...facts,
  };
}

/** Two voices, nothing from the reports. */
export const opinionOnly: Answer = answerOf({
  question: '売店のおにぎりはいくらでしたか',
  status: 'abstained',
  reason: 'opinion-only',
  shortAnswer: null,
  statements: [
    { lane: 'voices', text: 'おにぎりは一個五百円だった。', citations: [1] },
    { lane: 'voices', text: '売店は高い。', citations: [2] },
  ],
  citations: [
    citationOf({
      number: 1,
      kind: 'comment',
      section: '3',
      document: 'ja/koe.md',
      title: '乗客の声',
      url: null,
    }),
    citationOf({
      number: 2,
      kind: 'comment',
      section: '7',
      document: 'ja/koe.md',
      title: '乗客の声',
      url: null,
    }),
  ],
  nearest: [{ document: 'ja/gaiyou.md', start: 100, end: 116, quote: '欠航したフェリーは12便だった。' }],
});
