import type { AnswerParts } from '../answer/answer-question.js';
import { gateLanguages } from '../answer/gate/refuse-sentence.js';
import { verifyCitations } from '../answer/verify-citations.js';
import { fencedQuotes, languageName } from '../answer/wording/fenced-quotes.js';
import { languageOf } from '../answer/wording/offer-quotes.js';
import { speaksToAModel } from '../answer/wording/speaks-to-a-model.js';
import { type WordingParts, wordFromQuotes } from '../answer/wording/word-from-quotes.js';
import type { OfferedQuote } from '../answer/wording/worded.js';
import { messageOf } from '../errors.js';
import type { Log } from '../log.js';
import type { FillPrompt } from '../model/read-prompt.js';
import { laneOf } from '../passages/passage.js';
import type { Summary } from './summarise-theme.js';
import { type Theme, themeLanguage } from './theme.js';

/** The same summary put into words; the one that was given where that does not work out. It never rejects. */
export type WordSummary = (theme: Theme, summary: Summary) => Promise<Summary>;

/** Words summaries through the same gate as answers. */
export function createWordedSummaries(
  parts: WordingParts & {
    readonly serving: AnswerParts['serving'];
    readonly prompt: FillPrompt<'summary'>;
    readonly log: Log;
  },
): WordSummary {
  return async (theme, summary) => {
    const { generation } = parts.serving();
    const offered: readonly OfferedQuote[] = summary.citations
      .map((citation) => ({
        citation,
        lane: laneOf(citation.kind),
        language: languageOf(generation, citation.document),
      }))
      .filter(
        ({ citation, language }) => gateLanguages.includes(language) && !speaksToAModel(citation.quote),
      );
    if (generation.id !== summary.generation || offered.length === 0) return summary;
    const name = theme.name[themeLanguage(summary.language)];
    const { fence, quotes } = fencedQuotes(offered, []);
    try {
      const { statements } = await wordFromQuotes(parts, {
        prompt: parts.prompt({
          language: languageName(summary.language),
          ...fence,
          theme: name,
          instructions: theme.instructions,
          quotes,
        }),
        offered,
        language: summary.language,
        signal: new AbortController().signal,
      });
      const told = statements.slice(0, summary.statements.length);
      const verified = await verifyCitations(generation, told, summary.citations, parts.log);
      // Less than half of it would be no summary any more.
      const isEnough = verified.statements.length * 2 >= summary.statements.length;
      return isEnough ? { ...summary, ...verified } : summary;
    } catch (error) {
      parts.log.warn({ problem: messageOf(error) }, 'a theme was told in quotes');
      return summary;
    }
  };
}
