import { wordsOf } from '../text/words.js';
import {
  bm25,
  bm25Settings,
  countWords,
  shareFinderOf,
  type WordHit,
  type WordIndex,
  type WordIndexData,
  type WordSearch,
  wordWeight,
} from '../word-index/word-index.js';
import type { JoinedPlaces } from './joined-places.js';

/** BM25 over two word indexes as over one: statistics, lengths and ranking are those of both without what was removed. */
export class JoinedWords {
  readonly #carried: WordIndex;
  readonly #added: WordIndex;
  readonly #places: JoinedPlaces;
  readonly #averageLength: number;

  constructor(carried: WordIndex, added: WordIndex, places: JoinedPlaces) {
    this.#carried = carried;
    this.#added = added;
    this.#places = places;
    const kept = places.kept.reduce((sum, position) => sum + (carried.data.lengths[position] ?? 0), 0);
    const words = added.data.lengths.reduce((sum, length) => sum + length, kept);
    this.#averageLength = words / Math.max(1, places.total);
  }

  /** As `WordIndex.search`; passages are positions among those of both. */
  search(question: string, top: number, accepts: (passage: number) => boolean): WordSearch {
    const scores = new Map<number, number>();
    let largest = 0;
    for (const [word, times] of countWords(wordsOf(question))) {
      const weight = this.#weightOf(word) * times;
      largest += weight * (bm25Settings.k1 + 1);
      this.#eachPosting(word, (passage, frequency, length) => {
        const score = bm25(weight, frequency, length, this.#averageLength);
        scores.set(passage, (scores.get(passage) ?? 0) + score);
      });
    }
    const hits = [...scores]
      .filter(([passage]) => accepts(passage))
      .map(([passage, score]): WordHit => ({ passage, score }))
      .sort((one, other) => other.score - one.score || one.passage - other.passage)
      .slice(0, top);
    return { hits, coverage: largest === 0 ? 0 : (hits[0]?.score ?? 0) / largest };
  }

  /** As `WordIndex.shareFinder`. */
  shareFinder(question: string): (text: string) => number {
    return shareFinderOf([...new Set(wordsOf(question))].map((word) => [word, this.#weightOf(word)]));
  }

  /** Both as the data of one index. */
  merge(): WordIndexData {
    const terms = [...new Set([...this.#carried.data.terms, ...this.#added.data.terms])].sort();
    const offsets: number[] = [0];
    const postings: number[] = [];
    const present = terms.filter((term) => {
      this.#eachPosting(term, (passage, frequency) => postings.push(passage, frequency));
      const isHeld = postings.length > (offsets.at(-1) ?? 0);
      if (isHeld) offsets.push(postings.length);
      return isHeld;
    });
    const kept = this.#places.kept.map((position) => this.#carried.data.lengths[position] ?? 0);
    return {
      terms: present,
      offsets: Uint32Array.from(offsets),
      postings: Uint32Array.from(postings),
      lengths: Uint32Array.from([...kept, ...this.#added.data.lengths]),
    };
  }

  /** Every passage that holds the word, by position. */
  #eachPosting(word: string, visit: (passage: number, frequency: number, length: number) => void): void {
    const carried = this.#carried.postingsOf(word);
    for (let at = 0; at < carried.length; at += 2) {
      const position = carried[at] ?? 0;
      const passage = this.#places.ofCarried(position);
      if (passage !== -1) visit(passage, carried[at + 1] ?? 0, this.#carried.data.lengths[position] ?? 0);
    }
    const added = this.#added.postingsOf(word);
    for (let at = 0; at < added.length; at += 2) {
      const position = added[at] ?? 0;
      visit(this.#places.ofAdded(position), added[at + 1] ?? 0, this.#added.data.lengths[position] ?? 0);
    }
  }

  #weightOf(word: string): number {
    let documentFrequency = this.#added.postingsOf(word).length / 2;
    const carried = this.#carried.postingsOf(word);
    if (!this.#places.hasRemoved) documentFrequency += carried.length / 2;
    else
      for (let at = 0; at < carried.length; at += 2)
        if (this.#places.ofCarried(carried[at] ?? 0) !== -1) documentFrequency += 1;
    return wordWeight(word, documentFrequency, this.#places.total);
  }
}
