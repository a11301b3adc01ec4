import mammoth from 'mammoth';
import { languageOf } from '../text/language.js';
import { assembleOutline } from './assemble-outline.js';
import type { ExtractedDocument } from './document.js';
import { domOfHtml, domOfXml, elementsNamed } from './html-dom.js';
import { htmlPieces } from './html-pieces.js';
import { isoDateOf } from './iso-date-of.js';
import { type Archive, openArchive, textIn } from './open-archive.js';

/** What an Office file with a password is: not a ZIP archive but one of these. */
const compoundFile = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0);

/**
 * A Word document: headings by their styles, paragraphs, lists and table rows; title and date from its properties.
 * @throws Error with a phrase: encrypted, damaged, or over the limits of an archive
 */
export async function parseDocx(bytes: Uint8Array, fallbackTitle: string): Promise<ExtractedDocument> {
  if (compoundFile.every((byte, i) => bytes[i] === byte))
    throw new Error('encrypted, or in the format before .docx; save it as .docx without a password');
  // Unpacked here first, so that the library never sees an archive that is over the limits.
  const archive = await openArchive(bytes);
  if (!archive.has('word/document.xml')) throw new Error('damaged: an archive without word/document.xml');
  const { value: html } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    .catch((cause: unknown) => {
      throw new Error('damaged: its text cannot be read', { cause });
    });
  const document = domOfHtml(html);
  const properties = propertiesOf(archive);
  const top = document.querySelector('h1')?.textContent?.replace(/\s+/gu, ' ').trim();
  const title = properties.title ?? (top === undefined || top === '' ? fallbackTitle : top);
  const pieces = document.body === null ? [] : htmlPieces(document.body, (paragraph) => `para. ${paragraph}`);
  const outline = assembleOutline(pieces, 'explainer', title);
  return {
    title,
    kind: 'explainer',
    language: languageOf(outline.text),
    publisher: null,
    url: null,
    publishedAt: properties.publishedAt,
    retrievedAt: null,
    about: [],
    ...outline,
  };
}

function propertiesOf(archive: Archive): {
  readonly title: string | null;
  readonly publishedAt: string | null;
} {
  const core = domOfXml(textIn(archive, 'docProps/core.xml') ?? '<none/>');
  const stated = (name: string): string => elementsNamed(core, name)[0]?.textContent?.trim() ?? '';
  const title = stated('title');
  const date = isoDateOf(stated('modified')) ?? isoDateOf(stated('created'));
  return { title: title === '' ? null : title, publishedAt: date?.slice(0, 10) ?? null };
}
