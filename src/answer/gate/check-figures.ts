import { fold } from '../../text/fold-text.js';
import type { Quantity, StatedFigure } from './read-figures.js';
import { readFigures } from './read-figures.js';

const share = /\d[^.。]{0,12} (?:of|out of|against) [^.。]{0,12}\d|のうち|件中|に対し/u;
/** Letters by which two English words are taken for one, as in "cancelled" and "cancellations". */
const STEM = 5;

/** Fits a figure that a sentence states to one of its quotes. */
interface Stated {
  readonly text: string;
  readonly figures: readonly StatedFigure[];
}

/**
 * Does every date, time and number of the sentence stand in its quotes, bounded the same way, and in the quotes' order?
 * @param sameLanguage a counted word (flights, 便) is compared only where both are of one language
 * @returns what is wrong, for the person who asks why; null when nothing is
 */
export function checkFigures(
  sentence: string,
  quotes: readonly string[],
  sameLanguage: boolean,
): string | null {
  const stated = quotes.map((text) => ({ text: fold(text), figures: readFigures(text) }));
  const all = [...stated.flatMap(({ figures }) => figures), ...quotes.flatMap(impliedFigures)];
  const folded = stated.map(({ text }) => text).join('\n');
  const said = readFigures(sentence);
  for (const figure of said) {
    if (figure.kind === 'date' && !isDateIn(figure, all)) return dateText(figure);
    if (figure.kind === 'clock' && !isClockIn(figure.minutes, all)) return clockText(figure.minutes);
    if (figure.kind === 'number' && !isNumberIn(figure, all, sameLanguage ? folded : null))
      return `${figure.value}${figure.unit}`;
  }
  return isInOrder(said, stated, sameLanguage, share.test(folded) || share.test(fold(sentence)))
    ? null
    : 'figures in another order';
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const single = /\b(?:a|an|per|each|every|one|single|daily|only)\b/u;
const perUnit = /\b(?:a|an|per|each|every|one) (second|minute|hour|day|week|month|year)\b/gu;

/** Numbers that a quote says without one: "a day", "the third". */
function impliedFigures(text: string): readonly StatedFigure[] {
  const folded = fold(text);
  const implied = (value: number, unit: string): Quantity => ({
    kind: 'number',
    value,
    unit,
    counted: '',
    bound: null,
  });
  return [
    ...laterDays(folded),
    ...[...folded.matchAll(perUnit)].map(([, unit = '']) => implied(1, unit)),
    ...(single.test(folded) || /一つ|ひとつ|単一|唯一/u.test(folded) ? [implied(1, '')] : []),
    ...ordinals.flatMap((word, i) =>
      new RegExp(`\\b${word}\\b`, 'u').test(folded) ? [implied(i + 1, '')] : [],
    ),
  ];
}

/** In 2024年7月18日の終値、19日の始値 the second day is one of July 2024 too. */
function laterDays(folded: string): readonly StatedFigure[] {
  let known: { readonly year: number | null; readonly month: number } | null = null;
  const days: StatedFigure[] = [];
  for (const [, year, month, day = ''] of folded.matchAll(
    /(?:(?:((?:19|20)\d{2})年)?(\d{1,2})月)?(?<!\d)(\d{1,2})日(?!間|目|前|後)/gu,
  )) {
    if (month !== undefined) known = { year: year === undefined ? null : Number(year), month: Number(month) };
    else if (known !== null) days.push({ kind: 'date', ...known, day: Number(day) });
  }
  return days;
}

function isDateIn(
  { year, month, day }: Extract<StatedFigure, { kind: 'date' }>,
  all: readonly StatedFigure[],
): boolean {
  return all.some((other) => {
    if (other.kind === 'number')
      // "The 19th" is read as a number of days.
      return month === null && year === null && other.unit === 'day' && other.value === day;
    if (other.kind !== 'date') return false;
    const years = all.flatMap((one) => (one.kind === 'date' && one.year !== null ? [one.year] : []));
    const sameYear = year === null || (other.year === null ? years.includes(year) : other.year === year);
    return sameYear && (month === null || other.month === month) && (day === null || other.day === day);
  });
}

function isClockIn(minutes: number, all: readonly StatedFigure[]): boolean {
  return all.some((other) => other.kind === 'clock' && other.minutes === minutes);
}

function isNumberIn(figure: Quantity, all: readonly StatedFigure[], quotes: string | null): boolean {
  return all.some((other) => {
    if (other.kind === 'date')
      // "The 19th" is a number of its own where the quote names the whole date.
      return (
        ((figure.counted === 'th' || figure.unit === 'day') && other.day === figure.value) ||
        (figure.unit === '' && figure.counted === '' && other.year === figure.value)
      );
    if (other.kind !== 'number' || other.value !== figure.value) return false;
    if (figure.unit === 'day' ? other.counted === 'th' : figure.counted === 'th' && other.unit === 'day')
      return true;
    const isBare = (one: Quantity): boolean => one.unit === '' && one.counted === '';
    const sameUnit =
      other.unit === figure.unit ||
      isBare(figure) ||
      // "down 11.1 % from 343.05" leaves out the dollars it has named before.
      (isBare(other) && all.some((one) => one.kind === 'number' && one.unit === figure.unit));
    const sameBound = other.bound === figure.bound;
    return sameUnit && sameBound && isCountedAlike(figure, other, quotes);
  });
}

/** Two words for what is counted differ only where the quote has not the sentence's word at all. */
function isCountedAlike({ counted }: Quantity, other: Quantity, quotes: string | null): boolean {
  if (quotes === null || counted === '' || counted === other.counted || other.counted === '') return true;
  // The same stem will do: 5,168 cancellations, 5,168 cancelled.
  return quotes.includes(/^[a-z]/u.test(counted) ? counted.slice(0, STEM) : counted);
}

/** Two figures of one unit that change places say something else: from 32 to 29 is not from 29 to 32. */
function isInOrder(
  said: readonly StatedFigure[],
  stated: readonly Stated[],
  sameLanguage: boolean,
  isShare: boolean,
): boolean {
  const numbers = said.filter((figure) => figure.kind === 'number');
  for (const [i, first] of numbers.entries())
    for (const second of numbers.slice(i + 1)) {
      if (first.unit !== second.unit || first.value === second.value) continue;
      // A total may stand before or after its parts.
      // "759 of 2,232" is 2,232のうち759.
      if (first.unit === '' && !sameLanguage && isShare) continue;
      if (numbers.some((one) => isSum(one, numbers) && (one === first || one === second))) continue;
      const orders = stated.flatMap(({ figures }) => {
        const places = figures.filter((figure) => figure.kind === 'number' && figure.unit === first.unit);
        const one = places.findIndex((figure) => figure.kind === 'number' && figure.value === first.value);
        const other = places.findIndex((figure) => figure.kind === 'number' && figure.value === second.value);
        return one === -1 || other === -1 ? [] : [one < other];
      });
      if (orders.length > 0 && !orders.includes(true)) return false;
    }
  return true;
}

function isSum(total: Quantity, numbers: readonly Quantity[]): boolean {
  const parts = numbers.filter((one) => one !== total && one.unit === total.unit);
  return parts.length > 1 && parts.reduce((sum, { value }) => sum + value, 0) === total.value;
}

function dateText({ year, month, day }: Extract<StatedFigure, { kind: 'date' }>): string {
  return [year, month, day].map((part) => part ?? '*').join('-');
}

function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
