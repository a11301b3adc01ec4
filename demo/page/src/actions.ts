import type { Deed } from '../../protocol.js';
import type { State, StepName } from './state.js';

/** What the page's parts can ask for. */
export interface Actions {
  /** Changes what is shown. */
  set(change: Partial<State>): void;
  /** Does something as whoever one is, where one is; says so when Discord would say that nobody answered. */
  do(deed: Deed): void;
  /** Asks the bot for what could be meant, while it is typed. */
  suggest(command: string, option: string, text: string): void;
  becomes(person: string): void;
  goTo(place: State['place']): void;
  takeStep(step: StepName): void;
  restartBot(): void;
}
