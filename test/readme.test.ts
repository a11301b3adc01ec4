import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

/** npm's own commands, which need no script. */
const own = new Set(['ci', 'cit', 'install', 'rebuild', 'audit']);

/** Every script that a text tells people to run with npm. */
function scriptsNamedIn(text: string): readonly string[] {
  const named = [...text.matchAll(/\bnpm (?:(run) )?(?:--?[\w-]+ )*([a-z][\w-]*)/gu)];
  return named.flatMap(([, run, name = '']) => (run === undefined && own.has(name) ? [] : [name]));
}

test('commands in a text are found, with and without flags', () => {
  const text =
    '`npm ci && npm start`, `npm run --silent ask -- "質問"`, `npm run index -- build`, npm cit, npm rebuild x';
  expect(scriptsNamedIn(text)).toEqual(['start', 'ask', 'index']);
});

test.for(['README.md', 'CHANGELOG.md', '.env.example', 'embeddings/models/multilingual-e5-small/README.md'])(
  'every npm command that %s names exists',
  (file) => {
    expect(scriptsNamedIn(read(file)).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  },
);

test('README.md names the commands people need', () => {
  const named = scriptsNamedIn(read('README.md'));
  for (const name of ['start', 'ask', 'search', 'read', 'index', 'doctor', 'quality', 'bench'])
    expect(named).toContain(name);
});

test('every npm command that the program tells people to run exists', () => {
  const sources = ['main.ts', 'app.ts', 'console/texts.ts', 'console/doctor.ts', 'console/index-command.ts'];
  const named = sources.flatMap((file) => scriptsNamedIn(read(join('src', file))));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('README.md’s table of settings agrees with .env.example', () => {
  const inTable = [...read('README.md').matchAll(/^\| `([A-Z_]+)` \|/gmu)].map(([, name]) => name);
  const inExample = [...read('.env.example').matchAll(/^# ([A-Z_]+)=/gmu)].map(([, name]) => name);
  expect(inTable.length).toBeGreaterThan(5);
  expect([...inTable].sort()).toEqual([...inExample].sort());
});
