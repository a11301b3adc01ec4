import { readFile } from 'node:fs/promises';
import { messageOf } from '../errors.js';
import { loadHnswLibrary, saveGraph } from './hnsw.js';

/** Runs alone, see `saveGraphs`: builds one graph and says how many vectors are in it, a line each. */
async function main([vectors = '', dimensions = '', file = '']: readonly string[]): Promise<void> {
  const hnsw = await loadHnswLibrary();
  if ('missing' in hnsw) throw new Error(hnsw.missing);
  const bytes = await readFile(vectors);
  const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  await saveGraph(hnsw.library, { dimensions: Number(dimensions), values }, file, (inserted) => {
    process.stdout.write(`${inserted}\n`);
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(messageOf(error));
  process.exitCode = 1;
});
