import type { Embedding } from '../../embeddings/embedder.js';
import { fold } from '../text/fold-text.js';
import { wordsOf } from '../text/words.js';
import { type Comment, similarity, unit } from './comments.js';
import type { View } from './view.js';

/** A view and what its phrases are as a vector, per language. */
export interface EmbeddedView {
  readonly view: View;
  readonly embedding: Readonly<Record<'ja' | 'en', Embedding>>;
}

/** The comments that share a view, the most central first. */
export interface CommentGroup {
  readonly view: View;
  readonly comments: readonly Comment[];
}

export interface GroupedComments {
  /** Largest first, ties by the views' order; none is empty. */
  readonly groups: readonly CommentGroup[];
  /** What no view claims. */
  readonly unsorted: readonly Comment[];
}

/** Cosine that a word of the view in the comment is worth, and that its topic in the front matter is. */
const WORD = 0.3;
const TOPIC = 1;
/** A comment that no view comes this near is left unsorted. */
const NEAR = 0.08;

/**
 * Sorts each comment to the view it is nearest to: by the cosine of both embeddings, the usual direction of comments
 * and of views taken away, plus the view's words and the comment's topic. What becomes of one comment hardly depends
 * on the others.
 */
export function groupComments(comments: readonly Comment[], views: readonly EmbeddedView[]): GroupedComments {
  const sorted = new Map<View, Comment[]>(views.map(({ view }) => [view, []]));
  const unsorted: Comment[] = [];
  const usual = meanOf(comments.map(({ embedding }) => embedding));
  const usualView = {
    ja: meanOf(views.map(({ embedding }) => embedding.ja)),
    en: meanOf(views.map(({ embedding }) => embedding.en)),
  };
  for (const comment of comments) {
    const language = comment.language === 'ja' ? 'ja' : 'en';
    const own = unit(minus(comment.embedding, usual));
    const text = fold(comment.text);
    const words = new Set(wordsOf(comment.text));
    const claims = views
      .map(({ view, embedding }) => ({
        view,
        claim:
          similarity(own, unit(minus(embedding[language], usualView[language]))) +
          (view.words.some((word) => isIn(fold(word), text, words)) ? WORD : 0) +
          (comment.topic !== null && view.words.includes(comment.topic) ? TOPIC : 0),
      }))
      .sort((one, other) => other.claim - one.claim || one.view.order - other.view.order);
    const [best] = claims;
    if (best === undefined || best.claim < NEAR) unsorted.push(comment);
    else sorted.get(best.view)?.push(comment);
  }
  const groups = [...sorted]
    .filter(([, members]) => members.length > 0)
    .map(([view, members]) => ({ view, comments: byCentrality(members) }))
    .sort((one, other) => other.comments.length - one.comments.length || one.view.order - other.view.order);
  return { groups, unsorted };
}

/** Latin words must stand whole; in scripts without spaces a part of the text is enough. */
function isIn(word: string, text: string, words: ReadonlySet<string>): boolean {
  return /^[\p{Script=Latin}\d]+$/u.test(word) ? words.has(word) : text.includes(word);
}

/** The comment most like all the others first. */
function byCentrality(comments: readonly Comment[]): readonly Comment[] {
  const middle = meanOf(comments.map(({ embedding }) => embedding));
  const centrality = new Map(comments.map((comment) => [comment, similarity(comment.embedding, middle)]));
  return [...comments].sort(
    (one, other) =>
      (centrality.get(other) ?? 0) - (centrality.get(one) ?? 0) ||
      one.document.localeCompare(other.document) ||
      (one.number ?? 0) - (other.number ?? 0),
  );
}

export function meanOf(vectors: readonly Embedding[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (const [i, value] of vector.entries()) sum[i] = (sum[i] ?? 0) + value;
  return sum.map((value) => value / Math.max(1, vectors.length));
}

function minus(vector: Embedding, other: Float32Array): Float32Array {
  return Float32Array.from(vector, (value, i) => value - (other[i] ?? 0));
}
