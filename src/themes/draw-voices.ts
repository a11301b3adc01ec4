import type { Letters } from './letters.js';
import { colours, type Drawing, type Shape, wrap } from './picture.js';
import { themeLanguage } from './theme.js';
import type { VoicesMap } from './voices.js';

const WIDTH = 960;
const MARGIN = 32;
const ROW = 98;
const BAR_LEFT = 420;
const BAR_MAX = 420;

/** What stands in the picture, in the reader's language. */
export interface VoicesWords {
  readonly title: (comments: number) => string;
  readonly tooFew: string;
  readonly unsorted: (comments: number) => string;
}

/** The map of voices as bars, largest first, each with its terms and its central quote. */
export function drawVoices(
  { comments, groups, unsorted, generation }: VoicesMap,
  language: string,
  words: VoicesWords,
  letters: Letters,
): Drawing {
  const most = Math.max(1, ...groups.map(({ size }) => size));
  const top = MARGIN + 56;
  const shapes: Shape[] = [
    line(words.title(comments), MARGIN, MARGIN + 26, 26, colours.title, WIDTH - 2 * MARGIN),
    ...groups.flatMap(({ view, terms, size, isSmall, central }, row): Shape[] => {
      const y = top + row * ROW;
      const colour = isSmall ? colours.minority : colours.bar;
      const quote = wrap(central.statement.text, { width: WIDTH - 2 * MARGIN, size: 15, lines: 2 }, letters);
      return [
        line(view.name[themeLanguage(language)], MARGIN, y + 18, 19, colours.text, BAR_LEFT - MARGIN - 12),
        { x: BAR_LEFT, y: y + 2, width: Math.max(4, (BAR_MAX * size) / most), height: 20, colour },
        line(
          isSmall ? `${size} ${words.tooFew}` : String(size),
          BAR_LEFT + Math.max(4, (BAR_MAX * size) / most) + 10,
          y + 18,
          17,
          colours.text,
          WIDTH - BAR_LEFT - 60,
        ),
        line(terms.join('・'), BAR_LEFT, y + 40, 13, colour, WIDTH - BAR_LEFT - MARGIN),
        ...quote.map((text, i) => line(text, MARGIN, y + 60 + i * 19, 15, colours.faint, WIDTH - 2 * MARGIN)),
      ];
    }),
    line(
      [unsorted > 0 ? words.unsorted(unsorted) : '', generation].filter((part) => part !== '').join(' · '),
      MARGIN,
      top + groups.length * ROW + 16,
      13,
      colours.faint,
      WIDTH - 2 * MARGIN,
    ),
  ];
  return { width: WIDTH, height: top + groups.length * ROW + MARGIN, shapes };
}

function line(text: string, x: number, y: number, size: number, colour: string, width: number): Shape {
  return { text, x, y, size, colour, width };
}
