import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withThemeChanges } from '../../src/discord/render-theme-changes.js';
import { renderVoices, renderVoicesOfView } from '../../src/discord/render-voices.js';
import { textsFor } from '../../src/discord/texts.js';
import type { VoicesMap } from '../../src/themes/voices.js';
import { longHostile } from '../fakes/hostile-markdown.js';
import { citationOf } from '../fakes/sample-answers.js';
import { sampleTheme } from '../fakes/sample-theme.js';
import { attachedTexts, idsOf, labelsOf, messageFaults } from './message-faults.js';

const asker = '111111111111111111';
const voice = (text: string, number: number, gloss: string | null = null) => ({
  statement: { lane: 'voices' as const, text, citations: [number] },
  gloss,
});
const mapOf = (texts: readonly string[], gloss: string | null = null): VoicesMap => ({
  comments: 90,
  unsorted: 3,
  groups: texts.map((text, i) => ({
    view: {
      id: `view-${i}`,
      order: i,
      name: { ja: `見方${i}`, en: `View ${i}` },
      phrases: { ja: ['声'], en: ['voice'] },
      words: [],
    },
    terms: [text, '運賃'],
    size: 40 - i,
    isSmall: i === texts.length - 1,
    central: voice(text, 2 * i + 1, gloss),
    opposite: voice(`反対に、${text}`, 2 * i + 2, gloss),
  })),
  citations: texts.flatMap((text, i) =>
    [text, `反対に、${text}`].map((quote, side) =>
      citationOf({ number: 2 * i + side + 1, kind: 'comment', section: String(i + 1), quote, title: text }),
    ),
  ),
  generation: 'g1',
});

test('each view has its count, bar and quote; the smallest says that it is too small', () => {
  const body = renderVoices(
    { map: mapOf(['返金は当然だ。', '救命胴衣が足りない。']), isOpposite: false, asker },
    textsFor('ja'),
  );
  expect(body.content.split('\n').slice(0, 5)).toEqual([
    '🗺️ **読者の声 90件(名前なし)**',
    '**見方0** 40 (返金は当然だ。・運賃) ████████',
    '  返金は当然だ。 [1]',
    '**見方1** 39 (救命胴衣が足りない。・運賃) (少なく傾向は不明) ████████',
    '  救命胴衣が足りない。 [2]',
  ]);
  expect(body.content).toContain('未分類 3件');
  expect(labelsOf(body)).toEqual([
    ['反対の声も聞く', '画像で見る'],
    ['見方0', '見方1'],
  ]);
  expect(idsOf(body)).toContain(`1.voices.-.${asker}.view:view-1`);
});

test('the other side is one click away, and who does not read Japanese gets the gist beside the quote', () => {
  const body = renderVoices(
    { map: mapOf(['返金は当然だ。'], 'A refund is due.'), isOpposite: true, asker },
    textsFor('en'),
  );
  expect(body.content).toContain('反対に、返金は当然だ。 *gist: A refund is due.* [1]');
  expect(labelsOf(body)[0]).toEqual(["Map of readers' voices", 'As a picture']);
});

test('whatever is said, the map fits, pings nobody and keeps the smallest view', () => {
  fc.assert(
    fc.property(fc.array(longHostile, { minLength: 12, maxLength: 12 }), (texts) => {
      for (const isOpposite of [false, true]) {
        const body = renderVoices({ map: mapOf(texts, texts[0]), isOpposite, asker }, textsFor('en'));
        expect(messageFaults(body, [], ['em'])).toEqual([]);
        expect(body.content).toContain('View 11');
      }
    }),
    { numRuns: 30 },
  );
});

test('one view’s voices fit as well, the other side last', () => {
  fc.assert(
    fc.property(fc.array(longHostile, { minLength: 7, maxLength: 7 }), (texts) => {
      const { groups, citations, generation } = mapOf(texts);
      const [group] = groups;
      if (group === undefined) throw new Error('no group');
      const told = {
        ...group,
        comments: 90,
        told: groups.slice(0, 6).map(({ central }) => central),
        citations,
        generation,
      };
      const body = renderVoicesOfView(told, asker, textsFor('ja'));
      expect(messageFaults(body, [])).toEqual([]);
      expect(body.content).toContain('反対の声');
    }),
    { numRuns: 30 },
  );
});

test('a rebuild’s report ends with the themes that are told otherwise, every statement in a file', () => {
  const said = (text: string) => ({ lane: 'reports' as const, text, citations: [1] });
  const changes = [
    {
      theme: sampleTheme.id,
      added: [said('船は直った。')],
      removed: [],
      changed: [{ before: said('12便が欠航した。'), after: said('15便が欠航した。') }],
    },
  ];
  const report = { content: '✅ 索引 g2', components: [] };
  const body = withThemeChanges(report, { changes, themes: [sampleTheme] }, textsFor('ja'));
  expect(body.content.split('\n')).toEqual([
    '✅ 索引 g2',
    '📌 まとめが変わったテーマ 1件:',
    '**港** (+2 −1)',
    '− 12便が欠航した。',
    '+ 15便が欠航した。',
    '+ 船は直った。',
  ]);
  expect(attachedTexts(body)[0]).toContain('- 12便が欠航した。\n+ 15便が欠航した。');
  expect(withThemeChanges(report, { changes: [], themes: [] }, textsFor('ja')).content).toContain(
    'ありません',
  );
});
