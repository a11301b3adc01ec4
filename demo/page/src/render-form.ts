import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import type { Actions } from './actions.js';
import { botOf, type Form, type State } from './state.js';
import type { Texts } from './texts.js';

/** Discord's number for a field of several lines. */
const PARAGRAPH = 2;

/** The form that the bot has opened. */
export function renderForm(state: State, texts: Texts, actions: Actions): unknown {
  const { form } = state;
  return form === null ? nothing : keyed(form.interaction, renderDialog(state, form, texts, actions));
}

function renderDialog(
  state: State,
  { interaction, modal }: Form,
  texts: Texts,
  actions: Actions,
): TemplateResult {
  const bot = botOf(state);
  const close = (): void => actions.set({ form: null });
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const values = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [
        name,
        typeof value === 'string' ? value : '',
      ]),
    );
    close();
    actions.do({ kind: 'submit', interaction, values });
  };
  const fields = modal.components.map((one) =>
    'component' in one
      ? { ...one.component, label: one.label, hint: one.description ?? '' }
      : { ...one.components[0], label: one.components[0].label ?? '', hint: '' },
  );
  return html`<dialog class="form" aria-labelledby="form-title" ${ref(open)} @close=${close}>
    <form @submit=${submit}>
      <header>
        <img src=${bot.avatar} alt="" />
        <h2 id="form-title">${modal.title}</h2>
        <button type="button" class="icon" aria-label=${texts.close} @click=${close}>✕</button>
      </header>
      <p class="muted">${texts.formNote(bot.name)}</p>
      ${fields.map(
        (
          {
            custom_id,
            label,
            hint,
            style,
            required = true,
            min_length,
            max_length,
            placeholder = '',
            value = '',
          },
          i,
        ) =>
          html`<label>
            <span>${label}${required ? html` <i aria-hidden="true">*</i>` : nothing}</span>
            ${hint === '' ? nothing : html`<small class="muted">${hint}</small>`}
            ${
              style === PARAGRAPH
                ? html`<textarea
                  rows="4"
                  ?autofocus=${i === 0}
                  name=${custom_id}
                  ?required=${required}
                  minlength=${min_length ?? 0}
                  maxlength=${max_length ?? 4000}
                  placeholder=${placeholder}
                  .value=${value}
                ></textarea>`
                : html`<input
                  autocomplete="off"
                  ?autofocus=${i === 0}
                  name=${custom_id}
                  ?required=${required}
                  minlength=${min_length ?? 0}
                  maxlength=${max_length ?? 4000}
                  placeholder=${placeholder}
                  .value=${value}
                />`
            }
          </label>`,
      )}
      <footer>
        <button type="button" class="plain" @click=${close}>${texts.cancel}</button>
        <button class="primary">${texts.submit}</button>
      </footer>
    </form>
  </dialog>`;
}

function open(dialog: Element | undefined): void {
  if (dialog instanceof HTMLDialogElement && !dialog.open)
    queueMicrotask(() => dialog.isConnected && dialog.showModal());
}
