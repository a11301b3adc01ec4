import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { type Document, kinds } from '../documents/document.js';
import type { Passage } from '../passages/passage.js';
import type { WordIndexData } from '../word-index/word-index.js';

/** Names of the files of a generation, besides the manifest and one file of vectors and one graph per partition. */
export const files = {
  /** The decoded texts, UTF-8, one after the other. */
  texts: 'texts.bin',
  /** One JSON line per document: what it is and where its text stands in `texts`. */
  documents: 'documents.jsonl',
  /** One JSON line per passage. */
  passages: 'passages.jsonl',
  /** Rows of 8-bit numbers: for each passage in order one per sentence, then one per question. */
  directions: 'directions.i8',
  words: 'words.bin',
} as const;

const Range = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** A document as a generation keeps it; its text is read from `texts.bin` when it is needed. */
export const StoredDocument = z.strictObject({
  path: z.string(),
  title: z.string(),
  kind: z.enum(kinds),
  language: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  retrievedAt: z.string().nullable(),
  about: z.array(z.string()),
  comments: z.int().min(0),
  /** Of the operator's file when the index was built. */
  sha256: z.string(),
  /** Of the decoded text in UTF-8, and where it stands in `texts.bin`, in bytes. */
  textSha256: z.string(),
  textStart: z.int().min(0),
  textBytes: z.int().min(0),
});
export type StoredDocument = z.infer<typeof StoredDocument>;

const StoredPassage = z.strictObject({
  document: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  headings: z.array(z.string()),
  kind: z.enum(kinds),
  language: z.string(),
  number: z.int().nullable(),
  gap: z.literal(true).exactOptional(),
  questions: z.array(z.string()).exactOptional(),
  title: z.string(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  sentences: z.array(Range),
  places: z.array(z.strictObject({ start: z.int().min(0), name: z.string() })).exactOptional(),
});

export function storedDocumentOf(
  document: Document,
  text: { readonly sha256: string; readonly start: number; readonly bytes: number },
): StoredDocument {
  const { path, title, kind, language, publisher, url, publishedAt, retrievedAt, about, sha256 } = document;
  const comments = document.sections.filter((section) => section.number !== null).length;
  return {
    path,
    title,
    kind,
    language,
    publisher,
    url,
    publishedAt,
    retrievedAt,
    about: [...about],
    comments,
    sha256,
    textSha256: text.sha256,
    textStart: text.start,
    textBytes: text.bytes,
  };
}

const LINES_PER_PIECE = 10_000;
const NEWLINE = 10;

export function encodeLines(rows: readonly unknown[]): Uint8Array {
  // In pieces: all lines of a large index together are longer than a string may be.
  const pieces: Buffer[] = [];
  for (let at = 0; at < rows.length; at += LINES_PER_PIECE) {
    const lines = rows.slice(at, at + LINES_PER_PIECE).map((row) => `${JSON.stringify(row)}\n`);
    pieces.push(Buffer.from(lines.join('')));
  }
  return Buffer.concat(pieces);
}

/** @throws when a line is not what its schema says; the caller takes the generation for damaged */
export function decodeDocuments(bytes: Uint8Array): readonly StoredDocument[] {
  return linesOf(bytes).map((line) => StoredDocument.parse(JSON.parse(line)));
}

/** Passages read before others get their turn, about 10 ms: questions are answered while a new generation is opened. */
const PASSAGES_PER_TURN = 200;

/** @throws when a line is not what its schema says; the caller takes the generation for damaged */
export async function decodePassages(bytes: Uint8Array): Promise<readonly Passage[]> {
  const passages: Passage[] = [];
  for (const line of linesOf(bytes)) {
    passages.push(StoredPassage.parse(JSON.parse(line)));
    if (passages.length % PASSAGES_PER_TURN === 0) await setImmediate();
  }
  return passages;
}

function linesOf(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: string[] = [];
  let start = 0;
  while (start < buffer.length) {
    const found = buffer.indexOf(NEWLINE, start);
    const end = found === -1 ? buffer.length : found;
    if (end > start) lines.push(buffer.toString('utf8', start, end));
    start = end + 1;
  }
  return lines;
}

/** Header (four 32-bit lengths, little endian), then the terms as JSON padded to 4 bytes, offsets, postings, lengths. */
export function encodeWords(data: WordIndexData): Uint8Array {
  const terms = Buffer.from(JSON.stringify(data.terms));
  const padding = Buffer.alloc((4 - (terms.length % 4)) % 4, ' ');
  const lengths = Uint32Array.of(
    terms.length + padding.length,
    data.offsets.length,
    data.postings.length,
    data.lengths.length,
  );
  return Buffer.concat([
    bytesOf(lengths),
    terms,
    padding,
    bytesOf(data.offsets),
    bytesOf(data.postings),
    bytesOf(data.lengths),
  ]);
}

/** @throws RangeError or SyntaxError when the lengths do not fit the bytes */
export function decodeWords(bytes: Uint8Array): WordIndexData {
  const aligned = alignedBytes(bytes);
  if (aligned.byteLength < 16) throw new RangeError('the words have no header');
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, 4);
  const [termBytes = 0, offsets = 0, postings = 0, lengths = 0] = header;
  let at = 16;
  const terms = z
    .array(z.string())
    .parse(JSON.parse(Buffer.from(aligned.subarray(at, at + termBytes)).toString('utf8')));
  at += termBytes;
  const numbers = (count: number): Uint32Array => {
    // The bytes may be a view of more: what lies behind them is not theirs.
    if (at + count * 4 > aligned.byteLength) throw new RangeError('the words end early');
    const part = new Uint32Array(aligned.buffer, aligned.byteOffset + at, count);
    at += count * 4;
    return part;
  };
  return { terms, offsets: numbers(offsets), postings: numbers(postings), lengths: numbers(lengths) };
}

export function bytesOf(numbers: Uint32Array | Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** @throws RangeError when the bytes are no whole number of 32-bit floats */
export function decodeFloats(bytes: Uint8Array): Float32Array {
  if (bytes.byteLength % 4 !== 0)
    throw new RangeError(`${bytes.byteLength} bytes are no whole number of floats`);
  const { buffer, byteOffset, byteLength } = alignedBytes(bytes);
  return new Float32Array(buffer, byteOffset, byteLength / 4);
}

/** The same bytes where 32-bit numbers may begin; copied only where they must be. */
function alignedBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
}
