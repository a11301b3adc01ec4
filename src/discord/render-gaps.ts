import type { Gap } from './gaps.js';
import type { MessageBody } from './message-body.js';
import type { Texts } from './texts.js';

export function renderGaps(gaps: readonly Gap[], _texts: Texts): MessageBody {
  return {
    content:
      gaps
        .slice(0, 20)
        .map(({ reason, section, count }) => `${count} ${reason} ${section ?? ''}`)
        .join('\n') || '–',
    components: [],
  };
}
