import type { Act, Deed, Outcome, Person } from '../../protocol.js';
import type { Actions } from './actions.js';
import type { Feed } from './follow-feed.js';
import { guideOf, stepTakenBy } from './guide.js';
import { channelOf, type State } from './state.js';
import { textsOf } from './texts-of.js';

/** What is typed is asked about once the fingers rest, milliseconds. */
const REST_MS = 120;
/** A notice is shown for so long, milliseconds. */
const NOTICE_MS = 6_000;

interface Parts {
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly feed: Feed;
  readonly showEnd: () => void;
}

/** Everything the page can do. */
export function createActions({ state, set, feed, showEnd }: Parts): Actions & { arrive(): Promise<void> } {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let noticed: ReturnType<typeof setTimeout> | undefined;

  const notice = (text: string): void => {
    set({ notice: text });
    clearTimeout(noticed);
    noticed = setTimeout(() => set({ notice: null }), NOTICE_MS);
  };

  const send = async (deed: Deed): Promise<Outcome | null> => {
    const { me, locale } = state();
    const act: Act = { as: me, locale, channel: channelOf(state()), deed };
    const response = await fetch('deeds', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    if (response.ok) return response.json();
    const { problem } = await response.json();
    notice(String(problem));
    return null;
  };

  const becomes = (me: string): void => {
    // Somebody else sees something else, and has opened no form.
    set({ me, messages: new Map(), typing: new Map(), form: null, draft: null, replyTo: null, menu: null });
    feed.follow(me);
  };

  const perform = (deed: Deed): void => {
    const step = stepTakenBy(state(), deed);
    if (step !== null) markDone(step);
    set({ notice: null });
    if (deed.kind !== 'click' && deed.kind !== 'select') showEnd();
    send(deed)
      .then((outcome) => {
        if (outcome !== null && !outcome.isAnswered) notice(textsOf(state().locale).noResponse);
      })
      .catch((error: unknown) => notice(String(error)));
  };

  const markDone = (step: State['stepsDone'][number]): void => {
    const { stepsDone } = state();
    if (!stepsDone.includes(step)) set({ stepsDone: [...stepsDone, step] });
  };

  return {
    set,
    do: perform,
    suggest(command, option, text) {
      clearTimeout(resting);
      resting = setTimeout(() => {
        send({ kind: 'type', command, option, text })
          .then((outcome) => {
            const { draft } = state();
            // Meanwhile something else may be under the cursor.
            if (outcome === null || draft?.at !== option || (draft.values[option] ?? '') !== text) return;
            set({ draft: { ...draft, choices: outcome.choices, lit: -1 } });
          })
          .catch((error: unknown) => notice(String(error)));
      }, REST_MS);
    },
    becomes,
    goTo(place) {
      set({ place, isSidebarOpen: false, draft: null, replyTo: null, menu: null, text: '' });
      requestAnimationFrame(showEnd);
    },
    takeStep(name) {
      const step = guideOf(state(), textsOf(state().locale)).find((one) => one.name === name);
      if (step?.deed == null) return;
      markDone(name);
      showEnd();
      perform(step.deed);
    },
    restartBot() {
      fetch('restart', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).catch(
        (error: unknown) => notice(String(error)),
      );
    },
    async arrive() {
      const response = await fetch('people');
      const people: readonly Person[] = await response.json();
      const [first] = people;
      if (first !== undefined) becomes(first.id);
    },
  };
}
