import { fold } from '../text/fold-text.js';

/** A number with what it counts, or a date: what two sentences can be compared by without understanding them. */
export interface Figure {
  /** What is counted: `%`, `$`, `台`, `flight`; `date` for dates. */
  readonly unit: string;
  /** The number in full, or a date's known parts as `y-m-d`, `*` for what is not said. */
  readonly value: string;
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const monthName = `(?:${months.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})\\.?`;
const dates: readonly (readonly [RegExp, (parts: readonly string[]) => readonly string[]])[] = [
  [/((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?/gu, ([y = '', m = '', d = '*']) => [y, m, d]],
  [/(?<!\d)(\d{1,2})月(\d{1,2})日/gu, ([m = '', d = '']) => ['*', m, d]],
  [/((?:19|20)\d{2})[-/](\d{1,2})[-/](\d{1,2})/gu, ([y = '', m = '', d = '']) => [y, m, d]],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? (${monthName})(?:,? ((?:19|20)\\d{2}))?`, 'gu'),
    ([d = '', m = '', y = '*']) => [y, monthNumber(m), d],
  ],
  [
    new RegExp(`(${monthName}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? ((?:19|20)\\d{2}))?`, 'gu'),
    ([m = '', d = '', y = '*']) => [y, monthNumber(m), d],
  ],
  [/(?<!\d)((?:19|20)\d{2})年(?!\d)/gu, ([y = '']) => [y, '*', '*']],
];
const scales = new Map([
  ['万', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const number =
  /([$€£¥]?)\s?(\d[\d,]*(?:\.\d+)?)\s?(万|億|兆|thousand|million|billion|trillion)?\s?(%|パーセント|percent\b|per cent\b|ドル|(?:u\.?s\.? )?dollars?\b|usd\b|ユーロ|円|\p{Script=Han}|[\p{Script=Latin}]+)?/gu;
const units = new Map([
  ['パーセント', '%'],
  ['percent', '%'],
  ['per cent', '%'],
  ['ドル', '$'],
  ['dollar', '$'],
  ['us dollar', '$'],
  ['u.s. dollar', '$'],
  ['usd', '$'],
  ['ユーロ', '€'],
  ['euro', '€'],
  ['円', '¥'],
  ['yen', '¥'],
]);
/** What follows a number without being what it counts. */
const noUnit = new Set([
  'in',
  'on',
  'of',
  'and',
  'or',
  'to',
  'by',
  'for',
  'the',
  'at',
  'from',
  'with',
  'per',
  'utc',
]);

/** A number of Japanese writing in several steps, such as 9億6390万 or 2万9,000. */
const steps = /\d[\d,]*(?:\.\d+)?[兆億万](?=\d)(?:\d[\d,]*[億万])*(?:\d(?:\d|,(?=\d{3}))*)?/gu;
const step = /(\d[\d,]*(?:\.\d+)?)([兆億万]?)/gu;

/** Writes numbers of several steps as one. */
function joinSteps(text: string): string {
  return text.replace(steps, (whole) => {
    const parts = [...whole.matchAll(step)].map(
      ([, digits = '', scale = '']) => Number(digits.replaceAll(',', '')) * (scales.get(scale) ?? 1),
    );
    return String(Math.round(parts.reduce((sum, part) => sum + part, 0)));
  });
}

/** The figures of a text, in no particular order; years alone and clock times are left to the words. */
export function figuresOf(text: string): readonly Figure[] {
  return figuresAndNumbers(text).filter(({ unit }) => unit !== '');
}

/** The same, and numbers that count nothing, under the unit that is empty: what somebody types to look one up. */
export function figuresAndNumbers(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  let rest = joinSteps(fold(text));
  for (const [pattern, partsOf] of dates)
    rest = rest.replace(pattern, (_, ...groups: unknown[]) => {
      const parts = groups.slice(0, 3).map((group) => (typeof group === 'string' ? group : undefined));
      const known = partsOf(
        parts.map((part) => part ?? '*').slice(0, parts.findLastIndex((part) => part !== undefined) + 1),
      );
      figures.push({
        unit: 'date',
        value: known.map((part) => (part === '*' ? part : String(Number(part)))).join('-'),
      });
      return ' ; ';
    });
  for (const [, currency = '', digits = '', scale, counted = ''] of rest.matchAll(number)) {
    // To the millionth: 64.6 million is no whole number in binary.
    const value = Math.round(Number(digits.replaceAll(',', '')) * (scales.get(scale ?? '') ?? 1) * 1e6) / 1e6;
    if (/^(?:19|20)\d{2}$/u.test(digits) && /^(?:$|[a-z])/u.test(counted) && currency === '') continue;
    const word = counted.replace(/(?<=[a-z]{2})s$/u, '');
    const unit = currency === '' ? (units.get(word) ?? word) : currency;
    if (Number.isFinite(value)) figures.push({ unit: noUnit.has(unit) ? '' : unit, value: String(value) });
  }
  return figures;
}

/** Do two figures say the same? Of dates the parts that both name must agree. */
export function isSameFigure(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit) return false;
  if (one.unit !== 'date') return one.value === other.value;
  const others = other.value.split('-');
  return one.value.split('-').every((part, i) => part === '*' || others[i] === '*' || part === others[i]);
}

/** The text without its figures, for comparing the words around them. */
export function withoutFigures(text: string): string {
  const bare = dates.reduce((rest, [pattern]) => rest.replace(pattern, ' '), fold(text));
  return bare.replace(number, (...found: unknown[]) => {
    const [, , , , counted] = found;
    // The word that is counted stays: it says what the sentence is about.
    const isWord =
      typeof counted === 'string' && /^\p{Script=Latin}{2,}$/u.test(counted) && !units.has(counted);
    return isWord ? ` ${counted} ` : ' ';
  });
}

function monthNumber(name: string): string {
  return String(months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1);
}
