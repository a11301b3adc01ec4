import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { Actions } from './actions.js';
import { BOOLEAN, valuesOf } from './draft.js';
import { type OfferedCommand, offeredCommands, type TakenOption } from './offered-commands.js';
import { commandsOf, type Draft, type State } from './state.js';
import type { Texts } from './texts.js';

/** A command that is being filled in, with a hint for the option under the cursor. */
export function renderDraft(state: State, draft: Draft, texts: Texts, actions: Actions): TemplateResult {
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
