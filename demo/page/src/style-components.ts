import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import { css } from 'lit';

/** Colours of Discord's clients of today, which can be read by those who see little; before the first of them is shown. */
export function styleComponents(): void {
  DiscordButton.elementStyles.push(css`
    :host > *:first-child {
      margin: 4px 8px 0 0;
      padding: 6px 14px;
      height: auto;
      min-height: 20px;
      min-width: 0;
      max-width: 100%;
      border-radius: 8px;
      font-family: inherit;
      line-height: 20px;
      text-align: left;
    }
    :host > *:first-child:focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }
    .secondary {
      color: var(--button-text);
      background-color: var(--button);
    }
    .secondary.hoverable:hover {
      background-color: var(--button-hover);
    }
    .primary {
      background-color: #5865f2;
    }
    .success {
      background-color: #248046;
    }
    .destructive {
      background-color: #da373c;
    }
  `);
  DiscordMessage.elementStyles.push(css`
    :host {
      font-family: inherit;
      padding-right: 16px;
    }
    :host(:hover) {
      background-color: transparent;
    }
    .discord-message-timestamp,
    :host([light-theme]) .discord-message-timestamp {
      color: var(--muted);
    }
    .discord-author-avatar img {
      cursor: default;
    }
    .discord-message-content {
      min-width: 0;
    }
    .discord-message-body {
      overflow-wrap: anywhere;
    }
  `);
  DiscordAuthorInfo.elementStyles.push(css`
    :host .discord-author-username,
    :host([light-theme]) .discord-author-username {
      color: var(--strong);
    }
  `);
  DiscordSubscript.elementStyles.push(css`
    small,
    :host([light-theme]) > small {
      color: var(--muted);
      line-height: 1.3;
    }
  `);
}
