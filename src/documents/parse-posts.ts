import { type CsvError, parse } from 'csv-parse/sync';
import { messageOf } from '../errors.js';
import { assemblePosts, type Post } from './assemble-posts.js';
import type { ExtractedDocument } from './document.js';
import type { Columns } from './front-matter.js';
import { hideHandles } from './hide-handles.js';
import { isoDateOf } from './iso-date-of.js';

/** A row's fields by column name. */
type Row = ReadonlyMap<string, string>;
interface Table {
  readonly columns: readonly string[];
  /** With the line or row that names each in a message, from 1. */
  readonly rows: readonly { readonly at: number; readonly fields: Row }[];
}

/**
 * Columns found without being told, by their usual names. An address is never guessed: it may hold who wrote a post.
 */
const usualNames = {
  text: /^(?:text|body|comment|content|message|post|本文|コメント|投稿|内容|意見)$/iu,
  title: /^(?:title|subject|題名|件名|タイトル)$/iu,
  publishedAt:
    /^(?:date|time|timestamp|datetime|created_?at|published_?at|posted_?at|日時|日付|投稿日時?)$/iu,
  number: /^(?:number|no\.?|番号)$/iu,
} as const;

/** Posts as comma- or tab-separated values under a row of column names. */
export function parseCsvPosts(text: string, columns: Columns, fallbackTitle: string): ExtractedDocument {
  return postsOf(csvTable(text), columns, fallbackTitle);
}

/** Posts as one JSON object a line; a field inside another is named `outer.inner`. */
export function parseJsonlPosts(text: string, columns: Columns, fallbackTitle: string): ExtractedDocument {
  return postsOf(jsonlTable(text), columns, fallbackTitle);
}

function csvTable(text: string): Table {
  const head = text.slice(0, text.search(/[\r\n]|$/u));
  const count = (mark: string): number => head.split(mark).length;
  const delimiter = [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const [names = [], ...rows] = csvRows(text, delimiter);
  const columns = names.map((name) => name.trim());
  return {
    columns,
    rows: rows.map((row, i) => ({
      at: i + 2,
      fields: new Map(columns.map((name, column) => [name, row[column] ?? ''])),
    })),
  };
}

function csvRows(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter, skipEmptyLines: true, maxRecordSize: 1_000_000 });
  } catch (error) {
    const lines = isCsvError(error) ? ` (${messageOf(error)})` : '';
    throw new Error(`not a table of comma-separated values${lines}`, { cause: error });
  }
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function jsonlTable(text: string): Table {
  const rows = text.split(/\r?\n/u).flatMap((line, i) => {
    if (line.trim() === '') return [];
    return [{ at: i + 1, fields: new Map(fieldsOf(objectIn(line, i + 1), '')) }];
  });
  return { columns: [...new Set(rows.flatMap(({ fields }) => [...fields.keys()]))], rows };
}

function objectIn(line: string, at: number): object {
  let found: unknown;
  try {
    found = JSON.parse(line);
  } catch {
    throw new Error(`line ${at} is not JSON`);
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw new Error(`line ${at} is not a JSON object`);
  return found;
}

function fieldsOf(object: object, prefix: string): readonly [string, string][] {
  return Object.entries(object).flatMap(([key, value]: [string, unknown]): readonly [string, string][] => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string' || typeof value === 'number') return [[name, String(value)]];
    // Two levels hold what exports have; deeper ones are other things than a post's words.
    const isInner = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isInner && prefix.split('.').length < 3 ? fieldsOf(value, name) : [];
  });
}

function postsOf(table: Table, stated: Columns, fallbackTitle: string): ExtractedDocument {
  const columns = findColumns(table.columns, stated);
  const posts = table.rows.flatMap(({ at, fields }, i): readonly Post[] => {
    const field = (name: string | undefined): string => (name === undefined ? '' : (fields.get(name) ?? ''));
    const words = hideHandles(field(columns.text).replace(/\r\n?/gu, '\n').trim());
    if (words === '') return [];
    const title = hideHandles(field(columns.title).replace(/\s+/gu, ' ').trim());
    const url = field(columns.url).trim();
    return [
      {
        number: columns.number === undefined ? i + 1 : numberIn(field(columns.number), columns.number, at),
        words: words.replace(/\n\s*\n/gu, '\n'),
        title: title === '' ? null : title,
        url: /^https?:\/\/\S+$/u.test(url) && URL.canParse(url) ? url : null,
        publishedAt: isoDateOf(field(columns.publishedAt)),
      },
    ];
  });
  if (posts.length === 0) throw new Error(`no posts: column ${columns.text} is empty throughout`);
  return assemblePosts(posts, fallbackTitle);
}

function findColumns(present: readonly string[], stated: Columns): Columns & { text: string } {
  for (const [what, name] of Object.entries(stated))
    if (name !== undefined && !present.includes(name))
      throw new Error(`columns: ${what}: there is no column ${name}; there are ${listed(present)}`);
  const find = (what: keyof typeof usualNames): string | undefined =>
    stated[what] ?? present.find((name) => usualNames[what].test(name));
  const text = find('text');
  if (text === undefined)
    throw new Error(
      `none of its columns (${listed(present)}) is known to hold the posts' words; name it in a .meta.yaml file beside it, such as columns: { text: ${present.at(-1) ?? 'body'} }`,
    );
  return { ...stated, text, title: find('title'), publishedAt: find('publishedAt'), number: find('number') };
}

function listed(columns: readonly string[]): string {
  return columns.length > 8 ? `${columns.slice(0, 8).join(', ')}, …` : columns.join(', ');
}

function numberIn(stated: string, column: string, at: number): number {
  const number = Number(stated.normalize('NFKC').trim());
  if (!Number.isInteger(number) || number < 1)
    throw new Error(
      `row ${at}: column ${column} is “${stated.slice(0, 20)}”, expected a whole number from 1`,
    );
  return number;
}
