import { button } from './button.js';
import { buttonRows } from './button-rows.js';
import type { MessageBody } from './message-body.js';
import type { Texts } from './texts.js';

/** What the bot does and how to ask it, with questions to begin with. */
export function renderHelp(texts: Texts): MessageBody {
  return {
    content: [
      `👋 **${texts.helpTitle}**`,
      ...texts.helpLines,
      `**${texts.examplesTitle}**`,
      ...texts.examples.map((question) => `${texts.bullet}${question}`),
    ].join('\n'),
    components: buttonRows([[button(texts.askTitle, { action: 'again', answer: '-', asker: '-', arg: '' })]]),
  };
}
