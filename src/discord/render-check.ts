import type { SentenceCheck } from '../answer/check-sentences.js';
import type { MessageBody } from './message-body.js';
import type { Texts } from './texts.js';

export function renderCheck(marks: readonly SentenceCheck[], _texts: Texts): MessageBody {
  return { content: marks.map(({ mark }, i) => `${i + 1} ${mark}`).join('\n'), components: [] };
}
