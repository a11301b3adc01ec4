import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ComponentType,
} from 'discord.js';
import type { Answer } from '../answer/answer.js';
import type { Gloss } from '../answer/wording/worded.js';
import { answerPages, shortId, wholeAnswer } from './answer-pages.js';
import { button } from './button.js';
import { buttonRows } from './button-rows.js';
import { type Action, encodeCustomId } from './custom-id.js';
import { cut } from './cut.js';
import { BUTTONS_MAX, OPTION_TEXT_MAX, SELECT_OPTIONS_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import type { NumberedCitation } from './number-citations.js';
import { oneLine } from './one-line.js';
import type { Texts } from './texts.js';

export interface AnswerView {
  readonly texts: Texts;
  readonly asker: string;
  /** Citations before they were verified. */
  readonly composed: number;
  /** Translations by number of citation. */
  readonly glosses?: readonly Gloss[];
  /** Comments in the generation, for "n of 90". */
  readonly comments: number;
  readonly isPrivate: boolean;
  readonly suggestions: readonly string[];
  readonly previousQuestion: string | null;
  /** From 0; one there is not shows the last. */
  readonly page: number;
  /** Titles and dates of the documents by path, for what comes closest. */
  readonly documents: ReadonlyMap<string, { readonly title: string; readonly publishedAt: string | null }>;
}

/** Buttons with questions that can be answered. */
const SUGGESTIONS = 2;

/**
 * An answer as a message: question, short answer, statements by lane, numbered sources, what was verified. What does
 * not fit is on further pages and, with the first, in a file.
 */
export function renderAnswer(answer: Answer, view: AnswerView): MessageBody {
  const pages = answerPages(answer, view);
  const at = Math.min(Math.max(0, Math.trunc(view.page)), pages.length - 1);
  const { content = '', sources = [] } = pages[at] ?? {};
  const id = (action: Action, arg = ''): Parameters<typeof button>[1] => ({
    action,
    answer: answer.id,
    asker: view.asker,
    arg,
  });
  const turns = [
    ...(at > 0 ? [button('◀', id('page', String(at - 1)))] : []),
    ...(at < pages.length - 1 ? [button('▶', id('page', String(at + 1)))] : []),
  ];
  const suggestions =
    answer.status === 'answered'
      ? []
      : view.suggestions
          .slice(0, SUGGESTIONS)
          .map((question, i) => button(question, id('suggest', String(i))));
  const body = {
    content,
    components: [
      ...sourceRow(sources, answer, view),
      ...buttonRows([turns, suggestions, actionButtons(answer, view, id)]),
    ],
  };
  if (at > 0 || pages.length === 1) return body;
  return { ...body, files: [{ name: `answer-${shortId(answer.id)}.md`, text: wholeAnswer(answer, view) }] };
}

function actionButtons(
  { status }: Answer,
  { texts, isPrivate }: AnswerView,
  id: (action: Action) => Parameters<typeof button>[1],
): readonly APIButtonComponentWithCustomId[] {
  return [
    button(texts.why, id('why')),
    button(texts.followUp, id('follow')),
    ...(isPrivate && status === 'answered' ? [button(texts.share, id('share'))] : []),
    button('👍', id('up')),
    button('👎', id('down')),
  ];
}

/** A button for each source; a list to choose from where they are too many. */
function sourceRow(
  sources: readonly NumberedCitation[],
  { id: answer }: Answer,
  { asker, texts }: AnswerView,
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const idOf = ({ citation }: NumberedCitation) =>
    ({ action: 'source', answer, asker, arg: String(citation.number) }) as const;
  if (sources.length <= BUTTONS_MAX)
    return buttonRows([sources.map((source) => button(`🔎 ${source.number}`, idOf(source)))]);
  const options = sources.slice(0, SELECT_OPTIONS_MAX).map(
    (source): APISelectMenuOption => ({
      label: cut(`${source.number} ${labelOf(source, texts)}`, OPTION_TEXT_MAX),
      description: cut(oneLine(source.citation.quote), OPTION_TEXT_MAX) || '–',
      value: encodeCustomId(idOf(source)),
    }),
  );
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: encodeCustomId({ action: 'source', answer, asker, arg: '' }),
          placeholder: texts.chooseSource,
          options,
        },
      ],
    },
  ];
}

/** Without markup: Discord reads none in an option. */
function labelOf({ citation: { kind, section, title } }: NumberedCitation, texts: Texts): string {
  if (kind === 'comment' && section !== null && /^\d{1,6}$/u.test(section)) return texts.comment(section);
  return oneLine(section === null ? title : `${title} › ${section}`);
}
