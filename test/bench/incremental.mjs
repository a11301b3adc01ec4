// How long it takes until one added, corrected or deleted document is served, in a folder of 100,000 passages.
//   node test/bench/incremental.mjs FOLDER [passages]
// The texts are made up and their vectors drawn around 2,000 centres by their words, so that no time goes to the model.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { directionOf } from '../../dist/embeddings/embedder.js';
import { models } from '../../dist/embeddings/models.js';
import { buildGeneration, indexSettingsOf } from '../../dist/src/index/build-generation.js';
import { CarriedParts } from '../../dist/src/index/carried-parts.js';
import { compareSources } from '../../dist/src/index/compare-sources.js';
import { nodeFileSystem } from '../../dist/src/index/file-system.js';
import { openServedGeneration } from '../../dist/src/index/open-generation.js';
import { readPointer } from '../../dist/src/index/publish-generation.js';
import { indexFolderOf } from '../../dist/src/index/served-index.js';
import { verifyInChild } from '../../dist/src/index/verify-generation.js';
import { splitSettings } from '../../dist/src/passages/split-into-passages.js';
import { loadHnswLibrary } from '../../dist/src/vector-index/hnsw.js';

const [folder = '', count = '100000'] = process.argv.slice(2);
const say = (...said) => process.stdout.write(`${said.join(' ')}\n`);
const total = Number(count);
const PASSAGES_PER_DOCUMENT = 10;
// As if the shipped model had made them, so that the command line goes on with this index.
const model = models['multilingual-e5-small'];
const { dimensions } = model;

/** A number from 0 to 1 for each call, the same ones for the same seed. */
function drawer(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const seedOf = (text) => createHash('sha256').update(text).digest().readUInt32LE(0);
const centres = Array.from({ length: 2000 }, (_, i) => {
  const draw = drawer(i + 1);
  return Float32Array.from({ length: dimensions }, () => draw() - 0.5);
});
function vectorOf(text) {
  const draw = drawer(seedOf(text));
  const centre = centres[Math.floor(draw() * centres.length)];
  const vector = centre.map((value) => value + 0.5 * (draw() - 0.5));
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}
const embedder = {
  model,
  embedQuery: async (text) => vectorOf(text),
  embedPassages: async (passages) =>
    passages.map(({ sentences }) => ({
      whole: vectorOf(sentences.join(' ')),
      sentences: sentences.map((sentence) => directionOf(vectorOf(sentence))),
    })),
  close: async () => {},
};

const words = Array.from({ length: 20_000 }, (_, i) => {
  const draw = drawer(i + 77);
  return Array.from({ length: 2 + Math.floor(draw() * 3) }, () =>
    ['ka', 'no', 'ri', 'to', 'me', 'su', 'la', 'vo'].at(Math.floor(draw() * 8)),
  ).join('');
});
function documentOf(number, note = '') {
  const draw = drawer(number + 1);
  // Zipf-like: a few words are in nearly every sentence.
  const word = () => words[Math.floor(words.length * draw() ** 3)];
  const sentence = () => `${Array.from({ length: 18 }, word).join(' ')}.`;
  const sections = Array.from(
    { length: PASSAGES_PER_DOCUMENT },
    (_, i) => `## ${word()} ${i}\n\n${note}${sentence()} ${sentence()} ${sentence()}\n`,
  );
  return `---\ntitle: Document ${number}\nkind: report\nlanguage: en\n---\n# Document ${number}\n\n${sections.join('\n')}`;
}

const documentsFolder = join(folder, 'documents');
const root = indexFolderOf(join(folder, 'data'), documentsFolder);
const documents = Math.round(total / PASSAGES_PER_DOCUMENT);
const pathOf = (number) => join(documentsFolder, String(number % 100), `${number}.md`);
await mkdir(root, { recursive: true });
const made = await readFile(join(folder, 'made'), 'utf8').catch(() => '');
if (made !== String(total)) {
  for (let i = 0; i < 100; i += 1) await mkdir(join(documentsFolder, String(i)), { recursive: true });
  for (let number = 0; number < documents; number += 1) await writeFile(pathOf(number), documentOf(number));
  await writeFile(join(folder, 'made'), String(total));
}
const settings = { documentsFolder, root, split: splitSettings, maxFileBytes: 20e6 };
const hnsw = await loadHnswLibrary();
const log = { info: () => {}, warn: (facts, said) => say(said, JSON.stringify(facts)), error: say };
const verifier = new URL('../../dist/src/index/verify-child.js', import.meta.url).pathname;
const seconds = (from) => ((performance.now() - from) / 1000).toFixed(2);

let cpu = process.cpuUsage();
/** Builds as the command line does, telling how long each stage took. */
async function build(what) {
  const from = performance.now();
  cpu = process.cpuUsage();
  const begun = new Map();
  const report = await buildGeneration(settings, {
    fs: nodeFileSystem,
    hnsw,
    embedder,
    verify: async (written) => {
      const start = performance.now();
      await verifyInChild(verifier, written, 'new');
      begun.set('trial', start);
      begun.set('switch', performance.now());
    },
    onProgress: ({ stage }) => begun.has(stage) || begun.set(stage, performance.now()),
    now: () => new Date(),
  });
  const stages = [...begun].map(([stage, at]) => `${stage} at ${((at - from) / 1000).toFixed(2)}`).join(', ');
  say(`${what}: published in ${seconds(from)} s (${report.embedded} embedded; ${stages})`);
  return from;
}

const openParts = { fs: nodeFileSystem, hnsw, log, carried: new CarriedParts() };
let served = null;
async function reload(from, what) {
  const start = performance.now();
  const next = await openServedGeneration(root, openParts);
  await served?.close();
  served = next;
  await compareSources(documentsFolder, next.manifest, indexSettingsOf(settings, embedder));
  const { user, system } = process.cpuUsage(cpu);
  say(
    `${what}: opened in ${seconds(start)} s, ${next.passages.length} passages; ${seconds(from)} s in all,`,
    `${((user + system) / 1e6).toFixed(2)} s of CPU in this process`,
  );
}
async function finds(word) {
  const { hits } = await served.words.search(word, 1, 'reports');
  return hits.length > 0 ? served.passages[hits[0].passage].document : 'nothing';
}

if ((await readPointer(nodeFileSystem, root)) === null) await build('all');
await reload(performance.now(), 'start');
const added = join(documentsFolder, 'added.md');
await rm(added, { force: true });
await writeFile(added, documentOf(documents + 1, 'xyzzyx was added. '));
await reload(await build('one document added'), 'added');
say('  found in', await finds('xyzzyx'));
await writeFile(pathOf(7), documentOf(7, 'plughq was corrected. '));
await reload(await build('one document corrected'), 'corrected');
say('  found in', await finds('plughq'), 'and still', await finds('xyzzyx'));
await rm(added);
await reload(await build('one document deleted'), 'deleted');
say('  found in', await finds('xyzzyx'));
await writeFile(pathOf(7), documentOf(7));
say(`resident ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
await served.close();
