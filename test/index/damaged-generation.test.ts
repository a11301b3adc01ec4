import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { nodeFileSystem } from '../../src/index/file-system.js';
import { Manifest, Pointer } from '../../src/index/manifest.js';
import { CURRENT, GENERATIONS, MANIFEST, sha256 } from '../../src/index/publish-generation.js';
import { byteDamages, placeDamages, restore } from '../fakes/damage.js';
import { letterModel, letterVector } from '../fakes/letter-embedder.js';
import { randomFrom } from '../fakes/random-from.js';
import { type SmallIndex, smallIndex } from '../fakes/small-index.js';
import { measured } from '../torture/measured.js';
import { counted, scaled } from '../torture/scale.js';

const MUTANTS = scaled(300, 10_000);
const BARE_MUTANTS = scaled(60, 2_500);
/** A child that says nothing for so long (milliseconds) hangs, which is no better than dying. */
const PATIENCE_MS = 30_000;

const vessels = ['Abegail', 'Bedford', 'Cadence', 'Decade', 'Eccedea', 'Façade', 'Gabbage', 'Babcage'];
const harbours = ['Aoba', 'Becca', 'Caddo', 'Dagga', 'Edgefa'];

/** Reports on ferries, with figures that differ from year to year; voices in both languages. */
function documentsOf(year: number): Readonly<Record<string, string>> {
  const reports = vessels.flatMap((vessel, v) =>
    harbours.map((harbour, h) => {
      const figure = (v + 3) * 101 + h * 7 + year;
      const text = `# ${vessel} at ${harbour}\n\nThe ferry ${vessel} carried ${figure} passengers from ${harbour}. The crew of ${vessel} waited ${figure % 53} minutes at ${harbour}.\n\n## Repair of ${vessel}\n\nThe pump of ${vessel} was replaced in ${harbour} for ${figure * 3} euros.\n`;
      return [`${vessel}-${harbour}.md`, `---\ntitle: ${vessel}\nkind: report\nlanguage: en\n---\n${text}`];
    }),
  );
  return {
    ...Object.fromEntries(reports),
    'ja.md': `---\ntitle: 欠航\nkind: report\nlanguage: ja\n---\n# 欠航\n\n青葉港では${year}年に${year - 1988}便が欠航した。原因は古い電線だった。\n`,
    'voices.md':
      '---\ntitle: Voices\nkind: comment\nlanguage: en\n---\n# Voices\n\nThe wait at Aoba was far too long, I think.\n',
  };
}

const questions = [
  'How many passengers did the ferry Bedford carry from Caddo?',
  'What did the pump of Gabbage in Dagga cost?',
  'How long did the crew of Decade wait at Edgefa?',
  '青葉港では何便が欠航しましたか',
  'What do people think of the wait at Aoba?',
];

const Seen = z.strictObject({
  generation: z.string().nullable(),
  notices: z.array(z.string()),
  answers: z.string(),
  warnings: z.array(z.string()),
  tookMs: z.number(),
});
type Seen = z.infer<typeof Seen>;

interface Canary {
  /** What a process that opens the index now answers; null when it died. */
  look(): Promise<Seen | null>;
}

interface Child {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly died: Promise<null>;
  /** The next line it says. */
  nextLine(): Promise<string>;
}

function startChild(root: string, canaryFile: string): Child {
  const script = join(import.meta.dirname, '../fakes/canary-child.mjs');
  const child = spawn(process.execPath, [script, root, canaryFile], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    died: new Promise((resolve) => child.once('exit', () => resolve(null))),
    nextLine: async () => String((await lines.next()).value),
  };
}

/** A child that opens the index anew each time it is asked; one that dies is replaced. */
async function canaryOf(index: SmallIndex): Promise<Canary> {
  const canaryFile = join(index.root, '..', 'canaries.json');
  const canaries = questions.map((question) => ({ question, vector: [...letterVector(question)] }));
  await writeFile(canaryFile, JSON.stringify({ model: letterModel, canaries }));
  let child: Child | null = null;
  onTestFinished(() => {
    child?.process.kill('SIGKILL');
  });
  return {
    async look() {
      child ??= startChild(index.root, canaryFile);
      const asked = child;
      const hangs = setTimeout(() => asked.process.kill('SIGKILL'), PATIENCE_MS);
      asked.process.stdin.write('look\n');
      const said = await Promise.race([asked.died, asked.nextLine()]);
      clearTimeout(hangs);
      // A child that dies ends its lines first.
      if (said !== null && said !== 'undefined') return Seen.parse(JSON.parse(said));
      child = null;
      return null;
    },
  };
}

/** g1 of one year, g2 of the next, which is served; and what each answers. */
async function twoYears(): Promise<{ index: SmallIndex; canary: Canary; old: Seen; healthy: Seen }> {
  const index = await smallIndex(documentsOf(2020));
  await index.build();
  const canary = await canaryOf(index);
  const old = await canary.look();
  for (const [path, text] of Object.entries(documentsOf(2021))) await index.write(path, text);
  await index.build();
  const healthy = await canary.look();
  if (old === null || healthy === null) throw new Error('an index that is whole killed its reader');
  return { index, canary, old, healthy };
}

const names = [...Object.keys(byteDamages), ...Object.keys(placeDamages)];

test(`${counted(MUTANTS)} damaged copies of the served index: none kills the process, answers wrongly or stays unnamed`, {
  timeout: 120_000 + MUTANTS * 500,
}, async () => {
  const { index, canary, old, healthy } = await twoYears();
  expect([old.generation, healthy.generation, healthy.notices]).toEqual(['g1', 'g2', []]);
  expect(healthy.answers).toContain('answered');
  expect(healthy.answers).not.toBe(old.answers);
  const folder = join(index.root, GENERATIONS, 'g2');
  const published = await readdir(folder);
  expect(published.length).toBeGreaterThan(8);
  const files = [...published.map((name) => join(GENERATIONS, 'g2', name)), CURRENT];
  const contents = new Map<string, Buffer>();
  for (const file of files) contents.set(file, await readFile(join(index.root, file)));
  const found = { deaths: 0, wrong: 0, unnamed: 0, harmless: 0, previous: 0, exact: 0, slowestMs: 0 };
  const faults: string[] = [];
  for (let i = 0; i < MUTANTS; i += 1) {
    const random = randomFrom(i);
    const file = files[i % files.length] ?? CURRENT;
    const damage = names[Math.floor(i / files.length) % names.length] ?? 'gone';
    const path = join(index.root, file);
    const bytes = contents.get(file) ?? Buffer.alloc(0);
    const before = await readFile(join(index.root, file.replace('g2', 'g1'))).catch(() => null);
    const other = before ?? contents.get(files[(i + 1) % files.length] ?? '') ?? bytes;
    const made = byteDamages[damage]?.({ bytes, other, random });
    await rm(path, { force: true });
    if (made === undefined) await placeDamages[damage]?.(path);
    else await writeFile(path, made);
    const seen = await canary.look();
    await restore(path, bytes);
    const fault = faultOf(seen, { file, isSame: made?.equals(bytes) === true, old, healthy });
    if (fault !== null) faults.push(`${damage} in ${file} (seed ${i}): ${fault}`);
    if (seen === null) found.deaths += 1;
    else if (fault?.startsWith('wrong') === true) found.wrong += 1;
    else if (fault !== null) found.unnamed += 1;
    else if (seen.generation === 'g1') found.previous += 1;
    else if (seen.notices.length > 0) found.exact += 1;
    else found.harmless += 1;
    found.slowestMs = Math.max(found.slowestMs, seen?.tookMs ?? 0);
  }
  expect(faults).toEqual([]);
  expect(await canary.look()).toMatchObject({ answers: healthy.answers, notices: [] });
  // The damage was real: nearly all of it changes what is served, and both ways out are taken.
  expect(found.harmless).toBeLessThan(MUTANTS / 10);
  expect(Math.min(found.previous, found.exact)).toBeGreaterThan(MUTANTS / 10);
  measured(
    4,
    `${counted(MUTANTS)} mutants of ${files.length} files × ${names.length} kinds: ${found.deaths} deaths, ${found.wrong} wrong, ${found.unnamed} unnamed`,
  );
  measured(
    5,
    `${counted(found.previous)} served by the generation before, ${counted(found.exact)} by the exact scan; slowest opening with five answers ${Math.round(found.slowestMs)} ms`,
  );
});

/** What is wrong with how a damaged index was met; null when all is as promised. */
function faultOf(
  seen: Seen | null,
  about: {
    readonly file: string;
    readonly isSame: boolean;
    readonly old: Seen;
    readonly healthy: Seen;
  },
): string | null {
  const { file, isSame, old, healthy } = about;
  if (seen === null) return 'the process died';
  if (seen.generation === null) return 'wrong: nothing is served';
  const expected = seen.generation === 'g2' ? healthy : old;
  if (seen.answers !== expected.answers) return `wrong answers from ${seen.generation}`;
  if (seen.generation === 'g1' && !seen.notices.includes('older-generation')) return 'wrong: g1 unmarked';
  if (file.endsWith('.hnsw') && seen.generation !== 'g2') return 'wrong: a graph cost the generation';
  const isUntouched = seen.generation === 'g2' && seen.notices.length === 0;
  // What CURRENT says of the generation before is not needed while the one it names is whole.
  if (isUntouched) return isSame || file === CURRENT ? null : 'wrong: the damage was not seen';
  const name = file.endsWith(MANIFEST) ? 'manifest' : (file.split('/').at(-1) ?? file);
  return seen.warnings.some((warning) => warning.includes(name))
    ? null
    : `not named: ${seen.warnings.join(' | ') || 'no warning'}`;
}

/** Gives a damaged file its digest in the manifest, and the manifest its digest in CURRENT: as if none were compared. */
async function signAnew(root: string, file: string, bytes: Buffer): Promise<void> {
  const manifestFile = join(root, GENERATIONS, 'g2', MANIFEST);
  const manifest = Manifest.parse(JSON.parse(await readFile(manifestFile, 'utf8')));
  manifest.files[file] = { bytes: bytes.length, sha256: sha256(bytes) };
  const text = JSON.stringify(manifest);
  await writeFile(manifestFile, text);
  const pointer = Pointer.parse(JSON.parse(await readFile(join(root, CURRENT), 'utf8')));
  await writeFile(
    join(root, CURRENT),
    JSON.stringify({ ...pointer, served: { generation: 'g2', manifestSha256: sha256(text) } }),
  );
}

test('without digests the same damage kills the process or gives wrong answers, and the test notices', {
  timeout: 120_000 + BARE_MUTANTS * 1_000,
}, async () => {
  const { index, canary, old, healthy } = await twoYears();
  const folder = join(index.root, GENERATIONS, 'g2');
  const files = (await readdir(folder)).filter((name) => name !== MANIFEST);
  const kept = new Map<string, Uint8Array>();
  for (const name of [...files, MANIFEST])
    kept.set(join(folder, name), await nodeFileSystem.readFile(join(folder, name)));
  kept.set(join(index.root, CURRENT), await readFile(join(index.root, CURRENT)));
  const kinds = ['one bit', 'a number of the header', 'a page of zeros', 'one byte'] as const;
  let [deaths, wrong, graphs] = [0, 0, 0];
  for (let i = 0; i < BARE_MUTANTS; i += 1) {
    const name =
      i % 2 === 0 ? files.find((file) => file.endsWith('en.hnsw')) : files[(i >> 1) % files.length];
    if (name === undefined) throw new Error('the index has no graph');
    const bytes = await readFile(join(folder, name));
    const made = byteDamages[kinds[(i >> 1) % kinds.length] ?? 'one bit']?.({
      bytes,
      other: bytes,
      random: randomFrom(i),
    });
    if (made === undefined) throw new Error('no such damage');
    await writeFile(join(folder, name), made);
    await signAnew(index.root, name, made);
    const seen = await canary.look();
    const fault = faultOf(seen, { file: name, isSame: true, old, healthy });
    if (seen === null) deaths += 1;
    else if (fault !== null) wrong += 1;
    if (fault !== null && name.endsWith('.hnsw')) graphs += 1;
    for (const [file, before] of kept) await writeFile(file, before);
  }
  expect(deaths).toBeGreaterThan(0);
  expect(wrong).toBeGreaterThan(0);
  expect(graphs).toBeGreaterThan(0);
  const percent = (many: number): string => `${Math.round((100 * many) / BARE_MUTANTS)} %`;
  measured(4, `without digests: ${percent(deaths)} deaths, ${percent(wrong)} wrong or misplaced`);
});
