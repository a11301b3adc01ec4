import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { messageOf } from '../errors.js';
import { languageOf } from '../text/language.js';
import { assembleOutline } from './assemble-outline.js';
import type { ExtractedDocument } from './document.js';
import { isoDateOf } from './iso-date-of.js';
import { type PageText, pdfPieces, type TextRun } from './pdf-pieces.js';

/** Tables without which Japanese fonts that are not embedded have no letters. */
const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Pages; a longer document is a bomb or a library. */
const PAGES_MAX = 5000;
/** More unreadable characters than this share mean that the fonts do not say which letters they draw. */
const UNREADABLE_MAX = 0.02;
/** What programs put where a title belongs: the name of the file it was made from. */
const noTitle =
  /^(?:untitled|無題|microsoft\s+(?:word|powerpoint|excel)\b)|\.(?:docx?|pptx?|xlsx?|indd|qxd|rtf|pdf|odt|tex|ai)$/iu;

/**
 * A PDF with a text layer: paragraphs and headings by their place and size on the page, each page named in citations;
 * title and date from its properties.
 * @throws Error with a phrase: encrypted, damaged, scanned, or in fonts whose letters cannot be told
 */
export async function parsePdf(bytes: Uint8Array, fallbackTitle: string): Promise<ExtractedDocument> {
  const pdf = await openPdf(bytes);
  if (pdf.numPages > PAGES_MAX) throw new Error(`${pdf.numPages} pages, more than the limit of ${PAGES_MAX}`);
  const pages: PageText[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    pages.push(
      await pageOf(pdf, number).catch((cause: unknown) => {
        throw new Error(`damaged: its page ${number} cannot be read`, { cause });
      }),
    );
  const all = pages.flatMap(({ runs }) => runs.map(({ words }) => words)).join('');
  if (all.trim() === '')
    throw new Error(
      `no text in its ${pdf.numPages} pages: a scan, perhaps; make its text readable with OCR first`,
    );
  const unreadable = all.match(/[\uFFFD\p{Co}]|(?![\t\n\r])\p{Cc}/gu)?.length ?? 0;
  if (unreadable > all.length * UNREADABLE_MAX)
    throw new Error(
      `${Math.ceil((100 * unreadable) / all.length)} % of its characters cannot be told from its fonts`,
    );
  const facts = await factsOf(pdf);
  const pieces = pdfPieces(pages);
  const top = pieces.find(({ depth }) => depth === 1)?.words;
  const title = facts.title ?? top ?? fallbackTitle;
  const outline = assembleOutline(pieces, 'explainer', title);
  return {
    title,
    kind: 'explainer',
    language: facts.language ?? languageOf(outline.text),
    publisher: null,
    url: null,
    publishedAt: facts.publishedAt,
    retrievedAt: null,
    about: [],
    ...outline,
  };
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // Taken over by the library, so a copy; it wants no Buffer.
      data: new Uint8Array(bytes),
      cMapUrl: join(packageFolder, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(packageFolder, 'standard_fonts/'),
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Error(
      isLocked ? 'encrypted; save it without a password' : `damaged: not a whole PDF (${messageOf(error)})`,
      { cause: error },
    );
  }
}

async function pageOf(pdf: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await pdf.getPage(number);
  const { items, styles } = await page.getTextContent();
  const runs = items.flatMap((item): readonly TextRun[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    const { str: words, width, height } = item;
    // A vertical column is a line that was turned: down becomes onwards, leftwards becomes down.
    return styles[item.fontName]?.vertical === true
      ? [{ words, x: -y, y: x, width: height, size }]
      : [{ words, x, y, width, size }];
  });
  page.cleanup();
  return { number, runs };
}

async function factsOf(
  pdf: PDFDocumentProxy,
): Promise<{ title: string | null; publishedAt: string | null; language: string | null }> {
  // Damaged properties are none: the text is what counts.
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const stated = (name: string): string => {
    const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value.trim() : '';
  };
  const title = stated('Title');
  const language = stated('Language').slice(0, 2).toLowerCase();
  return {
    title: title === '' || noTitle.test(title) ? null : title,
    publishedAt: isoDateOf(stated('CreationDate')),
    language: /^[a-z]{2}$/u.test(language) ? language : null,
  };
}
