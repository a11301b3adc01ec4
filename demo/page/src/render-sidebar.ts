import { html, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { botOf, personOf, type State } from './state.js';
import type { Texts } from './texts.js';

/** Places to be, and somebody to be. */
export function renderSidebar(state: State, texts: Texts, actions: Actions): TemplateResult {
  const bot = botOf(state);
  const me = personOf(state, state.me);
  const place = (name: State['place'], label: TemplateResult): TemplateResult =>
    html`<button
      class="place"
      aria-current=${state.place === name ? 'page' : 'false'}
      @click=${() => actions.goTo(name)}
    >
      ${label}
    </button>`;
  const change = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLSelectElement) actions.becomes(currentTarget.value);
  };
  return html`<nav class="sidebar ${state.isSidebarOpen ? 'open' : ''}" aria-label=${texts.menu}>
    <header><h1>${texts.server}</h1></header>
    <div class="places">
      <h2>${texts.channels}</h2>
      ${place('channel', html`<span class="hash" aria-hidden="true">#</span> ${texts.channel}`)}
      <h2>${texts.directMessages}</h2>
      ${place(
        'dm',
        html`<img src=${bot.avatar} alt="" /> ${bot.name}
          <span class="light ${state.bot.state}" aria-hidden="true"></span>`,
      )}
    </div>
    <footer>
      <img src=${me.avatar} alt="" />
      <label>
        <span>${texts.you}</span>
        <select @change=${change}>
          ${state.people
            .filter(({ role }) => role !== 'bot')
            .map(
              ({ id, name, role }) =>
                html`<option value=${id} ?selected=${id === state.me}>
                  ${name} (${role === 'owner' ? texts.roles.owner : texts.roles.member})
                </option>`,
            )}
        </select>
      </label>
    </footer>
  </nav>`;
}
