import encodingJapanese from 'encoding-japanese';
import { expect, test } from 'vitest';
import { parseHtml } from '../../src/documents/parse-html.js';

const page = (body: string, head = ''): Uint8Array =>
  Buffer.from(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
const long = (sentence: string): string => `<p>${`${sentence} `.repeat(6)}</p>`;

test('the main text comes without menus and footers, under its headings, with title, date, address and publisher', () => {
  const document = parseHtml(
    page(
      `<nav><a href="/">Home</a> <a href="/more">More news</a></nav>
       <article><h1>Twelve ferries cancelled</h1>${long('The storm closed the port on Friday.')}
       <h2>Repair</h2>${long('Crews mended the quay over the weekend.')}</article>
       <footer>All rights reserved</footer>`,
      `<title>Twelve ferries cancelled - Harbour News</title>
       <meta property="og:site_name" content="Harbour News">
       <meta property="article:published_time" content="2024-07-20T10:00:00+09:00">
       <link rel="canonical" href="https://example.com/ferries">`,
    ),
    'file',
  );
  expect(document).toMatchObject({
    title: 'Twelve ferries cancelled',
    language: 'en',
    publisher: 'Harbour News',
    url: 'https://example.com/ferries',
    publishedAt: '2024-07-20T10:00:00+09:00',
  });
  expect(document.text).not.toMatch(/More news|rights reserved/u);
  expect(document.sections.at(-1)?.headings.at(-1)).toBe('Repair');
  expect(document.places?.map(({ name }) => name)).toEqual(['para. 1', 'para. 2']);
});

test('what is hidden on the page, scripts and the readings of characters are not its text', () => {
  const document = parseHtml(
    page(
      `<p>港は<ruby>閉鎖<rp>(</rp><rt>へいさ</rt><rp>)</rp></ruby>された。</p><p hidden>hidden one</p><p style="display:none">hidden two</p>
       <div aria-hidden="true">hidden three</div><script>hidden('four')</script><p>船は<b>十二</b>便が欠航した。</p>`,
    ),
    'file',
  );
  expect(document.text).toBe('港は閉鎖された。\n\n船は十二便が欠航した。\n');
});

test('lists, table rows, definitions and line breaks keep their words apart', () => {
  const document = parseHtml(
    page(
      '<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul><table><tr><th>Line</th><th>Ferries</th></tr><tr><td>North</td><td>12</td></tr></table><p>a<br>b<br><br>c</p>bare words<div>inside</div>',
    ),
    'file',
  );
  expect(document.text.trim().split('\n\n')).toEqual([
    'One',
    'Two',
    'Three',
    'Line | Ferries',
    'North | 12',
    'a\nb',
    'c',
    'bare words',
    'inside',
  ]);
});

test('a declared or detected Japanese encoding is decoded; bytes of none are refused', () => {
  const html = '<html><head><meta charset="Shift_JIS"></head><body><p>港は午後に開いた。</p></body></html>';
  const bytes = (text: string): Uint8Array =>
    Uint8Array.from(
      encodingJapanese.convert(encodingJapanese.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }),
    );
  expect(parseHtml(bytes(html), 'x').text).toBe('港は午後に開いた。\n');
  expect(parseHtml(bytes(html.replace('<meta charset="Shift_JIS">', '')), 'x').text).toBe(
    '港は午後に開いた。\n',
  );
  expect(() => parseHtml(Uint8Array.of(0x3c, 0x70, 0x3e, 0xff, 0xfe, 0x81), 'x')).toThrow(
    'not clearly UTF-8',
  );
});

test('the date is also found in structured data and in a time element', () => {
  const dateOf = (body: string, head = ''): string | null => parseHtml(page(body, head), 'x').publishedAt;
  expect(
    dateOf('<p>a</p>', '<script type="application/ld+json">{"datePublished":"2024-07-20"}</script>'),
  ).toBe('2024-07-20');
  expect(dateOf('<p>a</p><time datetime="2024-07-21">Sunday</time>')).toBe('2024-07-21');
  expect(dateOf('<p>a</p><time datetime="soon">soon</time>')).toBeNull();
});

test('a page nested as deep as a bomb is refused', () => {
  const deep = page(`${'<div>'.repeat(3000)}words${'</div>'.repeat(3000)}`);
  expect(() => parseHtml(deep, 'x')).toThrow('elements nested more than 400 deep');
});
