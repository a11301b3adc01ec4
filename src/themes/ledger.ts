import type { Citation, Statement } from '../answer/answer.js';
import {
  type Figure,
  figuresAndNumbers,
  figuresOf,
  isSameFigure,
  withoutFigures,
} from '../answer/figures.js';
import { replacedName } from '../answer/names.js';
import type { Kind } from '../documents/document.js';
import type { Generation } from '../index/generation.js';
import type { Log } from '../log.js';
import { fold } from '../text/fold-text.js';
import { wordsOf } from '../text/words.js';
import { oncePerGeneration } from './once-per-generation.js';
import { inLanguage, proveSentences, type QuotedSentence, quotedSentences } from './quoted-sentences.js';
import { commonWords, saysTheSame } from './says-the-same.js';

/** A sentence with its figures. */
interface LedgerEntry {
  readonly sentence: QuotedSentence;
  readonly figures: readonly Figure[];
}

/** A statement with the figure that was looked up, and what others say instead. */
export interface LedgerLine {
  readonly statement: Statement;
  /** The day its figures are of: named in the statement, else its publication; null when neither is known. */
  readonly asOf: string | null;
  /** Statements about the same thing with another value. */
  readonly others: readonly Statement[];
}

export interface LedgerPage {
  readonly query: string;
  readonly lines: readonly LedgerLine[];
  /** Those that the lines use. */
  readonly citations: readonly Citation[];
  readonly generation: string;
}

export interface Ledger {
  /**
   * Looks figures up: by value (`19%`, 「850万台」, `5.4 billion`), by what they count or by who is named. A figure in
   * the query must stand in what is found; of its words half must.
   */
  find(query: string, language: string): Promise<LedgerPage>;
}

const LINES_MAX = 6;
/** Values that are put beside a line's own. */
const OTHERS_MAX = 2;
/** Share of the query's words a statement must hold when no figure is asked for. */
const COVERAGE_MIN = 0.5;
/** Two statements are about the same thing when this share of the shorter one's words, figures left out, is in both. */
const SAME_SUBJECT = 0.6;
/** And at least so many words. */
const SAME_SUBJECT_WORDS = 3;
/** Times of the day and numbers of files or cases: looked up as they are spelled. */
const literals = /\d{1,2}:\d{2}|[a-z]*\d+[a-z]+\d[a-z\d]*/gu;
const hasLiteral = new RegExp(literals.source, 'u');
const trust: Readonly<Record<Kind, number>> = {
  official: 0,
  report: 1,
  explainer: 2,
  summary: 3,
  comment: 4,
};
/** Units by which amounts differ in kind; what is counted otherwise is worded in many ways. */
const strictUnits = new Set(['%', '$', '€', '¥', '£', 'date']);

/** Every figure of the reports, gathered once per generation. */
export function createLedger(generation: () => Generation, log: Log): Ledger {
  const entries = oncePerGeneration(gather);
  return {
    async find(query, language) {
      const now = generation();
      const all = inLanguage(await entries(now), language, ({ sentence }) => sentence.passage.language);
      const own = lookUp(all, query);
      const found = own.length > 0 ? own : lookUp(await entries(now), query);
      const chosen = found.map((entry) => ({ entry, others: othersOf(entry, query, all) }));
      const sentences = chosen.flatMap(({ entry, others }) =>
        [entry, ...others].map(({ sentence }) => sentence),
      );
      const { statementOf, citations } = await proveSentences(now, sentences, log);
      const lines = chosen.flatMap(({ entry, others }) => {
        const statement = statementOf(entry.sentence);
        if (statement === undefined) return [];
        return {
          statement,
          asOf: asOf(entry),
          others: others.flatMap(({ sentence }) => statementOf(sentence) ?? []),
        };
      });
      return { query, lines, citations, generation: now.id };
    },
  };
}

async function gather(generation: Generation): Promise<readonly LedgerEntry[]> {
  return (await quotedSentences(generation, 'reports'))
    .map((sentence) => ({ sentence, figures: figuresOf(sentence.text) }))
    .filter(({ sentence, figures }) => figures.length > 0 || hasLiteral.test(fold(sentence.text)));
}

function lookUp(entries: readonly LedgerEntry[], query: string): readonly LedgerEntry[] {
  const literal = fold(query).match(literals) ?? [];
  const bare = literal.reduce((rest, one) => rest.replace(one, ' '), fold(query));
  const asked = figuresAndNumbers(bare);
  const words = wordsOf(asked.length > 0 ? withoutFigures(bare) : bare);
  const isSought = asked.length > 0 || literal.length > 0;
  const scored = entries
    .filter(({ figures }) => asked.every((one) => figures.some((figure) => isMeant(one, figure))))
    .filter(({ sentence }) => literal.every((one) => fold(sentence.text).includes(one)))
    .map((entry) => ({ entry, coverage: coverage(entry, words) }))
    .filter(({ coverage }) => isSought || (words.length > 0 && coverage >= COVERAGE_MIN))
    .sort(
      (one, other) =>
        other.coverage - one.coverage ||
        exactness(other.entry, asked) - exactness(one.entry, asked) ||
        trust[one.entry.sentence.passage.kind] - trust[other.entry.sentence.passage.kind] ||
        one.entry.sentence.text.length - other.entry.sentence.text.length,
    );
  const chosen: LedgerEntry[] = [];
  for (const { entry } of scored) {
    if (chosen.length === LINES_MAX) break;
    if (!chosen.some((one) => saysTheSame(one.sentence.text, entry.sentence.text))) chosen.push(entry);
  }
  return chosen;
}

/** Does the query's figure mean this one? The same value, and the same unit where both are strict about theirs. */
function isMeant(asked: Figure, figure: Figure): boolean {
  if (asked.unit === 'date' || figure.unit === 'date') return isSameFigure(asked, figure);
  if (asked.value !== figure.value) return false;
  return asked.unit === figure.unit || !strictUnits.has(asked.unit);
}

function exactness({ figures }: LedgerEntry, asked: readonly Figure[]): number {
  return asked.filter((one) => figures.some((figure) => isSameFigure(one, figure))).length;
}

/** Share of the words that stand in the statement or in the headings above it, 0 to 1; 0 without words. */
function coverage({ sentence }: LedgerEntry, words: readonly string[]): number {
  const text = fold(`${sentence.passage.headings.join(' ')} ${sentence.text}`);
  return words.filter((word) => text.includes(word)).length / Math.max(1, words.length);
}

/** Statements about the same thing in the same unit, with none of the values. */
function othersOf(
  { sentence, figures }: LedgerEntry,
  query: string,
  all: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const asked = figuresAndNumbers(query);
  const meant = figures.filter(
    (figure) => figure.unit !== 'date' && (asked.length === 0 || asked.some((one) => isMeant(one, figure))),
  );
  if (meant.length === 0) return [];
  const bare = bareWords(sentence);
  const others = all
    .filter((one) => one.sentence !== sentence)
    .filter((one) =>
      meant.every(
        ({ unit, value }) =>
          one.figures.some((figure) => figure.unit === unit) &&
          !one.figures.some((figure) => figure.unit === unit && figure.value === value),
      ),
    )
    .map((entry) => ({ entry, alike: subjectShared(bare, bareWords(entry.sentence)) }))
    .filter(({ alike }) => alike >= SAME_SUBJECT)
    // What is said of somebody else is no other value.
    .filter(({ entry }) => replacedName(sentence.text, entry.sentence.text) === null)
    .sort((one, other) => other.alike - one.alike);
  return others.slice(0, OTHERS_MAX).map(({ entry }) => entry);
}

function subjectShared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const common = commonWords(words, others);
  return common < SAME_SUBJECT_WORDS ? 0 : common / Math.min(words.size, others.size);
}

function bareWords({ text }: QuotedSentence): ReadonlySet<string> {
  return new Set(wordsOf(withoutFigures(text)));
}

function asOf({ sentence, figures }: LedgerEntry): string | null {
  const said = figures.find(({ unit, value }) => unit === 'date' && /^\d{4}-/u.test(value))?.value;
  const day = said
    ?.split('-')
    .filter((part) => part !== '*')
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return day ?? sentence.passage.publishedAt?.slice(0, 10) ?? null;
}
