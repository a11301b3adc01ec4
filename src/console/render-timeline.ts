import type { Moment, TimelinePage } from '../themes/timeline.js';
import { renderCitation, shown } from './render-answer.js';
import { textsFor } from './texts.js';

const clock = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
const utc = clock('UTC');
const japan = clock('Asia/Tokyo');

/** Events in order, for reading in a terminal; an instant in UTC and in Japanese time. */
export function renderTimeline({ events, citations }: TimelinePage, language: string): string {
  const texts = textsFor(language);
  if (events.length === 0) return texts.noEvents;
  return [
    ...events.map(
      ({ moment, statement }) =>
        `${momentText(moment)}  ${shown(statement.text)} ${statement.citations.map((number) => `[${number}]`).join('')}`,
    ),
    texts.sources,
    ...citations.map((citation) => renderCitation(citation, texts)),
  ].join('\n');
}

function momentText(moment: Moment): string {
  if (moment.precision !== 'minute') return moment.date;
  const at = new Date(moment.at);
  return `${utc.format(at)} UTC = ${japan.format(at)} JST`;
}
