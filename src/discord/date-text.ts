import { shown } from './shown.js';

/** The date of a publication as its source states it, `2024`, `2024-07` or `2024-07-19`; empty when none is known. */
export function dateText(publishedAt: string | null): string {
  return shown((publishedAt ?? '').slice(0, 10));
}
