import { messageOf } from '../errors.js';
import type { Generation } from '../index/generation.js';
import type { Log } from '../log.js';
import type { Citation, Statement } from './answer.js';

export interface Verified {
  readonly statements: readonly Statement[];
  /** Only those that a statement uses, numbered anew from 1 by first use. */
  readonly citations: readonly Citation[];
}

/**
 * Reads every cited text again from the generation and keeps only what is proved: `quote === text.slice(start, end)`,
 * and each statement backed by at least one such quote. What fails is logged and dropped.
 */
export async function verifyCitations(
  generation: Generation,
  statements: readonly Statement[],
  citations: readonly Citation[],
  log: Log,
): Promise<Verified> {
  const proved = new Map<number, Citation>();
  for (const citation of citations) {
    const problem = await problemWith(generation, citation);
    if (problem === null) proved.set(citation.number, citation);
    else log.error({ document: citation.document, start: citation.start, problem }, 'a citation was dropped');
  }
  const numbers = new Map<number, number>();
  const kept = statements
    .map((statement) => ({
      ...statement,
      citations: statement.citations.filter((number) => proved.has(number)),
    }))
    .filter((statement) => statement.citations.length > 0)
    .map((statement) => ({
      ...statement,
      citations: statement.citations.map((number) => {
        if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
        return numbers.get(number) ?? 0;
      }),
    }));
  const listed = [...numbers].flatMap(([before, number]) => {
    const citation = proved.get(before);
    return citation === undefined ? [] : [{ ...citation, number }];
  });
  return { statements: kept, citations: listed };
}

async function problemWith(generation: Generation, citation: Citation): Promise<string | null> {
  try {
    const text = await generation.rereadText(citation.document);
    return text.slice(citation.start, citation.end) === citation.quote
      ? null
      : 'the quote does not stand there';
  } catch (error) {
    return messageOf(error);
  }
}
