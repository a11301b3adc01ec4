import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-bold.js';
import '@skyra/discord-components-core/discord-button.js';
import '@skyra/discord-components-core/discord-italic.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';
import '@skyra/discord-components-core/discord-quote.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-underlined.js';
import './page.css';
import { render } from 'lit';
import { createActions } from './create-actions.js';
import { followFeed } from './follow-feed.js';
import { readNews } from './read-news.js';
import { renderPage } from './render-page.js';
import { readSettings, saveSettings } from './settings.js';
import { initialState, type State } from './state.js';
import { styleComponents } from './style-components.js';

/** So near its end (pixels) a log goes on showing its end. */
const NEAR_END = 160;

styleComponents();
const page = document.querySelector<HTMLElement>('#page');
if (page === null) throw new Error('the page has lost its root');
const root = page;
let state: State = { ...initialState, ...readSettings() };
let isWaiting = false;

/** Does the log show its end, so that it goes on showing it? Whoever has scrolled up is left where they are. */
let isAtEnd = true;

function show(): void {
  isWaiting = false;
  document.documentElement.dataset.theme = state.theme;
  document.documentElement.lang = state.locale === 'ja' ? 'ja' : 'en';
  render(renderPage(state, actions), root);
  if (isAtEnd) requestAnimationFrame(showEnd);
}

function showEnd(): void {
  const log = root.querySelector('.log');
  if (log !== null) log.scrollTop = log.scrollHeight;
}

root.addEventListener(
  'scroll',
  ({ target }) => {
    if (target instanceof Element && target.matches('.log'))
      isAtEnd = target.scrollHeight - target.scrollTop - target.clientHeight < NEAR_END;
  },
  { capture: true },
);

function set(change: Partial<State>): void {
  state = { ...state, ...change };
  saveSettings(state);
  if (isWaiting) return;
  isWaiting = true;
  queueMicrotask(show);
}

const feed = followFeed({
  hear(news) {
    // What is for one alone answers something they have just done, wherever they did it.
    if (news.kind === 'message' && news.message.isPrivate && !state.messages.has(news.message.id))
      isAtEnd = true;
    set(readNews(state, news));
  },
  lose: () => set({ bot: { state: 'stopped', said: '' } }),
});
const actions = createActions({
  state: () => state,
  set,
  feed,
  showEnd() {
    isAtEnd = true;
    showEnd();
  },
});

document.addEventListener('click', () => {
  if (state.menu !== null) set({ menu: null });
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && state.menu !== null) set({ menu: null });
});
// "is typing" and "in 5 minutes" pass.
setInterval(() => set({}), 5_000);

show();
await actions.arrive();
