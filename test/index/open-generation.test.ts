import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openServedGeneration } from '../../src/index/open-generation.js';
import { CURRENT, GENERATIONS, MANIFEST } from '../../src/index/publish-generation.js';
import { letterVector } from '../fakes/letter-embedder.js';
import { type SmallIndex, smallIndex } from '../fakes/small-index.js';

const OLD = '# A\n\nThe first words were about a bridge.\n';
const NEW = '# A\n\nThe later words are about a cable.\n';

/** Two generations: g1 with the old text, g2, which is served, with the new one. */
async function twoGenerations(): Promise<SmallIndex> {
  const index = await smallIndex({ 'a.md': OLD });
  await index.build();
  await index.write('a.md', NEW);
  await index.build();
  return index;
}

interface Seen {
  readonly id: string;
  readonly text: string;
  readonly notices: readonly string[];
  readonly engines: readonly string[];
  readonly nearest: number | undefined;
}

async function whatIsServed({ root, openParts }: SmallIndex): Promise<Seen | null> {
  const generation = await openServedGeneration(root, openParts);
  if (generation === null) return null;
  const [partition] = generation.partitions;
  const seen = {
    id: generation.id,
    text: await generation.rereadText('a.md'),
    notices: generation.notices,
    engines: generation.partitions.map(({ index }) => index.engine),
    nearest: partition?.index.search(letterVector('words'), 1)[0]?.position,
  };
  await generation.close();
  return seen;
}

async function flip(file: string, at: number, bit = 0): Promise<void> {
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  await writeFile(file, bytes);
}

const healthy: Seen = { id: 'g2', text: NEW, notices: [], engines: ['hnsw'], nearest: 0 };
const slow: Seen = { ...healthy, notices: ['exact-scan'], engines: ['exact'] };
const older: Seen = { ...healthy, id: 'g1', text: OLD, notices: ['older-generation'] };

/** What is promised when one of the served generation's files is damaged. */
const promisedFor = (file: string): Seen => (file.endsWith('.hnsw') ? slow : older);

test('each file of the served generation with one byte changed: the graph costs speed, anything else the generation', async () => {
  const index = await twoGenerations();
  const folder = join(index.root, GENERATIONS, 'g2');
  const names = await readdir(folder);
  expect(names.length).toBe(8);
  expect(await whatIsServed(index)).toEqual(healthy);
  for (const name of names) {
    const file = join(folder, name);
    const bytes = await readFile(file);
    await flip(file, bytes.length >> 1);
    expect(await whatIsServed(index), name).toEqual(promisedFor(name));
    const named = name === MANIFEST ? 'manifest' : name;
    expect(index.openParts.log.warnings.slice(-2).join(), name).toContain(named);
    await writeFile(file, bytes);
  }
  expect(await whatIsServed(index)).toEqual(healthy);
});

test('whichever bit of whichever file is flipped, nothing wrong is served', async () => {
  const index = await twoGenerations();
  const folder = join(index.root, GENERATIONS, 'g2');
  const names = await readdir(folder);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(7), async (name, at, bit) => {
      const file = join(folder, name);
      const bytes = await readFile(file);
      await flip(file, at % bytes.length, bit);
      expect(await whatIsServed(index)).toEqual(promisedFor(name));
      await writeFile(file, bytes);
    }),
    { numRuns: 60 },
  );
});

test('each file of the served generation cut short, emptied, longer or gone is noticed too', async () => {
  const index = await twoGenerations();
  const folder = join(index.root, GENERATIONS, 'g2');
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const bytes = await readFile(file);
    const damages = [
      () => truncate(file, bytes.length - 1),
      () => truncate(file, 0),
      () => writeFile(file, Buffer.concat([bytes, Buffer.of(0)])),
      () => writeFile(file, Buffer.alloc(bytes.length)),
      () => rm(file),
    ];
    for (const damage of damages) {
      await damage();
      // One byte more at the end of a manifest changes its digest, though not what it says.
      expect(await whatIsServed(index), name).toEqual(promisedFor(name));
      await writeFile(file, bytes);
    }
  }
  expect(await whatIsServed(index)).toEqual(healthy);
});

test.for(['{', '', '{"served":{"generation":"g7","manifestSha256":"00"},"previous":null}', null] as const)(
  'with CURRENT holding %j the newest whole generation is served, without its unproven graph',
  async (content) => {
    const index = await twoGenerations();
    if (content === null) await rm(join(index.root, CURRENT));
    else await writeFile(join(index.root, CURRENT), content);
    const emergency = { ...slow, notices: ['exact-scan', 'older-generation'] };
    expect(await whatIsServed(index)).toEqual(emergency);
    expect(index.openParts.log.warnings.join()).toContain('CURRENT');
    await rm(join(index.root, GENERATIONS, 'g2', 'texts.bin'));
    expect(await whatIsServed(index)).toEqual({ ...emergency, id: 'g1', text: OLD });
  },
);

test('with both generations damaged there is nothing to serve, and a build repairs it', async () => {
  const index = await twoGenerations();
  for (const name of ['g1', 'g2']) await flip(join(index.root, GENERATIONS, name, 'texts.bin'), 3);
  expect(await whatIsServed(index)).toBeNull();
  await index.build();
  expect(await whatIsServed(index)).toEqual({ ...healthy, id: 'g3' });
});

test('a damaged served generation is left on disk until a build replaces it', async () => {
  const index = await twoGenerations();
  const texts = join(index.root, GENERATIONS, 'g2', 'texts.bin');
  const bytes = await readFile(texts);
  await flip(texts, 0);
  expect(await whatIsServed(index)).toEqual(older);
  await writeFile(texts, bytes);
  expect(await whatIsServed(index)).toEqual(healthy);
});

test('files that belong to another generation are not taken for this one’s', async () => {
  const index = await twoGenerations();
  const from = join(index.root, GENERATIONS, 'g1');
  const to = join(index.root, GENERATIONS, 'g2');
  const manifest = await readFile(join(to, MANIFEST));
  await cp(from, to, { recursive: true });
  expect(await whatIsServed(index)).toEqual(older);
  await writeFile(join(to, MANIFEST), manifest); // its own manifest, the other's files
  expect(await whatIsServed(index)).toEqual(older);
});

test('a text that changes on disk while it is served is noticed when it is read again', async () => {
  const index = await twoGenerations();
  const generation = await index.open();
  expect(await generation.rereadText('a.md')).toBe(NEW);
  await flip(join(index.root, GENERATIONS, 'g2', 'texts.bin'), 12);
  await expect(generation.rereadText('a.md')).rejects.toThrow('the stored text of a.md has changed');
  await expect(generation.rereadText('b.md')).rejects.toThrow('no document b.md');
  expect(generation.textOf('a.md')).toBe(NEW);
  await generation.close();
});

test('an index that was never built opens as nothing', async () => {
  const index = await smallIndex();
  expect(await whatIsServed(index)).toBeNull();
});
