import { createHash } from 'node:crypto';
import { constants, type Dirent } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { messageOf, UserFacingError } from '../errors.js';
import { decodeText } from './decode-text.js';
import type { Document, ParsedDocument, Skipped } from './document.js';
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
const FOLDER_GUIDE = 'README.md';
const formatsRead = '.md, .markdown, .txt and .text are read';

/**
 * Reads every document below a folder. Each entry is either a document or skipped with its reason: nothing is lost
 * silently, one bad file never stops the others, no link is followed and only regular files are opened.
 * @throws UserFacingError when the folder itself cannot be listed
 */
export async function readDocuments(folder: string, settings: ReadSettings): Promise<ReadDocuments> {
  const documents: Document[] = [];
  const skipped: Skipped[] = [];
  for (const file of await listFiles(folder)) {
    const outcome = 'reason' in file ? file : await readDocument(folder, file.path, settings);
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
  return found.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
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

async function readDocument(
  folder: string,
  path: string,
  settings: ReadSettings,
): Promise<Document | Skipped> {
  try {
    const parse = parserFor(path);
    const bytes = await readBytes(join(folder, path), settings.maxFileBytes);
    const { text } = decodeText(bytes);
    if (text.trim() === '') return { path, reason: 'empty' };
    const parsed = parse(text);
    if (!parsed.sections.some((section) => section.role === 'body'))
      return { path, reason: 'no text below its headings' };
    return { path, text, sha256: createHash('sha256').update(bytes).digest('hex'), ...parsed };
  } catch (error) {
    return { path, reason: messageOf(error) };
  }
}

function parserFor(path: string): (text: string) => ParsedDocument {
  const extension = extname(path).toLowerCase();
  const title = basename(path, extname(path));
  if (markdown.has(extension)) return (text) => parseMarkdown(text, title);
  if (plainText.has(extension))
    return (text) => (isThreadArchive(text) ? parseThreadArchive(text) : parsePlainText(text, title));
  throw new Error(`its format is not supported (${formatsRead})`);
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
