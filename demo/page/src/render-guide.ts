import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { guideOf } from './guide.js';
import type { State } from './state.js';
import type { Texts } from './texts.js';

/** What to click in the first minute; on a narrow screen only the step that is next. */
export function renderGuide(state: State, texts: Texts, actions: Actions): TemplateResult | typeof nothing {
  if (!state.isGuideOpen) return nothing;
  const steps = guideOf(state, texts);
  const next = steps.find(({ isDone }) => !isDone);
  return html`<aside class="guide" aria-label=${texts.guideTitle}>
    <header>
      <h2>${texts.guideTitle}</h2>
      <span class="progress">${steps.filter(({ isDone }) => isDone).length}/${steps.length}</span>
      <button class="icon" aria-label=${texts.close} title=${texts.close} @click=${() => actions.set({ isGuideOpen: false })}>✕</button>
    </header>
    <p class="muted intro">${texts.guideIntro}</p>
    <ol>
      ${steps.map(
        (step, i) =>
          html`<li class="step ${step.isDone ? 'done' : ''} ${step === next ? 'next' : ''}">
            <span class="number" aria-hidden="true">${step.isDone ? '✓' : i + 1}</span>
            <div>
              <b>${step.title}</b>${step.isDone ? html`<span class="hidden"> (${texts.done})</span>` : nothing}
              <p class="muted">${step.hint}</p>
            </div>
            <button
              class=${step === next ? 'primary' : 'plain'}
              ?disabled=${step.deed === null}
              aria-label="${step.isDone ? texts.again : texts.go}: ${step.title}"
              @click=${() => actions.takeStep(step.name)}
            >
              ${step.isDone ? texts.again : texts.go}
            </button>
          </li>`,
      )}
    </ol>
    <section class="more">
      <h3>${texts.moreTitle}</h3>
      <ul>
        ${texts.more.map((line) => html`<li>${line}</li>`)}
      </ul>
      <button class="plain" ?disabled=${state.bot.state === 'starting'} @click=${() => actions.restartBot()}>
        ↻ ${texts.restart}
      </button>
      <p class="muted">${texts.restartHint}</p>
    </section>
  </aside>`;
}
