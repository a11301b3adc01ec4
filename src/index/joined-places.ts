import type { LocalGeneration } from './generation.js';

/** Where the passages of either part stand among those of both. */
export class JoinedPlaces {
  /** Positions of the carried passages that are still served, rising. */
  readonly kept: readonly number[];
  /** Passages of both. */
  readonly total: number;
  /** For each carried passage its new position; −1 when it was removed. */
  readonly #ofCarried: Int32Array;

  constructor(carried: LocalGeneration, added: LocalGeneration, removed: ReadonlySet<string>) {
    this.#ofCarried = new Int32Array(carried.passages.length);
    const kept: number[] = [];
    for (const [position, { document }] of carried.passages.entries()) {
      this.#ofCarried[position] = removed.has(document) ? -1 : kept.length;
      if (!removed.has(document)) kept.push(position);
    }
    this.kept = kept;
    this.total = kept.length + added.passages.length;
  }

  get hasRemoved(): boolean {
    return this.kept.length < this.#ofCarried.length;
  }

  /** −1 when it was removed. */
  ofCarried(position: number): number {
    return this.#ofCarried[position] ?? -1;
  }

  ofAdded(position: number): number {
    return this.kept.length + position;
  }
}
