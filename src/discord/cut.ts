const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A text cut to a length, between two characters as readers see them, with an ellipsis where something is missing.
 * @param max UTF-16 code units, ellipsis included
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  let end = 0;
  // One unit more than can be kept, so that the last character is seen whole.
  for (const { index, segment } of characters.segment(text.slice(0, max + 1))) {
    if (index + segment.length > max - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
