import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';

/** What a file is given instead of its own bytes. */
export interface DamageInput {
  readonly bytes: Buffer;
  /** The same file of the generation before, or another file of this one. */
  readonly other: Buffer;
  /** From 0 to 1. */
  readonly random: () => number;
}

const below = (random: () => number, limit: number): number => Math.floor(random() * limit);
const randomBytes = (random: () => number, many: number): Buffer =>
  Buffer.from(Uint8Array.from({ length: many }, () => below(random, 256)));

/** A copy with some bytes replaced, kept within its length. */
function patched(bytes: Buffer, at: number, by: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  by.copy(copy, Math.min(at, Math.max(0, copy.length - 1)));
  return copy;
}

const number = (value: bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes;
};
const PAGE = 4096;
/** The graph's header: offsets, counts, levels, factors. */
const HEADER = 96;

/** Every way in which a file's bytes may go wrong. */
export const byteDamages: Readonly<Record<string, (input: DamageInput) => Buffer>> = {
  'one bit': ({ bytes, random }) => {
    const at = below(random, bytes.length);
    return patched(bytes, at, Buffer.of((bytes[at] ?? 0) ^ (1 << below(random, 8))));
  },
  'one byte': ({ bytes, random }) => patched(bytes, below(random, bytes.length), randomBytes(random, 1)),
  'eight bytes': ({ bytes, random }) => patched(bytes, below(random, bytes.length), randomBytes(random, 8)),
  'a bit of the header': ({ bytes, random }) => {
    const at = below(random, Math.min(HEADER, bytes.length));
    return patched(bytes, at, Buffer.of((bytes[at] ?? 0) ^ (1 << below(random, 8))));
  },
  'a number of the header': ({ bytes, random }) =>
    patched(
      bytes,
      below(random, HEADER / 4) * 4,
      number([0n, 1n, 0x7fff_ffffn, 0xffff_ffffn, 2n ** 40n, 2n ** 64n - 1n][below(random, 6)] ?? 0n),
    ),
  'a page of zeros': ({ bytes, random }) =>
    patched(bytes, below(random, bytes.length / PAGE) * PAGE, Buffer.alloc(PAGE)),
  'a page of ones': ({ bytes, random }) =>
    patched(bytes, below(random, bytes.length / PAGE) * PAGE, Buffer.alloc(PAGE, 0xff)),
  'cut short': ({ bytes, random }) => bytes.subarray(0, below(random, bytes.length)),
  longer: ({ bytes, random }) => Buffer.concat([bytes, randomBytes(random, 1 + below(random, 64))]),
  empty: () => Buffer.alloc(0),
  'all zeros': ({ bytes }) => Buffer.alloc(bytes.length),
  noise: ({ bytes, random }) => randomBytes(random, Math.min(bytes.length, 20_000)),
  text: () => Buffer.from('This is not what you expect to find here.\n'),
  'another file': ({ other }) => other,
  'two halves swapped': ({ bytes }) =>
    Buffer.concat([bytes.subarray(bytes.length >> 1), bytes.subarray(0, bytes.length >> 1)]),
};

/** Every way in which what stands in a file's place may be no file. */
export const placeDamages: Readonly<Record<string, (file: string) => Promise<void>>> = {
  gone: async () => {},
  'a folder': async (file) => void (await mkdir(file)),
  'a link to itself': (file) => symlink(file, file),
  'a link to nowhere': (file) => symlink(`${file}.nowhere`, file),
};

/** Puts a file back, whatever stands in its place. */
export async function restore(file: string, bytes: Buffer): Promise<void> {
  await rm(file, { recursive: true, force: true });
  await writeFile(file, bytes);
}
