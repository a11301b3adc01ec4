import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/documents/front-matter.js';

const withKeys = (...lines: readonly string[]): string => ['---', ...lines, '---', '', 'Body'].join('\n');

test('every key of the schema is read, and the body begins after the second fence', () => {
  const text = withKeys(
    'title: 障害の原因',
    'kind: official',
    'publisher: Example Co.',
    'url: https://example.com/report?id=1',
    'publishedAt: 2024-07-19T04:09Z',
    'retrievedAt: 2024-08',
    'language: ja',
    'about: [cause, timeline]',
    'confidence: A',
  );
  const { facts, bodyStart } = readFrontMatter(text);
  expect(facts).toEqual({
    title: '障害の原因',
    kind: 'official',
    publisher: 'Example Co.',
    url: 'https://example.com/report?id=1',
    publishedAt: '2024-07-19T04:09Z',
    retrievedAt: '2024-08',
    language: 'ja',
    about: ['cause', 'timeline'],
    confidence: 'A',
  });
  expect(text.slice(bodyStart)).toBe('\nBody');
});

test('dates stay as precise as they are written', () => {
  const dates = ['"2024"', '2024-07', '2024-07-19', '2024-07-19T04:09:00+09:00'];
  expect(dates.map((date) => readFrontMatter(withKeys(`publishedAt: ${date}`)).facts.publishedAt)).toEqual([
    '2024',
    '2024-07',
    '2024-07-19',
    '2024-07-19T04:09:00+09:00',
  ]);
});

test('the facts of each comment are read', () => {
  const text = withKeys(
    'kind: comment',
    'comments:',
    '  - { number: 1, topic: 検証, stance: 批判, gloss: "Testing was missing." }',
    '  - { number: 2, topic: 復旧, stance: 体験 }',
  );
  expect(readFrontMatter(text).facts.comments).toEqual([
    { number: 1, topic: '検証', stance: '批判', gloss: 'Testing was missing.' },
    { number: 2, topic: '復旧', stance: '体験' },
  ]);
});

test('a text without front matter has no facts and is all body', () => {
  const nothing = { facts: {}, bodyStart: 0 };
  expect(readFrontMatter('# Title\n\ntext')).toEqual(nothing);
  expect(readFrontMatter('')).toEqual(nothing);
  expect(readFrontMatter('\n---\ntitle: too late\n---\n')).toEqual(nothing);
  expect(readFrontMatter('----\ntitle: a longer line\n----\n')).toEqual(nothing);
});

test('empty front matter has no facts, whatever rule is drawn further down', () => {
  expect(readFrontMatter('---\n---\nBody\n\n---\n\nmore')).toEqual({ facts: {}, bodyStart: 8 });
  expect(readFrontMatter('---\n# only a remark\n---\nBody')).toEqual({ facts: {}, bodyStart: 24 });
});

test('CRLF line ends, spaces after the fences and a body that is missing are all right', () => {
  const text = '---  \r\ntitle: A\r\nkind: report\r\n---\t\r\nBody';
  const { facts, bodyStart } = readFrontMatter(text);
  expect(facts).toEqual({ title: 'A', kind: 'report' });
  expect(text.slice(bodyStart)).toBe('Body');
  expect(readFrontMatter('---\ntitle: A\n---')).toEqual({ facts: { title: 'A' }, bodyStart: 16 });
});

test.for([
  ['a key that nobody knows', 'titel: A', 'unknown key "titel"'],
  ['a kind that is none', 'kind: blog', 'kind: '],
  ['a date in words', 'publishedAt: 19 July 2024', 'publishedAt: expected an ISO date such as 2024-07-19'],
  ['a date with slashes', 'retrievedAt: 2024/07/19', 'retrievedAt: expected an ISO date'],
  ['a date that does not exist', 'publishedAt: 2024-13-01', 'publishedAt: expected a date that exists'],
  ['an address without https', 'url: example.com/a', 'url: expected an address that starts with https://'],
  [
    'an address that runs a script',
    'url: "javascript:alert(1)"',
    'url: expected an address that starts with',
  ],
  ['a language in words', 'language: Japanese', 'language: expected a language code such as ja or en'],
  ['an empty title', 'title: ""', 'title: '],
  ['a list that is none', 'about: cause', 'about: '],
  ['a comment without its number', 'comments: [{ topic: a, stance: b }]', 'comments.0.number: '],
  [
    'a comment with an unknown key',
    'comments: [{ number: 1, topic: a, stance: b, who: c }]',
    'unknown key "who"',
  ],
  ['broken YAML', 'title: [A', 'front matter is not valid YAML ('],
  ['the same key twice', 'title: A\ntitle: B', 'front matter is not valid YAML ('],
  ['no keys but a sentence', 'just words', 'front matter: '],
  [
    'an alias, which could grow without end',
    'title: &a x\npublisher: *a',
    'front matter is not valid YAML (',
  ],
] as const)('refused by name: %s', ([, line, problem]) => {
  expect(() => readFrontMatter(withKeys(line))).toThrow(problem);
});

test('several problems are reported together', () => {
  expect(() => readFrontMatter(withKeys('titel: A', 'author: B', 'kind: blog', 'publishedAt: soon'))).toThrow(
    /^front matter: (?=.*kind: )(?=.*publishedAt: expected an ISO date)(?=.*unknown key "titel", "author")/,
  );
});
