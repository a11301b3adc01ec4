import { html, nothing, type TemplateResult } from 'lit';
import type { Component, Row } from '../../../test/fakes/discord/world.js';
import type { ShownMessage } from '../../protocol.js';
import type { Actions } from './actions.js';
import type { Texts } from './texts.js';

/** Discord's numbers for how a button looks. */
const styles: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'destructive',
};
const SELECT = 3;

/** The buttons and selects below a message. */
export function renderRows(
  message: ShownMessage,
  texts: Texts,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (message.rows.length === 0) return nothing;
  return html`<div slot="components" class="rows">
    ${message.rows.map((row) => renderRow(message.id, row, texts, actions))}
  </div>`;
}

function renderRow(message: string, { components }: Row, texts: Texts, actions: Actions): TemplateResult {
  const [first] = components;
  if (first?.type === SELECT) return renderSelect(message, first, texts, actions);
  return html`<discord-action-row>
    ${components.map((one) => renderButton(message, one, actions))}
  </discord-action-row>`;
}

function renderButton(message: string, component: Component, actions: Actions): TemplateResult {
  const { label = '', custom_id: id, style = 2, disabled = false, url } = component;
  const click = (): void => {
    if (id !== undefined && !disabled) actions.do({ kind: 'click', message, button: id });
  };
  return url === undefined
    ? html`<discord-button type=${styles[style] ?? 'secondary'} ?disabled=${disabled} @click=${click}
        >${label}</discord-button
      >`
    : html`<discord-button url=${url}>${label}</discord-button>`;
}

function renderSelect(message: string, component: Component, texts: Texts, actions: Actions): TemplateResult {
  const { options = [], placeholder = texts.select, disabled = false } = component;
  const chosen = options.find((one) => one.default === true)?.value ?? '';
  const choose = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLSelectElement) || currentTarget.value === '') return;
    actions.do({ kind: 'select', message, option: currentTarget.value });
    // The message says what was chosen, once the bot has answered.
    currentTarget.value = chosen;
  };
  return html`<select class="select" aria-label=${placeholder} ?disabled=${disabled} @change=${choose}>
    <option value="" ?selected=${chosen === ''}>${placeholder}</option>
    ${options.map(
      ({ label, value, description }) =>
        html`<option value=${value} ?selected=${value === chosen}>
          ${description === undefined ? label : `${label} — ${description}`}
        </option>`,
    )}
  </select>`;
}
