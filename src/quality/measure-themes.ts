import { z } from 'zod';
import type { Ledger } from '../themes/ledger.js';
import { summaryLengths } from '../themes/summarise-theme.js';
import type { Themes } from '../themes/themes.js';
import { mean, normalise, share } from './metrics.js';

/** Groups of alternatives; one statement holds one of each group. */
const Must = z.array(z.array(z.string()).min(1)).min(1);

/** What a good briefing on a theme must tell. */
export const ThemeFact = z.object({
  theme: z.string(),
  fact: z.string(),
  must: Must,
  /** 3: a briefing without it is incomplete; 1: nice to have. */
  importance: z.int().min(1).max(3),
});
export type ThemeFact = z.infer<typeof ThemeFact>;

/** A figure of the incident, as a person would look it up. */
export const FigureQuery = z.object({
  id: z.string(),
  language: z.enum(['ja', 'en']),
  query: z.string(),
  must: Must,
  /** A disputed figure's other value. */
  other: Must.optional(),
});
export type FigureQuery = z.infer<typeof FigureQuery>;

export interface ThemeFigures {
  readonly theme: string;
  /** Share of the facts told, 0 to 1, mean of both languages: those a briefing must tell, and all. */
  readonly essential: Readonly<Record<(typeof summaryLengths)[number], number>>;
  readonly all: Readonly<Record<(typeof summaryLengths)[number], number>>;
  /** Statements of a full summary, mean of both languages. */
  readonly statements: number;
  /** Pairs of statements of one full summary that share half or more of their character triples. */
  readonly repeated: number;
  /** Facts a full summary lacks, for the person who improves it. */
  readonly missing: readonly string[];
}

export async function measureThemes(
  themes: Themes,
  facts: readonly ThemeFact[],
): Promise<readonly ThemeFigures[]> {
  const figures: ThemeFigures[] = [];
  for (const theme of themes.all) {
    const own = facts.filter((fact) => fact.theme === theme.id);
    if (own.length === 0) continue;
    const told = { essential: perLength(), all: perLength() };
    const missing: string[] = [];
    const counts: number[] = [];
    let repeated = 0;
    for (const language of ['ja', 'en'])
      for (const length of summaryLengths) {
        const { statements } = await themes.summarise(theme, language, length);
        const texts = statements.map(({ text }) => text);
        const isTold = ({ must }: ThemeFact): boolean => texts.some((text) => holds(text, must));
        const essential = own.filter(({ importance }) => importance === 3);
        told.essential[length].push(share(essential.map(isTold)));
        told.all[length].push(share(own.map(isTold)));
        if (length !== 'full') continue;
        counts.push(texts.length);
        repeated += repeatedPairs(texts);
        missing.push(
          ...own
            .filter((fact) => !isTold(fact))
            .map(({ fact, importance }) => `${theme.id} ${language} (${importance}): ${fact}`),
        );
      }
    figures.push({
      theme: theme.id,
      essential: averaged(told.essential),
      all: averaged(told.all),
      statements: mean(counts),
      repeated,
      missing,
    });
  }
  return figures;
}

const perLength = () => ({ short: [] as number[], medium: [] as number[], full: [] as number[] });

function averaged(values: ReturnType<typeof perLength>) {
  return { short: mean(values.short), medium: mean(values.medium), full: mean(values.full) };
}

export interface LedgerFigures {
  readonly queries: number;
  /** Share of the queries whose figure is among the lines found. */
  readonly found: number;
  /** Share answered with other figures alone. */
  readonly wrong: number;
  /** Share whose first line is the very statement meant; another one of the same figure may stand there. */
  readonly first: number;
  /** Of the disputed ones, share whose other value is shown as well. */
  readonly disputes: number;
  readonly missed: readonly string[];
}

export async function measureLedger(ledger: Ledger, queries: readonly FigureQuery[]): Promise<LedgerFigures> {
  const found: boolean[] = [];
  const wrong: boolean[] = [];
  const atFirst: boolean[] = [];
  const disputes: boolean[] = [];
  const missed: string[] = [];
  for (const { id, query, language, must, other } of queries) {
    const { lines } = await ledger.find(query, language);
    const texts = lines.map(({ statement }) => statement.text);
    const isFound = texts.some((text) => holds(text, must));
    const [first] = texts;
    found.push(isFound);
    wrong.push(first !== undefined && !isFound);
    atFirst.push(first !== undefined && holds(first, must));
    if (other !== undefined) {
      const shown = lines.flatMap(({ statement, others }) => [statement, ...others].map(({ text }) => text));
      disputes.push(isFound && shown.some((text) => holds(text, other)));
    }
    if (!isFound || (first !== undefined && !holds(first, must)))
      missed.push(`${id} ${query} → ${isFound ? 'not first' : 'not found'}: ${first ?? 'nothing'}`);
  }
  return {
    queries: queries.length,
    found: share(found),
    wrong: share(wrong),
    first: share(atFirst),
    disputes: share(disputes),
    missed,
  };
}

function holds(text: string, must: readonly (readonly string[])[]): boolean {
  const said = normalise(text);
  return must.every((group) => group.some((alternative) => said.includes(normalise(alternative))));
}

function repeatedPairs(texts: readonly string[]): number {
  const triples = texts.map((text) => {
    const said = normalise(text);
    return new Set(Array.from({ length: Math.max(0, said.length - 2) }, (_, i) => said.slice(i, i + 3)));
  });
  let pairs = 0;
  for (const [i, one] of triples.entries())
    for (const other of triples.slice(i + 1)) {
      const shared = [...one].filter((triple) => other.has(triple)).length;
      if (shared * 2 >= one.size + other.size - shared) pairs += 1;
    }
  return pairs;
}
