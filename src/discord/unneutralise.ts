/** The text that `neutralise` was given, visible characters only: takes back its escapes and what it put between. */
export function unneutralise(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])|\u200B/gu, '$1');
}
