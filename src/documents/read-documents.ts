import { createHash } from 'node:crypto';
import { constants, type Dirent } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { messageOf, UserFacingError } from '../errors.js';
import { applySideFacts } from './apply-side-facts.js';
import { decodeText } from './decode-text.js';
import type { Document, ExtractedDocument, ParsedDocument, Skipped } from './document.js';
import type { FileParser } from './file-parser.js';
import { readSideFacts, type SideFacts } from './front-matter.js';
import { extractedFormats } from './parse-file.js';
import { parseMarkdown } from './parse-markdown.js';
import { parsePlainText } from './parse-plain-text.js';
import { isThreadArchive, parseThreadArchive } from './parse-thread-archive.js';

export interface ReadSettings {
  /** Files larger than this many bytes are skipped. */
  readonly maxFileBytes: number;
}

export interface ReadDocuments {
  /** By path, so that the same folder always gives the same order. */
  readonly documents: readonly Document[];
  /** Every other entry of the folder, with the reason. */
  readonly skipped: readonly Skipped[];
}

const markdown = new Set(['.md', '.markdown']);
const plainText = new Set(['.txt', '.text']);
/** Beside the documents, not one of them. */
export const FOLDER_GUIDE = 'README.md';
/** Bytes; what is said of a file is a few lines. */
const SIDE_MAX_BYTES = 100_000;
/** `report.pdf.meta.yaml` says of `report.pdf` what front matter says of a Markdown file. */
export const SIDE_FILE = '.meta.yaml';
const formatsRead =
  '.md, .txt, .html, .pdf, .docx, .epub, .csv, .tsv, .jsonl and the .json of a Discord channel are read';

/**
 * Reads every document below a folder. Each entry is either a document or skipped with its reason: nothing is lost
 * silently, one bad file never stops the others, no link is followed and only regular files are opened.
 * @param parser reads the formats that are taken apart in a process of their own; without it they are skipped
 * @throws UserFacingError when the folder itself cannot be listed
 */
export async function readDocuments(
  folder: string,
  settings: ReadSettings,
  parser?: FileParser,
): Promise<ReadDocuments> {
  return readFiles(folder, await listFiles(folder), settings, parser);
}

/** The same for some of the folder's entries, each with its `.meta.yaml` among them. */
export async function readFiles(
  folder: string,
  files: readonly (FoundFile | Skipped)[],
  settings: ReadSettings,
  parser?: FileParser,
): Promise<ReadDocuments> {
  const documents: Document[] = [];
  const skipped: Skipped[] = [];
  const paths = new Set(files.map(({ path }) => path));
  for (const file of files) {
    const side = `${file.path}${SIDE_FILE}`;
    const outcome =
      'reason' in file
        ? file
        : await readDocument(
            { folder, path: file.path, side: paths.has(side) ? side : null },
            settings,
            parser,
          );
    if ('reason' in outcome) skipped.push(outcome);
    else documents.push(outcome);
  }
  return { documents, skipped };
}

/** A file of the folder, as the walk sees it before opening it. */
export interface FoundFile {
  readonly path: string;
}

/**
 * Every entry below the folder by path: files to read, and what is passed over with its reason.
 * @throws UserFacingError when the folder itself cannot be listed
 */
export async function listFiles(folder: string): Promise<readonly (FoundFile | Skipped)[]> {
  const found: (FoundFile | Skipped)[] = [];
  try {
    await walk(folder, '', found);
  } catch (error) {
    throw new UserFacingError(`The documents folder ${folder} could not be read (${messageOf(error)}).`, {
      fix: 'Create it, or name another with --documents DIR or DOCUMENTS_DIR.',
      cause: error,
    });
  }
  const paths = new Set(found.map(({ path }) => path));
  return found
    .map((entry) => sideFileOf(entry, paths) ?? entry)
    .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

async function walk(folder: string, below: string, found: (FoundFile | Skipped)[]): Promise<void> {
  // Names as bytes: a name that is not UTF-8 could be listed but never opened again as a string.
  const entries: Dirent<Buffer>[] = await readdir(join(folder, below), {
    encoding: 'buffer',
    withFileTypes: true,
  });
  for (const entry of entries) {
    const name = entry.name.toString('utf8');
    const path = below === '' ? name : `${below}/${name}`;
    const skip = (reason: string): number => found.push({ path, reason });
    if (!Buffer.from(name, 'utf8').equals(entry.name)) skip('its name is not valid UTF-8');
    else if (name.startsWith('.')) skip('a hidden file or folder');
    else if (entry.isSymbolicLink()) skip('a link (links are not followed)');
    else if (entry.isDirectory())
      await walk(folder, path, found).catch((error: unknown) =>
        skip(`a folder that cannot be listed (${messageOf(error)})`),
      );
    else if (!entry.isFile()) skip('not a regular file');
    else if (path === FOLDER_GUIDE) skip('it tells how to use the folder');
    else found.push({ path });
  }
}

/** A `.meta.yaml` is no document; what it describes may be missing. */
function sideFileOf({ path }: FoundFile, paths: ReadonlySet<string>): Skipped | null {
  if (!path.endsWith(SIDE_FILE) || path.startsWith('.')) return null;
  const described = path.slice(0, -SIDE_FILE.length);
  return { path, reason: `it describes ${described}${paths.has(described) ? '' : ', which is not there'}` };
}

/** Where a file and what is said about it stand. */
export interface DocumentPlace {
  readonly folder: string;
  /** Below the folder, `/` as separator. */
  readonly path: string;
  /** The file's `.meta.yaml`, in the same way; null when it has none. */
  readonly side: string | null;
}

/** Reads one file as a document, or says why it cannot be one. */
export async function readDocument(
  { folder, path, side }: DocumentPlace,
  settings: ReadSettings,
  parser?: FileParser,
): Promise<Document | Skipped> {
  try {
    const parse = parseFunctionFor(path, parser);
    const facts =
      side === null
        ? {}
        : readSideFacts(decodeText(await readBytes(join(folder, side), SIDE_MAX_BYTES)).text);
    const bytes = await readBytes(join(folder, path), settings.maxFileBytes);
    if (bytes.length === 0) return { path, reason: 'empty' };
    const parsed = applySideFacts(await parse(bytes, facts), facts);
    if (parsed.text.trim() === '') return { path, reason: 'empty' };
    if (!parsed.sections.some((section) => section.role !== 'references'))
      return { path, reason: 'no text below its headings' };
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), ...parsed };
  } catch (error) {
    return { path, reason: messageOf(error) };
  }
}

type Parse = (bytes: Uint8Array, facts: SideFacts) => ExtractedDocument | Promise<ExtractedDocument>;

function parseFunctionFor(path: string, parser: FileParser | undefined): Parse {
  const extension = extname(path).toLowerCase();
  const title = basename(path, extname(path));
  if (markdown.has(extension)) return ofText((text) => parseMarkdown(text, title));
  if (plainText.has(extension))
    return ofText((text) => (isThreadArchive(text) ? parseThreadArchive(text) : parsePlainText(text, title)));
  if (!extractedFormats.includes(extension)) throw new Error(`its format is not supported (${formatsRead})`);
  if (parser === undefined) throw new Error('its format is read in a process of its own, which does not run');
  return (bytes, facts) => parser.parse(path, bytes, facts);
}

/** The parser of a format whose decoded bytes are the text. */
function ofText(parse: (text: string) => ParsedDocument): Parse {
  return (bytes) => {
    const { text } = decodeText(bytes);
    return text.trim() === '' ? { ...parse(''), text } : { ...parse(text), text };
  };
}

/**
 * The bytes of a regular file. Opened without blocking, so that a pipe that took the file's place cannot hold the run.
 * @throws Error with a phrase, when it is no regular file, too large or unreadable
 */
export async function readBytes(file: string, maxBytes: number): Promise<Uint8Array> {
  if (!(await lstat(file)).isFile()) throw new Error('not a regular file');
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) throw new Error('not a regular file');
    if (facts.size > maxBytes)
      throw new Error(
        `${megabytes(facts.size)} MB, more than the limit of ${megabytes(maxBytes)} MB (DOCUMENT_MAX_MB)`,
      );
    const bytes = await handle.readFile();
    if (bytes.length > maxBytes)
      throw new Error(`it grew past the limit of ${megabytes(maxBytes)} MB while being read`);
    return bytes;
  } finally {
    await handle.close();
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
