import type { ReadHit } from '../../src/answer/read-hits.js';
import type { Passage } from '../../src/passages/passage.js';

/** A passage as it comes out of reading: its sentences with the scores they are ordered by. */
export function readHit(
  position: number,
  sentences: readonly (readonly [text: string, score: number, span?: string])[],
  facts: Partial<Passage> = {},
): ReadHit {
  let end = 0;
  const scored = sentences.map(([text, score, span = '']) => {
    const start = end;
    end = start + text.length;
    return { range: { start, end }, text, reading: score, span, words: 0, similarity: 0, score };
  });
  const passage: Passage = {
    document: `${position}.md`,
    start: 0,
    end,
    headings: ['題'],
    kind: 'report',
    language: 'ja',
    number: null,
    title: '題',
    url: null,
    publishedAt: null,
    sentences: scored.map(({ range }) => range),
    ...facts,
  };
  const hit = {
    position,
    passage,
    words: 0,
    similarity: 0,
    sentenceSimilarities: scored.map(() => 0),
    wordings: [],
    standardised: 0,
    fused: 0,
  };
  return { hit, sentences: scored, score: Math.max(...scored.map(({ score }) => score)) };
}
