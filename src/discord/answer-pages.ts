import type { Answer } from '../answer/answer.js';
import type { Gloss } from '../answer/wording/worded.js';
import { dateText } from './date-text.js';
import { MESSAGE_MAX, TITLE_SHOWN_MAX } from './limits.js';
import { type NumberedCitation, type NumberedStatement, numberCitations } from './number-citations.js';
import { questionLine } from './question-line.js';
import type { AnswerView } from './render-answer.js';
import { shown } from './shown.js';
import { smallPrint } from './small-print.js';
import { type SourceDetail, sourceLines } from './source-lines.js';
import type { Texts } from './texts.js';

/** How much a page says; all lengths UTF-16 code units before escaping. */
interface Detail extends SourceDetail {
  readonly statementMax: number;
  readonly citationsMax: number;
  readonly shortAnswerMax: number;
  readonly nearest: number;
  readonly quoteMax: number;
  readonly previousMax: number;
}

const full: Detail = {
  links: true,
  titleMax: TITLE_SHOWN_MAX,
  statementMax: Number.POSITIVE_INFINITY,
  citationsMax: Number.POSITIVE_INFINITY,
  shortAnswerMax: 200,
  nearest: 3,
  quoteMax: 120,
  previousMax: 200,
};
/**
 * What is given up, in turn, where not even one whole statement fits: links, then length. The last always fits: a
 * question of 200 signs that must be escaped, six notices, and 600 for everything else.
 */
const details: readonly Detail[] = [
  full,
  { ...full, links: false, previousMax: 60 },
  { ...full, links: false, titleMax: 40, statementMax: 500, citationsMax: 8, quoteMax: 80, previousMax: 60 },
  {
    links: false,
    titleMax: 20,
    statementMax: 120,
    citationsMax: 3,
    shortAnswerMax: 80,
    nearest: 1,
    quoteMax: 30,
    previousMax: 0,
  },
];

/** One message's worth of an answer. */
export interface AnswerPage {
  readonly content: string;
  /** What the page cites: the buttons below it. */
  readonly sources: readonly NumberedCitation[];
}

type PageView = Pick<
  AnswerView,
  'texts' | 'composed' | 'comments' | 'previousQuestion' | 'documents' | 'glosses'
>;

/**
 * An answer cut into messages between whole statements, each with its own sources; at least one page, none longer than
 * MESSAGE_MAX. Each page shows the question, so that its buttons know it.
 */
export function answerPages(answer: Answer, view: PageView): readonly AnswerPage[] {
  const statements = numberCitations(answer);
  const groups: (readonly NumberedStatement[])[] = [];
  let from = 0;
  do {
    let to = Math.min(from + 1, statements.length);
    // Written as if more followed, with page numbers of two digits: the longest it can become.
    const fits = (end: number): boolean =>
      pageText(answer, view, {
        statements: statements.slice(from, end),
        left: 99,
        page: from === 0 ? 0 : 98,
        pages: 99,
        detail: full,
      }).length <= MESSAGE_MAX;
    while (to < statements.length && fits(to + 1)) to += 1;
    groups.push(statements.slice(from, to));
    from = to;
  } while (from < statements.length);
  let left = statements.length;
  return groups.map((group, page) => {
    left -= group.length;
    let fitting: AnswerPage = { content: questionLine(answer.question), sources: [] };
    for (const detail of details) {
      const content = pageText(answer, view, { statements: group, left, page, pages: groups.length, detail });
      fitting = { content, sources: sourcesOf(group, detail) };
      if (content.length <= MESSAGE_MAX) break;
    }
    return fitting;
  });
}

/** The whole answer at any length, for a file. */
export function wholeAnswer(answer: Answer, view: PageView): string {
  const statements = numberCitations(answer);
  return `${pageText(answer, view, { statements, left: 0, page: 0, pages: 1, detail: full })}\n`;
}

interface Draft {
  readonly statements: readonly NumberedStatement[];
  /** Statements on later pages. */
  readonly left: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly detail: Detail;
}

function pageText(answer: Answer, view: PageView, draft: Draft): string {
  const { texts } = view;
  const { detail, left, page, statements } = draft;
  const rest = [left > 0 ? texts.moreStatements(left) : '', left > 0 && page === 0 ? texts.fullText : ''];
  const lines = [
    page === 0 ? previousLine(view, detail) : '',
    questionLine(answer.question),
    ...(page === 0 ? outcomeLines(answer, view, detail) : []),
    ...laneLines(answer, view, draft),
    smallPrint(rest, texts.separator),
    ...(page === 0 ? nearestLines(answer, view, detail) : []),
    ...sourceLines(sourcesOf(statements, detail), texts, detail),
    ...(page === 0 ? noticeLines(answer, texts) : []),
    footer(answer, view, draft),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** What the reader should know; that a language model was left out changes nothing for them and is said under "why". */
function noticeLines({ notices }: Answer, texts: Texts): readonly string[] {
  return [...new Set(notices)]
    .filter((notice) => notice !== 'model-failed')
    .map((notice) => `-# ⚠️ ${texts.notices[notice]}`);
}

function previousLine({ previousQuestion, texts }: PageView, { previousMax }: Detail): string {
  const question = previousQuestion === null ? '' : shown(previousQuestion, previousMax);
  return question === '' ? '' : `-# ${texts.previousQuestion(question)}`;
}

/** The short answer, or that and why there is none. */
function outcomeLines(
  { status, reason, shortAnswer }: Answer,
  { texts }: PageView,
  detail: Detail,
): readonly string[] {
  const short = shortAnswer === null ? '' : shown(shortAnswer, detail.shortAnswerMax);
  const lines = short === '' ? [] : [`**${short}**`];
  if (status === 'answered') return lines;
  const because = reason === null ? '' : texts.reasons[reason];
  // In English one of the reasons says the same as the title.
  const isSaid = because.toLowerCase() === texts.noAnswer.toLowerCase();
  return [`🔕 **${texts.noAnswer}**${because === '' || isSaid ? '' : ` — ${because}`}`, ...lines];
}

function laneLines(
  answer: Answer,
  { texts, comments, glosses = [] }: PageView,
  { statements, detail }: Draft,
): readonly string[] {
  const lane = (name: 'reports' | 'voices', title: string): readonly string[] => {
    const lines = statements
      .filter(({ statement }) => statement.lane === name)
      .flatMap((one) => [statementLine(one, texts, detail), ...glossLines(one, glosses, texts, detail)]);
    return lines.length === 0 ? [] : [title, ...lines];
  };
  return [
    ...lane('reports', `📰 **${texts.reports}**`),
    ...lane('voices', `💬 **${texts.voices}**${texts.voicesCount(countVoices(answer), comments)}`),
  ];
}

/** Comments cited anywhere in the answer; one that is quoted twice is one voice. */
function countVoices({ citations }: Answer): number {
  const voices = citations.filter(({ kind }) => kind === 'comment');
  return new Set(voices.map(({ document, section }) => JSON.stringify([document, section]))).size;
}

function statementLine(
  { statement, citations }: NumberedStatement,
  texts: Texts,
  { statementMax, citationsMax }: Detail,
): string {
  const isDigest = citations.some(({ citation }) => citation.kind === 'summary');
  const numbers = citations.slice(0, citationsMax).map(({ number }) => `[${number}]`);
  const text = shown(statement.text, statementMax);
  return `${texts.bullet}${isDigest ? texts.digest : ''}${text || '–'} ${numbers.join('')}`.trimEnd();
}

/** A quote's translation, under it and marked as a machine's; without a number, for nothing may cite it. */
function glossLines(
  { citations }: NumberedStatement,
  glosses: readonly Gloss[],
  texts: Texts,
  { statementMax }: Detail,
): readonly string[] {
  const numbers = citations.map(({ citation }) => citation.number);
  return glosses
    .filter(({ number }) => numbers.includes(number))
    .map(({ text }) => `-# ${texts.machineTranslation}${shown(text, statementMax)}`);
}

function nearestLines(
  { status, nearest }: Answer,
  { texts, documents }: PageView,
  detail: Detail,
): readonly string[] {
  if (status === 'answered') return [];
  return nearest.slice(0, detail.nearest).map(({ document, quote }, i) => {
    const { title = document, publishedAt = null } = documents.get(document) ?? {};
    const date = dateText(publishedAt);
    // A space before the bracket: one that followed a quote's own `]` at once could make a link.
    const line = `${i + 1} ${shown(quote, detail.quoteMax)} (${shown(title, detail.titleMax)}${date === '' ? '' : ` ${date}`})`;
    return i === 0 ? `${texts.nearest} ${line}` : line;
  });
}

function sourcesOf(
  statements: readonly NumberedStatement[],
  { citationsMax }: Detail,
): readonly NumberedCitation[] {
  return [...new Set(statements.flatMap(({ citations }) => citations.slice(0, citationsMax)))];
}

function footer(answer: Answer, { texts, composed }: PageView, { page, pages }: Draft): string {
  const { citations, generation, id } = answer;
  const parts = [
    composed > 0 ? texts.verified(citations.length, composed) : '',
    texts.indexName(shown(generation, 16)),
    texts.answerName(shortId(id)),
    pages > 1 ? texts.pageOf(page + 1, pages) : '',
  ];
  return smallPrint(parts, texts.separator);
}

/** Enough of an id to find it in the log. */
export function shortId(id: string): string {
  return id.replace(/[^\w-]/gu, '').slice(0, 8);
}
