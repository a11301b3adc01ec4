import { basename, extname } from 'node:path';
import { decodeText } from './decode-text.js';
import type { ExtractedDocument } from './document.js';
import type { SideFacts } from './front-matter.js';

type Parse = (bytes: Uint8Array, title: string, facts: SideFacts) => Promise<ExtractedDocument>;

const html: Parse = async (bytes, title) => (await import('./parse-html.js')).parseHtml(bytes, title);
const csv: Parse = async (bytes, title, { columns = {} }) =>
  (await import('./parse-posts.js')).parseCsvPosts(decodeText(bytes).text, columns, title);
const jsonl: Parse = async (bytes, title, { columns = {} }) =>
  (await import('./parse-posts.js')).parseJsonlPosts(decodeText(bytes).text, columns, title);

/** The parsers by extension; each is loaded when the first such file comes. */
const parsers: Readonly<Record<string, Parse>> = {
  '.html': html,
  '.htm': html,
  '.xhtml': html,
  '.pdf': async (bytes, title) => (await import('./parse-pdf.js')).parsePdf(bytes, title),
  '.docx': async (bytes, title) => (await import('./parse-docx.js')).parseDocx(bytes, title),
  '.epub': async (bytes, title) => (await import('./parse-epub.js')).parseEpub(bytes, title),
  '.csv': csv,
  '.tsv': csv,
  '.jsonl': jsonl,
  '.ndjson': jsonl,
  '.json': async (bytes, title) =>
    (await import('./parse-discord-export.js')).parseDiscordExport(decodeText(bytes).text, title),
};

/** The formats that are parsed in a process of their own. */
export const extractedFormats: readonly string[] = Object.keys(parsers);

/**
 * Extracts what a file says, by its extension. To be run in a process of its own: libraries take apart what strangers
 * made.
 * @throws Error with a phrase that says why it cannot be read
 */
export async function parseFile(
  path: string,
  bytes: Uint8Array,
  facts: SideFacts,
): Promise<ExtractedDocument> {
  const extension = extname(path);
  const parse = parsers[extension.toLowerCase()];
  if (parse === undefined) throw new Error(`its format is not supported (${extension})`);
  const extracted = await parse(bytes, basename(path, extension), facts);
  // What cannot be stored as UTF-8, or shown, gives way to a character of the same length.
  return { ...extracted, text: extracted.text.toWellFormed().replaceAll('\0', ' ') };
}
