import { createHash } from 'node:crypto';
import type { AnswerQuestion } from '../answer/answer-question.js';
import { verifyCitations } from '../answer/verify-citations.js';
import type { Generation } from '../index/generation.js';
import type { Log } from '../log.js';
import { fold } from '../text/fold-text.js';
import { compareSummaries, type SummaryChange } from './compare-summaries.js';
import type { FindingsStore } from './findings-store.js';
import {
  composeSummary,
  type Findings,
  findForTheme,
  hasThreeLines,
  type Summary,
  type SummaryLength,
} from './summarise-theme.js';
import { type Theme, themeLanguage } from './theme.js';
import type { WordSummary } from './word-summary.js';

export interface Themes {
  readonly all: readonly Theme[];
  /** The theme with this id or name in either language; else the one whose name or questions hold the text; null. */
  find(text: string): Theme | null;
  /** Themes to offer for what has been typed so far, best first. */
  suggest(typed: string): readonly Theme[];
  /**
   * Looked up once per generation and language, then kept, also across restarts: the first time takes a second or two.
   * Every statement is proved again each time it is told.
   */
  summarise(theme: Theme, language: string, length: SummaryLength): Promise<Summary>;
  /**
   * Looks every theme up ahead, one question after the other, so that nobody waits for it.
   * @param turn awaited before each question; resolves to false when it is to end
   */
  prepare(turn: () => Promise<boolean>): Promise<void>;
  /**
   * Which themes are told otherwise than on an earlier generation, in full length. A theme that was not looked up then
   * cannot be compared and is left out.
   */
  changesSince(generation: string, language: string): Promise<readonly SummaryChange[]>;
}

export interface ThemesParts {
  readonly answerQuestion: AnswerQuestion;
  /** What is served now. */
  readonly generation: () => Generation;
  readonly store: FindingsStore;
  /** Changes with whatever decides answers besides the generation. */
  readonly settings: string;
  readonly log: Log;
  /** Puts a summary into words; left out, it stays in quotes. */
  readonly word?: WordSummary | undefined;
}

export function createThemes(
  all: readonly Theme[],
  { answerQuestion, generation, store, settings, log, word }: ThemesParts,
): Themes {
  let kept = emptyMemory('');
  const memory = (): Memory => {
    const { id } = generation();
    if (kept.generation !== id) kept = emptyMemory(id);
    return kept;
  };
  /** A question that was asked for the three lines is not asked again for the rest. */
  const answerOnce: AnswerQuestion = (asked) => {
    const { answers } = memory();
    const key = JSON.stringify([asked.locale, asked.question]);
    return once(answers, key, () => answerQuestion(asked));
  };
  const findingsOf = (theme: Theme, language: string): Promise<Findings> => {
    const { findings, done } = memory();
    const key = keyOf(theme, language, settings);
    return once(findings, key, async () => {
      const found =
        (await knownFindings(theme, language)) ?? (await lookUp(theme, themeLanguage(language), key));
      done.set(key, found);
      return found;
    });
  };
  /** What was looked up already, in this run or an earlier one; null when that is still to be done. */
  const knownFindings = async (theme: Theme, language: string): Promise<Findings | null> => {
    const { generation: now, done } = memory();
    const key = keyOf(theme, language, settings);
    const known = done.get(key) ?? (await store.get(now, key));
    if (known !== null) done.set(key, known);
    return known;
  };
  const lookUp = async (theme: Theme, language: string, key: string): Promise<Findings> => {
    const { generation: now } = memory();
    const found = await findForTheme(theme, language, answerOnce);
    // A rebuild in the meantime makes it the newer generation's.
    await store
      .put(found.generation === '' ? now : found.generation, key, found)
      .catch((error: unknown) => log.warn({ problem: String(error) }, 'a theme could not be kept'));
    return found;
  };
  /** Whoever wants three lines does not wait for the rest of the questions. */
  const findingsForThreeLines = async (theme: Theme, language: string): Promise<Findings> => {
    const known = await knownFindings(theme, language);
    if (known !== null) return known;
    const found = await findForTheme(theme, themeLanguage(language), answerOnce, hasThreeLines);
    return hasThreeLines(found) ? found : findingsOf(theme, language);
  };
  const proved = async (summary: Summary): Promise<Summary> => ({
    ...summary,
    ...(await verifyCitations(generation(), summary.statements, summary.citations, log)),
  });
  const namesOf = ({ id, name }: Theme): readonly string[] => [id, name.ja, name.en].map(fold);
  const suggest = (typed: string): readonly Theme[] => {
    const text = fold(typed.trim());
    if (text === '') return all;
    const starts = all.filter((theme) => namesOf(theme).some((name) => name.startsWith(text)));
    const holds = all.filter((theme) => namesOf(theme).some((name) => name.includes(text)));
    const asks = all.filter(({ questions }) =>
      [...questions.ja, ...questions.en].some((question) => fold(question).includes(text)),
    );
    return [...new Set([...starts, ...holds, ...asks])];
  };
  return {
    all,
    suggest,
    find: (text) =>
      all.find((theme) => namesOf(theme).includes(fold(text.trim()))) ??
      (text.trim() === '' ? null : (suggest(text)[0] ?? null)),
    async summarise(theme, language, length) {
      const findings = length === 'short' ? findingsForThreeLines : findingsOf;
      const summary = composeSummary(await findings(theme, language), length);
      if (word === undefined) return proved(summary);
      const { worded } = memory();
      const key = `${theme.id} ${themeLanguage(language)} ${length}`;
      const known = worded.get(key) ?? word(theme, summary);
      worded.set(key, known);
      const told = await known;
      // Quotes are what comes of a failure: the next one who asks is to get another try.
      if (told === summary) worded.delete(key);
      return proved(told);
    },
    async prepare(turn) {
      for (const language of ['ja', 'en'] as const)
        for (const theme of all) {
          const isKnown = (await knownFindings(theme, language)) !== null;
          for (const question of isKnown ? [] : theme.questions[language]) {
            if (!(await turn())) return;
            await answerOnce({ question, locale: language });
          }
          await findingsOf(theme, language);
        }
    },
    async changesSince(before, language) {
      const changes: SummaryChange[] = [];
      for (const theme of all) {
        const then = await store.get(before, keyOf(theme, language, settings));
        if (then === null) continue;
        const now = await findingsOf(theme, language);
        const change = compareSummaries(
          composeSummary(then, 'full'),
          await proved(composeSummary(now, 'full')),
        );
        if (change !== null) changes.push(change);
      }
      return changes;
    },
  };
}

/** What was looked up on one generation. */
interface Memory {
  readonly generation: string;
  readonly answers: Map<string, ReturnType<AnswerQuestion>>;
  readonly findings: Map<string, Promise<Findings>>;
  readonly done: Map<string, Findings>;
  /** Summaries in a language model's words. */
  readonly worded: Map<string, Promise<Summary>>;
}

function emptyMemory(generation: string): Memory {
  return { generation, answers: new Map(), findings: new Map(), done: new Map(), worded: new Map() };
}

/** The value under the key, made when there is none; what failed is tried anew the next time. */
function once<Value>(
  made: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = made.get(key) ?? make();
  made.set(key, value);
  value.catch(() => made.delete(key));
  return value;
}

/** Names a theme's findings in a language; other questions or settings have another name. */
function keyOf({ id, questions, lanes }: Theme, language: string, settings: string): string {
  const own = themeLanguage(language);
  const digest = createHash('sha256')
    .update(JSON.stringify([questions[own], lanes, settings]))
    .digest('hex')
    .slice(0, 12);
  return `${id}-${own}-${digest}`;
}
