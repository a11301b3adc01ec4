import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Manifest } from '../../src/index/manifest.js';
import { GENERATIONS, MANIFEST, sha256 } from '../../src/index/publish-generation.js';
import { verifyGeneration, verifyInChild } from '../../src/index/verify-generation.js';
import { saveGraph } from '../../src/vector-index/hnsw.js';
import { smallIndex } from '../fakes/small-index.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

/** `npm test` compiles before it tests. */
const verifier = join(import.meta.dirname, '../../dist/src/index/verify-child.js');

async function built() {
  const index = await smallIndex();
  await index.build();
  return { ...index, folder: join(index.root, GENERATIONS, 'g1') };
}

/** Replaces a file of a generation and makes the manifest agree: a digest does not know what is right. */
async function replaceConsistently(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, MANIFEST);
  const manifest: Manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(join(folder, file), bytes);
  const files = { ...manifest.files, [file]: { bytes: bytes.length, sha256: sha256(bytes) } };
  await writeFile(path, JSON.stringify({ ...manifest, files }));
}

test('a generation as it was built verifies, in this process and in one of its own', async () => {
  const { folder, openParts } = await built();
  expect((await verifyGeneration(folder, openParts)).generation).toBe('g1');
  await verifyInChild(verifier, folder);
});

test('the process that verifies says what does not hold', async () => {
  const { folder } = await built();
  const texts = join(folder, 'texts.bin');
  const bytes = await readFile(texts);
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
  await writeFile(texts, bytes);
  await expect(verifyInChild(verifier, folder)).rejects.toThrow('texts.bin is damaged');
  await expect(verifyInChild(verifier, join(folder, '..', 'absent'))).rejects.toThrow(
    'its manifest is missing',
  );
});

test('a verifier that dies without a word is a failure', async () => {
  const script = join(await temporaryFolder(), 'dies.mjs');
  await writeFile(script, "process.kill(process.pid, 'SIGKILL');");
  await expect(verifyInChild(script, 'anything')).rejects.toThrow('the check ended early');
});

test('a graph cut short does not verify although its digest agrees with itself', async () => {
  const { folder, openParts } = await built();
  const graph = await readFile(join(folder, 'graph-reports-en.hnsw'));
  await replaceConsistently(folder, 'graph-reports-en.hnsw', graph.subarray(0, graph.length - 40));
  await expect(verifyGeneration(folder, openParts)).rejects.toThrow('graph-reports-en.hnsw is damaged');
});

test('a graph of other vectors does not verify although its digest and count agree', async () => {
  // 40 reports, so that the ten nearest of one graph are not those of the other.
  const documents = Array.from({ length: 40 }, (_, i) => [
    `${i}.md`,
    `# T${i}\n\n${'abcdefg'.charAt(i % 7).repeat(1 + i)} ${'gfedcba'.charAt(i % 5).repeat(40 - i)} end.\n`,
  ]);
  const index = await smallIndex(Object.fromEntries(documents));
  await index.build();
  const folder = join(index.root, GENERATIONS, 'g1');
  const generation = await index.open();
  const [partition] = generation.partitions;
  const { hnsw } = index.openParts;
  if (partition === undefined || 'missing' in hnsw) throw new Error('a graph is needed here');
  const { dimensions, values } = partition.matrix;
  const turned = new Float32Array(values.length);
  for (let row = 0; row < values.length / dimensions; row += 1)
    turned.set(
      values.subarray(values.length - (row + 1) * dimensions, values.length - row * dimensions),
      row * dimensions,
    );
  await generation.close();
  const file = join(await temporaryFolder(), 'graph');
  await saveGraph(hnsw.library, { dimensions, values: turned }, file);
  await replaceConsistently(folder, `graph-reports-${partition.language}.hnsw`, await readFile(file));
  await expect(verifyGeneration(folder, index.openParts)).rejects.toThrow(
    /finds only \d+ % of the nearest passages/u,
  );
});

test('a passage outside its text does not verify although every digest agrees', async () => {
  const { folder, openParts } = await built();
  const lines = (await readFile(join(folder, 'passages.jsonl'), 'utf8')).replace(/"end":\d+/u, '"end":99999');
  await replaceConsistently(folder, 'passages.jsonl', Buffer.from(lines));
  await expect(verifyGeneration(folder, openParts)).rejects.toThrow('lies outside its text');
});

test('a count that is not the manifest’s does not verify', async () => {
  const { folder, openParts } = await built();
  const lines = (await readFile(join(folder, 'passages.jsonl'), 'utf8')).split('\n').slice(1).join('\n');
  await replaceConsistently(folder, 'passages.jsonl', Buffer.from(lines));
  await expect(verifyGeneration(folder, openParts)).rejects.toThrow(
    'its counts are not those of its manifest',
  );
});
