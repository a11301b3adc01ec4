import { comparable, wordsIn, wordsOf } from '../text/words.js';

/** How BM25 saturates. The measured defaults of HAZARDS' tables: Robertson and Zaragoza, 2009. */
export interface Bm25Settings {
  /** Term-frequency saturation, 0 or more. */
  readonly k1: number;
  /** Length normalisation, 0 (none) to 1 (full). */
  readonly b: number;
}

export const bm25Settings: Bm25Settings = { k1: 1.2, b: 0.75 };

/**
 * What a word or pair of hiragana alone counts for in a question: grammar (という, ですか), rarely what is asked about.
 * jaquad hit@1 / hit@5 of the words alone: .860 / .978 at 1, .882 / 1.000 at .3.
 */
const GRAMMAR_WEIGHT = 0.3;
const hiraganaOnly = /^[\p{Script=Hiragana}ー]+$/u;

export interface WordHit {
  /** Position of the passage in the list the index was built from. */
  readonly passage: number;
  /** BM25, above 0. */
  readonly score: number;
}

export interface WordSearch {
  /** Best first, ties by position. */
  readonly hits: readonly WordHit[];
  /**
   * The best score ÷ the largest score any passage could have for this question, 0 to 1. About 0 when the question is
   * in another language than the documents or about something else.
   */
  readonly coverage: number;
}

/** What an index is saved as; `postings` holds pairs (passage, times) for term `i` in [offsets[i], offsets[i + 1]). */
export interface WordIndexData {
  readonly terms: readonly string[];
  readonly offsets: Uint32Array;
  readonly postings: Uint32Array;
  /** Words per passage. */
  readonly lengths: Uint32Array;
}

/** BM25 over words and character pairs. */
export class WordIndex {
  readonly data: WordIndexData;
  readonly #termIds: ReadonlyMap<string, number>;
  readonly #averageLength: number;
  readonly #settings: Bm25Settings;

  constructor(data: WordIndexData, settings: Bm25Settings = bm25Settings) {
    this.data = data;
    this.#settings = settings;
    this.#termIds = new Map(data.terms.map((term, id) => [term, id]));
    const words = data.lengths.reduce((sum, length) => sum + length, 0);
    this.#averageLength = words / Math.max(1, data.lengths.length);
  }

  /** @param texts one per passage, in passage order, with whatever shall be found (headings too) */
  static build(texts: readonly string[], settings: Bm25Settings = bm25Settings): WordIndex {
    const postings = new Map<string, number[]>();
    const lengths = new Uint32Array(texts.length);
    for (const [passage, text] of texts.entries()) {
      const words = wordsOf(text);
      lengths[passage] = words.length;
      for (const [word, times] of countWords(words)) {
        const list = postings.get(word);
        if (list === undefined) postings.set(word, [passage, times]);
        else list.push(passage, times);
      }
    }
    const terms = [...postings.keys()].sort();
    const offsets = new Uint32Array(terms.length + 1);
    for (const [id, term] of terms.entries())
      offsets[id + 1] = (offsets[id] ?? 0) + (postings.get(term)?.length ?? 0);
    const flat = new Uint32Array(offsets.at(-1) ?? 0);
    for (const [id, term] of terms.entries()) flat.set(postings.get(term) ?? [], offsets[id]);
    return new WordIndex({ terms, offsets, postings: flat, lengths }, settings);
  }

  /**
   * @param question as typed
   * @param top at most this many hits
   * @param accepts which passages may be found; all when left out
   */
  search(question: string, top: number, accepts: (passage: number) => boolean = () => true): WordSearch {
    const { k1 } = this.#settings;
    const { offsets, postings, lengths } = this.data;
    // By passage: a common word is in most of them, and with a map the search takes a third longer.
    const scores = new Float64Array(lengths.length);
    const found: number[] = [];
    let largest = 0;
    for (const [word, times] of countWords(wordsOf(question))) {
      const id = this.#termIds.get(word);
      const from = id === undefined ? 0 : (offsets[id] ?? 0);
      const to = id === undefined ? 0 : (offsets[id + 1] ?? 0);
      const weight = this.#weightOf(word) * times;
      largest += weight * (k1 + 1);
      for (let at = from; at < to; at += 2) {
        const passage = postings[at] ?? 0;
        if (!accepts(passage)) continue;
        const frequency = postings[at + 1] ?? 0;
        const score = bm25(weight, frequency, lengths[passage] ?? 0, this.#averageLength, this.#settings);
        if (scores[passage] === 0) found.push(passage);
        scores[passage] = (scores[passage] ?? 0) + score;
      }
    }
    const hits = found
      .map((passage) => ({ passage, score: scores[passage] ?? 0 }))
      .sort((one, other) => other.score - one.score || one.passage - other.passage)
      .slice(0, top);
    return { hits, coverage: largest === 0 ? 0 : (hits[0]?.score ?? 0) / largest };
  }

  /**
   * The question's words with their rarity, for asking how much of it a stretch of text holds.
   * @returns a function: text → share of the question's words in it, each weighed by its rarity, 0 to 1
   */
  shareFinder(question: string): (text: string) => number {
    return shareFinderOf([...new Set(wordsOf(question))].map((word) => [word, this.#weightOf(word)]));
  }

  /** Pairs (passage, times) of a word, by passage; none when no passage has it. */
  postingsOf(word: string): Uint32Array {
    const id = this.#termIds.get(word);
    const { offsets, postings } = this.data;
    return id === undefined ? new Uint32Array() : postings.subarray(offsets[id] ?? 0, offsets[id + 1] ?? 0);
  }

  #weightOf(word: string): number {
    const id = this.#termIds.get(word);
    const { offsets, lengths } = this.data;
    const documentFrequency = id === undefined ? 0 : ((offsets[id + 1] ?? 0) - (offsets[id] ?? 0)) / 2;
    return wordWeight(word, documentFrequency, lengths.length);
  }
}

/**
 * How much a question's word tells: its rarity, ln(1 + (passages − df + .5) ÷ (df + .5)), less for grammar; above 0.
 * @param documentFrequency passages that hold the word
 */
export function wordWeight(word: string, documentFrequency: number, passages: number): number {
  const rarity = Math.log(1 + (passages - documentFrequency + 0.5) / (documentFrequency + 0.5));
  return rarity * (hiraganaOnly.test(word) ? GRAMMAR_WEIGHT : 1);
}

/**
 * What one word of the question brings to a passage's score.
 * @param weight of the word, times how often the question says it
 * @param frequency how often the passage says it, 1 or more
 * @param length words of the passage; `averageLength` that of all passages
 */
export function bm25(
  weight: number,
  frequency: number,
  length: number,
  averageLength: number,
  { k1, b }: Bm25Settings = bm25Settings,
): number {
  const norm = k1 * (1 - b + (b * length) / averageLength);
  return (weight * frequency * (k1 + 1)) / (frequency + norm);
}

/** The weights of a question's words, for a function: text → share of them in it, 0 to 1. */
export function shareFinderOf(
  weights: readonly (readonly [word: string, weight: number])[],
): (text: string) => number {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return (text) => {
    const searched = comparable(text);
    // Most sentences of another language hold none of them anywhere: their words need not be told apart.
    if (!weights.some(([word]) => searched.includes(word))) return 0;
    const present = new Set(wordsIn(searched));
    const held = weights.reduce((sum, [word, weight]) => sum + (present.has(word) ? weight : 0), 0);
    return total === 0 ? 0 : held / total;
  };
}

/** How often each word is said, in the order of their first use. */
export function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
