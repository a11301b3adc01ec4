import type { Generation } from './generation.js';
import type { Pointer } from './manifest.js';

/** Where published generations of one index are kept: a folder of this machine, or a database. */
export interface GenerationStore {
  /** For messages: a folder, or a database without its password. */
  readonly place: string;
  /** The generation that is served, or an older one where that is damaged; null when there is none at all. */
  openServed(): Promise<Generation | null>;
  /** Which generation is served, and which one is kept to go back to; null when there is none. */
  readPointer(): Promise<Pointer | null>;
  /**
   * Checks every digest and count of a published generation, and its graphs against the exact scan.
   * @throws Error with a phrase that says what does not hold
   */
  verify(generation: string): Promise<void>;
  /**
   * Serves the generation before the current one; rolling back again returns.
   * @throws UserFacingError when there is none that is whole, or another process is building
   */
  rollBack(): Promise<Pointer>;
}
