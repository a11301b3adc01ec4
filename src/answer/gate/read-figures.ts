import { plainNumerals } from './plain-numerals.js';

/** A day as far as it is said; null for a part that is not. */
export interface Day {
  readonly kind: 'date';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A time of day, in minutes after midnight. */
export interface Clock {
  readonly kind: 'clock';
  readonly minutes: number;
}

/** How a number is bounded: "up to", "over"; null when it is said as it is. */
export type Bound = 'most' | 'least' | null;

export interface Quantity {
  readonly kind: 'number';
  readonly value: number;
  /** `%`, a currency's sign, a span of time, or the empty string for everything else that is counted. */
  readonly unit: string;
  /** The word that is counted, folded: an English plural in its singular, a counter; empty when there is none. */
  readonly counted: string;
  readonly bound: Bound;
}

export type StatedFigure = Day | Clock | Quantity;

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const month = `(${months.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|sept)\\.?`;
const year = '((?:19|20)\\d{2})';
const dayOfMonth = '(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,]\\d|\\s?(?:%|percent))';

type Read = (groups: readonly string[]) => StatedFigure | null;
const date = (y: string, m: string, d: string): Day => ({
  kind: 'date',
  year: y === '' ? null : Number(y),
  month: m === '' ? null : (monthNumber(m) ?? Number(m)),
  day: d === '' ? null : Number(d),
});
const clock = (half: string, h: string, m: string): Clock | null => {
  const hour = (Number(h) % 12) + (half === 'pm' ? 12 : 0);
  const minutes = (half === '' ? Number(h) : hour) * 60 + Number(m === '' ? '0' : m);
  return minutes <= 24 * 60 && Number(m === '' ? '0' : m) < 60 ? { kind: 'clock', minutes } : null;
};
const halfOf = (word: string): string =>
  /^(?:午後|夜|p)/u.test(word) ? 'pm' : /^(?:午前|朝|a)/u.test(word) ? 'am' : '';

const daysInEnglish = new RegExp(
  `(?<![\\d.,:])(\\d{1,2}(?:(?: to | and | or |, |–|-)\\d{1,2})+) (${month}(?:,? ${year})?)`,
  'gu',
);
const daysInJapanese =
  /((?:(?:19|20)\d{2}年)?\d{1,2}月)((?:\d{1,2}日?(?:から|と|か|や|〜|~|-|または|、|・))+\d{1,2}日)/gu;
const yearsShort = /\b(19|20)(\d{2})[〜~–-](\d{2})(?:年|(?![\d/-]|\.\d))/gu;

/** In this order; what one has read the next does not see. */
const patterns: readonly (readonly [RegExp, Read])[] = [
  [/((?:19|20)\d{2})年\s?(\d{1,2})月(?:\s?(\d{1,2})日)?/gu, ([y = '', m = '', d = '']) => date(y, m, d)],
  [/((?:19|20)\d{2})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/gu, ([y = '', m = '', d = '']) => date(y, m, d)],
  [/(?<!\d)(\d{1,2})月(\d{1,2})日/gu, ([m = '', d = '']) => date('', m, d)],
  [
    new RegExp(`(?<![\\d.,])${dayOfMonth}(?: of)? ${month}(?:,? ${year})?`, 'gu'),
    ([d = '', m = '', y = '']) => date(y, m, d),
  ],
  [
    new RegExp(`\\b${month} (?:the )?${dayOfMonth}(?!:)(?:,? ${year})?`, 'gu'),
    ([m = '', d = '', y = '']) => date(y, m, d),
  ],
  [new RegExp(`\\b${month},? ${year}`, 'gu'), ([m = '', y = '']) => date(y, m, '')],
  // "May" alone is mostly a verb.
  [
    new RegExp(`\\b(?:in|of|since|until|by|during|early|late|mid) ${month}(?![a-z])`, 'gu'),
    ([m = '']) => date('', m, ''),
  ],
  [/((?:19|20)\d{2})年(?!\d|間)/gu, ([y = '']) => date(y, '', '')],
  [/(?<![\d])(\d{1,2})月(?!間)/gu, ([m = '']) => date('', m, '')],
  [
    /(午前|午後|朝|夜)?\s?(?<!\d)(\d{1,2})時(?!間)(?:\s?(\d{1,2})分)?(?:半)?/gu,
    ([half = '', h = '', m = '']) => clock(halfOf(half), h, m),
  ],
  [
    /(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b\.?/gu,
    ([h = '', m = '', half = '']) => clock(halfOf(half), h, m),
  ],
  [
    /(午前|午後)?\s?(?<![\d:])(\d{1,2}):(\d{2})(?!\d)/gu,
    ([half = '', h = '', m = '']) => clock(halfOf(half), h, m),
  ],
  [
    /(?<![\d.,$€£¥-])((?:19|20)\d{2})(?![\d.,]*\d|\s?[%万億兆]|\s?(?:percent|us dollars|dollars|euros|[a-z]*(?:flight|device|machine|customer|server|people|hospital|compan|store|shop|branch)))/gu,
    ([y = '']) => date(y, '', ''),
  ],
];

const scales = new Map([
  ['万', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);
const units = new Map([
  ['%', '%'],
  ['パーセント', '%'],
  ['percent', '%'],
  ['per cent', '%'],
  ['percentage', '%'],
  ['ドル', '$'],
  ['dollar', '$'],
  ['usd', '$'],
  ['ユーロ', '€'],
  ['euro', '€'],
  ['円', '¥'],
  ['yen', '¥'],
  ['ポンド', '£'],
  ['pound', '£'],
  ['秒', 'second'],
  ['second', 'second'],
  ['分', 'minute'],
  ['分間', 'minute'],
  ['minute', 'minute'],
  ['時間', 'hour'],
  ['hour', 'hour'],
  ['日', 'day'],
  ['日間', 'day'],
  ['day', 'day'],
  ['週間', 'week'],
  ['週', 'week'],
  ['week', 'week'],
  ['か月', 'month'],
  ['カ月', 'month'],
  ['ヶ月', 'month'],
  ['month', 'month'],
  ['年', 'year'],
  ['年間', 'year'],
  ['year', 'year'],
  ['倍', 'times'],
  ['times', 'times'],
]);
const spans = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);
const scale = '(万|億|兆|thousand|million|billion|trillion|dozen|bn\\b|mn\\b|m\\b)?';
const unitWord =
  '(%|パーセント|percent(?:age)?\\b|per cent\\b|ドル|(?:u\\.?s\\.? )?dollars?\\b|usd\\b|ユーロ|円|ポンド|分間|時間|日間|年間|週間|[かカヶ]月|倍|\\p{Script=Han}|[\\p{Script=Latin}]+)?';
const quantity = new RegExp(
  `(us\\$|[$€£¥])?\\s?(?<![\\p{Script=Latin}\\d._-])(\\d[\\d,]*(?:\\.\\d+)?)[\\s-]?${scale}[\\s-]?${unitWord}`,
  'gu',
);
/** The first number of a range has the second one's unit: 20〜21%, 3.98-4.01 billion, 39億〜40億ドル. */
const range = new RegExp(
  `(?<![\\p{Script=Latin}\\d.,_-])([$€£¥]?)(\\d[\\d,]*(?:\\.\\d+)?)\\s?${scale}\\s?(?:〜|~|-|–|から|か|または|と| to | or | and )\\s?(?=[$€£¥]?(?:\\d[\\d,]*(?:\\.\\d+)?)\\s?${scale}\\s?(%|パーセント|percent\\b|per cent\\b|ドル|(?:u\\.?s\\.? )?dollars?\\b|円|分|時間|日|年|回|便|台|社|人|件)?)`,
  'gu',
);
/** Digits of a number that needs no scale. */
const LONG = 6;
const ordinal = /^(?:st|nd|rd|th)$/u;
const steps = /\d[\d,]*(?:\.\d+)?[兆億万](?=\d)(?:\d[\d,]*[億万])*(?:\d(?:\d|,(?=\d{3}))*)?/gu;
const step = /(\d[\d,]*(?:\.\d+)?)([兆億万]?)/gu;

const mostBefore =
  /(?:\bup to|\bat most|\bno more than|\bless than|\bfewer than|\bunder|\bbelow|\bnearly|\balmost|\bwithin|最大で?|最高で?|多くて)\s*(?:約|about|some|around|an?)?\s*(?:us)?$/u;
const leastBefore =
  /(?:\bover|\bmore than|\bat least|\bno (?:less|fewer) than|\bexceed(?:ed|ing|s)?|\babove|少なくとも|最低で?)\s*(?:約|about|some|around|an?)?\s*(?:us)?$/u;
const mostAfter =
  /^\s?(?:\p{Script=Han}{0,2})?(?:以下|以内|未満|弱|に満たない|を下回|足らず|or (?:less|fewer)|at most)/u;
const leastAfter =
  /^\s?(?:\p{Script=Han}{0,2})?(?:以上|超|強|余り|を(?:超|上回)|より多|あまり|or more|at least)/u;

/** Every date, time of day and number of a text, in order of their kinds; identifiers such as N-1 or 0x50 are none. */
export function readFigures(text: string): readonly StatedFigure[] {
  const found: StatedFigure[] = [];
  let rest = spellDaysOut(plainNumerals(text));
  for (const [pattern, read] of patterns)
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const known = groups.slice(0, 3).map((group) => (typeof group === 'string' ? group : ''));
      const figure = read(known);
      if (figure === null) return whole;
      found.push(figure);
      return ' ; ';
    });
  return [...found, ...readQuantities(joinSteps(rest))];
}

/** Gives every day and year of a list what stands only once: 19 and 20 July 2024, 7月19日から24日, 2021-22年. */
function spellDaysOut(text: string): string {
  return text
    .replace(daysInEnglish, (_, days: string, rest: string) =>
      [...days.matchAll(/\d{1,2}/gu)].map(([day]) => `${day} ${rest} ; `).join(''),
    )
    .replace(daysInJapanese, (_, month: string, days: string) =>
      [...days.matchAll(/\d{1,2}/gu)].map(([day]) => `${month}${day}日 ; `).join(''),
    )
    .replace(
      yearsShort,
      (_, century: string, first: string, second: string) => `${century}${first}年 ; ${century}${second}年 `,
    );
}

function readQuantities(text: string): readonly Quantity[] {
  const spread = text.replace(
    range,
    (_, sign: string, digits: string, own = '', scaled = '', unit = '') =>
      // Numbers of several steps have been written out: 3890000000〜39億.
      `${sign}${digits}${own || (scaled && digits.length < LONG) ? ` ${own || scaled} ` : ''}${unit} ; `,
  );
  return [...spread.matchAll(quantity)].flatMap(
    ({ 0: whole, 1: sign, 2: digits = '', 3: scaled, 4: word = '', index }) => {
      const value = Number(digits.replaceAll(',', '')) * (scales.get(scaled ?? '') ?? 1);
      if (!Number.isFinite(value)) return [];
      const singular = word.replace(/(?<=[a-z]{2})s$/u, '').replace(/^u\.?s\.? /u, '');
      // In English what follows a number may be any word; a plural is what is counted.
      const counted =
        /^[a-z]/u.test(word) && !/[a-z]{3,}[^s]s$/u.test(word) && !ordinal.test(word) && !units.has(singular)
          ? ''
          : singular;
      const unit = sign === undefined ? (units.get(singular) ?? '') : sign.replace('us', '');
      const before = spread.slice(Math.max(0, index - 24), index + (whole.length - whole.trimStart().length));
      const after = spread.slice(index + whole.length - (unit === '' ? word.length : 0));
      // "Over five days" may mean their whole length.
      const bound: Bound = spans.has(unit)
        ? null
        : mostBefore.test(before) || mostAfter.test(after)
          ? 'most'
          : leastBefore.test(before) || leastAfter.test(after)
            ? 'least'
            : null;
      return [
        {
          kind: 'number',
          value: Math.round(value * 1e6) / 1e6,
          unit,
          counted: unit === '' ? counted.replace(ordinal, 'th') : '',
          bound,
        },
      ];
    },
  );
}

function joinSteps(text: string): string {
  return text.replace(steps, (whole) => {
    const parts = [...whole.matchAll(step)].map(
      ([, digits = '', size = '']) => Number(digits.replaceAll(',', '')) * (scales.get(size) ?? 1),
    );
    return String(Math.round(parts.reduce((sum, part) => sum + part, 0)));
  });
}

function monthNumber(name: string): number | null {
  const at = months.findIndex((one) => one.startsWith(name.slice(0, 3)));
  return /^[a-z]/u.test(name) && at !== -1 ? at + 1 : null;
}
