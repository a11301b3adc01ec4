import { type Kind, kinds } from '../documents/document.js';

/** How many documents there are of each kind that occurs. */
export function countKinds(documents: readonly { readonly kind: Kind }[]): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const kind of kinds) {
    const count = documents.filter((document) => document.kind === kind).length;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}
