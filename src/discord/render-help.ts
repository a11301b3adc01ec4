import type { MessageBody } from './message-body.js';
import type { Texts } from './texts.js';

export function renderHelp(_texts: Texts): MessageBody {
  return { content: '/ask', components: [] };
}
