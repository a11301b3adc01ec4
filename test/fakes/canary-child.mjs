import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createAnswerer } from '../../dist/src/answer/answer-question.js';
import { nodeFileSystem } from '../../dist/src/index/file-system.js';
import { openServedGeneration } from '../../dist/src/index/open-generation.js';
import { loadHnswLibrary } from '../../dist/src/vector-index/hnsw.js';

// A process of its own that may die: for every line on its input it opens the index folder as the bot does, asks the
// canary questions of a file, and writes one line with what it answered and what it logged.
const [root, canaryFile] = process.argv.slice(2);
const { model, canaries } = JSON.parse(readFileSync(canaryFile, 'utf8'));
const vectors = new Map(canaries.map(({ question, vector }) => [question, Float32Array.from(vector)]));
const hnsw = await loadHnswLibrary();
const embedder = { model, embedQuery: async (text) => vectors.get(text) };

for await (const _ of createInterface({ input: process.stdin })) {
  const warnings = [];
  const note = (fields, message) => void warnings.push(`${message} ${JSON.stringify(fields)}`);
  const log = { info: () => {}, warn: note, error: note };
  const began = performance.now();
  const generation = await openServedGeneration(root, { fs: nodeFileSystem, hnsw, log });
  const answers = [];
  if (generation !== null) {
    const serving = () => ({ generation, isStale: false, hasChanged: async () => false });
    const answerQuestion = createAnswerer({ embedder, reader: null, serving, log });
    for (const { question } of canaries) {
      const { status, confidence, statements, citations, nearest } = await answerQuestion({ question });
      answers.push({ status, confidence, statements, citations, nearest });
    }
  }
  process.stdout.write(
    `${JSON.stringify({
      generation: generation?.id ?? null,
      notices: generation?.notices ?? [],
      answers: JSON.stringify(answers),
      warnings,
      tookMs: performance.now() - began,
    })}\n`,
  );
  await generation?.close();
}
