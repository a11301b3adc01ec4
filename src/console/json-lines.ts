import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { UserFacingError } from '../errors.js';

/**
 * Answers one JSON line with one JSON line, in order, nothing else on the output.
 * @throws UserFacingError at a line that is not what was asked for; the lines before it have been answered
 */
export async function answerLines<Line>(
  input: Readable,
  output: Writable,
  schema: z.ZodType<Line>,
  answer: (line: Line) => Promise<unknown>,
): Promise<void> {
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text.trim() === '') continue;
    const line = schema.safeParse(parseJson(text));
    if (!line.success)
      throw new UserFacingError(
        `Line ${number} of the input is not usable (${z.prettifyError(line.error).split('\n')[0]}).`,
        {
          fix: 'Give one JSON object a line, for example {"id":"1","question":"…"}.',
          exitCode: 2,
        },
      );
    if (!output.write(`${JSON.stringify(await answer(line.data))}\n`))
      await new Promise((resolve) => output.once('drain', resolve));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const Id = z.union([z.string(), z.number()]);

export const QuestionLine = z.object({ id: Id, question: z.string(), locale: z.string().optional() });
export type QuestionLine = z.infer<typeof QuestionLine>;

export const PassageLine = z.object({ id: Id, question: z.string(), passage: z.string() });
export type PassageLine = z.infer<typeof PassageLine>;
