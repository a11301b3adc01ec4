import type { Letters } from './letters.js';
import { colours, type Drawing, type Shape, wrap } from './picture.js';
import type { Moment, TimelinePage } from './timeline.js';

const WIDTH = 960;
const MARGIN = 32;
const ROW = 66;
const TEXT_LEFT = 290;

/** A page of the timeline: a line downwards with a mark for each event, instants in UTC. */
export function drawTimeline(
  { events, page, pages, generation }: TimelinePage,
  title: string,
  letters: Letters,
): Drawing {
  const top = MARGIN + 56;
  const line = (text: string, x: number, y: number, size: number, colour: string, width: number): Shape => ({
    text,
    x,
    y,
    size,
    colour,
    width,
  });
  const shapes: Shape[] = [
    line(title, MARGIN, MARGIN + 26, 26, colours.title, WIDTH - 2 * MARGIN),
    ...(events.length === 0
      ? []
      : [{ x: TEXT_LEFT - 25, y: top, width: 2, height: events.length * ROW - 20, colour: colours.faint }]),
    ...events.flatMap(({ moment, statement }, row): Shape[] => {
      const y = top + row * ROW;
      return [
        { x: TEXT_LEFT - 30, y: y + 4, width: 12, height: 12, colour: colours.bar },
        line(momentText(moment), MARGIN, y + 16, 16, colours.text, TEXT_LEFT - MARGIN - 40),
        ...wrap(statement.text, { width: WIDTH - TEXT_LEFT - MARGIN, size: 15, lines: 3 }, letters).map(
          (text, i) => line(text, TEXT_LEFT, y + 15 + i * 19, 15, colours.text, WIDTH - TEXT_LEFT - MARGIN),
        ),
      ];
    }),
    line(
      [pages > 1 ? `${page + 1}/${pages}` : '', generation].filter((part) => part !== '').join(' · '),
      MARGIN,
      top + events.length * ROW + 12,
      13,
      colours.faint,
      WIDTH - 2 * MARGIN,
    ),
  ];
  return { width: WIDTH, height: top + events.length * ROW + MARGIN, shapes };
}

function momentText(moment: Moment): string {
  if (moment.precision !== 'minute') return moment.date;
  return `${new Date(moment.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
