import type { Citation, Statement } from '../answer/answer.js';
import { citationOf } from '../answer/citation-of.js';
import { verifyCitations } from '../answer/verify-citations.js';
import type { Generation } from '../index/generation.js';
import type { Log } from '../log.js';
import { isInLane, type Lane, laneOf, type Passage } from '../passages/passage.js';
import type { TextRange } from '../text/text-range.js';

/** A sentence of the index, where it stands. */
export interface QuotedSentence {
  readonly passage: Passage;
  /** Half-open, UTF-16 code units of the document's text. */
  readonly range: TextRange;
  readonly text: string;
}

/** Every sentence of a lane once, in the order of the documents; passages may share some. */
export async function quotedSentences(
  generation: Generation,
  lane: Lane,
): Promise<readonly QuotedSentence[]> {
  const known = new Set<string>();
  const quoted: QuotedSentence[] = [];
  for (const passage of generation.passages) {
    if (!isInLane(passage, lane)) continue;
    const text = await generation.textOf(passage.document);
    for (const range of passage.sentences) {
      const key = `${range.start} ${range.end} ${passage.document}`;
      if (known.has(key)) continue;
      known.add(key);
      quoted.push({ passage, range, text: text.slice(range.start, range.end) });
    }
  }
  return quoted;
}

export interface ProvedSentences {
  /** What a sentence is told as; undefined for one that was not proved. */
  statementOf(sentence: QuotedSentence): Statement | undefined;
  /** In the order of the sentences, numbered from 1. */
  readonly citations: readonly Citation[];
}

/** The sentences as statements, each proved against the generation's own file; one that is not is left out. */
export async function proveSentences(
  generation: Generation,
  sentences: readonly QuotedSentence[],
  log: Log,
): Promise<ProvedSentences> {
  const wanted = [...new Set(sentences)];
  const { statements, citations } = await verifyCitations(
    generation,
    wanted.map(({ passage, text }, i) => ({
      lane: laneOf(passage.kind),
      text: text.replace(/\s+/gu, ' '),
      citations: [i + 1],
    })),
    wanted.map((sentence, i) => citationOf(sentence.passage, sentence, i + 1)),
    log,
  );
  const placeOf = (document: string, start: number): string => `${start} ${document}`;
  const told = new Map(
    statements.flatMap((statement) => {
      const citation = citations.find(({ number }) => statement.citations.includes(number));
      return citation === undefined ? [] : [[placeOf(citation.document, citation.start), statement] as const];
    }),
  );
  return {
    statementOf: ({ passage, range }) => told.get(placeOf(passage.document, range.start)),
    citations,
  };
}

/** Those in a language, or all where it has none. */
export function inLanguage<Item>(
  items: readonly Item[],
  language: string,
  languageOf: (item: Item) => string,
): readonly Item[] {
  const own = items.filter((item) => languageOf(item) === language);
  return own.length > 0 ? own : items;
}
