import type { Lane } from '../passages/passage.js';
import { locateSpan } from '../reading/locate-span.js';
import { wordsOf } from '../text/words.js';
import type { Citation, Nearest, Statement } from './answer.js';
import { citationOf } from './citation-of.js';
import type { Intent } from './question-intent.js';
import { type ReadHit, readingSettings, type ScoredSentence } from './read-hits.js';

/** How many statements an answer may have, and how different they must be. */
export interface ComposeSettings {
  readonly reports: number;
  readonly steps: number;
  readonly voices: number;
  /** Voices shown beside an answer from the reports. */
  readonly voicesBeside: number;
  /** Statements that share more of their words than this (Jaccard, 0 to 1) say the same. */
  readonly sameWords: number;
  /** UTF-16 code units; a longer span is no short answer. */
  readonly shortAnswerMax: number;
}

export const composeSettings: ComposeSettings = {
  reports: 3,
  steps: 5,
  voices: 5,
  voicesBeside: 2,
  sameWords: 0.5,
  shortAnswerMax: 60,
};

/** A sentence chosen for the answer, with the hit it stands in. */
export interface Chosen {
  readonly hit: ReadHit;
  readonly sentence: ScoredSentence;
}

/**
 * The sentences an answer from the reports is made of, best first: those within the margin of the best, none saying
 * the same twice, evidence in the asker's language where there is any. A digest is quoted only beside a report.
 */
export function chooseReports(
  read: readonly ReadHit[],
  language: string,
  intent: Intent,
  settings: ComposeSettings = composeSettings,
): readonly Chosen[] {
  const ranked = rankSentences(read);
  const firstReport = ranked.find(({ hit }) => hit.hit.passage.kind !== 'summary');
  if (firstReport === undefined) return [];
  const lowest = firstReport.sentence.score - readingSettings.margin * (intent.steps ? 2 : 1);
  const near = ranked.filter(({ sentence }) => sentence.score >= lowest);
  const inOwn = near.filter(({ hit }) => hit.hit.passage.language === language);
  const pool = inOwn.some(({ hit }) => hit.hit.passage.kind !== 'summary') ? inOwn : near;
  const steps = intent.steps ? chooseSteps(pool, lowest, settings) : [];
  if (steps.length > 1) return steps;
  const chosen: Chosen[] = [];
  for (const candidate of pool) {
    if (chosen.length === settings.reports) break;
    const isDigest = candidate.hit.hit.passage.kind === 'summary';
    if (isDigest && !chosen.some(({ hit }) => hit.hit.passage.kind !== 'summary')) continue;
    if (!saysTheSame(candidate, chosen, settings)) chosen.push(candidate);
  }
  return chosen;
}

/** A procedure is told where most of it stands together: that passage's best sentences, in reading order. */
function chooseSteps(pool: readonly Chosen[], lowest: number, { steps }: ComposeSettings): readonly Chosen[] {
  const worth = new Map<ReadHit, number>();
  for (const { hit, sentence } of pool)
    if (hit.hit.passage.kind !== 'summary') worth.set(hit, (worth.get(hit) ?? 0) + sentence.score - lowest);
  const [best] = [...worth].sort(([, one], [, other]) => other - one);
  if (best === undefined) return [];
  const [passage] = best;
  return pool
    .filter(({ hit }) => hit === passage)
    .slice(0, steps)
    .sort((one, other) => one.sentence.range.start - other.sentence.range.start);
}

/**
 * The sentences an answer from the voices is made of: the best of each comment, and of the best comment a second one,
 * since a voice out of its context says little.
 * @param most comments at most
 */
export function chooseVoices(
  read: readonly ReadHit[],
  most: number,
  lowestScore: number,
  settings: ComposeSettings = composeSettings,
): readonly Chosen[] {
  const chosen: Chosen[] = [];
  const comments = new Map<string, number>();
  for (const candidate of rankSentences(read)) {
    if (candidate.sentence.score < lowestScore) break;
    const { document, number } = candidate.hit.hit.passage;
    const comment = `${document}#${number}`;
    const said = comments.get(comment) ?? 0;
    const isFirst = comments.size === 0 || comments.keys().next().value === comment;
    if (said >= (isFirst ? 2 : 1) || (said === 0 && comments.size === most)) continue;
    if (saysTheSame(candidate, chosen, settings)) continue;
    chosen.push(candidate);
    comments.set(comment, said + 1);
  }
  return chosen;
}

export interface Composed {
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
}

/** Statements that are quotes, each with its citation; a quote used twice is cited once. */
export function composeStatements(
  parts: readonly { readonly lane: Lane; readonly chosen: readonly Chosen[] }[],
): Composed {
  const statements: Statement[] = [];
  const citations: Citation[] = [];
  for (const { lane, chosen } of parts) {
    for (const { hit, sentence } of chosen) {
      const citation = citationOf(hit.hit.passage, sentence, citations.length + 1);
      citations.push(citation);
      statements.push({ lane, text: citation.quote.replace(/\s+/gu, ' '), citations: [citation.number] });
    }
  }
  return { statements, citations };
}

/** A sentence that says what something is not; the reader's words for it would be taken for what it is. */
const denial = /では?な[いくか]|でもな[いくか]|\b(?:is|was|are|were) not\b|\b(?:isn|wasn|aren|weren)['’]t\b/u;

/** The reader's answer inside the first statement's sentence; null when there is none worth showing. */
export function shortAnswerOf(
  [first]: readonly Chosen[],
  intent: Intent,
  settings: ComposeSettings = composeSettings,
): string | null {
  if (first === undefined || !intent.shortAnswer || (first.sentence.reading ?? 0) <= 0) return null;
  if (denial.test(first.sentence.text)) return null;
  const range = locateSpan(first.sentence.text, first.sentence.span);
  if (range === null || range.end - range.start > settings.shortAnswerMax) return null;
  return first.sentence.text.slice(range.start, range.end);
}

/** What comes closest when there is no answer: the best sentence of each of the best passages. */
export function nearestOf(read: readonly ReadHit[], most = 3): readonly Nearest[] {
  return read.slice(0, most).flatMap((hit) => {
    const [best] = rankSentences([hit]);
    if (best === undefined) return [];
    const { start, end } = best.sentence.range;
    return [{ document: hit.hit.passage.document, start, end, quote: best.sentence.text }];
  });
}

function rankSentences(read: readonly ReadHit[]): readonly Chosen[] {
  return read
    .flatMap((hit) => hit.sentences.map((sentence) => ({ hit, sentence })))
    .sort((one, other) => other.sentence.score - one.sentence.score);
}

function saysTheSame(
  { sentence }: Chosen,
  chosen: readonly Chosen[],
  { sameWords }: ComposeSettings,
): boolean {
  const words = new Set(wordsOf(sentence.text));
  return chosen.some((other) => {
    const others = new Set(wordsOf(other.sentence.text));
    const shared = [...words].filter((word) => others.has(word)).length;
    return shared > sameWords * (words.size + others.size - shared);
  });
}
