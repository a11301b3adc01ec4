import yauzl from 'yauzl';

/** What a ZIP archive may hold; a bomb is stopped by whichever limit it reaches first. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Unpacked, in all. */
  readonly bytes: number;
  /** Unpacked ÷ packed, of one entry larger than a megabyte. */
  readonly ratio: number;
}

export const archiveLimits: ArchiveLimits = { entries: 5000, bytes: 200e6, ratio: 200 };

/** Files of an archive by name. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a ZIP archive, which DOCX and EPUB files are, within limits. Sizes are counted while unpacking: what the
 * archive says of itself is not believed. An archive inside is not opened.
 * @throws Error with a phrase: no archive, encrypted, damaged, or over a limit
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
): Promise<Archive> {
  const zip = await fromBuffer(Buffer.from(bytes));
  if (zip.entryCount > limits.entries)
    throw new Error(`an archive of ${zip.entryCount} files, more than the limit of ${limits.entries}`);
  const files = new Map<string, Uint8Array>();
  let total = 0;
  await new Promise<void>((resolve, reject) => {
    const unpack = async (entry: yauzl.Entry): Promise<void> => {
      if (entry.isEncrypted()) throw new Error('encrypted; save it without a password');
      if (!entry.fileName.endsWith('/')) {
        const file = await readEntry(zip, entry, limits, limits.bytes - total);
        total += file.length;
        files.set(entry.fileName, file);
      }
      zip.readEntry();
    };
    zip.on('entry', (entry: yauzl.Entry) => void unpack(entry).catch(reject));
    zip.once('end', resolve).once('error', reject);
    zip.readEntry();
  }).catch((error: unknown) => {
    throw described(error);
  });
  return files;
}

/** The text of a file of the archive, UTF-8. */
export function textIn(archive: Archive, name: string): string | null {
  const bytes = archive.get(name);
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}

async function fromBuffer(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(described(error));
    }),
  );
}

async function readEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  { bytes: most, ratio }: ArchiveLimits,
  room: number,
): Promise<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error))),
  );
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    const chunk = Buffer.from(part);
    length += chunk.length;
    if (length > room) throw new Limit(`an archive of more than ${most / 1e6} MB unpacked`);
    if (length > 1e6 && length > ratio * entry.compressedSize)
      throw new Limit(`an archive that unpacks to more than ${ratio} times its size`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

class Limit extends Error {}

function described(error: unknown): Error {
  if (error instanceof Limit || (error instanceof Error && /^(?:encrypted|an archive)/u.test(error.message)))
    return error;
  return new Error('damaged: not a whole ZIP archive', { cause: error });
}
