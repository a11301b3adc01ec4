import { expect, test } from 'vitest';
import type { ExtractedDocument } from '../../src/documents/document.js';
import { parseDiscordExport } from '../../src/documents/parse-discord-export.js';
import { parseCsvPosts, parseJsonlPosts } from '../../src/documents/parse-posts.js';

/** Each voice as its number, its words and its date. */
const voices = ({ text, sections }: ExtractedDocument) =>
  sections.map(({ kind, number, blocks: [block], publishedAt }) => [
    kind,
    number,
    text.slice(block?.start, block?.end),
    publishedAt,
  ]);

test('each row of a table is one voice, numbered by its row, and says not who wrote it', () => {
  const csv =
    'author,comment,date\r\ntaro,"遅れた、困った。",2024/07/20 16:26\r\nhana,,\r\njiro,"一行目\n二行目",2024-07-21\r\n';
  const document = parseCsvPosts(csv, {}, 'posts');
  expect(document).toMatchObject({ title: 'posts', kind: 'comment', language: 'ja' });
  expect(voices(document)).toEqual([
    ['comment', 1, '遅れた、困った。', '2024-07-20T16:26'],
    ['comment', 3, '一行目\n二行目', '2024-07-21'],
  ]);
  expect(document.text).not.toMatch(/taro|hana|jiro/u);
});

test('columns are taken as they are named beside the file, numbers included', () => {
  const csv = 'no;what;when;link\n7;The ferry was late.;2024-07-20;https://example.com/7\n9;Refund us.;;x\n';
  const columns = { text: 'what', number: 'no', publishedAt: 'when', url: 'link' };
  const document = parseCsvPosts(csv, columns, 'posts');
  expect(voices(document)).toEqual([
    ['comment', 7, 'The ferry was late.', '2024-07-20'],
    ['comment', 9, 'Refund us.', null],
  ]);
  expect(document.sections.map(({ url }) => url)).toEqual(['https://example.com/7', null]);
});

test('a table whose columns cannot be told is refused with what there is and what to write', () => {
  const csv = 'a,b\n1,2\n';
  expect(() => parseCsvPosts(csv, {}, '')).toThrow(
    'none of its columns (a, b) is known to hold the posts’ words'.replace('’', "'"),
  );
  expect(() => parseCsvPosts(csv, { text: 'c' }, '')).toThrow(
    'columns: text: there is no column c; there are a, b',
  );
  expect(() => parseCsvPosts('no,text\nx,words\n', {}, '')).toThrow('row 2: column no is “x”');
  expect(() => parseCsvPosts('text\n\n', {}, '')).toThrow('no posts');
  expect(() => parseCsvPosts('text,x\n"open,1\n', {}, '')).toThrow('not a table of comma-separated values');
});

test('JSON lines are posts too, fields inside others by their path; a bad line is named', () => {
  const lines =
    '{"data":{"body":"The ferry was late."},"created_at":"2024-07-20T01:02:03.5Z"}\n\n{"data":{"body":"Two."}}\n';
  expect(voices(parseJsonlPosts(lines, { text: 'data.body' }, ''))).toEqual([
    ['comment', 1, 'The ferry was late.', '2024-07-20T01:02:03Z'],
    ['comment', 2, 'Two.', null],
  ]);
  expect(() => parseJsonlPosts('{"text":"a"}\n{"text":', {}, '')).toThrow('line 2 is not JSON');
  expect(() => parseJsonlPosts('["a"]', {}, '')).toThrow('line 1 is not a JSON object');
});

const amy = {
  id: '111111111111111111',
  name: 'amy_87',
  nickname: 'Amy Long',
  avatarUrl: 'https://cdn/x.png',
};
const exported = (contents: readonly object[]): string =>
  JSON.stringify({
    guild: { id: '222222222222222222', name: 'Harbour' },
    channel: { id: '333333333333333333', name: 'ferries' },
    messages: contents.map((content, i) => ({
      id: `44444444444444444${i}`,
      type: 'Default',
      timestamp: `2024-07-2${i}T01:02:03.456+09:00`,
      author: amy,
      mentions: [],
      ...content,
    })),
  });

test('a channel of Discord gives one voice a message; joins, bots and pictures are passed over', () => {
  const document = parseDiscordExport(
    exported([
      { content: 'フェリーが遅れている。' },
      { type: 'GuildMemberJoin', content: 'Joined the server.' },
      { content: 'Beep.', author: { ...amy, isBot: true } },
      { content: '', attachments: [{ url: 'https://cdn.discordapp.com/a.png' }] },
      { type: 'Reply', content: '返金してほしい。' },
    ]),
    'file',
  );
  expect(document).toMatchObject({ title: '#ferries', kind: 'comment', language: 'ja' });
  expect(voices(document)).toEqual([
    ['comment', 1, 'フェリーが遅れている。', '2024-07-20T01:02:03+09:00'],
    ['comment', 5, '返金してほしい。', '2024-07-24T01:02:03+09:00'],
  ]);
});

test('no handle, id, avatar or address with an id is left in the words', () => {
  const document = parseDiscordExport(
    exported([
      {
        content:
          'Thanks @Amy Long and amy_87, see <#333333333333333333> <@111111111111111111> <@&555555555555555555> <:boat:666666666666666666> https://discord.com/channels/1/2/3 @someone_else now. Amy is a name.',
        mentions: [amy],
      },
      { content: 'amy_87さん、bo-jack.1 さん、遅れています。', mentions: [{ name: 'bo-jack.1' }] },
    ]),
    'file',
  );
  expect(document.text).not.toMatch(/\d{17}|amy_87|Amy Long|someone|bo-jack|discord\.com|cdn/u);
  expect(document.text).toContain('Thanks @… and …, see #… @… @… :boat:');
  expect(document.text).toContain('Amy is a name.');
  expect(document.text).toContain('…さん、… さん、遅れています。');
  expect(JSON.stringify(document)).not.toMatch(/amy_87|\d{17}/u);
});

test('a bare list of messages is read; other JSON is refused', () => {
  const list = [
    { type: 0, timestamp: '2024-07-20T00:00:00+00:00', content: 'Late.', author: { username: 'bo' } },
  ];
  expect(voices(parseDiscordExport(JSON.stringify(list), 'x'))).toEqual([
    ['comment', 1, 'Late.', '2024-07-20T00:00:00+00:00'],
  ]);
  expect(() => parseDiscordExport('{"a":1}', '')).toThrow('not the export of a Discord channel');
  expect(() => parseDiscordExport('{"messages":[', '')).toThrow('not valid JSON');
  expect(() => parseDiscordExport(exported([{ content: ' ' }]), '')).toThrow('no message with words in it');
});
