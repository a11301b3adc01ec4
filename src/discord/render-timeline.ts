import type { Moment, TimelinePage } from '../themes/timeline.js';
import { button } from './button.js';
import { buttonRows } from './button-rows.js';
import { firstFitting } from './first-fitting.js';
import type { MessageBody } from './message-body.js';
import { numberCitations } from './number-citations.js';
import { shown } from './shown.js';
import { smallPrint } from './small-print.js';
import { sourceLines } from './source-lines.js';
import type { Texts } from './texts.js';

export interface TimelineView {
  readonly timeline: TimelinePage;
  /** The subject; empty for all. */
  readonly about: string;
  /** What stands for it in the buttons. */
  readonly key: string;
  readonly asker: string;
}

/** Of a statement and of a title, UTF-16 code units before escaping, longest first; the last always fits. */
const drafts = [
  { statementMax: 400, titleMax: 40 },
  { statementMax: 200, titleMax: 40 },
  { statementMax: 120, titleMax: 24 },
  { statementMax: 60, titleMax: 10 },
] as const;

/** A page of events. An instant shows in each reader's own time; a bare date stays text, or its day would shift. */
export function renderTimeline({ timeline, about, key, asker }: TimelineView, texts: Texts): MessageBody {
  const { events, citations, page, pages, generation } = timeline;
  const title = `🗓️ **${texts.timelineTitle}**${about === '' ? '' : ` — ${shown(about, 40)}`}`;
  if (events.length === 0) return { content: `${title}\n${texts.noEvents}`, components: [] };
  const numbered = numberCitations({ statements: events.map(({ statement }) => statement), citations });
  const cited = [...new Set(numbered.flatMap((one) => one.citations))];
  const draft = ({ statementMax, titleMax }: (typeof drafts)[number]): string =>
    [
      title,
      ...events.map(({ moment, statement }) => {
        const marks = numbered.find((one) => one.statement === statement)?.citations ?? [];
        return `${momentText(moment)} ${shown(statement.text, statementMax)} ${marks.map(({ number }) => `[${number}]`).join('')}`;
      }),
      ...sourceLines(cited, texts, { links: false, titleMax }),
      smallPrint(
        [
          texts.verified(cited.length, cited.length),
          pages > 1 ? texts.pageOf(page + 1, pages) : '',
          texts.indexName(shown(generation, 16)),
        ],
        texts.separator,
      ),
    ].join('\n');
  const turn = (label: string, to: number) =>
    button(label, { action: 'timeline', answer: '-', asker, arg: `${to}:${key}` });
  return {
    content: firstFitting(drafts.map(draft)),
    components: buttonRows([
      [
        ...(page > 0 ? [turn('◀', page - 1)] : []),
        ...(page < pages - 1 ? [turn('▶', page + 1)] : []),
        button(texts.asPicture, { action: 'picture', answer: '-', asker, arg: `timeline:${page}:${key}` }),
      ],
    ]),
  };
}

function momentText(moment: Moment): string {
  return moment.precision === 'minute' ? `<t:${Math.round(moment.at / 1000)}:f>` : `**${moment.date}**`;
}
