import type { TextRange } from '../text/text-range.js';

/** What a text is as evidence. `summary`: a machine's or an editor's digest; `comment`: a reader's voice. */
export const kinds = ['official', 'report', 'explainer', 'summary', 'comment'] as const;
export type Kind = (typeof kinds)[number];

/** A stretch of a document under one heading path, or one comment. */
export interface Section {
  readonly kind: Kind;
  /** From the outermost heading inwards, the document's title left out; empty before the first heading. */
  readonly headings: readonly string[];
  /** A comment's number in its thread, from 1; null for everything else. */
  readonly number: number | null;
  /** What this section says of itself where one file archives several texts; null: as the document. */
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /**
   * `references`: a list of sources, kept for the reader but never quoted as evidence. `gaps`: sentences that say what
   * the documents do not state.
   */
  readonly role: 'body' | 'references' | 'gaps';
  /** What it is written to answer, its heading first, then the same in other words; absent where its file says none. */
  readonly questions?: readonly string[];
  /** Paragraphs, list items and the like, in order, without overlap, none empty. */
  readonly blocks: readonly TextRange[];
}

/** Where a printed page or a paragraph of the original file begins in the text. */
export interface Place {
  /** UTF-16 code units of the text; the place ends where the next one starts. */
  readonly start: number;
  /** As a citation names it: `p. 12`, `para. 7`. */
  readonly name: string;
}

export interface Document {
  /** Relative to the documents folder, `/` as separator; identifies the document. */
  readonly path: string;
  readonly title: string;
  readonly kind: Kind;
  /** Primary subtag: `ja`, `en`. */
  readonly language: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** ISO 8601, to the precision the source states: `2024`, `2024-07`, `2024-07-20` or with a time. */
  readonly publishedAt: string | null;
  readonly retrievedAt: string | null;
  readonly about: readonly string[];
  /**
   * What all offsets refer to. Of a text file: the decoded file, byte order mark removed, nothing else changed. Of
   * any other format: the text that was extracted, which the generation keeps.
   */
  readonly text: string;
  readonly sections: readonly Section[];
  /** Pages or paragraphs of the original, by start; absent where the text is the file itself. */
  readonly places?: readonly Place[];
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/** A file that was not indexed, and why, as a phrase for the operator. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

/** What a format's parser finds; the rest of a Document comes from the file itself. */
export type ParsedDocument = Omit<Document, 'path' | 'text' | 'sha256'>;

/** What is found in a format whose bytes are not its text. */
export interface ExtractedDocument extends ParsedDocument {
  readonly text: string;
}
