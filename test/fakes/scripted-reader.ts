import type { Reader, SentenceReading } from '../../src/reading/reader.js';

export interface ScriptedReader extends Reader {
  /** What it was asked, in order: the question and the sentences of one passage. */
  readonly asked: { readonly question: string; readonly sentences: readonly string[] }[];
}

/** Reads by a rule that can be seen; sentences it says nothing of score `otherwise`. */
export function scriptedReader(
  rule: (sentence: string, question: string) => SentenceReading | null,
  otherwise = -9,
): ScriptedReader {
  const asked: ScriptedReader['asked'] = [];
  return {
    asked,
    async read(question, sentences) {
      asked.push({ question, sentences });
      return sentences.map((sentence) => rule(sentence, question) ?? { score: otherwise, span: sentence });
    },
    close: async () => {},
  };
}
