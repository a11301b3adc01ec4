import type { Manifest } from './manifest.js';

/** Folder below a generation for what it adds to the files it carries on. */
export const DELTA = 'delta';
const below = `${DELTA}/`;

/** The manifest of the carried files alone, as they were published first; the manifest itself where there is no delta. */
export function carriedView(manifest: Manifest): Manifest {
  const { delta, ...all } = manifest;
  if (delta === undefined) return manifest;
  const sum = (count: 'passages' | 'sentences'): number =>
    delta.removed.reduce((total, document) => total + document[count], 0);
  return {
    ...all,
    documents: manifest.documents - delta.documents + delta.removed.length,
    passages: manifest.passages - delta.passages + sum('passages'),
    sentences: manifest.sentences - delta.sentences + sum('sentences'),
    files: Object.fromEntries(Object.entries(manifest.files).filter(([file]) => !file.startsWith(below))),
  };
}

/** The manifest of what was added alone; its files without the folder they lie in. */
export function deltaView(manifest: Manifest): Manifest {
  const { delta, ...all } = manifest;
  if (delta === undefined) throw new Error(`${manifest.generation} has no delta`);
  const { documents, passages, sentences, partitions } = delta;
  const files = Object.entries(manifest.files).flatMap(([file, digest]) =>
    file.startsWith(below) ? [[file.slice(below.length), digest] as const] : [],
  );
  return { ...all, documents, passages, sentences, partitions, files: Object.fromEntries(files) };
}
