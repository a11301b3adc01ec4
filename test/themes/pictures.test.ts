import sharp from 'sharp';
import { expect, test } from 'vitest';
import { loadLetters } from '../../src/themes/letters.js';
import { toSvg, wrap } from '../../src/themes/picture.js';
import { createPictures } from '../../src/themes/pictures.js';

const voice = (text: string) => ({
  statement: { lane: 'voices' as const, text, citations: [1] },
  gloss: null,
});
const map = {
  comments: 7,
  unsorted: 0,
  groups: [
    {
      view: {
        id: 'money',
        order: 1,
        name: { ja: '運賃', en: 'Fares' },
        phrases: { ja: ['声'], en: ['voice'] },
        words: [],
      },
      terms: ['返金'],
      size: 7,
      isSmall: false,
      central: voice('返金は当然だ。'.repeat(40)),
      opposite: null,
    },
  ],
  citations: [],
  generation: 'g1',
};
const words = { title: (n: number) => `声 ${n}`, tooFew: '少ない', unsorted: (n: number) => `ほか ${n}` };

test('the map and the timeline are PNG pictures that do not change from run to run', async () => {
  const pictures = createPictures();
  const one = await pictures.voices(map, 'ja', words);
  expect(await sharp(one).metadata()).toMatchObject({ format: 'png', width: 960 });
  expect(Buffer.compare(one, await createPictures().voices(map, 'ja', words))).toBe(0);
  const statement = { lane: 'reports' as const, text: '最初の便が欠航した。', citations: [1] };
  const events = [{ moment: { precision: 'minute' as const, at: 1_614_830_940_000 }, statement }];
  const page = { events, citations: [], page: 0, pages: 1, generation: 'g1' };
  expect(await sharp(await pictures.timeline(page, '年表')).metadata()).toMatchObject({ format: 'png' });
});

test('letters are outlines: no text and no markup of others gets into the picture', async () => {
  const letters = await loadLetters();
  const shape = { x: 0, y: 20, size: 16, colour: '#fff', width: 400 };
  const svg = toSvg({ width: 400, height: 40, shapes: [{ ...shape, text: '<script>&"港\u202e' }] }, letters);
  expect(svg).not.toMatch(/script|&|港/u);
  expect(svg).toMatch(/<path fill="#fff" d="M/u);
});

test('a line is cut where it would be wider, a text into lines that fit', async () => {
  const letters = await loadLetters();
  const lines = wrap('青葉港では朝から欠航が続いた。'.repeat(3), { width: 200, size: 16, lines: 9 }, letters);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(letters.widthOf(line, 16)).toBeLessThanOrEqual(200);
  expect(lines.join('')).toBe('青葉港では朝から欠航が続いた。'.repeat(3));
});
