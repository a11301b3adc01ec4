import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserFacingError } from '../errors.js';

/** A question about an incident: what an answer must contain, and the quotes that support it. */
export const IncidentQuestion = z.object({
  id: z.string(),
  lang: z.string(),
  kind: z.enum(['fact', 'opinion', 'unanswerable']),
  question: z.string(),
  /** Groups of alternatives; an answer holds one of each group. */
  must: z.array(z.array(z.string())),
  /** Verbatim quotes; a citation that covers half of one supports the answer. */
  gold: z.array(z.string()),
  split: z.enum(['tune', 'hold']).optional(),
  /** Questions of the same pair ask for the same fact, in Japanese and in English. */
  pair: z.string().optional(),
});
export type IncidentQuestion = z.infer<typeof IncidentQuestion>;

/** A question with the one paragraph it was written from. */
export const ParagraphQuestion = z.object({
  id: z.string(),
  lang: z.string(),
  question: z.string(),
  answers: z.array(z.string()),
  gold_doc: z.string(),
  gold_block: z.int(),
});
export type ParagraphQuestion = z.infer<typeof ParagraphQuestion>;

export const UnanswerableQuestion = z.object({ id: z.string(), lang: z.string(), question: z.string() });
export type UnanswerableQuestion = z.infer<typeof UnanswerableQuestion>;

/** @throws UserFacingError when the file is missing or a line is not what the schema says */
export async function readQuestions<Line>(file: string, schema: z.ZodType<Line>): Promise<readonly Line[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserFacingError(`The questions ${file} could not be read.`, {
      fix: 'Name their folder with --eval DIR.',
      cause,
    });
  });
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    throw new UserFacingError(`${file}, line ${i + 1}: ${z.prettifyError(parsed.error)}.`, {
      fix: 'Correct the line.',
    });
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Questions that fit a folder of documents, in the layouts of an evaluation folder. */
export interface ParagraphSet {
  readonly name: string;
  readonly documents: string;
  readonly questions: readonly ParagraphQuestion[];
  /** Those whose first passage by words alone is wrong. */
  readonly hard: readonly ParagraphQuestion[];
  readonly unanswerable: readonly UnanswerableQuestion[];
  /** Was the reader kept away from these questions when it was trained? */
  readonly isClean: boolean;
}

const setFolders = {
  jaquad: { isClean: true, hard: true, unanswerable: true },
  jsquad: { isClean: true, hard: true, unanswerable: true },
  'english-documents': { isClean: false, hard: false, unanswerable: true },
  'japanese-documents': { isClean: false, hard: false, unanswerable: false },
} as const;
export const setNames = ['jaquad', 'jsquad', 'english-documents', 'japanese-documents'] as const;

export async function readParagraphSet(
  evalFolder: string,
  name: (typeof setNames)[number],
): Promise<ParagraphSet> {
  const folder = join(evalFolder, 'thirdparty', name);
  const { isClean, hard, unanswerable } = setFolders[name];
  return {
    name,
    documents: join(folder, 'corpus'),
    isClean,
    questions: await readQuestions(join(folder, 'questions.jsonl'), ParagraphQuestion),
    hard: hard ? await readQuestions(join(folder, 'hard.jsonl'), ParagraphQuestion) : [],
    unanswerable: unanswerable
      ? await readQuestions(join(folder, 'unanswerable.jsonl'), UnanswerableQuestion)
      : [],
  };
}
