import type { Citation, Statement } from '../answer/answer.js';
import type { AnswerQuestion } from '../answer/answer-question.js';
import { saysTheSame } from './says-the-same.js';
import { type Theme, themeLanguage } from './theme.js';

export const summaryLengths = ['short', 'medium', 'full'] as const;
export type SummaryLength = (typeof summaryLengths)[number];

/** A theme told in quotes, every one verified as in an answer. */
export interface Summary {
  readonly theme: string;
  /** Primary subtag. */
  readonly language: string;
  readonly length: SummaryLength;
  readonly statements: readonly Statement[];
  /** Those that the statements use, numbered from 1 by first use. */
  readonly citations: readonly Citation[];
  readonly generation: string;
}

/** One statement that answers one of the theme's questions. */
export interface Finding {
  readonly statement: Statement;
  readonly citations: readonly Citation[];
  /** Place of the question in the theme, and of the statement in its answer, from 0. */
  readonly question: number;
  readonly rank: number;
}

export interface Findings {
  readonly theme: string;
  readonly language: string;
  readonly generation: string;
  /** By question, then by rank. */
  readonly found: readonly Finding[];
}

/** What each length holds: statements of one question, statements in all, and UTF-16 code units in all. */
const sizes = {
  short: { perQuestion: 1, statements: 3, characters: Number.POSITIVE_INFINITY },
  // About a minute of reading.
  medium: { perQuestion: 1, statements: 8, characters: 1200 },
  full: { perQuestion: 3, statements: 40, characters: Number.POSITIVE_INFINITY },
} as const satisfies Record<SummaryLength, object>;

/**
 * Asks the theme's questions. What comes back is verified already: an answer holds nothing else.
 * @param language a primary subtag; the questions are asked in Japanese or English
 * @param isEnough looked at after each question: true leaves the rest unasked
 */
export async function findForTheme(
  theme: Theme,
  language: string,
  answerQuestion: AnswerQuestion,
  isEnough: (findings: Findings) => boolean = () => false,
): Promise<Findings> {
  const found: Finding[] = [];
  let generation = '';
  for (const [question, text] of theme.questions[themeLanguage(language)].entries()) {
    const answer = await answerQuestion({ question: text, locale: language });
    generation = answer.generation;
    const told = answer.statements.filter(({ lane }) => theme.lanes.includes(lane));
    for (const [rank, statement] of told.entries()) {
      const citations = answer.citations.filter(({ number }) => statement.citations.includes(number));
      found.push({ statement, citations, question, rank });
    }
    if (isEnough({ theme: theme.id, language, generation, found })) break;
  }
  return { theme: theme.id, language, generation, found };
}

/** Are the three lines settled? Each is the best statement of its question then, and no later question comes first. */
export function hasThreeLines(findings: Findings): boolean {
  const best = { ...findings, found: findings.found.filter(({ rank }) => rank === 0) };
  return composeSummary(best, 'short').statements.length === sizes.short.statements;
}

/**
 * Chooses for coverage of the questions: the best statement of each question first, then the second best, never one
 * that says what is said already; told in the order of the questions.
 */
export function composeSummary(findings: Findings, length: SummaryLength): Summary {
  const { perQuestion, statements: most, characters } = sizes[length];
  const chosen: Finding[] = [];
  let size = 0;
  const byRank = [...findings.found].sort(
    (one, other) => one.rank - other.rank || one.question - other.question,
  );
  for (const finding of byRank) {
    const ofQuestion = chosen.filter(({ question }) => question === finding.question).length;
    const { text } = finding.statement;
    if (chosen.length === most || ofQuestion === perQuestion || size + text.length > characters) continue;
    if (chosen.some(({ statement }) => saysTheSame(statement.text, text))) continue;
    chosen.push(finding);
    size += text.length;
  }
  const told = chosen.sort((one, other) => one.question - other.question || one.rank - other.rank);
  const { theme, language, generation } = findings;
  return { theme, language, length, generation, ...numbered(told) };
}

function numbered(findings: readonly Finding[]): Pick<Summary, 'statements' | 'citations'> {
  const citations: Citation[] = [];
  const numberOf = (citation: Citation): number => {
    const known = citations.find(
      ({ document, start, end }) =>
        document === citation.document && start === citation.start && end === citation.end,
    );
    if (known !== undefined) return known.number;
    citations.push({ ...citation, number: citations.length + 1 });
    return citations.length;
  };
  const statements = findings.map(({ statement, citations: cited }) => ({
    ...statement,
    citations: cited.map(numberOf),
  }));
  return { statements, citations };
}
