import { fold } from '../../text/fold-text.js';

const kanjiDigits = '〇一二三四五六七八九';
const kanjiSteps = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
/** What is counted in Japanese; only before one of these is a numeral in kanji read as a number. */
const counters =
  '(?:年|か月|カ月|ヶ月|月|日|時間|時|分|秒|週|人|名|社|台|件|便|億|万|兆|円|ドル|ユーロ|%|パーセント|割|倍|回|か国|カ国|ヶ国|国|州|つ|個|本|隻|機|校|店|行|番|歳|度|通|件目)';
/** Words that only look like a number and a counter; 十分 is "enough" unless minutes are meant. */
const noNumbers = '(?!一時(?!間)|十分(?!間|後|前|で|ほど|ごろ|おき)|一番|一部|万一|一人前|一国|一社依存)';
const kanjiNumeral = new RegExp(
  `(?<![数何幾])${noNumbers}([〇一二三四五六七八九十百千]+)(?=${counters})`,
  'gu',
);

const eras = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['reiwa', 2018],
  ['heisei', 1988],
  ['showa', 1925],
]);
const japaneseEra = /(令和|平成|昭和)\s?(元|\d{1,2})年/gu;
const englishEra = /\b(reiwa|heisei|showa) (\d{1,2})\b/gu;

const small = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
);
const smallWords = [...small.keys()].filter((word) => word !== 'one' && word !== 'zero').join('|');
const tensWords = [...tens.keys()].join('|');
/** "One" alone is nearly always a pronoun or an article. */
const englishNumeral = new RegExp(
  `\\b(?:(?:(${smallWords}|one|an?) hundred(?: and)? ?)?(?:(${tensWords})(?:[- ](one|${smallWords}))?|(${smallWords}))?|(one|an?) (?=(?:thousand|million|billion|dozen)\\b))(?![a-z])`,
  'gu',
);
const halves = /\bhalf\b(?! an? (?:hour|day|year|century))|半数|半分|五割/gu;

const fractions = /\b(an?|one|two|three)[ -](thirds?|quarters?)\b(?! (?:of (?:19|20)\d\d|party))/gu;

/**
 * A text with its numbers in digits: numerals in kanji (十九 → 19) and in English words (nineteen → 19), Japanese eras as
 * years (令和6年 → 2024年), "half" as 50 %. Folded (NFKC, lower case), so ２９％ is 29%.
 */
export function plainNumerals(text: string): string {
  return fold(text)
    .replace(halves, ' 50% ')
    .replace(kanjiNumeral, (_, numeral: string) => String(kanjiValue(numeral)))
    .replace(japaneseEra, (_, era: string, year: string) => `${eraYear(era, year)}年`)
    .replace(englishEra, (_, era: string, year: string) => String(eraYear(era, year)))
    .replace(
      /(\d+(?:\.\d+)?)割(?:(\d)分)?/gu,
      (_, tenths: string, more = '0') => `${Number(tenths) * 10 + Number(more)}%`,
    )
    .replace(/(\d+)分の(\d+)/gu, (_, parts: string, some: string) => percent(Number(some), Number(parts)))
    .replace(fractions, (_, some: string, part: string) =>
      percent(some === 'two' ? 2 : some === 'three' ? 3 : 1, part.startsWith('third') ? 3 : 4),
    )
    .replace(englishNumeral, (whole, ...groups: unknown[]) => englishValue(whole, groups.slice(0, 5)));
}

function percent(some: number, parts: number): string {
  return ` ${Math.round((1000 * some) / parts) / 10}% `;
}

function eraYear(era: string, year: string): number {
  return (eras.get(era) ?? 0) + (year === '元' ? 1 : Number(year));
}

function kanjiValue(numeral: string): number {
  if (!/[十百千]/u.test(numeral))
    return Number([...numeral].map((digit) => kanjiDigits.indexOf(digit)).join(''));
  let sum = 0;
  let digit = 0;
  for (const character of numeral) {
    const step = kanjiSteps.get(character);
    if (step === undefined) digit = digit * 10 + kanjiDigits.indexOf(character);
    else {
      sum += (digit || 1) * step;
      digit = 0;
    }
  }
  return sum + digit;
}

function englishValue(whole: string, groups: readonly unknown[]): string {
  if (whole.trim() === '') return whole;
  const [hundreds, ten, one, alone, article] = groups.map((group) =>
    typeof group === 'string' ? group : '',
  );
  if (article) return '1 ';
  const worth = (word = ''): number => small.get(word) ?? tens.get(word) ?? 0;
  const hundred = hundreds === '' ? 0 : (worth(hundreds) || 1) * 100;
  return `${hundred + worth(ten) + worth(one) + worth(alone)}${whole.endsWith(' ') ? ' ' : ''}`;
}
