import type { Citation } from '../answer/answer.js';
import type { CheckMark, SentenceCheck } from '../answer/check-sentences.js';
import { firstFitting } from './first-fitting.js';
import { TITLE_SHOWN_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import type { NumberedCitation } from './number-citations.js';
import { shown } from './shown.js';
import { smallPrint } from './small-print.js';
import { sourceLines } from './source-lines.js';
import type { Texts } from './texts.js';

const symbols: Readonly<Record<CheckMark, string>> = {
  supported: '✅',
  differs: '⚠️',
  'opinion-only': '💬',
  'not-stated': '▫️',
};
/** Of a checked sentence and of the documents' own, UTF-16 code units before escaping. */
const SENTENCE_MAX = 100;
const STATEMENT_MAX = 160;

/**
 * The sentences of somebody's message, each with its mark and its source. Without a button to share it: it judges a
 * person.
 * @param comments in the generation, for "2 of 90"
 */
export function renderCheck(marks: readonly SentenceCheck[], comments: number, texts: Texts): MessageBody {
  return { content: firstFitting(drafts(marks, comments, texts)), components: [] };
}

/** All of it, then without the last sentence, and so on; sources go with their sentences. */
function* drafts(marks: readonly SentenceCheck[], comments: number, texts: Texts): Generator<string> {
  for (let kept = marks.length; kept >= 0; kept -= 1) {
    const sources = new Map<string, NumberedCitation>();
    const lines = marks.slice(0, kept).map((check, i) => {
      const number = check.citation === null ? null : numberOf(check.citation, sources);
      return `${i + 1} ${checkLine(check, comments, texts)}${number === null ? '' : ` [${number}]`}`;
    });
    const left = marks.length - kept;
    yield [
      `🔍 ${texts.checkTitle}`,
      ...lines,
      ...(left === 0 ? [] : [smallPrint([texts.moreSentences(left)], '')]),
      ...sourceLines([...sources.values()], texts, { titleMax: TITLE_SHOWN_MAX, links: true }),
    ].join('\n');
  }
}

function checkLine(
  { sentence, mark, statement, voices }: SentenceCheck,
  comments: number,
  texts: Texts,
): string {
  const said = texts.quoted(shown(sentence, SENTENCE_MAX));
  const found =
    mark === 'differs' && statement !== null
      ? texts.documentsSay(shown(statement, STATEMENT_MAX))
      : mark === 'opinion-only'
        ? texts.voicesSay(voices, comments)
        : '';
  return `${symbols[mark]} ${texts.marks[mark]}${said}${found}`;
}

/** The same words cited again keep their number. */
function numberOf(citation: Citation, sources: Map<string, NumberedCitation>): number {
  const key = JSON.stringify([citation.document, citation.start, citation.end]);
  const known = sources.get(key) ?? { number: sources.size + 1, citation };
  sources.set(key, known);
  return known.number;
}
