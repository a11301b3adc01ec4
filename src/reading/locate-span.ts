import { foldText } from '../text/fold-text.js';
import type { TextRange } from '../text/text-range.js';

const edges = /^[\s、。，．,.;:：；「」『』（）()"'“”]+|[\s、。，．,.;:：；「『（("'“]+$/gu;

/**
 * Finds the reader's span in the sentence it came from. The model's tokens spell it folded (19％ as 19%) and without
 * line breaks, so both are compared folded and without white space.
 * @returns half-open, UTF-16 code units of `sentence`; null when it does not stand there
 */
export function locateSpan(sentence: string, span: string): TextRange | null {
  const wanted = withoutSpace(foldText(span.replace(edges, '')).text).text;
  if (wanted === '') return null;
  const folded = foldText(sentence);
  const compact = withoutSpace(folded.text);
  const at = compact.text.indexOf(wanted);
  if (at === -1) return null;
  const from = compact.places[at] ?? 0;
  const to = compact.places[at + wanted.length - 1] ?? 0;
  return folded.originalRange(from, to + 1);
}

function withoutSpace(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/\s/u.test(character)) continue;
    kept += character;
    places.push(at);
  }
  return { text: kept, places };
}
