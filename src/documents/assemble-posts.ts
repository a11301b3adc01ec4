import { languageOf } from '../text/language.js';
import type { ExtractedDocument, Section } from './document.js';

/** One reader's post. Who wrote it is not recorded. */
export interface Post {
  readonly number: number;
  /** Not blank. */
  readonly words: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
}

/** A document of posts: each one comment, one voice, under its number. */
export function assemblePosts(posts: readonly Post[], title: string): ExtractedDocument {
  const sections: Section[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { number, words, title: postTitle, url, publishedAt } of posts) {
    sections.push({
      kind: 'comment',
      headings: [],
      number,
      title: postTitle,
      url,
      publishedAt,
      role: 'body',
      blocks: [{ start: at, end: at + words.length }],
    });
    parts.push(words);
    at += words.length + 2;
  }
  const text = `${parts.join('\n\n')}\n`;
  return {
    title,
    kind: 'comment',
    language: languageOf(text),
    publisher: null,
    url: null,
    publishedAt: null,
    retrievedAt: null,
    about: [],
    sections,
    text,
  };
}
