import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer } from '../answer/answer.js';
import type { Generation } from '../index/generation.js';
import type { Log } from '../log.js';
import { Journal } from './journal.js';

const GAPS = 500;
/** Questions kept with a gap, when the operator wants them; the latest. */
const QUESTIONS = 5;

/** Something that was asked in vain: why it has no answer, and what comes closest. */
export const Gap = z.strictObject({
  key: z.string(),
  reason: z.enum(['off-topic', 'not-stated', 'opinion-only', 'after-archive', 'no-words']),
  document: z.string().nullable(),
  section: z.string().nullable(),
  count: z.int().min(1),
  /** Only with GAPS_KEEP_QUESTIONS=on. */
  questions: z.array(z.string()),
});
export type Gap = z.infer<typeof Gap>;

export interface Gaps {
  /** Counts an answer that is none; who asked is not kept. Answered questions are no gap. */
  record(answer: Answer, generation: Generation): void;
  /** Asked most first. */
  list(): readonly Gap[];
  flush(): Promise<void>;
}

export async function openGaps(
  folder: string,
  { keepQuestions }: { readonly keepQuestions: boolean },
  log: Log,
): Promise<Gaps> {
  const file = join(folder, 'gaps.jsonl');
  const journal = await Journal.open({ file, schema: Gap, keyOf: ({ key }) => key, max: GAPS }, log);
  return {
    record(answer, generation) {
      const { reason, question } = answer;
      if (answer.status === 'answered' || reason === null) return;
      const place = nearestSection(answer, generation);
      const key = createHash('sha256')
        .update(JSON.stringify([reason, place]))
        .digest('hex')
        .slice(0, 16);
      const known = journal.get(key);
      const questions = keepQuestions
        ? [question, ...(known?.questions ?? []).filter((one) => one !== question)].slice(0, QUESTIONS)
        : [];
      journal.set({ key, reason, ...place, count: (known?.count ?? 0) + 1, questions });
    },
    list: () => [...journal.values()].sort((one, other) => other.count - one.count),
    flush: () => journal.flush(),
  };
}

/** Where the documents come closest: of a question about something else nothing is. */
function nearestSection(
  { reason, nearest: [nearest] }: Answer,
  generation: Generation,
): Pick<Gap, 'document' | 'section'> {
  if (nearest === undefined || reason === 'off-topic') return { document: null, section: null };
  const { document, start } = nearest;
  const passage = generation.passages.find(
    (one) => one.document === document && one.start <= start && start < one.end,
  );
  return { document, section: passage?.headings.at(-1) ?? null };
}
