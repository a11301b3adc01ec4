import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** What may be used in a day (UTC); tokens are estimated from the text, a request is one completion. */
export interface BudgetLimit {
  readonly unit: 'requests' | 'tokens';
  readonly perDay: number;
}

/** Reads `500`, `500 requests` or `200000 tokens`. */
export function readBudget(text: string): BudgetLimit {
  const [perDay, unit] = text.split(' ');
  return { perDay: Number(perDay), unit: unit === 'tokens' ? 'tokens' : 'requests' };
}

export interface DailyBudget {
  /** Takes one request's worth; false when today's is used up. */
  take(): boolean;
  /** Counts what a completion used, UTF-16 code units in and out. */
  use(text: { readonly characters: number; readonly wide: number }): void;
}

const Used = z.strictObject({ day: z.string(), requests: z.int().min(0), tokens: z.int().min(0) });
type Used = z.infer<typeof Used>;

/** Characters to a token: about four in Latin letters, about one where every character is a word of its own. */
const LATIN_PER_TOKEN = 4;

/**
 * Counts by the day and remembers it in a file, so that a restart gives no new budget. A file that cannot be read counts
 * as a day just begun, one that cannot be written is tried again with the next request.
 */
export function createDailyBudget(
  limit: BudgetLimit,
  file: string,
  now: () => Date = () => new Date(),
): DailyBudget {
  let used: Used | null = null;
  const today = (): Used => {
    const day = now().toISOString().slice(0, 10);
    used ??= readUsed(file);
    if (used?.day !== day) used = { day, requests: 0, tokens: 0 };
    return used;
  };
  const write = (next: Used): void => {
    used = next;
    try {
      writeFileSync(`${file}.next`, JSON.stringify(next));
      renameSync(`${file}.next`, file);
    } catch {
      // It is counted here in any case.
    }
  };
  return {
    take() {
      const counted = today();
      if (counted[limit.unit] >= limit.perDay) return false;
      write({ ...counted, requests: counted.requests + 1 });
      return true;
    },
    use({ characters, wide }) {
      const counted = today();
      const tokens = wide + Math.ceil((characters - wide) / LATIN_PER_TOKEN);
      write({ ...counted, tokens: counted.tokens + tokens });
    },
  };
}

function readUsed(file: string): Used | null {
  try {
    const parsed = Used.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
