import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import encodingJapanese from 'encoding-japanese';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/documents/decode-text.js';
import { readDocuments } from '../../src/documents/read-documents.js';
import { smallIndex } from '../fakes/small-index.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';
import { measured } from '../torture/measured.js';
import { counted, scaled } from '../torture/scale.js';

const SENTENCE = '復旧には、その日の夜までかかった。';
const ENGLISH = 'The repair took until the evening of that day.';
const japanese = (words: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array =>
  Uint8Array.from(encodingJapanese.convert(encodingJapanese.stringToCode(words), { to, from: 'UNICODE' }));
const utf16 = (words: string, isBigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${words}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};
const utf8 = (words: string): Uint8Array => Buffer.from(words, 'utf8');
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const noise = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 2_654_435_761 * seed) >>> 13);

/** What becomes of a file: text that is read, or a reason for leaving it out. */
type Outcome = { readonly reads: string } | { readonly skipped: RegExp };

const unsupported = /format is not supported/u;
const MAX_BYTES = 200_000;

const files: Readonly<Record<string, readonly [content: string | Uint8Array, outcome: Outcome]>> = {
  'plain.md': [`# A\n\n${ENGLISH}\n`, { reads: ENGLISH }],
  'plain.txt': [`${ENGLISH}\n`, { reads: ENGLISH }],
  'UPPER.MD': [ENGLISH, { reads: ENGLISH }],
  'a.markdown': [ENGLISH, { reads: ENGLISH }],
  'a.text': [ENGLISH, { reads: ENGLISH }],
  'no-newline.md': [ENGLISH, { reads: ENGLISH }],
  'mark.md': [`\uFEFF${ENGLISH}`, { reads: ENGLISH }],
  'crlf.md': [`# A\r\n\r\n${ENGLISH}\r\n`, { reads: ENGLISH }],
  'cr-only.txt': [`Heading\r\r${ENGLISH}\r`, { reads: ENGLISH }],
  'form-feed.txt': [`${ENGLISH}\f\n\n${ENGLISH}\n`, { reads: ENGLISH }],
  'utf16le.md': [utf16(`# あ\n\n${SENTENCE}\n`, false, true), { reads: SENTENCE }],
  'utf16be.md': [utf16(`# あ\n\n${SENTENCE}\n`, true, true), { reads: SENTENCE }],
  'utf16-no-mark.md': [utf16(`# A\n\n${ENGLISH}\n`, false, false), { skipped: /binary/u }],
  'utf16be-no-mark.md': [utf16(`# A\n\n${ENGLISH}\n`, true, false), { skipped: /binary/u }],
  'utf16-odd.md': [joined(utf16(SENTENCE, false, true), Buffer.of(1)), { skipped: /not valid utf-16le/u }],
  'utf32.md': [joined(Buffer.of(0xff, 0xfe, 0, 0), utf8('A\0\0\0')), { skipped: /./u }],
  'shift-jis.txt': [japanese(`${SENTENCE}\n`, 'SJIS'), { reads: SENTENCE }],
  'euc-jp.txt': [japanese(`${SENTENCE}\n`, 'EUCJP'), { reads: SENTENCE }],
  'iso-2022-jp.txt': [japanese(`${SENTENCE}\n`, 'JIS'), { reads: SENTENCE }],
  'shift-jis-cut.txt': [japanese(SENTENCE, 'SJIS').slice(0, 33), { skipped: /not clearly/u }],
  'two-encodings.txt': [joined(utf8(SENTENCE), japanese(SENTENCE, 'SJIS')), { skipped: /not clearly/u }],
  'euc-kr.txt': [Buffer.from('c0ccb9f820c0e5bed6c0c720bff8c0cec0ba', 'hex'), { skipped: /not clearly/u }],
  'gb2312.txt': [Buffer.from('b9cad5cfb5c4d4add2f2cac7c5e4d6c3cec4bcfe', 'hex'), { skipped: /not clearly/u }],
  'latin1.txt': [Buffer.from('La réparation a duré.', 'latin1'), { skipped: /not clearly/u }],
  'windows-1251.txt': [Buffer.from('cff0e8f7e8ede020f1e1eeff', 'hex'), { skipped: /not clearly/u }],
  'utf8-cut.md': [utf8(SENTENCE).slice(0, -1), { skipped: /breaks off/u }],
  'utf8-broken.md': [joined(utf8(SENTENCE), Buffer.of(0xff), utf8(SENTENCE)), { skipped: /not clearly/u }],
  'utf8-overlong.md': [joined(utf8(ENGLISH), Buffer.of(0xc0, 0xaf)), { skipped: /not clearly/u }],
  'utf8-surrogate.md': [joined(utf8(ENGLISH), Buffer.of(0xed, 0xa0, 0x80)), { skipped: /not clearly/u }],
  'empty.md': ['', { skipped: /empty/u }],
  'blank.md': [' \n\t\u3000\n', { skipped: /empty/u }],
  'mark-only.md': ['\uFEFF', { skipped: /empty/u }],
  'nul.txt': [`${ENGLISH}\0`, { skipped: /binary/u }],
  'picture.md': [
    joined(Buffer.from('89504e470d0a1a0a0000000d', 'hex'), noise(400, 3)),
    { skipped: /binary/u },
  ],
  'archive.txt': [joined(Buffer.from('504b0304140000000800', 'hex'), noise(400, 5)), { skipped: /binary/u }],
  'noise.txt': [noise(4_000, 7), { skipped: /./u }],
  'controls.txt': [`${'\u0007\u0008red'.repeat(20)}`, { skipped: /control or replacement/u }],
  'replaced.txt': [`d\uFFFDg\uFFFDts n\uFFFDt`, { skipped: /control or replacement/u }],
  'terminal.txt': [`\u001B[31m${'x'.repeat(10)}\u001B[0m`, { skipped: /control or replacement/u }],
  'too-large.md': ['x '.repeat(MAX_BYTES), { skipped: /DOCUMENT_MAX_MB/u }],
  'one-line.md': [`${ENGLISH} `.repeat(2_000), { reads: ENGLISH }],
  'deep-list.md': [
    Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}- ${ENGLISH}`).join('\n'),
    { reads: ENGLISH },
  ],
  'deep-quote.md': [`${'> '.repeat(500)}${ENGLISH}`, { reads: ENGLISH }],
  'many-headings.md': [
    Array.from({ length: 800 }, (_, i) => `## ${i}\n\n${ENGLISH}`).join('\n'),
    { reads: ENGLISH },
  ],
  'headings-only.md': ['# A\n\n## B\n', { skipped: /no text below/u }],
  'brackets.md': [`${'['.repeat(3_000)}\n\n${ENGLISH}`, { reads: ENGLISH }],
  'stars.md': [`${'*a '.repeat(3_000)}\n\n${ENGLISH}`, { reads: ENGLISH }],
  'backticks.md': [`${'`'.repeat(5_000)}\n\n${ENGLISH}`, { reads: '' }],
  'open-fence.md': [`${ENGLISH}\n\n\`\`\`\nnever closed\n`, { reads: ENGLISH }],
  'html.md': [`<script>alert(1)</script>\n\n${ENGLISH}\n`, { reads: ENGLISH }],
  'table.md': [`| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(500)}\n${ENGLISH}\n`, { reads: ENGLISH }],
  'zalgo.md': [`a${'\u0301'.repeat(5_000)}. ${ENGLISH}`, { reads: ENGLISH }],
  'bidi.md': [`\u202E${ENGLISH}\u202C\n`, { reads: ENGLISH }],
  'tags.md': [`${ENGLISH}\u{E0041}\u{E0042}\n`, { reads: ENGLISH }],
  'zero-width.md': [`\u200B\u200D${ENGLISH}\u2060\n`, { reads: ENGLISH }],
  'rtl.md': ['استمر الإصلاح حتى مساء ذلك اليوم.\n', { reads: 'استمر' }],
  'emoji.md': [`👩‍💻👨‍👩‍👧 ${ENGLISH}`, { reads: '👩‍💻' }],
  'nfkc.md': [`${'\uFDFA'.repeat(200)} ${ENGLISH}`, { reads: ENGLISH }],
  'front-unknown.md': ['---\ntitel: a\n---\nWords.\n', { skipped: /unknown key "titel"/u }],
  'front-broken.md': ['---\ntitle: [a\n---\nWords.\n', { skipped: /front matter/u }],
  'front-twice.md': ['---\ntitle: a\ntitle: b\n---\nWords.\n', { skipped: /front matter/u }],
  'front-bomb.md': ['---\na: &a [x,x]\ntitle: *a\n---\nWords.\n', { skipped: /front matter/u }],
  'front-kind.md': ['---\nkind: rumour\n---\nWords.\n', { skipped: /front matter/u }],
  'front-only.md': ['---\ntitle: a\n---\n', { skipped: /empty|no text/u }],
  'front-open.md': [`---\ntitle: a\n\n${ENGLISH}\n`, { reads: ENGLISH }],
  'thread-cut.txt': ['( 192890 )  2024/07/20 16:26:29\n', { reads: '192890' }],
  'picture.png': ['x', { skipped: unsupported }],
  'page.html': ['<p>x</p>', { skipped: /process of its own, which does not run/u }],
  'clip.mp4': ['x', { skipped: unsupported }],
  noextension: ['x', { skipped: unsupported }],
  '.hidden.md': [ENGLISH, { skipped: /hidden/u }],
  '.git/config.md': [ENGLISH, { skipped: /hidden/u }],
  'folder.md/inside.md': [ENGLISH, { reads: ENGLISH }],
  'a b/ü 資料.md': [ENGLISH, { reads: ENGLISH }],
  'quote"\'$(x).md': [ENGLISH, { reads: ENGLISH }],
  'new\nline.md': [ENGLISH, { reads: ENGLISH }],
  [`${'長'.repeat(60)}.md`]: [ENGLISH, { reads: ENGLISH }],
};
const isWindows = process.platform === 'win32';

test.skipIf(isWindows)(
  'every odd file of a folder is read or left out with its reason, each exactly once',
  async () => {
    const index = await smallIndex({});
    const folder = index.documentsFolder;
    for (const [path, [content]] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const expected = new Map<string, Outcome>(
      Object.entries(files).map(([path, [, outcome]]) => [path, outcome]),
    );
    // A hidden folder is left out as a whole.
    expected.delete('.git/config.md');
    expected.set('.git', { skipped: /hidden/u });
    const elsewhere = join(await temporaryFolder(), 'secret.md');
    await writeFile(elsewhere, 'A secret.');
    const link = { skipped: /a link/u };
    for (const [name, to] of Object.entries({
      'link-out.md': elsewhere,
      'link-in.md': join(folder, 'plain.md'),
      'link-loop.md': join(folder, 'link-loop.md'),
      'link-nowhere.md': join(folder, 'nowhere'),
      'link-device.md': '/dev/zero',
      'link-folder': folder,
    })) {
      await symlink(to, join(folder, name));
      expected.set(name, link);
    }
    for (const name of ['pipe-1.md', 'pipe-2.md', 'pipe-3.md', 'pipe-4.md', 'pipe-5.md']) {
      execFileSync('mkfifo', [join(folder, name)]);
      expected.set(name, { skipped: /not a regular file/u });
    }
    if (process.getuid?.() !== 0) {
      await writeFile(join(folder, 'unreadable.md'), ENGLISH);
      await chmod(join(folder, 'unreadable.md'), 0);
      expected.set('unreadable.md', { skipped: /EACCES/u });
    }
    const bytesName = Buffer.concat([
      Buffer.from(`${folder}/bad-`),
      Buffer.of(0xff, 0xfe),
      Buffer.from('.md'),
    ]);
    await writeFile(bytesName, ENGLISH);
    expected.set('bad-\uFFFD\uFFFD.md', { skipped: /not valid UTF-8/u });
    expect(expected.size).toBeGreaterThanOrEqual(60);

    const { documents, skipped } = await readDocuments(folder, { maxFileBytes: MAX_BYTES });
    const seen = [...documents, ...skipped].map(({ path }) => path);
    expect([...seen].sort()).toEqual([...expected.keys()].sort());
    const faults = [
      ...documents.flatMap(({ path, text }) => {
        const outcome = expected.get(path);
        return outcome !== undefined && 'reads' in outcome && text.includes(outcome.reads)
          ? []
          : [`read: ${path}`];
      }),
      ...skipped.flatMap(({ path, reason }) => {
        const outcome = expected.get(path);
        return outcome !== undefined && 'skipped' in outcome && outcome.skipped.test(reason)
          ? []
          : [`left out: ${path} (${reason})`];
      }),
    ];
    expect(faults).toEqual([]);

    // And all of it goes through a build: each document once, each other file with its reason.
    const report = await index.build();
    const generation = await index.open();
    const { sources } = generation.manifest;
    await generation.close();
    expect(report.documents).toBe(documents.length);
    expect(sources.map(({ path }) => path).sort()).toEqual([...expected.keys()].sort());
    expect(
      sources
        .filter((source) => source.skipped === null)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(documents.map(({ path }) => path).sort());
    measured(
      16,
      `${expected.size} odd files: ${documents.length} read, ${skipped.length} left out with the reason, each once`,
    );
  },
);

const STRINGS = scaled(200, 2_070);

/** A kanji or two alone are valid UTF-8 as well, whatever was meant; no file is that short. Characters. */
const LEAST = 20;

/** Texts as Japanese files hold them: cut from our own documents, of every length, beginning and ending anywhere. */
async function strings(many: number): Promise<readonly string[]> {
  const { documents } = await readDocuments(join(import.meta.dirname, '../../documents'), {
    maxFileBytes: 1_000_000,
  });
  const text = documents
    .filter(({ language }) => language === 'ja')
    .map((document) => document.text)
    .join('\n')
    // What an old encoding cannot hold would not come back, whoever reads it.
    .replace(/[^\n\x20-\x7E\u3000-\u30FF\u4E00-\u9FFF\uFF01-\uFF5E]/gu, '')
    .replaceAll('～', '〜');
  const storable = [...text].filter(
    (character) => decodeStrictly(japanese(character, 'SJIS')) === character || character === '\n',
  );
  const whole = storable.join('');
  return Array.from({ length: many }, (_, i) => {
    const length = LEAST + ((i * 37) % 400);
    const at = (i * 7_919) % Math.max(1, whole.length - length);
    return whole.slice(at, at + length);
  }).filter((one) => {
    const beyondAscii = one.match(/\P{ASCII}/gu)?.length ?? 0;
    // One kanji or two may be the very bytes of a letter in UTF-8: nothing could tell (docs/reliability.md).
    return one.trim() !== '' && (beyondAscii === 0 || beyondAscii > 2);
  });
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Of what is not ASCII; a text with hardly any proves no encoding. */
const kanaShare = (text: string): number =>
  (text.match(/[\u3041-\u30FF]/gu)?.length ?? 0) / Math.max(1, text.match(/\P{ASCII}/gu)?.length ?? 0);

const encodings = {
  'UTF-8': (text: string) => utf8(text),
  'UTF-16LE with mark': (text: string) => utf16(text, false, true),
  'UTF-16BE with mark': (text: string) => utf16(text, true, true),
  Shift_JIS: (text: string) => japanese(text, 'SJIS'),
  'EUC-JP': (text: string) => japanese(text, 'EUCJP'),
  'ISO-2022-JP': (text: string) => japanese(text, 'JIS'),
} as const;

test(`${counted(STRINGS)} texts in ${Object.keys(encodings).length} encodings: the same text, or refused by reason; never another`, {
  timeout: 300_000,
}, async () => {
  const texts = await strings(STRINGS);
  expect(texts.length).toBeGreaterThan(STRINGS * 0.95);
  const wrong: string[] = [];
  const refused: Record<string, number> = {};
  for (const [name, encode] of Object.entries(encodings))
    for (const text of texts) {
      try {
        const { text: read } = decodeText(encode(text));
        if (read !== text) wrong.push(`${name}: ${JSON.stringify(text)} as ${JSON.stringify(read)}`);
      } catch (error) {
        refused[name] = (refused[name] ?? 0) + 1;
        expect(String(error)).toMatch(/not clearly/u);
        expect(kanaShare(text), text).toBeLessThan(0.1);
      }
    }
  expect(wrong).toEqual([]);
  const told = Object.entries(refused).map(([name, many]) => `${many} in ${name}`);
  measured(
    16,
    `${counted(texts.length)} texts × ${Object.keys(encodings).length} encodings: 0 wrong; refused by reason: ${told.join(', ') || 'none'}`,
  );
});
