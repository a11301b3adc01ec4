import type { Citation } from '../answer/answer.js';
import { blockQuote } from './block-quote.js';
import { button } from './button.js';
import { buttonRows } from './button-rows.js';
import { cut } from './cut.js';
import { cutAround, type Surroundings } from './cut-around.js';
import { dateText } from './date-text.js';
import { firstFitting } from './first-fitting.js';
import { TITLE_SHOWN_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import { safeLink } from './safe-link.js';
import { shown } from './shown.js';
import { smallPrint } from './small-print.js';
import type { Texts } from './texts.js';

export interface SourceView {
  readonly citation: Citation;
  /** The paragraph shown; offsets in the document, like the citation's. */
  readonly paragraph: { readonly text: string; readonly start: number; readonly end: number };
  readonly headings: readonly string[];
  readonly answer: string;
  readonly asker: string;
  readonly neighbours: { readonly before: boolean; readonly after: boolean };
  /** Paragraphs away from the one that is cited; negative: before it. */
  readonly shift: number;
}

/** What is given up, in turn, until it fits; lengths in UTF-16 code units before escaping. */
const details = [
  { quoteMax: 1400, pathMax: 160, links: true },
  { quoteMax: 1000, pathMax: 160, links: true },
  { quoteMax: 700, pathMax: 80, links: true },
  { quoteMax: 450, pathMax: 80, links: false },
  // Short lines, all bold and all escaped, become four and a half times as long.
  { quoteMax: 250, pathMax: 40, links: false },
];
type Detail = (typeof details)[number];

/** The paragraph a citation stands in, as a block quote with the cited words bold, and the way to its neighbours. */
export function renderSource(view: SourceView, texts: Texts): MessageBody {
  const { answer, asker, citation, neighbours, shift } = view;
  const turn = (label: string, by: number) =>
    button(label, { action: 'source', answer, asker, arg: `${citation.number}:${shift + by}` });
  return {
    content: firstFitting(drafts(view, texts)),
    components: buttonRows([
      [
        ...(neighbours.before ? [turn(texts.earlier, -1)] : []),
        ...(neighbours.after ? [turn(texts.later, 1)] : []),
      ],
    ]),
  };
}

function* drafts(view: SourceView, texts: Texts): Generator<string> {
  for (const detail of details) yield draft(view, texts, detail);
}

function draft({ citation, paragraph, headings, shift }: SourceView, texts: Texts, detail: Detail): string {
  const { publishedAt, url } = citation;
  const link = detail.links && url !== null ? (safeLink(url) ?? '') : '';
  const date = dateText(publishedAt);
  const place = [
    shown(citation.document, TITLE_SHOWN_MAX),
    texts.position(citation.start, citation.end),
    texts.paragraph(paragraph.start, paragraph.end),
  ];
  return [
    `🔎 **${shown(citation.title, TITLE_SHOWN_MAX) || '–'}**${pathOf(citation, headings, texts, detail)}`,
    [date, link].filter((part) => part !== '').join(' '),
    shift === 0 ? '' : smallPrint([texts.neighbour(shift)], ''),
    blockQuote(excerptOf(citation, paragraph, detail.quoteMax)),
    smallPrint(place, texts.separator),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The headings above the paragraph, outermost first; of a comment its number. */
function pathOf(
  { kind, section, title }: Citation,
  headings: readonly string[],
  texts: Texts,
  { pathMax }: Detail,
): string {
  const number = kind === 'comment' && section !== null && /^\d{1,6}$/u.test(section) ? section : null;
  const names = [
    ...headings.filter((heading) => heading !== title),
    ...(number === null ? [] : [texts.comment(number)]),
  ];
  const path = shown(names.join(' › '), pathMax);
  return path === '' ? '' : ` › ${path}`;
}

/** The cited words with what stands around them; of a neighbour, where they do not stand, its beginning. */
function excerptOf({ start, end }: Citation, paragraph: SourceView['paragraph'], max: number): Surroundings {
  const { text } = paragraph;
  if (end <= paragraph.start || start >= paragraph.end)
    return { before: cut(text, max), span: '', after: '' };
  const range = {
    start: Math.max(0, start - paragraph.start),
    end: Math.min(text.length, end - paragraph.start),
  };
  return cutAround(text, range, max);
}
