/** What the reader makes of one sentence of a passage. */
export interface SentenceReading {
  /** The best answer span's score against "not here", in logits; above 0 the answer is more likely there than not. */
  readonly score: number;
  /** That span as the model's tokens spell it: close to the sentence's own words, not always identical. */
  readonly span: string;
}

/** Question and passage in, where the answer stands out. */
export interface Reader {
  /**
   * @param question as typed; the model reads its first 60 tokens
   * @param sentences of one passage, in order
   * @returns one reading per sentence, same order; −Infinity for a sentence without tokens
   */
  read(question: string, sentences: readonly string[]): Promise<readonly SentenceReading[]>;
  close(): Promise<void>;
}

/** The passage's claim to hold the answer: its best sentence's score. */
export function bestScore(readings: readonly SentenceReading[]): number {
  return readings.reduce((best, reading) => Math.max(best, reading.score), Number.NEGATIVE_INFINITY);
}
