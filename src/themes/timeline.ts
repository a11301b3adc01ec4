import type { Citation, Statement } from '../answer/answer.js';
import { figuresOf } from '../answer/figures.js';
import type { Generation } from '../index/generation.js';
import type { Log } from '../log.js';
import { fold } from '../text/fold-text.js';
import { wordsOf } from '../text/words.js';
import { inLanguage, proveSentences, type QuotedSentence, quotedSentences } from './quoted-sentences.js';
import { SAME_WORDS, sharedWords } from './says-the-same.js';

/** When something happened, as precisely as it is said. */
export type Moment =
  | { readonly precision: 'minute' /** Milliseconds since 1970. */; readonly at: number }
  /** `2024-07-19` or `2024-07`, of the place it happened in: no time zone is said. */
  | { readonly precision: 'day' | 'month'; readonly date: string };

export interface TimelineEvent {
  readonly moment: Moment;
  readonly statement: Statement;
}

export interface TimelinePage {
  readonly events: readonly TimelineEvent[];
  /** Those that the events use. */
  readonly citations: readonly Citation[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly generation: string;
}

export interface Timeline {
  /** What `about` may be: the subjects the documents name. */
  subjects(): readonly string[];
  /**
   * Dated statements, earliest first.
   * @param about one of the subjects; empty for all
   * @param page from 0; one there is not shows the last
   */
  read(language: string, about: string, page: number, perPage: number): Promise<TimelinePage>;
}

interface Dated {
  readonly moment: Moment;
  readonly sentence: QuotedSentence;
}

/** A statement tells of its date when that begins this early in it, UTF-16 code units. */
const EARLY = 30;
const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const dates = new RegExp(
  `(?:19|20)\\d{2}年\\d{1,2}月(?:\\d{1,2}日)?|(?:\\d{1,2} )?(?:${months}) (?:19|20)\\d{2}|(?:${months}) \\d{1,2}, (?:19|20)\\d{2}`,
  'u',
);
/** What makes a date part of a name, as in "the outage of 19 July" and 「19日の障害」, tells nothing of that day. */
const names = {
  before: /(?<!\bas )\bof $|\b(?:for|from) $/u,
  after: /^の(?!午前|午後|朝|昼|夕|夜|うち|時点|日本時間|週末|未明)/u,
};

/** Every statement of the reports that begins with its date, gathered once per generation. */
export function createTimeline(generation: () => Generation, log: Log): Timeline {
  let kept = { id: '', dated: new Map<string, Promise<readonly Dated[]>>() };
  const datedIn = (now: Generation, language: string, about: string): Promise<readonly Dated[]> => {
    if (kept.id !== now.id) kept = { id: now.id, dated: new Map() };
    const { dated } = kept;
    const key = `${language} ${about}`;
    const known = dated.get(key) ?? gather(now, language, about);
    dated.set(key, known);
    // A failure is not kept: the next who asks tries again.
    known.catch(() => dated.delete(key));
    return known;
  };
  return {
    subjects: () => [...new Set([...generation().documents.values()].flatMap(({ about }) => about))].sort(),
    async read(language, about, page, perPage) {
      const now = generation();
      const all = await datedIn(now, language, about);
      const pages = Math.max(1, Math.ceil(all.length / perPage));
      const at = Math.min(Math.max(0, Math.trunc(page)), pages - 1);
      const shown = all.slice(at * perPage, (at + 1) * perPage);
      const { statementOf, citations } = await proveSentences(
        now,
        shown.map(({ sentence }) => sentence),
        log,
      );
      const events = shown.flatMap(({ moment, sentence }) => {
        const statement = statementOf(sentence);
        return statement === undefined ? [] : { moment, statement };
      });
      return { events, citations, page: at, pages, generation: now.id };
    },
  };
}

async function gather(generation: Generation, language: string, about: string): Promise<readonly Dated[]> {
  const sentences = (await quotedSentences(generation, 'reports')).filter(
    ({ passage }) =>
      about === '' || (generation.documents.get(passage.document)?.about ?? []).includes(about),
  );
  const dated = inLanguage(sentences, language, ({ passage }) => passage.language).flatMap((sentence) => {
    const moment = momentOf(sentence.text);
    return moment === null ? [] : { moment, sentence };
  });
  // What tells the minute goes before what tells the same of the day.
  const exactFirst = [...dated].sort((one, other) => precision(other.moment) - precision(one.moment));
  const days = new Map<string, (Dated & { readonly words: ReadonlySet<string> })[]>();
  for (const one of exactFirst) {
    const words = new Set(wordsOf(one.sentence.text));
    const sameDay = days.get(dayOf(one.moment)) ?? [];
    days.set(dayOf(one.moment), sameDay);
    const isToldAlready = sameDay.some(
      (other) => !differ(one.moment, other.moment) && sharedWords(words, other.words) >= SAME_WORDS,
    );
    if (!isToldAlready) sameDay.push({ ...one, words });
  }
  return [...days.values()].flat().sort((one, other) => placeOf(one.moment) - placeOf(other.moment));
}

/** Are both told to the minute, and at different ones? */
function differ(one: Moment, other: Moment): boolean {
  return one.precision === 'minute' && other.precision === 'minute' && one.at !== other.at;
}

function precision(moment: Moment): number {
  return ['month', 'day', 'minute'].indexOf(moment.precision);
}

/** The moment a statement begins with; null for one that begins otherwise. */
export function momentOf(text: string): Moment | null {
  const folded = fold(text);
  const found = dates.exec(folded);
  if (found === null || found.index > EARLY) return null;
  const end = found.index + found[0].length;
  if (names.before.test(folded.slice(0, found.index)) || names.after.test(folded.slice(end))) return null;
  const [date] = figuresOf(/^\p{L}+ \d{4}$/u.test(found[0]) ? found[0].replace(' ', ' 1, ') : found[0]);
  if (date === undefined) return null;
  const [year = '', month = '', day = '*'] = date.value.split('-');
  const isoMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === '*' || /^\p{L}+ \d{4}$/u.test(found[0])) return { precision: 'month', date: isoMonth };
  const isoDay = `${isoMonth}-${day.padStart(2, '0')}`;
  // Right beside the date, or it is the time of something else.
  const time =
    /^(?:,? ?(?:at )?(?:about )?)(\d{1,2}):(\d{2})\s*utc/u.exec(folded.slice(end)) ??
    /(\d{1,2}):(\d{2})\s*utc (?:\([^)]*\) )?on $/u.exec(folded.slice(0, found.index));
  const at = time === null ? Number.NaN : Date.parse(`${isoDay}T${time[1]?.padStart(2, '0')}:${time[2]}:00Z`);
  return Number.isNaN(at) ? { precision: 'day', date: isoDay } : { precision: 'minute', at };
}

/** Order in time; a month comes before its days, a day before its minutes. */
function placeOf(moment: Moment): number {
  return moment.precision === 'minute' ? moment.at : Date.parse(`${dayOf(moment)}T00:00:00Z`);
}

function dayOf(moment: Moment): string {
  if (moment.precision === 'minute') return new Date(moment.at).toISOString().slice(0, 10);
  return moment.precision === 'month' ? `${moment.date}-01` : moment.date;
}
