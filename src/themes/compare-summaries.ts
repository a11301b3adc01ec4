import type { Statement } from '../answer/answer.js';
import { saysTheSame } from './says-the-same.js';
import type { Summary } from './summarise-theme.js';

/** How a theme's summary differs between two generations, statement by statement. */
export interface SummaryChange {
  readonly theme: string;
  readonly added: readonly Statement[];
  readonly removed: readonly Statement[];
  /** The same thing, said otherwise. */
  readonly changed: readonly { readonly before: Statement; readonly after: Statement }[];
}

/** @returns null when both say the same; another order is no change */
export function compareSummaries(before: Summary, after: Summary): SummaryChange | null {
  const isIn = (statements: readonly Statement[], { text }: Statement): boolean =>
    statements.some((one) => one.text === text);
  const added = after.statements.filter((one) => !isIn(before.statements, one));
  const removed = before.statements.filter((one) => !isIn(after.statements, one));
  const changed: { before: Statement; after: Statement }[] = [];
  for (const old of removed) {
    const now = added.find(
      (one) => saysTheSame(one.text, old.text) && !changed.some(({ after: taken }) => taken === one),
    );
    if (now !== undefined) changed.push({ before: old, after: now });
  }
  if (added.length === 0 && removed.length === 0) return null;
  return {
    theme: after.theme,
    added: added.filter((one) => !changed.some(({ after: now }) => now === one)),
    removed: removed.filter((one) => !changed.some(({ before: old }) => old === one)),
    changed,
  };
}
