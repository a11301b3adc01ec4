import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Embedder, PassageEmbeddings, PassageText } from './embedder.js';

/** Passage embeddings that are remembered on disk, and how often that helped. */
export interface EmbeddingCache {
  readonly counts: { readonly embedded: number; readonly reused: number };
  /** As `Embedder.embedPassages`; only what the file does not hold goes through the model. */
  embedPassages(passages: readonly PassageText[]): Promise<readonly PassageEmbeddings[]>;
  /** Rewrites the file when more than half of it was not asked for since it was opened. */
  compact(): Promise<void>;
  /** Closes the file; the embedder stays open. */
  close(): Promise<void>;
}

const KEY_BYTES = 32;
/** Key, number of directions, CRC-32 of the payload. */
const HEADER_BYTES = KEY_BYTES + 8;
/** More directions than any passage has: a larger number is a damaged header. */
const DIRECTIONS_MAX = 10_000;

/** Read at once when the file is opened, bytes: a read for each of 100,000 entries takes seconds. */
const PIECE_BYTES = 4_000_000;

interface Entry {
  readonly offset: number;
  readonly directions: number;
  readonly crc: number;
}

/**
 * Keeps passage embeddings in one append-only file, keyed by model, prefix and text, so that an unchanged passage is
 * never embedded twice. A damaged entry counts as absent; what follows a damaged header is cut off. One process at a
 * time may use the file: the writer lock sees to that.
 */
export async function openEmbeddingCache(embedder: Embedder, file: string): Promise<EmbeddingCache> {
  const { model } = embedder;
  const handle = await open(file, 'a+');
  const entries = await scan(handle, model.dimensions);
  const used = new Set<string>();
  const counts = { embedded: 0, reused: 0 };

  const keyOf = ({ heading, sentences, questions, sentencesAlone }: PassageText): Buffer =>
    createHash('sha256')
      .update(
        JSON.stringify([
          model.id,
          model.dtype,
          model.passagePrefix,
          sentencesAlone,
          heading,
          ...sentences,
          // Without questions the key is what it was before there were any.
          ...(questions.length > 0 ? [[model.queryPrefix, ...questions]] : []),
        ]),
      )
      .digest();

  const lookUp = async (key: Buffer): Promise<PassageEmbeddings | null> => {
    const name = key.toString('hex');
    used.add(name);
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const payload = Buffer.alloc(payloadBytes(entry.directions, model.dimensions));
    await handle.read(payload, 0, payload.length, entry.offset);
    return crc32(payload) === entry.crc ? decode(payload, model.dimensions) : null;
  };

  return {
    counts,
    async embedPassages(passages) {
      const keys = passages.map(keyOf);
      const found = await Promise.all(keys.map(lookUp));
      const missing = passages.filter((_, i) => found[i] === null);
      const embedded = await embedder.embedPassages(missing);
      counts.embedded += missing.length;
      counts.reused += passages.length - missing.length;
      let next = 0;
      const records: Buffer[] = [];
      const all = found.map((known, i) => {
        if (known !== null) return known;
        const fresh = embedded[next];
        next += 1;
        if (fresh === undefined)
          throw new Error('the embedder gave fewer embeddings than it was given passages');
        records.push(encode(keys[i] ?? Buffer.alloc(KEY_BYTES), fresh));
        return fresh;
      });
      if (records.length > 0) await handle.appendFile(Buffer.concat(records));
      return all;
    },
    async compact() {
      const stale = [...entries.keys()].filter((name) => !used.has(name)).length;
      if (stale * 2 > entries.size) await rewrite(file, handle, used, model.dimensions);
    },
    close: () => handle.close(),
  };
}

function payloadBytes(directions: number, dimensions: number): number {
  return dimensions * 4 + directions * dimensions;
}

function encode(key: Buffer, { whole, directions }: PassageEmbeddings): Buffer {
  const payload = Buffer.concat([
    Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength),
    ...directions.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
  const header = Buffer.alloc(HEADER_BYTES);
  key.copy(header);
  header.writeUInt32LE(directions.length, KEY_BYTES);
  header.writeUInt32LE(crc32(payload), KEY_BYTES + 4);
  return Buffer.concat([header, payload]);
}

function decode(payload: Buffer, dimensions: number): PassageEmbeddings {
  const bytes = new Uint8Array(payload).buffer;
  const directions: Int8Array[] = [];
  for (let at = dimensions * 4; at < payload.length; at += dimensions)
    directions.push(new Int8Array(bytes, at, dimensions));
  return { whole: new Float32Array(bytes, 0, dimensions), directions };
}

async function scan(handle: FileHandle, dimensions: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const { size } = await handle.stat();
  const piece = Buffer.alloc(PIECE_BYTES);
  let from = 0;
  let until = 0;
  let at = 0;
  while (at + HEADER_BYTES <= size) {
    if (at + HEADER_BYTES > until) {
      const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, at);
      if (bytesRead < HEADER_BYTES) break;
      from = at;
      until = at + bytesRead;
    }
    const header = piece.subarray(at - from, at - from + HEADER_BYTES);
    const directions = header.readUInt32LE(KEY_BYTES);
    const end = at + HEADER_BYTES + payloadBytes(directions, dimensions);
    if (directions > DIRECTIONS_MAX || end > size) break;
    const crc = header.readUInt32LE(KEY_BYTES + 4);
    entries.set(header.toString('hex', 0, KEY_BYTES), { offset: at + HEADER_BYTES, directions, crc });
    at = end;
  }
  if (at < size) await handle.truncate(at);
  return entries;
}

async function rewrite(
  file: string,
  handle: FileHandle,
  used: ReadonlySet<string>,
  dimensions: number,
): Promise<void> {
  const temporary = `${file}.tmp`;
  await rm(temporary, { force: true });
  const target = await open(temporary, 'w');
  try {
    for (const [name, entry] of await scan(handle, dimensions)) {
      if (!used.has(name)) continue;
      const record = Buffer.alloc(HEADER_BYTES + payloadBytes(entry.directions, dimensions));
      await handle.read(record, 0, record.length, entry.offset - HEADER_BYTES);
      await target.writeFile(record);
    }
  } finally {
    await target.close();
  }
  await rename(temporary, file);
}
