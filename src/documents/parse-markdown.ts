import type { Nodes, Parent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as plainTextOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { languageOf } from '../text/language.js';
import type { TextRange } from '../text/text-range.js';
import type { Kind, ParsedDocument, Section } from './document.js';
import { readFrontMatter } from './front-matter.js';
import { referencesHeading } from './references-heading.js';

/** Other words for what a section's heading asks: a comment below it, one question a line. */
const questionsComment = /^<!--\s*questions:(?<lines>[\s\S]*?)-->$/u;
/** The label of a paraphrased comment; shown by the front end, not part of what the reader is quoted with. */
const gistLabel = /^要旨[:：]\s*/u;

/**
 * Markdown with optional YAML front matter. A heading opens a section; paragraphs, list items, table rows and code
 * are its blocks, quoted exactly as they stand in the file. A comment `<!-- questions: … -->` holds other ways to ask
 * what the section answers, one a line: they help to find it and are never quoted. In a document of kind `comment` each section is one
 * comment, numbered by the first number in its heading, else by order.
 * @param fallbackTitle the title where neither the front matter nor a top heading gives one
 * @throws Error with a phrase, when the front matter is not what its schema asks for
 */
export function parseMarkdown(text: string, fallbackTitle: string): ParsedDocument {
  const { facts, bodyStart } = readFrontMatter(text);
  const tree = fromMarkdown(text.slice(bodyStart), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const kind = facts.kind ?? 'explainer';
  const top = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const topTitle = top === undefined ? null : plainTextOf(top);
  const sections = sectionsOf(tree.children, {
    text,
    bodyStart,
    kind,
    topTitle,
    role: facts.gaps === true ? 'gaps' : 'body',
  });
  return {
    title: facts.title ?? topTitle ?? fallbackTitle,
    kind,
    language: facts.language ?? languageOf(text.slice(bodyStart)),
    publisher: facts.publisher ?? null,
    url: facts.url ?? null,
    publishedAt: facts.publishedAt ?? null,
    retrievedAt: facts.retrievedAt ?? null,
    about: facts.about ?? [],
    sections,
  };
}

interface Body {
  readonly text: string;
  readonly bodyStart: number;
  readonly kind: Kind;
  readonly topTitle: string | null;
  /** Of all but the references. */
  readonly role: Exclude<Section['role'], 'references'>;
}

function sectionsOf(nodes: readonly RootContent[], body: Body): readonly Section[] {
  const sections: Section[] = [];
  const open: { depth: number; words: string }[] = [];
  let blocks: TextRange[] = [];
  let questions: string[] = [];
  const close = (): void => {
    const asked = questions;
    questions = [];
    if (blocks.length === 0) return;
    const headings = open.map((heading) => heading.words);
    const isReferences = headings.some((heading) => referencesHeading.test(heading));
    const isComment = body.kind === 'comment' && !isReferences;
    const stated = /\d+/u.exec(headings.at(-1)?.normalize('NFKC') ?? '')?.[0];
    const comments = sections.filter((section) => section.number !== null).length;
    sections.push({
      kind: body.kind,
      headings,
      number: isComment ? Number(stated ?? comments + 1) : null,
      title: null,
      url: null,
      publishedAt: null,
      role: isReferences ? 'references' : body.role,
      ...(asked.length > 0 ? { questions: [...headings.slice(-1), ...asked] } : {}),
      blocks,
    });
    blocks = [];
  };
  for (const node of nodes) {
    if (node.type === 'heading') {
      close();
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const words = plainTextOf(node);
      if (node.depth > 1 || words !== body.topTitle) open.push({ depth: node.depth, words });
    } else if (node.type === 'html') {
      questions.push(...questionsIn(node.value));
    } else {
      blocks.push(...leavesOf(node).flatMap((leaf) => blockOf(leaf, body) ?? []));
    }
  }
  close();
  return sections;
}

function questionsIn(html: string): readonly string[] {
  const lines = questionsComment.exec(html.trim())?.groups?.lines ?? '';
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The innermost pieces that stand on their own: paragraphs, code, table rows; never definitions or raw HTML. */
function leavesOf(node: Nodes): readonly Nodes[] {
  if (['paragraph', 'code', 'tableRow'].includes(node.type)) return [node];
  return isParent(node) ? node.children.flatMap(leavesOf) : [];
}

function isParent(node: Nodes): node is Nodes & Parent {
  return 'children' in node;
}

function blockOf(node: Nodes, { text, bodyStart, kind }: Body): TextRange | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return null;
  const range = { start: bodyStart + start, end: bodyStart + end };
  const label = kind === 'comment' ? gistLabel.exec(text.slice(range.start, range.end)) : null;
  const block = label === null ? range : { start: range.start + label[0].length, end: range.end };
  return block.end > block.start ? block : null;
}
