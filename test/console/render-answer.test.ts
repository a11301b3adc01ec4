import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Reason } from '../../src/answer/answer.js';
import { type RenderSettings, renderAnswer } from '../../src/console/render-answer.js';
import { hostileText } from '../fakes/hostile-text.js';
import { answerOf, citationOf, opinionOnly } from '../fakes/sample-answers.js';

const plain = { colours: false, comments: 90, suggestions: [] };
/** Everything that was put together proved, unless the settings say otherwise. */
const render = (
  answer: Answer,
  settings: Omit<RenderSettings, 'composed'> & Partial<RenderSettings>,
): string => renderAnswer(answer, { composed: answer.citations.length, ...settings });
const controlCode = String.fromCharCode(27);
const linesOf = (text: string): readonly string[] => text.split('\n');

test('an answer in Japanese: short answer, statements with their numbers, numbered sources with their places', () => {
  expect(linesOf(render(answerOf(), plain))).toEqual([
    '12便',
    '報道・解説',
    '・欠航したフェリーは12便だった。 [1]',
    '出典',
    '[1] 青葉港の発券障害 › 影響 2021-03-04 — ja/gaiyou.md 100–116 <https://example.com/aoba>',
    '引用 1/1 検証済み · 確からしさ 0.80 · g1 · 0123456789abcdef · 6 ms',
  ]);
});

test('a citation that could not be proved is counted', () => {
  expect(linesOf(render(answerOf(), { ...plain, composed: 2 })).at(-1)).toContain('引用 1/2 検証済み');
});

test('the same in English', () => {
  const answer = answerOf({
    language: 'en',
    shortAnswer: null,
    statements: [{ lane: 'reports', text: 'Twelve ferries were cancelled.', citations: [1] }],
    citations: [
      citationOf({
        document: 'en/report.md',
        title: 'Ticket failure',
        section: null,
        url: null,
        publishedAt: null,
      }),
    ],
  });
  expect(linesOf(render(answer, plain))).toEqual([
    'Reports',
    '・Twelve ferries were cancelled. [1]',
    'Sources',
    '[1] Ticket failure — en/report.md 100–116',
    'Citations 1/1 verified · confidence 0.80 · g1 · 0123456789abcdef · 6 ms',
  ]);
});

test('voices stand in their own lane, counted against all there are, each with its number', () => {
  const lines = linesOf(render(opinionOnly, plain));
  expect(lines[0]).toBe('読者の声だけです');
  expect(lines).toContain('読者の声(90件中2件)');
  expect(lines).toContain('・おにぎりは一個五百円だった。 [1]');
  expect(lines).toContain('[1] 乗客の声 › 声3 2021-03-04 — ja/koe.md 100–116');
  expect(lines).not.toContain('報道・解説');
  expect(lines.indexOf('近いもの')).toBeGreaterThan(lines.indexOf('出典'));
  expect(lines).toContain('・欠航したフェリーは12便だった。 (ja/gaiyou.md 100–116)');
  expect(render({ ...opinionOnly, language: 'en' }, plain)).toContain("Readers' voices (2 of 90)");
});

test('a comment that is quoted twice is one voice', () => {
  const twice = opinionOnly.citations.map((citation) => ({ ...citation, section: '3' }));
  expect(render({ ...opinionOnly, citations: twice }, plain)).toContain('90件中1件');
});

test('reports come before voices', () => {
  const answer = answerOf({
    statements: [
      { lane: 'voices', text: '説明がなかった。', citations: [2] },
      { lane: 'reports', text: '欠航したフェリーは12便だった。', citations: [1] },
    ],
    citations: [citationOf(), citationOf({ number: 2, kind: 'comment', section: '4' })],
  });
  const lines = linesOf(render(answer, plain));
  expect(lines.indexOf('報道・解説')).toBeGreaterThan(-1);
  expect(lines.indexOf('読者の声(90件中1件)')).toBeGreaterThan(lines.indexOf('報道・解説'));
});

test('a digest is labelled, a report is not', () => {
  const answer = answerOf({
    statements: [
      { lane: 'reports', text: '欠航したフェリーは12便だった。', citations: [1] },
      { lane: 'reports', text: '港では12便が欠航した。', citations: [2] },
    ],
    citations: [citationOf(), citationOf({ number: 2, kind: 'summary' })],
  });
  const lines = linesOf(render(answer, plain));
  expect(lines).toContain('・欠航したフェリーは12便だった。 [1]');
  expect(lines).toContain('・[要約] 港では12便が欠航した。 [2]');
  expect(render({ ...answer, language: 'en' }, plain)).toContain('・[digest] 港では');
});

test('each reason for not answering has its sentence in both languages', () => {
  const reasons: readonly Reason[] = ['off-topic', 'not-stated', 'opinion-only', 'after-archive', 'no-words'];
  const first = (language: string) =>
    reasons.map((reason) => {
      const answer = answerOf({
        status: 'abstained',
        reason,
        shortAnswer: null,
        language,
        statements: [],
        citations: [],
      });
      return linesOf(render(answer, plain))[0];
    });
  expect(first('ja')).toEqual([
    'この出来事の外です',
    '資料にありません',
    '読者の声だけです',
    '資料の最終日より後です',
    '検索できる語がありません',
  ]);
  expect(new Set([...first('en'), ...first('ja')]).size).toBe(10);
  // A language without texts of its own gets English.
  expect(first('fr')).toEqual(first('en'));
});

test('questions that can be answered are offered', () => {
  const answer = answerOf({
    status: 'abstained',
    reason: 'not-stated',
    shortAnswer: null,
    statements: [],
    citations: [],
  });
  const lines = linesOf(render(answer, { ...plain, suggestions: ['原因は何ですか？', '影響は？'] }));
  const at = lines.indexOf('次の質問には答えられます');
  expect(lines.slice(at + 1, at + 3)).toEqual(['? 原因は何ですか？', '? 影響は？']);
  expect(lines.join('\n')).not.toContain('検証済み');
});

test('every notice is said', () => {
  const answer = answerOf({
    notices: ['source-changed', 'stale-index', 'older-generation', 'exact-scan', 'reader-off'],
  });
  const notices = linesOf(render(answer, plain)).filter((line) => line.startsWith('! '));
  expect(new Set(notices).size).toBe(5);
  expect(notices[1]).toContain('npm run index -- build');
});

test('colours are escape codes; without them there are none and the words are the same', () => {
  const coloured = render(opinionOnly, { ...plain, colours: true });
  expect(coloured).toContain(controlCode);
  expect(render(opinionOnly, plain)).not.toContain(controlCode);
  expect(coloured.replaceAll(new RegExp(`${controlCode}\\[\\d+m`, 'gu'), '')).toBe(
    render(opinionOnly, plain),
  );
});

/** Moves the cursor, turns the direction or hides: nothing of it may reach a terminal. */
const unsafe = /(?!\n)[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;

test('no text of a document can move the cursor, turn the direction or add a line', () => {
  const nasty = fc.oneof(
    hostileText,
    fc.constantFrom(
      '\u202Eabc\u2066',
      'a\u001B[2Jb',
      'a\rb',
      'a\nb',
      'a\u0085b',
      'a\u2028b',
      '\u{E0041}',
      'a\u200Bb',
    ),
  );
  fc.assert(
    fc.property(nasty, fc.constantFrom('ja', 'en'), (text, language) => {
      const answer = answerOf({
        language,
        shortAnswer: text,
        statements: [{ lane: 'reports', text, citations: [1] }],
        citations: [citationOf({ title: text, section: text, document: text, url: text, quote: text })],
        nearest: [{ document: text, start: 0, end: 1, quote: text }],
      });
      const shown = render(answer, { ...plain, suggestions: [text] });
      expect(unsafe.exec(shown)).toBeNull();
      expect(shown.isWellFormed()).toBe(true);
      expect(linesOf(shown)).toHaveLength(10);
    }),
    { numRuns: 400 },
  );
});

test('a translation stands below its quote, marked as a machine’s, and that a model was left out is not said', () => {
  const answer = answerOf({ language: 'en', notices: ['model-failed'] });
  const shown = renderAnswer(answer, {
    composed: 1,
    colours: false,
    comments: 0,
    suggestions: [],
    glosses: [{ number: 1, text: 'Twelve ferries were cancelled.' }],
  });
  expect(shown).toContain('[1]\n  machine translation: Twelve ferries were cancelled.\n');
  expect(shown).not.toContain('! ');
});
