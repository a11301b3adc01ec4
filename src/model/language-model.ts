/** What a model is asked. Everything that others wrote stands in `user`, fenced. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
}

/** A language model: text in, text out, nothing else. It has no tools and keeps no history. */
export interface LanguageModel {
  /** As the server calls it. */
  readonly name: string;
  /**
   * The pieces of one completion as they come.
   * @throws ModelFailureError when it does not come to its end
   */
  complete(prompt: Prompt, signal: AbortSignal): AsyncIterable<string>;
}
