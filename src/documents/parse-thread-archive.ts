import type { TextRange } from '../text/text-range.js';
import type { Kind, ParsedDocument, Section } from './document.js';
import { splitIntoBlocks, splitIntoLines } from './split-blocks.js';

const postHead =
  /^\(\s*(\d+)\s*\)\s+(\d{4})\/(\d{2})\/(\d{2}) (\d{2}):(\d{2}):(\d{2})\s*\r?\n00[^\S\n]*(?:\r?\n|$)/gmu;
const digestMark = /^[(（](?:要約|まとめ)[)）]$/u;
const address = /^https?:\/\/\S+$/u;
/** What the archiver leaves where a picture stood. */
const picture = /^IMAGE$/u;
const commentMark = '・';

interface Post {
  readonly postedAt: string;
  readonly body: TextRange;
}

/** Is this the archive of a thread: posts headed `( 192890 )  2024/07/20 16:26:29` and a line `00`? */
export function isThreadArchive(text: string): boolean {
  const first = new RegExp(postHead).exec(text.slice(0, 2000));
  return first !== null && text.slice(0, first.index).trim() === '';
}

/**
 * Takes an archived thread apart: the news article with its title and address, the digests, and one section per
 * reader comment, numbered from 1 in order of appearance. Whoever wrote a comment is not recorded.
 */
export function parseThreadArchive(text: string): ParsedDocument {
  const posts = splitIntoPosts(text);
  const head = posts.map((post) => articleHead(text, post)).find((found) => found !== null) ?? null;
  const sections: Section[] = [];
  let comments = 0;
  for (const post of posts) {
    const blocks = splitIntoBlocks(text, post.body).filter((block) => !picture.test(slice(text, block)));
    if (articleHead(text, post) !== null) continue;
    if (blocks.some((block) => slice(text, block).startsWith(commentMark))) {
      for (const comment of splitIntoComments(text, post.body)) {
        comments += 1;
        sections.push(section(post, 'comment', comment, comments, null));
      }
    } else if (blocks.some((block) => digestMark.test(slice(text, block)))) {
      sections.push(
        section(
          post,
          'summary',
          blocks.filter((block) => !digestMark.test(slice(text, block))),
          null,
          null,
        ),
      );
    } else if (blocks.length > 0) {
      sections.push(section(post, 'report', blocks, null, head));
    }
  }
  return {
    title: head?.title ?? 'Archived thread',
    kind: 'report',
    language: 'ja',
    publisher: head?.publisher ?? null,
    url: head?.url ?? null,
    publishedAt: head?.publishedAt ?? posts[0]?.postedAt ?? null,
    retrievedAt: posts[0]?.postedAt ?? null,
    about: [],
    sections,
  };
}

interface ArticleHead {
  readonly title: string;
  readonly url: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
}

function slice(text: string, range: TextRange): string {
  return text.slice(range.start, range.end);
}

function section(
  post: Post,
  kind: Kind,
  blocks: readonly TextRange[],
  number: number | null,
  head: ArticleHead | null,
): Section {
  return {
    kind,
    headings: [],
    number,
    title: null,
    url: head?.url ?? null,
    publishedAt: head?.publishedAt ?? post.postedAt,
    role: 'body',
    blocks,
  };
}

function splitIntoPosts(text: string): readonly Post[] {
  const heads = [...text.matchAll(postHead)];
  return heads.map((head, i) => {
    const [whole, , year, month, day, hour, minute, second] = head;
    return {
      postedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}`,
      body: { start: head.index + whole.length, end: heads[i + 1]?.index ?? text.length },
    };
  });
}

/** A post that only names the article: its title, its publisher with the time, its address. */
function articleHead(text: string, post: Post): ArticleHead | null {
  const lines = splitIntoLines(text, post.body)
    .map((line) => slice(text, line).trim())
    .filter((line) => line !== '');
  const url = lines.find((line) => address.test(line));
  const [title] = lines;
  if (url === undefined || title === undefined || title === url || lines.length > 5) return null;
  const byline = lines.find((line) => line.endsWith('配信'));
  const parts = /^(.*?)\s*(\d{1,2})\/(\d{1,2})\(.\)\s*(\d{1,2}):(\d{2})\s*配信$/u.exec(
    byline?.normalize('NFKC') ?? '',
  );
  if (parts === null) return { title, url, publisher: null, publishedAt: post.postedAt };
  const [, publisher, month = '', day = '', hour = '', minute = ''] = parts;
  const two = (digits: string): string => digits.padStart(2, '0');
  return {
    title,
    url,
    publisher: publisher === undefined || publisher === '' ? null : publisher,
    publishedAt: `${post.postedAt.slice(0, 4)}-${two(month)}-${two(day)}T${two(hour)}:${minute}`,
  };
}

/** Each comment's blocks; a comment runs from its `・` at a line's start to the next one. */
function splitIntoComments(text: string, body: TextRange): readonly (readonly TextRange[])[] {
  const starts = splitIntoLines(text, body)
    .filter((line) => text.startsWith(commentMark, line.start))
    .map((line) => line.start);
  return starts.map((start, i) =>
    splitIntoBlocks(text, { start: start + commentMark.length, end: starts[i + 1] ?? body.end }).filter(
      (block) => !picture.test(slice(text, block)),
    ),
  );
}
