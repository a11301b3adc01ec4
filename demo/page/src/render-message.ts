import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ShownMessage } from '../../protocol.js';
import type { Actions } from './actions.js';
import { nameIn } from './offered-commands.js';
import { renderFiles } from './render-files.js';
import { plainWords, renderMarkdown } from './render-markdown.js';
import { renderRows } from './render-rows.js';
import { commandsOf, personOf, type State } from './state.js';
import type { Texts } from './texts.js';

/** Discord's number for a command in the menu of a message. */
const MESSAGE_COMMAND = 3;

/** One message, with what can be done with it. */
export function renderMessage(
  state: State,
  message: ShownMessage,
  texts: Texts,
  actions: Actions,
): TemplateResult {
  const author = personOf(state, message.author);
  const setting = {
    locale: state.locale,
    now: Date.now(),
    nameOf: (id: string) => personOf(state, id).name,
  };
  const time = new Intl.DateTimeFormat(state.locale, { timeStyle: 'short' }).format(message.at);
  return html`<article
    class="message ${message.isPrivate ? 'private' : ''} ${state.menu === message.id ? 'open' : ''}"
    data-id=${message.id}
    aria-label="${author.name}, ${time}"
  >
    <discord-message
      author=${author.name}
      avatar=${author.avatar}
      ?bot=${author.role === 'bot'}
      ?verified=${author.role === 'bot'}
      timestamp=${texts.today(time)}
      role-color=${ifDefined(author.role === 'owner' ? 'var(--owner)' : undefined)}
    >
      ${renderOrigin(state, message, texts)}
      ${
        message.isThinking
          ? html`<span class="thinking">${dots}<span>${texts.thinking(author.name)}</span></span>`
          : renderMarkdown(message.content, setting)
      }
      ${message.isEdited ? html`<span class="edited"> ${texts.edited}</span>` : nothing}
      ${renderFiles(message, state.locale, texts)} ${renderRows(message, texts, actions)}
      ${message.isPrivate ? renderPrivacy(state, message, texts, actions) : nothing}
    </discord-message>
    ${message.isThinking ? nothing : renderTools(state, message, texts, actions)}
  </article>`;
}

export const dots = html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`;

/** The command it answers, or the message it replies to. */
function renderOrigin(
  state: State,
  { command, repliesTo }: ShownMessage,
  texts: Texts,
): TemplateResult | typeof nothing {
  if (command !== null) {
    const by = personOf(state, command.by);
    return html`<div slot="reply" class="origin">
      <img src=${by.avatar} alt="" /><b>${by.name}</b> ${texts.used}
      <span class="mention">${commandLabel(state, command.name)}</span>
    </div>`;
  }
  if (repliesTo === null) return nothing;
  const to = personOf(state, repliesTo.author);
  return html`<div slot="reply" class="origin">
    <img src=${to.avatar} alt="" /><b>${to.name}</b>
    <span class="excerpt">${plainWords(repliesTo.content)}</span>
  </div>`;
}

function commandLabel(state: State, line: string): string {
  const [name = '', sub] = line.replace(/^\//u, '').split(' ');
  const commands = [...state.commands.inChannel, ...state.commands.inDm];
  const whole = commands.find((one) => one.name === line);
  if (whole !== undefined) return nameIn(whole, state.locale);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return line;
  const options = 'options' in command ? (command.options ?? []) : [];
  const subcommand = options.find((one) => one.name === sub);
  return `/${nameIn(command, state.locale)}${subcommand === undefined ? '' : ` ${nameIn(subcommand, state.locale)}`}`;
}

function renderPrivacy(state: State, { id }: ShownMessage, texts: Texts, actions: Actions): TemplateResult {
  const dismiss = (): void => actions.set({ dismissed: new Set(state.dismissed).add(id) });
  return html`<div slot="reactions" class="privacy">
    <span aria-hidden="true">👁</span> ${texts.onlyYou} ·
    <button class="link" @click=${dismiss}>${texts.dismiss}</button>
  </div>`;
}

/** Reply, and the commands of the message's menu. */
function renderTools(state: State, message: ShownMessage, texts: Texts, actions: Actions): TemplateResult {
  const isOpen = state.menu === message.id;
  const inMenu = commandsOf(state).filter(({ type }) => type === MESSAGE_COMMAND);
  const reply = (): void => actions.set({ replyTo: message.id, menu: null, draft: null });
  const toggle = (event: Event): void => {
    event.stopPropagation();
    actions.set({ menu: isOpen ? null : message.id });
  };
  const use = (command: string): void => {
    actions.set({ menu: null });
    actions.do({ kind: 'menu', command, message: message.id });
  };
  return html`<div class="tools">
      <button title=${texts.reply} aria-label=${texts.reply} @click=${reply}>↩\uFE0E</button>
      <button
        title=${texts.actions}
        aria-label=${texts.actions}
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-haspopup="menu"
        @click=${toggle}
      >
        ⋯
      </button>
    </div>
    ${
      isOpen
        ? html`<div class="menu" role="menu" aria-label=${texts.actions}>
          <button role="menuitem" @click=${reply}>${texts.reply}</button>
          ${inMenu.map(
            (command) =>
              html`<button role="menuitem" @click=${() => use(command.name)}>
                <span class="muted">${texts.apps}</span> ${nameIn(command, state.locale)}
              </button>`,
          )}
        </div>`
        : nothing
    }`;
}
