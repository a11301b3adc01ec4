import sharp from 'sharp';
import type { Letters } from './letters.js';

/** Dark paper with light letters: legible in Discord's light theme and in its dark one. */
export const colours = {
  paper: '#1f2430',
  title: '#ffffff',
  text: '#e6e9f0',
  faint: '#a9b1c3',
  bar: '#7aa2f7',
  minority: '#e0af68',
} as const;

/** What is drawn, in pixels from the top left corner. */
export type Shape =
  | {
      readonly text: string;
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly size: number;
      readonly colour: string;
      /** Cut with an ellipsis where it would be wider. */
      readonly width: number;
    }
  | {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The drawing as SVG with every letter as an outline. */
export function toSvg({ width, height, shapes }: Drawing, letters: Letters): string {
  const drawn = shapes.map((shape) => {
    if (!('text' in shape))
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="4" fill="${shape.colour}"/>`;
    const fitting = shorten(shape.text, shape.width, shape.size, letters);
    return `<path fill="${shape.colour}" d="${letters.outline(fitting, shape.x, shape.y, shape.size)}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" rx="12" fill="${colours.paper}"/>${drawn.join('')}</svg>`;
}

/** @returns a PNG */
export async function toPng(drawing: Drawing, letters: Letters): Promise<Uint8Array> {
  return sharp(Buffer.from(toSvg(drawing, letters)))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

function shorten(text: string, width: number, size: number, letters: Letters): string {
  const line = text.replace(/\s+/gu, ' ');
  if (letters.widthOf(line, size) <= width) return line;
  const graphemes = [...new Intl.Segmenter('ja').segment(line)].map(({ segment }) => segment);
  let low = 0;
  let high = graphemes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (letters.widthOf(`${graphemes.slice(0, middle).join('')}…`, size) <= width) low = middle;
    else high = middle - 1;
  }
  return `${graphemes.slice(0, low).join('')}…`;
}

/** A text cut into lines no wider than `width`; what does not fit the last line is cut there. */
export function wrap(
  text: string,
  { width, size, lines }: { readonly width: number; readonly size: number; readonly lines: number },
  letters: Letters,
): readonly string[] {
  const parts = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text.replace(/\s+/gu, ' '))];
  const wrapped: string[] = [];
  let line = '';
  for (const { segment } of parts) {
    if (wrapped.length === lines - 1 || letters.widthOf(line + segment, size) <= width) line += segment;
    else {
      wrapped.push(line);
      line = segment.trimStart();
    }
  }
  return line === '' ? wrapped : [...wrapped, line];
}
