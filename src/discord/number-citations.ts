import type { Answer, Citation, Statement } from '../answer/answer.js';

/** A citation under the number a reader sees. */
export interface NumberedCitation {
  readonly number: number;
  readonly citation: Citation;
}

export interface NumberedStatement {
  readonly statement: Statement;
  readonly citations: readonly NumberedCitation[];
}

/**
 * The statements in the order in which they are shown, reports before voices, with their citations numbered from 1 by
 * first appearance. The one place that decides numbers: text, list of sources and buttons all take them from here.
 */
export function numberCitations({
  statements,
  citations,
}: Pick<Answer, 'statements' | 'citations'>): readonly NumberedStatement[] {
  const known = new Map(citations.map((citation) => [citation.number, citation]));
  const numbered = new Map<number, NumberedCitation>();
  const lanes = ['reports', 'voices'] as const;
  return lanes
    .flatMap((lane) => statements.filter((statement) => statement.lane === lane))
    .map((statement) => ({
      statement,
      citations: [...new Set(statement.citations)].flatMap((number) => {
        const citation = known.get(number);
        if (citation === undefined) return [];
        const one = numbered.get(number) ?? { number: numbered.size + 1, citation };
        numbered.set(number, one);
        return [one];
      }),
    }));
}
