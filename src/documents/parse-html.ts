import { Readability } from '@mozilla/readability';
import { languageOf } from '../text/language.js';
import { assembleOutline, type Piece } from './assemble-outline.js';
import { decodeText } from './decode-text.js';
import type { ExtractedDocument } from './document.js';
import { type DomDocument, type DomElement, domOfHtml } from './html-dom.js';
import { htmlPieces } from './html-pieces.js';
import { isoDateOf } from './iso-date-of.js';

/** A page with more elements is no article. */
const ELEMENTS_MAX = 100_000;
/** An article shorter than this is a wrong guess of what the main text is (UTF-16 code units). */
const MAIN_TEXT_MIN = 140;
const declaredCharset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;
const dateSelectors = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.date"]',
  'meta[name="DC.date"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'time[datetime]',
];

/**
 * A web page: its main text without menus and advertisements, its headings, and what its head says of title, date,
 * address, language and publisher.
 * @throws Error with a phrase when its bytes are in no encoding that is read
 */
export function parseHtml(bytes: Uint8Array, fallbackTitle: string): ExtractedDocument {
  const html = decodeHtml(bytes);
  const document = domOfHtml(html);
  const publishedAt = dateOf(document);
  const metaTitle = content(document, 'meta[property="og:title"]');
  const top = textOf(document.querySelector('h1'));
  const title = metaTitle ?? (top === '' ? null : top) ?? (document.title.trim() || fallbackTitle);
  const language = document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase();
  const publisher = content(document, 'meta[property="og:site_name"]');
  const url =
    webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    webAddress(content(document, 'meta[property="og:url"]'));
  // Last: Readability takes the page apart.
  const outline = assembleOutline(mainPieces(html, document), 'explainer', title);
  return {
    title,
    kind: 'explainer',
    language: language !== undefined && /^[a-z]{2}$/u.test(language) ? language : languageOf(outline.text),
    publisher,
    url,
    publishedAt,
    retrievedAt: null,
    about: [],
    ...outline,
  };
}

/** What the page declares, strictly; else what its bytes are. */
function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const charset = declaredCharset.exec(head)?.[1];
  if (charset !== undefined && !/^utf-?(?:8|16)/iu.test(charset)) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // A wrong declaration is common; the bytes decide.
    }
  }
  return decodeText(bytes).text;
}

function mainPieces(html: string, document: DomDocument): readonly Piece[] {
  const nameOf = (paragraph: number): string => `para. ${paragraph}`;
  const article = new Readability<DomElement>(domOfHtml(html), {
    maxElemsToParse: ELEMENTS_MAX,
    serializer: (node: DomElement) => node,
  }).parse();
  const main = article?.content ?? null;
  const pieces = main === null ? [] : htmlPieces(main, nameOf);
  const length = pieces.reduce((sum, { words }) => sum + words.length, 0);
  return length >= MAIN_TEXT_MIN || document.body === null ? pieces : htmlPieces(document.body, nameOf);
}

function dateOf(document: DomDocument): string | null {
  for (const selector of dateSelectors) {
    const element = document.querySelector(selector);
    const date = isoDateOf(element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? '');
    if (date !== null) return date;
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const stated = /"datePublished"\s*:\s*"([^"]+)"/u.exec(script.textContent ?? '')?.[1];
    const date = isoDateOf(stated ?? '');
    if (date !== null) return date;
  }
  return null;
}

function content(document: DomDocument, selector: string): string | null {
  const stated = document.querySelector(selector)?.getAttribute('content')?.trim();
  return stated === undefined || stated === '' ? null : stated;
}

function textOf(element: DomElement | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function webAddress(stated: string | null | undefined): string | null {
  return stated !== null && stated !== undefined && /^https?:\/\/\S+$/u.test(stated) && URL.canParse(stated)
    ? stated
    : null;
}
