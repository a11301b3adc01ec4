import { type Theme, themeLanguage } from '../themes/theme.js';
import { button } from './button.js';
import { buttonRows } from './button-rows.js';
import { BUTTONS_MAX, ROWS_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import type { Texts } from './texts.js';

/** The briefing panel: its buttons belong to nobody, so whoever clicks is answered alone, however old it is. */
export function renderPanel(themes: readonly Theme[], texts: Texts): MessageBody {
  const buttons = themes.slice(0, (ROWS_MAX - 1) * BUTTONS_MAX).map(({ id, name }) =>
    button(name[themeLanguage(texts.language)], {
      action: 'summary',
      answer: id,
      asker: '-',
      arg: 'short',
    }),
  );
  const rows = Array.from({ length: Math.ceil(buttons.length / BUTTONS_MAX) }, (_, row) =>
    buttons.slice(row * BUTTONS_MAX, (row + 1) * BUTTONS_MAX),
  );
  return {
    content: [`📌 **${texts.panelTitle}**`, ...texts.panelLines].join('\n'),
    components: buttonRows([
      ...rows,
      [
        button(texts.voicesButton, { action: 'voices', answer: '-', asker: '-', arg: 'map' }),
        button(texts.timelineButton, { action: 'timeline', answer: '-', asker: '-', arg: '0:' }),
        button(texts.briefingButton, { action: 'briefing', answer: '-', asker: '-', arg: '' }),
        button(texts.askButton, { action: 'again', answer: '-', asker: '-', arg: '' }),
      ],
    ]),
  };
}
