import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { Actions } from './actions.js';
import {
  matchingCommands,
  type OfferedCommand,
  offeredCommands,
  type TakenOption,
} from './offered-commands.js';
import { botOf, commandsOf, type Draft, personOf, type State } from './state.js';
import type { Texts } from './texts.js';

const BOOLEAN = 5;

/** Where one writes: a message, a reply, or a command with its options. */
export function renderComposer(state: State, texts: Texts, actions: Actions): TemplateResult {
  return html`<div class="composer">
    ${state.replyTo === null ? nothing : renderReplyBar(state, state.replyTo, texts, actions)}
    ${
      state.draft === null
        ? renderMessageField(state, texts, actions)
        : renderDraft(state, state.draft, texts, actions)
    }
  </div>`;
}

function renderReplyBar(state: State, id: string, texts: Texts, actions: Actions): TemplateResult {
  const author = state.messages.get(id)?.author ?? '';
  return html`<div class="reply-bar">
    <span>${texts.replyingTo(personOf(state, author).name)}</span>
    <button class="icon" aria-label=${texts.cancel} @click=${() => actions.set({ replyTo: null })}>✕</button>
  </div>`;
}

/** An empty draft of a command; what is required is shown at once. */
export const draftOf = ({ command, subcommand }: OfferedCommand): Draft => ({
  command,
  subcommand,
  values: {},
  added: [],
  at: null,
  choices: [],
  lit: -1,
});

function renderMessageField(state: State, texts: Texts, actions: Actions): TemplateResult {
  const { name } = botOf(state);
  const typed = state.text;
  const offered = typed.startsWith('/')
    ? matchingCommands(offeredCommands(commandsOf(state), state.locale), typed.trimEnd())
    : [];
  const lit = Math.min(state.lit, offered.length - 1);
  const choose = (one: OfferedCommand | undefined): void => {
    if (one !== undefined) actions.set({ draft: draftOf(one), text: '', lit: 0, replyTo: null });
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

function renderDraft(state: State, draft: Draft, texts: Texts, actions: Actions): TemplateResult {
  const offered = offeredCommands(commandsOf(state), state.locale).find(
    (one) => one.command.name === draft.command.name && one.subcommand === draft.subcommand,
  );
  if (offered === undefined) return html`${nothing}`;
  const set = (change: Partial<Draft>): void => actions.set({ draft: { ...draft, ...change } });
  const shown = offered.options.filter(({ isRequired, name }) => isRequired || draft.added.includes(name));
  const others = offered.options.filter((one) => !shown.includes(one));
  const at = offered.options.find(({ name }) => name === draft.at);
  const send = (event: Event): void => {
    event.preventDefault();
    actions.set({ draft: null });
    actions.do({ kind: 'run', line: offered.line, options: valuesOf(shown, draft.values) });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) actions.set({ draft: null });
  };
  return html`<form class="draft" @submit=${send} @keydown=${press}>
    ${at?.isSuggested === true && draft.choices.length > 0 ? renderChoices(draft, at, set) : nothing}
    <div class="hint" id="hint">
      <b>${at?.label ?? offered.label}</b> ${at?.description ?? offered.description}
      ${at?.isRequired === true ? html`<span class="muted">(${texts.required})</span>` : nothing}
    </div>
    <div class="field">
      <span class="command">${offered.label}</span>
      <div class="options">
        ${shown.map((option, i) => renderOption(draft, option, i === 0, { texts, set, actions, offered }))}
        ${others.map(
          ({ name, label, description }) =>
            html`<button
              type="button"
              class="add"
              title=${description}
              @click=${() => set({ added: [...draft.added, name], at: name })}
            >
              + ${label}
            </button>`,
        )}
      </div>
      <button type="button" class="icon" title=${texts.cancel} aria-label=${texts.cancel} @click=${() => actions.set({ draft: null })}>✕</button>
      <button class="icon send" ${ref((button) => focusIfAlone(button, shown.length))} title=${texts.send} aria-label=${texts.send}>➤</button>
    </div>
  </form>`;
}

/** A command without options is sent by the next press of return. */
function focusIfAlone(button: Element | undefined, options: number): void {
  if (options === 0 && button instanceof HTMLElement && !button.matches(':focus-within')) button.focus();
}

interface OptionParts {
  readonly texts: Texts;
  readonly set: (change: Partial<Draft>) => void;
  readonly actions: Actions;
  readonly offered: OfferedCommand;
}

function renderOption(
  draft: Draft,
  option: TakenOption,
  isFirst: boolean,
  { texts, set, actions, offered }: OptionParts,
): TemplateResult {
  const { name, label } = option;
  const value = draft.values[name] ?? '';
  const change = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLInputElement || currentTarget instanceof HTMLSelectElement)) return;
    set({ values: { ...draft.values, [name]: currentTarget.value }, at: name, lit: -1 });
    if (option.isSuggested) actions.suggest(offered.command.name, name, currentTarget.value);
  };
  const focus = (): void => {
    if (draft.at === name) return;
    set({ at: name, choices: [], lit: -1 });
    if (option.isSuggested) actions.suggest(offered.command.name, name, value);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing || !option.isSuggested || draft.choices.length === 0) return;
    const { length } = draft.choices;
    if (event.key === 'ArrowDown') set({ lit: (draft.lit + 1) % length });
    else if (event.key === 'ArrowUp') set({ lit: (draft.lit - 1 + length) % length });
    else if (event.key === 'Enter' && draft.lit >= 0) {
      const choice = draft.choices[draft.lit];
      if (choice !== undefined)
        set({ values: { ...draft.values, [name]: String(choice.value) }, choices: [], lit: -1 });
    } else return;
    event.preventDefault();
  };
  const choices =
    option.type === BOOLEAN
      ? [
          { label: texts.yes, value: 'true' },
          { label: texts.no, value: 'false' },
        ]
      : option.choices;
  const isOpen = option.isSuggested && draft.at === name && draft.choices.length > 0;
  const startsHere = isFirst && draft.at === null;
  const takeFocus = (field: Element | undefined): void => {
    if ((startsHere || draft.at === name) && field instanceof HTMLElement && !field.matches(':focus'))
      queueMicrotask(() => {
        if (field.isConnected && !field.matches(':focus')) field.focus();
      });
  };
  return html`<label class="option">
    <span>${label}</span>
    ${
      choices.length > 0
        ? html`<select ${ref(takeFocus)} ?required=${option.isRequired} @change=${change} @focus=${focus}>
          <option value="" ?selected=${value === ''}>${texts.choose}</option>
          ${choices.map(
            (one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`,
          )}
        </select>`
        : html`<input
          ${ref(takeFocus)}
          autocomplete="off"
          role=${ifDefined(option.isSuggested ? 'combobox' : undefined)}
          aria-autocomplete=${ifDefined(option.isSuggested ? 'list' : undefined)}
          aria-controls=${ifDefined(option.isSuggested ? 'choices' : undefined)}
          aria-expanded=${ifDefined(option.isSuggested ? (isOpen ? 'true' : 'false') : undefined)}
          aria-activedescendant=${ifDefined(isOpen && draft.lit >= 0 ? `choice-${draft.lit}` : undefined)}
          ?required=${option.isRequired}
          minlength=${option.minLength}
          maxlength=${option.maxLength}
          aria-describedby="hint"
          .value=${live(value)}
          @input=${change}
          @focus=${focus}
          @keydown=${press}
        />`
    }
  </label>`;
}

function renderChoices(
  draft: Draft,
  option: TakenOption,
  set: (change: Partial<Draft>) => void,
): TemplateResult {
  return html`<div class="offer" id="choices" role="listbox" aria-label=${option.label}>
    ${draft.choices.map(
      ({ name, value }, i) =>
        html`<div
          class="offered"
          id="choice-${i}"
          role="option"
          aria-selected=${i === draft.lit ? 'true' : 'false'}
          @mousedown=${(event: Event) => {
            event.preventDefault();
            set({ values: { ...draft.values, [option.name]: String(value) }, choices: [], lit: -1 });
          }}
        >
          ${name}
        </div>`,
    )}
  </div>`;
}

function valuesOf(
  options: readonly TakenOption[],
  values: Readonly<Record<string, string>>,
): Record<string, string | boolean> {
  return Object.fromEntries(
    options.flatMap(({ name, type }) => {
      const value = values[name] ?? '';
      if (value === '') return [];
      return [[name, type === BOOLEAN ? value === 'true' : value] as const];
    }),
  );
}
