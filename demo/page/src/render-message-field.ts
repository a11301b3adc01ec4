import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Actions } from './actions.js';
import { emptyDraft } from './draft.js';
import { matchingCommands, type OfferedCommand, offeredCommands } from './offered-commands.js';
import { botOf, commandsOf, type State } from './state.js';
import type { Texts } from './texts.js';

/** Where a message is written; after a slash the commands that begin so are offered. */
export function renderMessageField(state: State, texts: Texts, actions: Actions): TemplateResult {
  const { name } = botOf(state);
  const typed = state.text;
  const offered = typed.startsWith('/')
    ? matchingCommands(offeredCommands(commandsOf(state), state.locale), typed.trimEnd())
    : [];
  const lit = Math.min(state.lit, offered.length - 1);
  const choose = (one: OfferedCommand | undefined): void => {
    if (one !== undefined) actions.set({ draft: emptyDraft(one), text: '', lit: 0, replyTo: null });
  };
  const send = (): void => {
    if (offered.length > 0) {
      choose(offered[lit]);
      return;
    }
    const mention = `@${name}`;
    const mentionsBot = typed.includes(mention);
    const text = typed.replace(mention, '').trim();
    if (text === '' && !mentionsBot) return;
    actions.set({ text: '', replyTo: null });
    actions.do(
      state.replyTo === null
        ? { kind: 'say', text, mentionsBot }
        : { kind: 'reply', message: state.replyTo, text },
    );
  };
  const press = (event: KeyboardEvent): void => {
    // Return also ends the typing of Japanese.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (offered.length === 0) return;
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      actions.set({ lit: (lit + by + offered.length) % offered.length });
    } else if (event.key === 'Escape') actions.set({ text: '', replyTo: null });
    else if (event.key === 'Tab' && offered.length > 0) {
      event.preventDefault();
      choose(offered[lit]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      send();
    }
  };
  const type = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLInputElement) actions.set({ text: currentTarget.value, lit: 0 });
  };
  const place = state.place === 'dm' ? `@${name}` : `#${texts.channel}`;
  return html`${offered.length === 0 ? nothing : renderOffered(offered, lit, texts, choose)}
    <div class="field">
      <button class="icon" title=${texts.commandsTitle} aria-label=${texts.commandsTitle} @click=${() => actions.set({ text: '/', lit: 0 })}>/</button>
      <input
        id="message"
        autocomplete="off"
        role="combobox"
        aria-expanded=${offered.length > 0 ? 'true' : 'false'}
        aria-controls="commands"
        aria-autocomplete="list"
        aria-activedescendant=${offered.length > 0 ? `command-${lit}` : ''}
        aria-label=${texts.message}
        placeholder=${texts.placeholder(place)}
        .value=${live(typed)}
        @input=${type}
        @keydown=${press}
      />
      ${
        state.place === 'dm'
          ? nothing
          : html`<button
            class="icon"
            title=${texts.mentionBot(name)}
            aria-label=${texts.mentionBot(name)}
            @click=${() => actions.set({ text: `@${name} ${typed}` })}
          >
            @
          </button>`
      }
      <button class="icon send" title=${texts.send} aria-label=${texts.send} @click=${send}>➤</button>
    </div>`;
}

function renderOffered(
  offered: readonly OfferedCommand[],
  lit: number,
  texts: Texts,
  choose: (one: OfferedCommand) => void,
): TemplateResult {
  return html`<div class="offer" id="commands" role="listbox" aria-label=${texts.commandsTitle}>
    ${offered.map(
      (one, i) =>
        html`<div
          class="offered"
          id="command-${i}"
          role="option"
          aria-selected=${i === lit ? 'true' : 'false'}
          @click=${() => choose(one)}
        >
          <b>${one.label}</b>
          ${one.options.map(({ label, isRequired }) => (isRequired ? html` <code>${label}</code>` : nothing))}
          <span class="muted">${one.description}</span>
        </div>`,
    )}
  </div>`;
}
