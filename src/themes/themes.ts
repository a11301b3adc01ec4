import type { AnswerQuestion } from '../answer/answer-question.js';
import { fold } from '../text/fold-text.js';
import {
  composeSummary,
  type Findings,
  findForTheme,
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
  /** Made once per generation and language, then kept: the first time takes a second or two. */
  summarise(theme: Theme, language: string, length: SummaryLength): Promise<Summary>;
  /**
   * Looks every theme up ahead, one after the other, so that nobody waits for it.
   * @param turn awaited before each theme; resolves to false when it is to end
   */
  prepare(turn: () => Promise<boolean>): Promise<void>;
}

/**
 * @param generation the id of what is served now
 * @param word puts a summary into words; left out, it stays in quotes
 */
export function createThemes(
  all: readonly Theme[],
  answerQuestion: AnswerQuestion,
  generation: () => string,
  word?: WordSummary,
): Themes {
  const empty = () => ({
    generation: generation(),
    findings: new Map<string, Promise<Findings>>(),
    worded: new Map<string, Promise<Summary>>(),
  });
  let kept = empty();
  const keptNow = (): typeof kept => {
    if (kept.generation !== generation()) kept = empty();
    return kept;
  };
  const findingsOf = (theme: Theme, language: string): Promise<Findings> => {
    const { findings } = keptNow();
    const key = `${theme.id} ${themeLanguage(language)}`;
    const found = findings.get(key) ?? findForTheme(theme, themeLanguage(language), answerQuestion);
    findings.set(key, found);
    // What failed is tried anew the next time.
    found.catch(() => findings.delete(key));
    return found;
  };
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
      const summary = composeSummary(await findingsOf(theme, language), length);
      if (word === undefined) return summary;
      const { worded } = keptNow();
      const key = `${theme.id} ${themeLanguage(language)} ${length}`;
      const known = worded.get(key) ?? word(theme, summary);
      worded.set(key, known);
      const told = await known;
      // Quotes are what comes of a failure: the next one who asks is to get another try.
      if (told === summary) worded.delete(key);
      return told;
    },
    async prepare(turn) {
      for (const language of ['ja', 'en'])
        for (const theme of all) {
          if (!(await turn())) return;
          await findingsOf(theme, language);
        }
    },
  };
}
