import { type Kind, kinds } from '../documents/document.js';
import { button } from './button.js';
import { buttonRows } from './button-rows.js';
import { dateText } from './date-text.js';
import { firstFitting } from './first-fitting.js';
import { DOCUMENTS_PER_PAGE } from './limits.js';
import type { MessageBody } from './message-body.js';
import { shown } from './shown.js';
import { smallPrint } from './small-print.js';
import type { Texts } from './texts.js';

export interface DocumentsView {
  /** Those of `kind`, or all. */
  readonly documents: readonly {
    readonly path: string;
    readonly title: string;
    readonly kind: Kind;
    readonly publishedAt: string | null;
    readonly comments: number;
  }[];
  readonly kind: Kind | null;
  /** From 0; one there is not shows the last. */
  readonly page: number;
  readonly asker: string;
}

/** Of a title, UTF-16 code units before escaping. */
const titleLengths = [80, 60, 40];

/** The documents by kind, with counts and dates, ten a page. */
export function renderDocuments({ documents, kind, page, asker }: DocumentsView, texts: Texts): MessageBody {
  if (documents.length === 0) return { content: texts.noDocuments, components: [] };
  const pages = Math.ceil(documents.length / DOCUMENTS_PER_PAGE);
  const at = Math.min(Math.max(0, Math.trunc(page)), pages - 1);
  const sorted = kinds.flatMap((one) => documents.filter((document) => document.kind === one));
  const listed = sorted.slice(at * DOCUMENTS_PER_PAGE, (at + 1) * DOCUMENTS_PER_PAGE);
  const draft = (titleMax: number): string =>
    [
      `📚 **${texts.documentsTitle(documents.length)}**`,
      ...kinds.flatMap((one) => {
        const lines = listed
          .filter((document) => document.kind === one)
          .map((document) => documentLine(document, texts, titleMax));
        const all = documents.filter((document) => document.kind === one).length;
        return lines.length === 0 ? [] : [`**${texts.kinds[one]}** ${texts.countOf(all)}`, ...lines];
      }),
      ...(pages > 1 ? [smallPrint([texts.pageOf(at + 1, pages)], '')] : []),
    ].join('\n');
  const turn = (label: string, to: number) =>
    button(label, { action: 'sources', answer: '-', asker, arg: `${to}:${kind ?? ''}` });
  return {
    content: firstFitting(titleLengths.map(draft)),
    components: buttonRows([
      [...(at > 0 ? [turn('◀', at - 1)] : []), ...(at < pages - 1 ? [turn('▶', at + 1)] : [])],
    ]),
  };
}

function documentLine(
  { title, path, publishedAt, comments }: DocumentsView['documents'][number],
  texts: Texts,
  titleMax: number,
): string {
  const name = shown(title, titleMax) || shown(path, titleMax) || '–';
  const date = dateText(publishedAt);
  return `${texts.bullet}${name}${date === '' ? '' : ` ${date}`}${comments > 0 ? texts.commentsOf(comments) : ''}`;
}
