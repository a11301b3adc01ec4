import type { Embedder } from '../../embeddings/embedder.js';
import type { Citation, Statement } from '../answer/answer.js';
import type { Generation } from '../index/generation.js';
import type { Log } from '../log.js';
import { fold } from '../text/fold-text.js';
import { type Comment, commentsOf, unit } from './comments.js';
import { type EmbeddedView, type GroupedComments, groupComments, meanOf } from './group-comments.js';
import { oncePerGeneration } from './once-per-generation.js';
import { oppositeComment } from './opposite-comment.js';
import { proveSentences, type QuotedSentence } from './quoted-sentences.js';
import { salientTerms } from './salient-terms.js';
import type { View } from './view.js';

/** One comment, told by one of its sentences. */
export interface VoiceTold {
  readonly statement: Statement;
  /** The gist in English; shown beside the quote, never cited. */
  readonly gloss: string | null;
}

/** What the voices that share a view are like. */
export interface VoiceGroup {
  readonly view: View;
  /** Terms that set these comments apart, most salient first. */
  readonly terms: readonly string[];
  /** Comments in it. */
  readonly size: number;
  /** Too few to mean anything. */
  readonly isSmall: boolean;
}

export interface VoicesMap {
  /** All comments: the groups' and those that no view claims. */
  readonly comments: number;
  readonly unsorted: number;
  /** Largest first, every view that anybody takes. */
  readonly groups: readonly (VoiceGroup & {
    readonly central: VoiceTold;
    /** The other side of it; null where nobody takes it. */
    readonly opposite: VoiceTold | null;
  })[];
  /** Those that the groups use. */
  readonly citations: readonly Citation[];
  readonly generation: string;
}

/** One view's comments. */
export interface VoicesOfView extends VoiceGroup {
  readonly comments: number;
  /** Most central first, then the other side of it. */
  readonly told: readonly VoiceTold[];
  readonly opposite: VoiceTold | null;
  readonly citations: readonly Citation[];
  readonly generation: string;
}

export interface Voices {
  readonly views: readonly View[];
  /** The view with this id or name in either language, or one whose name or words hold the text; null. */
  find(text: string): View | null;
  map(language: string): Promise<VoicesMap>;
  /** @returns null when no comment takes the view */
  ofView(view: View, language: string): Promise<VoicesOfView | null>;
}

/** Fewer comments than this tell no trend. */
const SMALL = 5;
const TERMS = 3;
/** A shorter sentence says nothing by itself, UTF-16 code units. */
const GIST_MIN = 20;
/** Comments told of one view. */
const TOLD = 6;

/** The voices, sorted once per generation. Nothing of a comment but its words is shown: nobody is named. */
export function createVoices(
  views: readonly View[],
  embedder: Pick<Embedder, 'embedQuery'>,
  generation: () => Generation,
  log: Log,
): Voices {
  let embedding: Promise<readonly EmbeddedView[]> | null = null;
  const embedded = (): Promise<readonly EmbeddedView[]> => {
    embedding ??= Promise.all(views.map((view) => embed(view, embedder)));
    // What failed is tried anew the next time.
    embedding.catch(() => {
      embedding = null;
    });
    return embedding;
  };
  const sortedIn = oncePerGeneration(async (now) => sortComments(now, await embedded()));
  return {
    views,
    find: (text) => {
      const wanted = fold(text.trim());
      if (wanted === '') return null;
      const namesOf = ({ id, name }: View): readonly string[] => [id, name.ja, name.en].map(fold);
      return (
        views.find((view) => namesOf(view).includes(wanted)) ??
        views.find((view) => namesOf(view).some((name) => name.includes(wanted))) ??
        views.find(({ words }) => words.map(fold).includes(wanted)) ??
        null
      );
    },
    async map(language) {
      const now = generation();
      const { comments, groups, unsorted } = await sortedIn(now);
      const pairs = groups.map((group) => ({ group, opposite: oppositeComment(group.comments) }));
      const shown = pairs.flatMap(
        ({
          group: {
            view,
            comments: [central = null],
          },
          opposite,
        }) => [central, opposite].flatMap((comment) => (comment === null ? [] : { comment, view })),
      );
      const { tell, citations } = await prove(now, shown, log);
      return {
        comments: comments.length,
        unsorted: unsorted.length,
        groups: pairs.flatMap(({ group, opposite }) => {
          const [first] = group.comments;
          const central = first === undefined ? null : tell(first);
          if (central === null) return [];
          return {
            ...describe(group, comments, language),
            central,
            opposite: opposite === null ? null : tell(opposite),
          };
        }),
        citations,
        generation: now.id,
      };
    },
    async ofView(view, language) {
      const now = generation();
      const { comments, groups } = await sortedIn(now);
      const group = groups.find((one) => one.view === view);
      if (group === undefined) return null;
      const opposite = oppositeComment(group.comments);
      const shown = group.comments.slice(0, TOLD);
      const wanted = opposite === null ? shown : [...shown, opposite];
      const { tell, citations } = await prove(
        now,
        wanted.map((comment) => ({ comment, view })),
        log,
      );
      return {
        ...describe(group, comments, language),
        comments: comments.length,
        told: shown.flatMap((comment) => tell(comment) ?? []),
        opposite: opposite === null ? null : tell(opposite),
        citations,
        generation: now.id,
      };
    },
  };
}

interface Sorted extends GroupedComments {
  readonly comments: readonly Comment[];
}

async function sortComments(generation: Generation, views: readonly EmbeddedView[]): Promise<Sorted> {
  const comments = await commentsOf(generation);
  return { comments, ...groupComments(comments, views) };
}

async function embed(view: View, embedder: Pick<Embedder, 'embedQuery'>): Promise<EmbeddedView> {
  const directionOf = async (phrases: readonly string[]): Promise<Float32Array> =>
    unit(meanOf(await Promise.all(phrases.map((phrase) => embedder.embedQuery(phrase)))));
  return {
    view,
    embedding: { ja: await directionOf(view.phrases.ja), en: await directionOf(view.phrases.en) },
  };
}

/** A group's terms are its own words; where the asker reads English and there are glosses, theirs. */
function describe(
  { view, comments }: GroupedComments['groups'][number],
  all: readonly Comment[],
  language: string,
): VoiceGroup {
  const wordsOf = ({ text, gloss }: Comment): string => (language === 'ja' ? text : (gloss ?? text));
  return {
    view,
    terms: salientTerms(comments.map(wordsOf), all.map(wordsOf), TERMS),
    size: comments.length,
    isSmall: comments.length < SMALL,
  };
}

async function prove(
  generation: Generation,
  shown: readonly { readonly comment: Comment; readonly view: View }[],
  log: Log,
) {
  const gists = new Map(shown.map(({ comment, view }) => [comment, gistOf(comment, view)]));
  const sentences = [...gists.values()].filter((sentence) => sentence !== null);
  const { statementOf, citations } = await proveSentences(generation, sentences, log);
  const tell = (comment: Comment): VoiceTold | null => {
    const gist = gists.get(comment) ?? null;
    const statement = gist === null ? undefined : statementOf(gist);
    return statement === undefined ? null : { statement, gloss: comment.gloss };
  };
  return { tell, citations };
}

/** The sentence a comment is told by: the first that speaks of the view, else the first that says something. */
function gistOf({ sentences }: Comment, view: View): QuotedSentence | null {
  const long = sentences.filter(({ text }) => text.length >= GIST_MIN);
  const words = view.words.map(fold);
  const about = long.find(({ text }) => words.some((word) => fold(text).includes(word)));
  return about ?? long[0] ?? sentences[0] ?? null;
}
