import { posix } from 'node:path';
import { languageOf } from '../text/language.js';
import { assembleOutline } from './assemble-outline.js';
import type { ExtractedDocument } from './document.js';
import { domOfHtml, domOfXml, elementsNamed } from './html-dom.js';
import { htmlPieces } from './html-pieces.js';
import { isoDateOf } from './iso-date-of.js';
import { type Archive, openArchive, textIn } from './open-archive.js';

/**
 * An EPUB book: its chapters in reading order, with their headings; title, date, language and publisher from its
 * package file.
 * @throws Error with a phrase: encrypted, damaged, or over the limits of an archive
 */
export async function parseEpub(bytes: Uint8Array, fallbackTitle: string): Promise<ExtractedDocument> {
  const archive = await openArchive(bytes);
  const packageName = elementsNamed(xmlIn(archive, 'META-INF/container.xml'), 'rootfile')[0]?.getAttribute(
    'full-path',
  );
  if (packageName === null || packageName === undefined)
    throw new Error('damaged: its container names no package file');
  const book = xmlIn(archive, packageName);
  const chapters = chaptersOf(book, packageName);
  refuseEncrypted(archive, chapters);
  const stated = (name: string): string | null => elementsNamed(book, name)[0]?.textContent?.trim() || null;
  const title = stated('title') ?? fallbackTitle;
  const pieces = chapters.flatMap((name, i) => {
    const page = textIn(archive, name);
    if (page === null) throw new Error(`damaged: its chapter ${name} is missing`);
    const { body } = domOfHtml(page);
    return body === null ? [] : htmlPieces(body, (paragraph) => `ch. ${i + 1}, para. ${paragraph}`);
  });
  const outline = assembleOutline(pieces, 'explainer', title);
  const language = stated('language')?.slice(0, 2).toLowerCase() ?? '';
  return {
    title,
    kind: 'explainer',
    language: /^[a-z]{2}$/u.test(language) ? language : languageOf(outline.text),
    publisher: stated('publisher'),
    url: null,
    publishedAt: isoDateOf(stated('date') ?? '')?.slice(0, 10) ?? null,
    retrievedAt: null,
    about: [],
    ...outline,
  };
}

function xmlIn(archive: Archive, name: string): ReturnType<typeof domOfXml> {
  const text = textIn(archive, name);
  if (text === null) throw new Error(`damaged: an archive without ${name}`);
  return domOfXml(text);
}

/** File names in the order of the spine, its navigation page left out. */
function chaptersOf(book: ReturnType<typeof domOfXml>, packageName: string): readonly string[] {
  const items = new Map(
    elementsNamed(book, 'item')
      .filter((item) => !(item.getAttribute('properties') ?? '').split(' ').includes('nav'))
      .map((item) => [item.getAttribute('id'), item.getAttribute('href')]),
  );
  const chapters = elementsNamed(book, 'itemref').flatMap((reference) => {
    const href = items.get(reference.getAttribute('idref')) ?? null;
    return href === null ? [] : [posix.join(posix.dirname(packageName), unescaped(href.split('#')[0] ?? ''))];
  });
  if (chapters.length === 0) throw new Error('damaged: its package file names no chapters');
  return chapters;
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Fonts may be scrambled without harm; a chapter may not. */
function refuseEncrypted(archive: Archive, chapters: readonly string[]): void {
  const list = textIn(archive, 'META-INF/encryption.xml');
  if (list === null) return;
  const scrambled = elementsNamed(domOfXml(list), 'CipherReference').map((one) => one.getAttribute('URI'));
  if (chapters.some((chapter) => scrambled.includes(chapter)))
    throw new Error('encrypted (copy protection); only unprotected books are read');
}
