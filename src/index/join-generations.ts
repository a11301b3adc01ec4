import type { Embedding } from '../../embeddings/embedder.js';
import { isInLane } from '../passages/passage.js';
import type { LocalVectorIndex, VectorHit, VectorMatrix } from '../vector-index/vector-index.js';
import { rowOf } from '../vector-index/vector-index.js';
import { WordIndex } from '../word-index/word-index.js';
import type { LocalGeneration, LocalPartition } from './generation.js';
import { JoinedWords } from './join-words.js';
import { JoinedPlaces } from './joined-places.js';
import type { Manifest } from './manifest.js';

/**
 * Serves files that were carried on and what was added to them as one generation: first the passages that were not
 * removed, then the added ones, each part searched by its own indexes. Ranks as one index over both would.
 * @param carried closed with the generation that comes back, as `added` is
 * @throws Error when the counts are not those of the manifest
 */
export function joinGenerations(
  carried: LocalGeneration,
  added: LocalGeneration,
  { manifest, sha256 }: { readonly manifest: Manifest; readonly sha256: string },
): LocalGeneration {
  const removed = new Set(manifest.delta?.removed.map(({ path }) => path));
  const places = new JoinedPlaces(carried, added, removed);
  const documents = new Map(carried.documents);
  for (const path of removed)
    if (!documents.delete(path)) throw new Error(`${path} is removed but was never carried`);
  for (const [path, document] of added.documents) {
    if (documents.has(path)) throw new Error(`${path} is carried and added`);
    documents.set(path, document);
  }
  const passages = [
    ...places.kept.map((position) => carried.passages[position] ?? never()),
    ...added.passages,
  ];
  if (documents.size !== manifest.documents || passages.length !== manifest.passages)
    throw new Error('its counts are not those of its manifest');
  const words = new JoinedWords(carried.wordIndex, added.wordIndex, places);
  let merged: WordIndex | null = null;
  return {
    id: manifest.generation,
    manifest,
    manifestSha256: sha256,
    documents,
    passages,
    partitions: joinPartitions(carried, added, places),
    words: {
      search: (question, top, lane) =>
        words.search(question, top, (position) => isInLane(passages[position], lane)),
      shareFinder: (question) => words.shareFinder(question),
    },
    get wordIndex() {
      merged ??= new WordIndex(words.merge());
      return merged;
    },
    notices: carried.notices,
    textOf: (path) => (added.documents.has(path) ? added.textOf(path) : carried.textOf(path)),
    directionsOf: (position) => {
      const at = places.kept[position];
      return at === undefined ? added.directionsOf(position - places.kept.length) : carried.directionsOf(at);
    },
    async rereadText(path) {
      if (added.documents.has(path)) return added.rereadText(path);
      if (removed.has(path)) throw new Error(`no document ${path} in ${manifest.generation}`);
      return carried.rereadText(path);
    },
    async close() {
      await added.close();
      await carried.close();
    },
  };
}

function joinPartitions(
  carried: LocalGeneration,
  added: LocalGeneration,
  places: JoinedPlaces,
): readonly LocalPartition[] {
  const nameOf = ({ lane, language }: LocalPartition): string => `${lane}-${language}`;
  const names = new Set([...carried.partitions, ...added.partitions].map(nameOf));
  return [...names].sort().flatMap((name) => {
    const first = carried.partitions.find((partition) => nameOf(partition) === name);
    const second = added.partitions.find((partition) => nameOf(partition) === name);
    const joined = joinPartition(first, second, places);
    return joined === null ? [] : [joined];
  });
}

/** Rows are numbered anew: first the carried ones that are still served, then the added ones. */
function joinPartition(
  carried: LocalPartition | undefined,
  added: LocalPartition | undefined,
  places: JoinedPlaces,
): LocalPartition | null {
  const one = carried ?? added;
  if (one === undefined) return null;
  const rows = (carried?.positions ?? []).flatMap((position, row) =>
    places.ofCarried(position) === -1 ? [] : [row],
  );
  const positions = [
    ...rows.map((row) => places.ofCarried(carried?.positions[row] ?? -1)),
    ...(added?.positions ?? []).map((position) => places.ofAdded(position)),
  ];
  if (positions.length === 0) return null;
  let matrix: VectorMatrix | null = null;
  return {
    lane: one.lane,
    language: one.language,
    positions,
    index: joinIndexes(carried, added, rows),
    vectorsOf: (wanted) =>
      wanted.map((row) => {
        const at = rows[row];
        const [vectors] =
          at === undefined ? (added?.vectorsOf([row - rows.length]) ?? []) : (carried?.vectorsOf([at]) ?? []);
        return vectors ?? never();
      }),
    get matrix() {
      matrix ??= mergeRows(one.matrix.dimensions, [
        ...rows.map((row) => (carried === undefined ? never() : rowOf(carried.matrix, row))),
        ...(added?.positions.map((_, row) => rowOf(added.matrix, row)) ?? []),
      ]);
      return matrix;
    },
  };
}

function joinIndexes(
  carried: LocalPartition | undefined,
  added: LocalPartition | undefined,
  rows: readonly number[],
): LocalVectorIndex {
  const carriedRows = carried?.positions.length ?? 0;
  const rowOfCarried = new Map(carriedRows === rows.length ? [] : rows.map((row, joined) => [row, joined]));
  const joinedRow = (row: number): number =>
    carriedRows === rows.length ? row : (rowOfCarried.get(row) ?? -1);
  /** The nearest that are still served: asked for more until removed ones leave enough. */
  const searchCarried = (query: Embedding, top: number): readonly VectorHit[] => {
    if (carried === undefined || rows.length === 0) return [];
    for (let wanted = top; ; wanted *= 2) {
      const found = carried.index.search(query, Math.min(wanted, carriedRows));
      const hits = found.flatMap(({ position, similarity }) => {
        const row = joinedRow(position);
        return row === -1 ? [] : [{ position: row, similarity }];
      });
      if (hits.length >= Math.min(top, rows.length) || wanted >= carriedRows) return hits.slice(0, top);
    }
  };
  return {
    engine: carried?.index.engine ?? added?.index.engine ?? 'exact',
    search(query, top) {
      const fresh = (added?.index.search(query, top) ?? []).map(({ position, similarity }) => ({
        position: rows.length + position,
        similarity,
      }));
      return [...searchCarried(query, top), ...fresh]
        .sort((hit, other) => other.similarity - hit.similarity || hit.position - other.position)
        .slice(0, top);
    },
  };
}

function mergeRows(dimensions: number, rows: readonly Float32Array[]): VectorMatrix {
  const values = new Float32Array(rows.length * dimensions);
  for (const [row, vector] of rows.entries()) values.set(vector, row * dimensions);
  return { dimensions, values };
}

function never(): never {
  throw new Error('a passage of a joined generation is in neither of its parts');
}
