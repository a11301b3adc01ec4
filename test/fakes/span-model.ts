import type { SpanLogits, SpanModel } from '../../src/reading/read-windows.js';

export interface CharacterModel extends SpanModel {
  /** Every sequence that was run, `^` for the start token and `|` for a separator. */
  readonly windows: string[];
}

/** The logit of each character as the first or the last of a span; 0 for those that are not named. */
export type Logits = Readonly<Record<string, number>>;

/**
 * One token per character, with logits set by hand.
 * @param nowhere start and end logit of the start token, which stand for "not here"
 */
export function characterModel(
  startLogits: Logits,
  endLogits: Logits,
  nowhere: (window: string) => readonly [number, number] = () => [0, 0],
): CharacterModel {
  const specials = new Map([
    [0, '^'],
    [2, '|'],
  ]);
  const windows: string[] = [];
  const spell = (ids: readonly number[]): string =>
    ids.map((id) => specials.get(id) ?? String.fromCodePoint(id)).join('');
  return {
    windows,
    encode: (text) => [...text].map((character) => character.codePointAt(0) ?? 0),
    decode: spell,
    async run(ids): Promise<SpanLogits> {
      const window = spell(ids);
      windows.push(window);
      const [start, end] = nowhere(window);
      const logits = (of: Logits, first: number): Float32Array =>
        Float32Array.from([...window], (character, i) => (i === 0 ? first : (of[character] ?? 0)));
      return { start: logits(startLogits, start), end: logits(endLogits, end) };
    },
  };
}
