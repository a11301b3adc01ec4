import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Directions } from '../../embeddings/embedder.js';
import { messageOf } from '../errors.js';
import type { Log } from '../log.js';
import { isInLane, type Passage } from '../passages/passage.js';
import { createExactIndex } from '../vector-index/exact.js';
import { graphFiles, openGraphs } from '../vector-index/graphs.js';
import type { HnswLibrary } from '../vector-index/hnsw.js';
import { type LocalVectorIndex, rowOf, type VectorMatrix } from '../vector-index/vector-index.js';
import { WordIndex } from '../word-index/word-index.js';
import type { CarriedParts } from './carried-parts.js';
import { carriedView, DELTA, deltaView } from './delta-views.js';
import type { FileSystem } from './file-system.js';
import type { LocalGeneration, LocalPartition, WordLeg } from './generation.js';
import { decodeDocuments, decodeFloats, decodePassages, decodeWords, files } from './generation-files.js';
import { joinGenerations } from './join-generations.js';
import type { Manifest, PartitionFacts } from './manifest.js';
import { GENERATIONS, listGenerations, readManifest, readPointer, sha256 } from './publish-generation.js';

export interface OpenParts {
  readonly fs: FileSystem;
  readonly hnsw: HnswLibrary;
  readonly log: Log;
  /** Files that generations share are opened once; without it, each time. */
  readonly carried?: CarriedParts;
}

/**
 * Opens the generation that CURRENT names; when it is damaged, the newest whole one before it. The graphs of one that
 * CURRENT does not name are left alone: it may be what a killed build left, and was perhaps never tried out.
 * @returns null when there is none at all
 */
export async function openServedGeneration(root: string, parts: OpenParts): Promise<LocalGeneration | null> {
  const candidates = await servingOrder(parts.fs, root);
  if (candidates[0]?.isServed === false)
    parts.log.warn({ root }, 'CURRENT is missing or damaged; the newest whole generation is served');
  for (const { name, manifestSha256, isServed, isNamed } of candidates) {
    const trusted = isNamed ? parts : { ...parts, hnsw: { missing: 'not named by CURRENT' } };
    const opened = await tryOpen(join(root, GENERATIONS, name), trusted, manifestSha256);
    if (opened === null && isServed) parts.log.warn({ root, name }, 'what CURRENT names cannot be served');
    if (opened === null) continue;
    return isServed ? opened : { ...opened, notices: [...opened.notices, 'older-generation'] };
  }
  return null;
}

/** A generation that may be served. */
export interface Candidate {
  readonly name: string;
  /** Does CURRENT name it as the one served? */
  readonly isServed: boolean;
  /** Does CURRENT name it, as the one served or the one before? */
  readonly isNamed: boolean;
  /** What CURRENT says of its manifest; undefined for those it does not name as served. */
  readonly manifestSha256: string | undefined;
}

/** In which order to try the generations: the one that CURRENT names, the one before it, then the newest first. */
export async function servingOrder(fs: FileSystem, root: string): Promise<readonly Candidate[]> {
  const pointer = await readPointer(fs, root);
  const served = pointer?.served;
  const previous = pointer?.previous?.generation;
  const others = (await listGenerations(fs, root)).filter((name) => name !== served?.generation);
  const first =
    served === undefined
      ? []
      : [{ name: served.generation, isServed: true, isNamed: true, manifestSha256: served.manifestSha256 }];
  return [
    ...first,
    ...[...others.filter((name) => name === previous), ...others.filter((name) => name !== previous)].map(
      (name) => ({ name, isServed: false, isNamed: name === previous, manifestSha256: undefined }),
    ),
  ];
}

async function tryOpen(
  folder: string,
  parts: OpenParts,
  manifestSha256: string | undefined,
): Promise<LocalGeneration | null> {
  try {
    return await openGeneration(folder, parts, manifestSha256);
  } catch (error) {
    parts.log.warn({ folder, problem: messageOf(error) }, 'a generation cannot be used');
    return null;
  }
}

/**
 * Opens one generation. Every file is compared with the manifest before anything reads it; a damaged graph alone
 * costs speed, not answers: its partition is scanned exactly.
 * @param manifestSha256 what CURRENT says of the manifest; not compared when left out
 * @throws Error when anything but a graph is missing or damaged
 */
export async function openGeneration(
  folder: string,
  parts: OpenParts,
  manifestSha256?: string,
): Promise<LocalGeneration> {
  const found = await readManifest(parts.fs, folder, manifestSha256);
  if (found === null) throw new Error('its manifest is missing, damaged or of another version');
  const view = carriedView(found.manifest);
  const openCarried = (): Promise<LocalGeneration> => openFiles(folder, { ...found, manifest: view }, parts);
  const carried = await (parts.carried?.take(keyOf(view, parts.hnsw), openCarried) ?? openCarried());
  try {
    if (found.manifest.delta === undefined)
      return { ...carried, id: view.generation, manifest: view, manifestSha256: found.sha256 };
    const delta = { ...found, manifest: deltaView(found.manifest) };
    return joinGenerations(carried, await openFiles(join(folder, DELTA), delta, parts), found);
  } catch (error) {
    await carried.close();
    throw error;
  }
}

/** The same bytes, opened in the same way. */
function keyOf({ files: digests }: Manifest, hnsw: HnswLibrary): string {
  return JSON.stringify(['missing' in hnsw, Object.entries(digests).sort()]);
}

/**
 * Opens the files of a folder that a manifest describes.
 * @throws Error when anything but a graph is missing or damaged
 */
export async function openFiles(
  folder: string,
  found: { readonly manifest: Manifest; readonly sha256: string },
  parts: OpenParts,
): Promise<LocalGeneration> {
  const { fs, log } = parts;
  const { manifest } = found;
  const order = [
    files.documents,
    files.passages,
    files.words,
    files.texts,
    files.directions,
    ...manifest.partitions.flatMap((facts) => [facts.vectors, ...graphsOf(facts, parts)]),
  ];
  const read = readAhead(order, (file) => readChecked(fs, folder, manifest, file));

  const documents = new Map(
    decodeDocuments(await read(files.documents)).map((document) => [document.path, document]),
  );
  const passages = await decodePassages(await read(files.passages));
  const wordIndex = new WordIndex(decodeWords(await read(files.words)));
  const textBytes = bufferOf(await read(files.texts));
  const texts = new Map(
    [...documents.values()].map((document) => [document.path, textIn(textBytes, document)]),
  );
  const rows = signedBytesOf(await read(files.directions));
  if (
    documents.size !== manifest.documents ||
    passages.length !== manifest.passages ||
    wordIndex.data.lengths.length !== passages.length
  )
    throw new Error('its counts are not those of its manifest');

  const counts = passages.map(({ sentences, questions = [] }) => sentences.length + questions.length);
  const firstDirections = runningTotals(counts);
  const { dimensions } = manifest.settings;
  if (rows.length !== (firstDirections.at(-1) ?? 0) * dimensions)
    throw new Error('its directions do not match its passages');

  const directionsOf = (position: number): Directions => {
    const first = firstDirections[position] ?? 0;
    return rows.subarray(first * dimensions, (first + (counts[position] ?? 0)) * dimensions);
  };
  const partitions: LocalPartition[] = [];
  for (const facts of manifest.partitions) {
    const positions = positionsOf(passages, facts);
    const matrix: VectorMatrix = { dimensions, values: decodeFloats(await read(facts.vectors)) };
    if (matrix.values.length !== positions.length * dimensions)
      throw new Error(`${facts.vectors} does not match its passages`);
    const index = await indexOf(folder, facts, matrix, parts, read);
    const vectorsOf: LocalPartition['vectorsOf'] = (rows) =>
      rows.map((row) => ({
        whole: rowOf(matrix, row),
        directions: directionsOf(positions[row] ?? -1),
      }));
    partitions.push({ lane: facts.lane, language: facts.language, positions, matrix, index, vectorsOf });
  }
  const slow = partitions.some(
    (partition, i) => partition.index.engine === 'exact' && needsGraph(manifest.partitions[i], parts),
  );
  const handle = await open(join(folder, files.texts), 'r');
  log.info({ generation: manifest.generation, passages: passages.length }, 'index opened');
  return {
    id: manifest.generation,
    manifest,
    manifestSha256: found.sha256,
    documents,
    passages,
    partitions,
    words: wordLegOf(wordIndex, passages),
    wordIndex,
    notices: slow ? ['exact-scan'] : [],
    textOf: (path) => texts.get(path) ?? '',
    directionsOf,
    async rereadText(path) {
      const document = documents.get(path);
      if (document === undefined) throw new Error(`no document ${path} in ${manifest.generation}`);
      const bytes = Buffer.alloc(document.textBytes);
      await handle.read(bytes, 0, bytes.length, document.textStart);
      if (sha256(bytes) !== document.textSha256) throw new Error(`the stored text of ${path} has changed`);
      return bytes.toString('utf8');
    },
    close: () => handle.close(),
  };
}

/** A partition without a graph file was built without the addon; with one, anything but the graph is a loss of speed. */
function needsGraph(facts: PartitionFacts | undefined, { hnsw }: OpenParts): boolean {
  return facts?.graph !== null || 'missing' in hnsw;
}

/** The files of a partition's graph; none where there is no graph or nothing to open it with. */
function graphsOf({ graph, passages }: PartitionFacts, { hnsw }: Pick<OpenParts, 'hnsw'>): readonly string[] {
  return graph === null || 'missing' in hnsw ? [] : graphFiles(graph, passages);
}

async function indexOf(
  folder: string,
  facts: PartitionFacts,
  matrix: VectorMatrix,
  { hnsw, log }: OpenParts,
  read: (file: string) => Promise<Uint8Array>,
): Promise<LocalVectorIndex> {
  if (facts.graph === null || 'missing' in hnsw) return createExactIndex(matrix);
  try {
    const names = graphsOf(facts, { hnsw });
    for (const name of names) await read(name);
    return openGraphs(
      hnsw.library,
      matrix,
      names.map((name) => join(folder, name)),
    );
  } catch (error) {
    log.warn(
      { graph: facts.graph, problem: messageOf(error) },
      'a graph cannot be used; its vectors are scanned exactly',
    );
    return createExactIndex(matrix);
  }
}

/** Files read in this order: while one is worked on, the next is on its way. */
function readAhead(
  order: readonly string[],
  read: (file: string) => Promise<Uint8Array>,
): (file: string) => Promise<Uint8Array> {
  const begun = new Map<string, Promise<Uint8Array>>();
  const begin = (file: string): Promise<Uint8Array> => {
    const reading = begun.get(file) ?? read(file);
    begun.set(file, reading);
    // A failure is met where the file is asked for; before that it must not end the process.
    reading.catch(() => {});
    return reading;
  };
  return (file) => {
    const reading = begin(file);
    begun.delete(file);
    const next = order[order.indexOf(file) + 1];
    if (next !== undefined) void begin(next);
    return reading;
  };
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function signedBytesOf({ buffer, byteOffset, byteLength }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, byteLength);
}

async function readChecked(
  fs: FileSystem,
  folder: string,
  manifest: Manifest,
  file: string,
): Promise<Uint8Array> {
  const expected = manifest.files[file];
  if (expected === undefined) throw new Error(`${file} is not in its manifest`);
  const bytes = await fs.readFile(join(folder, file)).catch((error: unknown) => {
    throw new Error(`${file} cannot be read (${messageOf(error)})`, { cause: error });
  });
  if (bytes.length !== expected.bytes || sha256(bytes) !== expected.sha256)
    throw new Error(`${file} is damaged`);
  return bytes;
}

function textIn(bytes: Buffer, { textStart, textBytes }: { textStart: number; textBytes: number }): string {
  return bytes.toString('utf8', textStart, textStart + textBytes);
}

/** The word leg of passages in this process. */
export function wordLegOf(index: WordIndex, passages: readonly Passage[]): WordLeg {
  return {
    search: (question, top, lane) =>
      index.search(question, top, (position) => isInLane(passages[position], lane)),
    shareFinder: (question) => index.shareFinder(question),
  };
}

/** For each passage the number of directions before it, and at the end the number of all. */
function runningTotals(counts: readonly number[]): readonly number[] {
  const totals = [0];
  for (const count of counts) totals.push((totals.at(-1) ?? 0) + count);
  return totals;
}

export function positionsOf(
  passages: readonly Passage[],
  { lane, language }: Pick<PartitionFacts, 'lane' | 'language'>,
): readonly number[] {
  return passages.flatMap((passage, position) =>
    isInLane(passage, lane) && passage.language === language ? [position] : [],
  );
}
