import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom; leftwards only. `embeddings` stands beside `src`. */
const mayImport: Record<string, readonly string[]> = {
  text: [],
  documents: ['text'],
  passages: ['text', 'documents'],
  embeddings: [],
  'vector-index': ['embeddings'],
  'word-index': ['text', 'passages'],
  index: ['text', 'documents', 'passages', 'embeddings', 'vector-index', 'word-index'],
  retrieval: ['text', 'documents', 'passages', 'embeddings', 'vector-index', 'word-index', 'index'],
  // A generation in a database behind the seams of one on disk.
  postgres: ['text', 'passages', 'embeddings', 'vector-index', 'word-index', 'index'],
  reading: ['text', 'passages', 'embeddings'],
  // The models of one process for others of the same machine.
  'model-pool': ['text', 'passages', 'embeddings', 'reading'],
  // An optional server beside the shipped models: text in, text out.
  model: [],
  // Knows a model by its seam; whatever it says goes through the gate.
  answer: ['text', 'documents', 'passages', 'embeddings', 'index', 'retrieval', 'reading', 'model'],
  themes: ['text', 'documents', 'passages', 'embeddings', 'index', 'retrieval', 'reading', 'model', 'answer'],
  // The console prints what the doctor and a build find, so it names their types.
  console: ['text', 'documents', 'passages', 'embeddings', 'index', 'model', 'answer', 'themes'],
  // Renders answers and what a build finds; opens no index itself.
  discord: ['text', 'documents', 'passages', 'index', 'model', 'answer', 'themes'],
  // Measures every stage by itself.
  quality: [
    'text',
    'documents',
    'passages',
    'embeddings',
    'vector-index',
    'index',
    'postgres',
    'retrieval',
    'reading',
    'answer',
    'themes',
  ],
  'config.ts': ['embeddings'],
};
const shared = ['errors.ts', 'log.ts', 'make-folder.ts'];
/** One room per outside package. */
const owners: Record<string, readonly string[]> = {
  '@xenova/transformers': ['embeddings'],
  piscina: ['embeddings'],
  'hnswlib-node': ['vector-index'],
  pg: ['postgres'],
  umzug: ['postgres'],
  '@electric-sql/pglite': ['postgres'],
  '@electric-sql/pglite-pgvector': ['postgres'],
  yaml: ['documents', 'themes', 'model'],
  openai: ['model'],
  'mdast-util-from-markdown': ['documents'],
  'pdfjs-dist/legacy/build/pdf.mjs': ['documents'],
  mammoth: ['documents'],
  linkedom: ['documents'],
  '@mozilla/readability': ['documents'],
  yauzl: ['documents'],
  'csv-parse/sync': ['documents'],
  chokidar: ['documents'],
  'cli-progress': ['console'],
  'discord.js': ['discord'],
  'lru-cache': ['answer', 'discord', 'postgres'],
  'prom-client': ['discord'],
  'rate-limiter-flexible': ['discord'],
  sharp: ['themes'],
  'opentype.js': ['themes'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const root = join(import.meta.dirname, '..');
const roomOf = (file: string): string => file.replace(/^src\//, '').split('/')[0] ?? '';

function sourceFiles(): readonly string[] {
  return ['src', 'embeddings'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
}

function importsOf(files: readonly string[]): readonly Import[] {
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to = '']) => ({
      from: file,
      to: to.startsWith('.') ? normalize(join(dirname(file), to)).replace(/\.js$/, '.ts') : to,
    }));
  });
}

/** The composition root and the command line: they see everything, nobody sees them. */
const roots = [
  'src/main.ts',
  'src/app.ts',
  'src/bot-parts.ts',
  'src/model-parts.ts',
  'src/theme-commands.ts',
  'src/usage.ts',
];
const inside = importsOf(sourceFiles()).filter(({ from }) => !roots.includes(from));
const isLocal = ({ to }: Import): boolean => to.startsWith('src/') || to.startsWith('embeddings/');

const uphill = (imports: readonly Import[]): readonly Import[] =>
  imports
    .filter(isLocal)
    .filter(
      ({ from, to }) => ![roomOf(from), ...shared, ...(mayImport[roomOf(from)] ?? [])].includes(roomOf(to)),
    );

const foreign = (imports: readonly Import[]): readonly Import[] =>
  imports.filter(({ from, to }) => owners[to] !== undefined && !owners[to].includes(roomOf(from)));

test('no import runs uphill', () => {
  expect(inside.filter(isLocal)).not.toEqual([]);
  expect(uphill(inside)).toEqual([]);
});

test('an uphill import is found', () => {
  expect(uphill([{ from: 'src/text/words.ts', to: 'src/answer/answer.ts' }])).toHaveLength(1);
});

test('nobody imports main.ts or app.ts', () => {
  expect(inside.filter(({ to }) => roots.includes(to))).toEqual([]);
});

test('only main.ts imports config.ts', () => {
  expect(inside.filter(({ to }) => to === 'src/config.ts')).toEqual([]);
});

test('each outside package is imported by the room that owns it', () => {
  expect(inside.filter(({ to }) => owners[to] !== undefined)).not.toEqual([]);
  expect(foreign(inside)).toEqual([]);
});

test('a package in the wrong room is found', () => {
  expect(foreign([{ from: 'src/retrieval/retrieve.ts', to: 'hnswlib-node' }])).toHaveLength(1);
});

/** The demo stands beside the product: it starts it as a program, and is known by nobody. */
const demoImports = importsOf(
  readdirSync(join(root, 'demo'), { recursive: true, encoding: 'utf8' })
    .map((file) => `demo/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts')),
);
const demoOwners: Record<string, string> = {
  hono: 'demo/server',
  '@hono/node-server': 'demo/server',
  open: 'demo/server',
  lit: 'demo/page',
  '@skyra/discord-components-core': 'demo/page',
  'discord-markdown-parser': 'demo/page',
  'playwright-core': 'demo/pictures',
  sharp: 'demo/pictures',
};
const packageOf = (to: string): string =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');

test('the demo imports nothing of the product, and the product nothing of the demo or the tests', () => {
  expect(demoImports.filter(({ to }) => to.startsWith('test/fakes/discord/'))).not.toEqual([]);
  expect(demoImports.filter(isLocal)).toEqual([]);
  expect(importsOf(sourceFiles()).filter(({ to }) => /^(?:demo|test)\//u.test(to))).toEqual([]);
});

test('each package of the demo is imported by the part that owns it', () => {
  const owned = demoImports.filter(({ to }) => demoOwners[packageOf(to)] !== undefined);
  expect(new Set(owned.map(({ to }) => packageOf(to)))).toEqual(new Set(Object.keys(demoOwners)));
  expect(owned.filter(({ from, to }) => !from.startsWith(`${demoOwners[packageOf(to)]}/`))).toEqual([]);
});
