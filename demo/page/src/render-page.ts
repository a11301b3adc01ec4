import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Actions } from './actions.js';
import { renderComposer } from './render-composer.js';
import { renderForm } from './render-form.js';
import { renderGuide } from './render-guide.js';
import { dots, renderMessage } from './render-message.js';
import { renderSidebar } from './render-sidebar.js';
import { botOf, channelOf, messagesIn, type State } from './state.js';
import type { Texts } from './texts.js';
import { textsOf } from './texts-of.js';

/** Discord shows for so long (milliseconds) that somebody is typing, unless their message arrives. */
const TYPING_MS = 10_000;

/** The whole page. */
export function renderPage(state: State, actions: Actions): TemplateResult {
  const texts = textsOf(state.locale);
  const messages = messagesIn(state);
  return html`<div class="page ${state.isGuideOpen ? 'guided' : ''}">
    ${renderSidebar(state, texts, actions)}
    <main>
      ${renderHeader(state, texts, actions)} ${renderBot(state, texts)}
      <div class="log" role="log" aria-label=${texts.message} tabindex="0">
        <discord-messages no-background ?light-theme=${state.theme === 'light'}>
          <p class="muted welcome">${state.place === 'dm' ? texts.dmHint : texts.channelHint}</p>
          ${repeat(
            messages,
            ({ id }) => id,
            (message) => renderMessage(state, message, texts, actions),
          )}
        </discord-messages>
      </div>
      <div class="status" role="status">
        ${state.notice === null ? renderTyping(state, texts) : html`<span class="notice">${state.notice}</span>`}
      </div>
      ${renderComposer(state, texts, actions)}
    </main>
    ${renderGuide(state, texts, actions)} ${renderForm(state, texts, actions)}
  </div>`;
}

function renderHeader(state: State, texts: Texts, actions: Actions): TemplateResult {
  const toTheme = state.theme === 'dark' ? 'light' : 'dark';
  return html`<header class="top">
    <button
      class="icon burger"
      aria-label=${texts.menu}
      aria-expanded=${state.isSidebarOpen ? 'true' : 'false'}
      @click=${() => actions.set({ isSidebarOpen: !state.isSidebarOpen })}
    >
      ☰
    </button>
    <h2>
      ${
        state.place === 'dm'
          ? html`<span class="hash" aria-hidden="true">@</span> ${botOf(state).name}`
          : html`<span class="hash" aria-hidden="true">#</span> ${texts.channel}`
      }
    </h2>
    <div class="settings">
      ${
        state.isGuideOpen
          ? nothing
          : html`<button class="plain" @click=${() => actions.set({ isGuideOpen: true })}>${texts.guide}</button>`
      }
      <button
        class="plain"
        lang=${state.locale === 'ja' ? 'en' : 'ja'}
        @click=${() => actions.set({ locale: state.locale === 'ja' ? 'en-US' : 'ja' })}
      >
        ${texts.language}
      </button>
      <button
        class="plain icon"
        title=${texts[toTheme]}
        aria-label=${texts[toTheme]}
        @click=${() => actions.set({ theme: toTheme })}
      >
        ${toTheme === 'light' ? '☀' : '☾'}
      </button>
    </div>
  </header>`;
}

/** Until the bot is there, what it says at the terminal. */
function renderBot({ bot }: State, texts: Texts): TemplateResult | typeof nothing {
  if (bot.state === 'ready') return nothing;
  return html`<div class="bot-state ${bot.state}" role="status">
    ${bot.state === 'starting' ? dots : nothing}
    <span>${bot.state === 'starting' ? texts.starting : texts.stopped} <code>${bot.said}</code></span>
  </div>`;
}

function renderTyping(state: State, texts: Texts): TemplateResult | typeof nothing {
  const here = channelOf(state);
  const at = state.typing.get(here) ?? 0;
  const bot = botOf(state);
  const hasSpoken = [...state.messages.values()].some(
    ({ author, channel, at: said }) => author === bot.id && channel === here && said >= at,
  );
  if (hasSpoken || Date.now() - at > TYPING_MS) return nothing;
  return html`<span class="typing">${dots} ${texts.typing(bot.name)}</span>`;
}
