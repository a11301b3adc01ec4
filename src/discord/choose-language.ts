import { languageOf } from '../text/language.js';

export interface LanguageHints {
  /** What the asker chose; null: nothing, or "auto". */
  readonly chosen: string | null;
  readonly question: string;
  /** The asker's Discord, the server's, and the operator's default, as far as known. */
  readonly locale: string | null;
  readonly guildLocale: string | null;
  readonly fallback: string;
}

/**
 * The language the bot speaks in: as chosen, else the question's own, else the asker's, the server's, the default.
 * @returns a primary subtag
 */
export function chooseLanguage({ chosen, question, locale, guildLocale, fallback }: LanguageHints): string {
  if (chosen !== null && chosen !== 'auto') return chosen;
  const known = locale ?? guildLocale ?? fallback;
  return languageOf(question, known.split('-')[0] ?? fallback);
}
