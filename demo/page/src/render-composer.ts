import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { renderDraft } from './render-draft.js';
import { renderMessageField } from './render-message-field.js';
import { personOf, type State } from './state.js';
import type { Texts } from './texts.js';

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
