import { drawTimeline } from './draw-timeline.js';
import { drawVoices, type VoicesWords } from './draw-voices.js';
import { type Letters, loadLetters } from './letters.js';
import { toPng } from './picture.js';
import type { TimelinePage } from './timeline.js';
import type { VoicesMap } from './voices.js';

/** Pictures of what is told in text as well, as PNG; the font is read when the first is asked for. */
export interface Pictures {
  voices(map: VoicesMap, language: string, words: VoicesWords): Promise<Uint8Array>;
  timeline(page: TimelinePage, title: string): Promise<Uint8Array>;
}

export function createPictures(): Pictures {
  let letters: Promise<Letters> | null = null;
  const loaded = (): Promise<Letters> => {
    letters ??= loadLetters();
    return letters;
  };
  return {
    async voices(map, language, words) {
      const known = await loaded();
      return toPng(drawVoices(map, language, words, known), known);
    },
    async timeline(page, title) {
      const known = await loaded();
      return toPng(drawTimeline(page, title, known), known);
    },
  };
}
