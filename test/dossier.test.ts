import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { figuresOf } from '../src/answer/figures.js';
import { readFrontMatter } from '../src/documents/front-matter.js';
import { readDocuments } from '../src/documents/read-documents.js';
import { startEngine, startModels } from './fakes/ferry-engine.js';

const root = join(import.meta.dirname, '..');
const documents = join(root, 'documents');
const shared = join(root, '../shared');
const pagesIn = (language: 'ja' | 'en'): readonly string[] => readdirSync(join(documents, language)).sort();
const read = (path: string): string => readFileSync(join(documents, path), 'utf8');
/** What a page says, without front matter, other wordings of its headings and list of sources. */
const bodyOf = (path: string): string =>
  read(path)
    .replace(/^---[\s\S]*?\n---\n/u, '')
    .replace(/<!--[\s\S]*?-->/gu, '')
    .split(/\n## (?:Sources|出典)\n/u)[0] ?? '';
const pages = pagesIn('en');
const everyPage = [...pages.flatMap((page) => [`en/${page}`, `ja/${page}`]), 'voices/thread.md'];

test('there are forty pages and more, each in both languages under the same name', () => {
  expect(pages.length).toBeGreaterThanOrEqual(20);
  expect(pagesIn('ja')).toEqual(pages);
});

test('every page is read, and only the guide is passed over', async () => {
  const { documents: found, skipped } = await readDocuments(documents, { maxFileBytes: 20e6 });
  expect(found.map(({ path }) => path).sort()).toEqual([...everyPage].sort());
  expect(skipped).toEqual([{ path: 'README.md', reason: 'it tells how to use the folder' }]);
});

/** These say what no page states, so they have no source. */
const isGapPage = (path: string): boolean => readFrontMatter(read(path)).facts.gaps === true;

test.for(everyPage.filter((path) => !isGapPage(path)))(
  '%s says who published it, where, when, and how sure it is',
  (path) => {
    const { facts } = readFrontMatter(read(path));
    expect(Object.keys(facts)).toEqual(
      expect.arrayContaining([
        'title',
        'kind',
        'publisher',
        'url',
        'publishedAt',
        'retrievedAt',
        'language',
        'about',
        'confidence',
      ]),
    );
    const links = [...read(path).matchAll(/https?:\/\/[^\s)>,]+/gu)].map(([link]) => link);
    expect(links).not.toEqual([]);
    for (const link of links)
      expect([link, URL.canParse(link) && link.startsWith('https://')]).toEqual([link, true]);
  },
);

/** 「100万ドル単位で1桁」 is "single-digit millions" in English, which names no number. */
const withoutNumber = ['1000000'];
/** Every number, also as the millions and billions that an English range names only once. */
const numbersOf = (text: string): ReadonlySet<number> =>
  new Set(
    [...text.matchAll(/\d[\d,]*(?:\.\d+)?/gu)].flatMap(([digits]) =>
      [1, 1e6, 1e9].map((scale) => Math.round(Number(digits.replaceAll(',', '')) * scale * 1e6) / 1e6),
    ),
  );
const timesOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\d:])(\d{1,2}):(\d{2})(?!\d)/gu)].map(
    ([, h = '', m]) => `${h.padStart(2, '0')}:${m}`,
  );
/** Japanese writes some times as 14時30分. */
const withColons = (text: string): string =>
  text
    .replace(/(\d{1,2})時(\d{1,2})分/gu, (_, h: string, m: string) => `${h}:${m.padStart(2, '0')}`)
    .replace(/(\d{1,2})時/gu, '$1:00');

describe.for(pages)('%s in both languages', (page) => {
  const [en, ja] = [bodyOf(`en/${page}`), bodyOf(`ja/${page}`)];
  const figures = (text: string, units: readonly string[]) =>
    text.split('\n').flatMap((line) => figuresOf(line).filter(({ unit }) => units.includes(unit)));
  test('the same amounts and percentages', () => {
    const [inEnglish, inJapanese] = [figures(en, ['$', '%']), figures(ja, ['$', '%'])];
    const japanese = new Set(inJapanese.map(({ unit, value }) => unit + value));
    expect(inEnglish.map(({ unit, value }) => unit + value).filter((one) => !japanese.has(one))).toEqual([]);
    const english = numbersOf(en);
    expect(
      inJapanese.filter(({ value }) => !english.has(Number(value)) && !withoutNumber.includes(value)),
    ).toEqual([]);
  });
  test('the same times', () => {
    expect(timesOf(en).filter((time) => !timesOf(withColons(ja)).includes(time))).toEqual([]);
    expect(timesOf(ja).filter((time) => !timesOf(en).includes(time))).toEqual([]);
  });
  test('the same days', () => {
    const daysOf = (text: string): readonly string[] => [
      ...new Set(figures(text, ['date']).map(({ value }) => value.split('-').slice(1).join('-'))),
    ];
    // A range names its month once: "8 to 24 April", 4月8〜24日.
    const saysDay = (text: string, day: string): boolean =>
      new RegExp(`(?<!\\d)${day.split('-').at(-1) ?? ''}(?!\\d)`, 'u').test(text);
    const whole = (days: readonly string[]): readonly string[] =>
      days.filter((day) => /^\d+-\d+$/u.test(day));
    expect(whole(daysOf(en)).filter((day) => !saysDay(ja, day))).toEqual([]);
    expect(whole(daysOf(ja)).filter((day) => !saysDay(en, day))).toEqual([]);
  });
});

const Uses = z.record(
  z.string().regex(/^[FK]\d{2,3}$/u),
  z.union([
    z.strictObject({ document: z.string(), quote: z.string() }),
    z.strictObject({ leftOut: z.string() }),
  ]),
);
const uses = Uses.parse(JSON.parse(readFileSync(join(root, 'test/quality/dossier-facts.json'), 'utf8')));

test('every fact is said in a sentence of the dossier, or left out with a reason', () => {
  const gone = Object.entries(uses).filter(
    ([, use]) => 'quote' in use && !read(use.document).includes(use.quote),
  );
  expect(gone).toEqual([]);
  expect(Object.keys(uses).length).toBeGreaterThan(160);
});

test.skipIf(!existsSync(join(shared, 'FACTS.md')))(
  'no fact of the fact base is forgotten (needs ../shared/FACTS.md)',
  () => {
    const ids = [...readFileSync(join(shared, 'FACTS.md'), 'utf8').matchAll(/^- ([FK]\d{2,3}) /gmu)].map(
      ([, id]) => id,
    );
    expect(ids.filter((id) => id === undefined || !(id in uses))).toEqual([]);
  },
);

test('there are ninety voices, each with its topic and stance', () => {
  const { facts } = readFrontMatter(read('voices/thread.md'));
  expect(facts.comments?.map(({ number }) => number)).toEqual(Array.from({ length: 90 }, (_, i) => i + 1));
});

/** What a page may share with the archived texts: addresses, and names too long for the rule. */
const withoutNames = (text: string): string => text.replace(/https?:\/\/\S+|[\w.*\\:/-]{12,}/gu, '\n');

test.skipIf(!existsSync(join(shared, 'seeds')))(
  'no twenty characters are taken from the archived texts (needs ../shared/seeds)',
  () => {
    const squeeze = (text: string): string => withoutNames(text.normalize('NFKC')).replace(/[^\S\n]+/gu, '');
    const archived = readdirSync(join(shared, 'seeds'))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => squeeze(readFileSync(join(shared, 'seeds', file), 'utf8')))
      .join('\n');
    expect(archived.length).toBeGreaterThan(1000);
    const taken = everyPage.flatMap((path) =>
      squeeze(bodyOf(path))
        .split('\n')
        .flatMap((line) =>
          Array.from({ length: Math.max(0, line.length - 19) }, (_, i) => line.slice(i, i + 20)),
        )
        .filter((run) => archived.includes(run)),
    );
    expect(taken).toEqual([]);
  },
);

test('the bot answers about another incident from another folder', async () => {
  const folder = join(import.meta.dirname, 'fixtures/second-incident');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  const models = await startModels();
  onTestFinished(() => models.close());
  const engine = await startEngine(
    models,
    Object.fromEntries(
      files.map((file) => [file, { text: readFileSync(join(folder, file), 'utf8'), encoding: 'utf-8' }]),
    ),
  );
  onTestFinished(() => engine.close());
  const answer = await engine.answerQuestion({ question: '停電の原因は何でしたか' });
  expect(answer.status).toBe('answered');
  expect(answer.statements[0]?.text).toContain('遮断器');
  expect(engine.served.generation.manifest.comments).toBe(3);
  const inEnglish = await engine.answerQuestion({ question: 'How many households lost power?' });
  expect(inEnglish.statements[0]?.text).toContain('1,240');
});
