const mention = /(?<![\p{L}\p{N}._@/])@[\p{L}\p{N}_][\p{L}\p{N}._-]*/gu;

/** Whoever is addressed in a post is not shown: `@name` becomes `@…`. */
export function hideHandles(words: string): string {
  return words.replace(mention, '@…');
}
