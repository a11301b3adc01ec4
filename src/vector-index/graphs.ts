import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Embedding } from '../../embeddings/embedder.js';
import { type HnswLibrary, hnswSettings, openGraph, saveGraph } from './hnsw.js';
import { type LocalVectorIndex, rowCount, type VectorHit, type VectorMatrix } from './vector-index.js';

/**
 * Rows of one graph. A graph is built by one thread, ever slower the larger it is; above this a partition has several,
 * built side by side and searched one after the other (docs/scale.md has the figures).
 */
export const ROWS_PER_GRAPH = 250_000;
/** Candidates that each of several graphs looks at: together they look at more than one graph does. */
const EF_OF_SEVERAL = 64;

type Library = Extract<HnswLibrary, { readonly library: unknown }>['library'];

export interface GraphsSettings {
  readonly rowsPerGraph: number;
  /** Processes that build at the same time. */
  readonly processes: number;
  /** Compiled `graph-child.js`. */
  readonly childFile: string;
}

export const graphsSettings: GraphsSettings = {
  rowsPerGraph: ROWS_PER_GRAPH,
  processes: 2,
  childFile: fileURLToPath(new URL('./graph-child.js', import.meta.url)),
};

/** The files of a partition's graphs: one under its own name, several numbered. */
export function graphFiles(name: string, rows: number, rowsPerGraph = ROWS_PER_GRAPH): readonly string[] {
  const count = Math.max(1, Math.ceil(rows / rowsPerGraph));
  return count === 1 ? [name] : Array.from({ length: count }, (_, i) => `${name}.${i}`);
}

/**
 * Builds and saves the graphs of a matrix; several in processes of their own, so that every core works.
 * @param file path of the graph; several get a number behind it
 * @returns the paths written
 * @throws RangeError when the matrix has no rows or one that is not of unit length; Error when a process fails
 */
export async function saveGraphs(
  library: Library,
  matrix: VectorMatrix,
  file: string,
  onProgress: (inserted: number) => void = () => {},
  settings: GraphsSettings = graphsSettings,
): Promise<readonly string[]> {
  const written = graphFiles(file, rowCount(matrix), settings.rowsPerGraph);
  if (written.length === 1) {
    await saveGraph(library, matrix, file, onProgress);
    return written;
  }
  const inserted = written.map(() => 0);
  const waiting = partsOf(matrix, settings.rowsPerGraph).map((part, i) => ({ part, i }));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { part, i } = next;
      await saveInChild(part, written[i] ?? file, settings.childFile, (count) => {
        inserted[i] = count;
        onProgress(inserted.reduce((sum, one) => sum + one, 0));
      });
    }
  };
  // One that fails must not leave another writing into a folder that the caller removes.
  const ended = await Promise.allSettled(Array.from({ length: settings.processes }, work));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return written;
}

/**
 * Opens what `saveGraphs` wrote, each file checked against its SHA-256 before.
 * @throws Error when a graph does not hold exactly its rows
 */
export function openGraphs(
  library: Library,
  matrix: VectorMatrix,
  files: readonly string[],
  rowsPerGraph = ROWS_PER_GRAPH,
): LocalVectorIndex {
  const ef = files.length === 1 ? hnswSettings.ef : EF_OF_SEVERAL;
  const graphs = partsOf(matrix, rowsPerGraph).map((part, i) =>
    openGraph(library, part, files[i] ?? '', { ...hnswSettings, ef }),
  );
  const [only] = graphs;
  if (graphs.length === 1 && only !== undefined) return only;
  return {
    engine: 'hnsw',
    search: (query: Embedding, top: number): readonly VectorHit[] =>
      graphs
        .flatMap((graph, i) =>
          graph
            .search(query, top)
            .map(({ position, similarity }) => ({ position: position + i * rowsPerGraph, similarity })),
        )
        .sort((one, other) => other.similarity - one.similarity || one.position - other.position)
        .slice(0, top),
  };
}

/** Stretches of the matrix that share its memory. */
function partsOf({ dimensions, values }: VectorMatrix, rowsPerGraph: number): readonly VectorMatrix[] {
  const parts: VectorMatrix[] = [];
  const step = rowsPerGraph * dimensions;
  for (let at = 0; at < values.length; at += step)
    parts.push({ dimensions, values: values.subarray(at, at + step) });
  return parts;
}

async function saveInChild(
  { dimensions, values }: VectorMatrix,
  file: string,
  childFile: string,
  onInserted: (count: number) => void,
): Promise<void> {
  const vectors = `${file}.f32`;
  await writeFile(vectors, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  try {
    const child = spawn(process.execPath, [childFile, vectors, String(dimensions), file], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    createInterface({ input: child.stdout }).on('line', (line) => onInserted(Number(line)));
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    if (code !== 0) throw new Error(`a graph could not be built: ${said.trim() || `exit ${code}`}`);
  } finally {
    await rm(vectors, { force: true });
  }
}
