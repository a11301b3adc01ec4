import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from '../../src/discord/cut.js';
import { neutralise } from '../../src/discord/neutralise.js';
import { safeLink } from '../../src/discord/safe-link.js';
import { unneutralise } from '../../src/discord/unneutralise.js';
import { stripInvisible } from '../../src/text/invisible.js';
import { hostileMarkdown } from '../fakes/hostile-markdown.js';
import { hostileString } from '../fakes/hostile-strings.js';
import { measured } from '../torture/measured.js';
import { counted, scaled } from '../torture/scale.js';
import { linksIn, markupIn, readMarkdown, visibleText } from './markdown-reader.js';
import { payloads } from './payloads.js';

/** How the renderers put a text into a message, and the markup that is their own. */
const places = [
  { name: 'a plain line', put: (text: string) => text, own: [], around: ['', ''] },
  { name: 'after a bullet', put: (text: string) => `· ${text}`, own: [], around: ['· ', ''] },
  { name: 'before a number', put: (text: string) => `・${text} [1]`, own: [], around: ['・', ' [1]'] },
  { name: 'after a number', put: (text: string) => `[1] ${text}`, own: [], around: ['[1] ', ''] },
  { name: 'bold', put: (text: string) => `**${text}**`, own: ['strong'], around: ['', ''] },
  {
    name: 'in a block quote',
    put: (text: string) => `> ${text.split('\n').join('\n> ')}`,
    own: ['blockQuote'],
    around: ['', ''],
  },
] as const;

/** Of white space the reader keeps no carriage returns, and four spaces for a tab. */
const cleaned = (text: string): string => stripInvisible(text).replace(/\r\n?/gu, '\n');

/** @returns what is wrong with a text in a place; empty when nothing is */
function faultsOf(text: string, { put, own, around: [before, after] }: (typeof places)[number]): string {
  const clean = cleaned(text).replaceAll('\t', '    ');
  if (clean === '') return '';
  const nodes = readMarkdown(put(neutralise(text)));
  const found = markupIn(nodes).join();
  if (found !== own.join()) return `markup: ${found}`;
  const seen = visibleText(nodes);
  return seen === `${before}${clean}${after}` ? '' : `shows as ${JSON.stringify(seen)}`;
}

test('no payload of 500 does anything, wherever it is put, and each shows as it is', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(500);
  const inJapanese = payloads.filter((payload) => /[\u3041-\u30FF]/u.test(payload)).length;
  expect(inJapanese).toBeGreaterThanOrEqual(100);
  const faults = payloads.flatMap((payload) =>
    places
      .map((place) => [payload, place.name, faultsOf(payload, place)])
      .filter(([, , fault]) => fault !== ''),
  );
  expect(faults).toEqual([]);
  measured(13, `${payloads.length} payloads (${inJapanese} Japanese) in ${places.length} places: 0 faults`);
});

test('the reader finds something in most payloads as they come', () => {
  const armed = payloads.filter((payload) => markupIn(readMarkdown(payload)).length > 0);
  expect(armed.length).toBeGreaterThan(payloads.length / 2);
});

const TEXTS = scaled(100_000, 1_000_000);

test(`${counted(TEXTS)} generated texts do nothing, show as they are, and can be read back`, () => {
  let turn = 0;
  fc.assert(
    fc.property(hostileMarkdown, (text) => {
      turn += 1;
      const place = places[turn % places.length] ?? places[0];
      const fault = faultsOf(text, place);
      if (fault !== '') throw new Error(`${place.name}: ${fault}`);
      return unneutralise(neutralise(text)) === cleaned(text);
    }),
    { numRuns: TEXTS },
  );
  measured(13, `${counted(TEXTS)} generated texts: 0 faults`);
});

test.for([
  ['株は一時、最大19%下がった(終値)。', '株は一時、最大19%下がった(終値)。'],
  ['Shares fell by 11.1% (at most) - so far; 8.5 million machines.', null],
  ["It's 10:30 p.m. at http-proxy, isn't it?", null],
  ['snake_case * 2', 'snake\\_case \\* 2'],
  ['2024. was', '2024\\. was'],
  ['@everyone', '@\u200Beveryone'],
  ['<@123456789012345678>', '\\<\\@123456789012345678>'],
  ['https://evil.example', 'https\\://evil.example'],
  ['discord.gg/abc', 'discord\\.gg/abc'],
  ['a](b', 'a\\]\\(b'],
  ['a\u202Eb', 'ab'],
] as const)('%s', ([text, expected]) => {
  expect(neutralise(text)).toBe(expected ?? text);
});

test('an address of the sources stays a link, every other one does not', () => {
  const allowedUrls = ['https://example.com/a'];
  expect(neutralise('See https://example.com/a. Not https://example.com/ab!', { allowedUrls })).toBe(
    'See <https://example.com/a>. Not https\\://example.com/ab!',
  );
  expect(linksIn(readMarkdown(neutralise('https://example.com/a', { allowedUrls })))).toEqual(allowedUrls);
});

test.for([
  ['https://example.com/a', '<https://example.com/a>'],
  ['https://example.com/a b>c', '<https://example.com/a%20b%3Ec>'],
  ['https://例え.jp/資料', '<https://xn--r8jz45g.jp/%E8%B3%87%E6%96%99>'],
  ['https://example.com/@everyone', '<https://example.com/%40everyone>'],
  ['https://example.com/](x)', '<https://example.com/%5D(x)>'],
  ['http://[::1]/', null],
  ['javascript:alert(1)', null],
  ['discord://x', null],
  ['https://trusted.example@evil.example/', null],
  [`https://example.com/${'a'.repeat(500)}`, null],
  ['not an address', null],
] as const)('a link to %s', ([url, expected]) => {
  expect(safeLink(url)).toBe(expected);
});

test('whatever address is given, a link is one link and nothing else', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostileMarkdown,
        hostileMarkdown.map((text) => `https://example.com/${text}`),
      ),
      (url) => {
        const link = safeLink(url);
        if (link === null) return true;
        const nodes = readMarkdown(`[1] ${link} [2]`);
        return markupIn(nodes).join() === 'autolink' && visibleText(nodes) === `[1] ${link.slice(1, -1)} [2]`;
      },
    ),
    { numRuns: 5_000 },
  );
});

test('a text is cut between characters as readers see them, and says so', () => {
  expect(cut('12便', 3)).toBe('12便');
  expect(cut('欠航したフェリー', 5)).toBe('欠航した…');
  expect(cut('a👩‍💻b', 5)).toBe('a…');
  expect(cut('か\u3099き', 2)).toBe('…');
  fc.assert(
    fc.property(hostileString, fc.nat(30), (text, max) => {
      const short = cut(text, max);
      return short.length <= max && (text.length <= max ? short === text : max === 0 || short.endsWith('…'));
    }),
  );
});
