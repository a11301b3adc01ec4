import type { Command } from '../../../test/fakes/discord/command-schemas.js';
import type { Modal } from '../../../test/fakes/discord/message-schemas.js';
import type { BotState, Choice, Locale, Person, ShownMessage } from '../../protocol.js';

/** A command that is being filled in. */
export interface Draft {
  readonly command: Command;
  /** Of a command with subcommands. */
  readonly subcommand: string | null;
  readonly values: Readonly<Record<string, string>>;
  /** Options that are shown though they are not required. */
  readonly added: readonly string[];
  /** The option that has the cursor. */
  readonly at: string | null;
  /** Offered for it while it is typed, and which of them is lit. */
  readonly choices: readonly Choice[];
  readonly lit: number;
}

export interface Form {
  readonly interaction: string;
  readonly modal: Modal;
}

export const stepNames = ['ask', 'source', 'unknown', 'summary', 'voices'] as const;
export type StepName = (typeof stepNames)[number];

/** Everything the page shows follows from this. */
export interface State {
  readonly locale: Locale;
  readonly theme: 'dark' | 'light';
  readonly me: string;
  readonly people: readonly Person[];
  readonly place: 'channel' | 'dm';
  readonly channel: string;
  readonly dm: string;
  readonly bot: { readonly state: BotState; readonly said: string };
  readonly commands: { readonly inChannel: readonly Command[]; readonly inDm: readonly Command[] };
  /** In the order they were written. */
  readonly messages: ReadonlyMap<string, ShownMessage>;
  readonly dismissed: ReadonlySet<string>;
  /** By channel, when the bot last said that it is typing. */
  readonly typing: ReadonlyMap<string, number>;
  readonly text: string;
  /** Which of the commands on offer is lit. */
  readonly lit: number;
  readonly draft: Draft | null;
  readonly replyTo: string | null;
  /** The message whose menu is open. */
  readonly menu: string | null;
  readonly form: Form | null;
  /** Something went wrong, or Discord would say so. */
  readonly notice: string | null;
  readonly stepsDone: readonly StepName[];
  readonly isGuideOpen: boolean;
  readonly isSidebarOpen: boolean;
}

export const initialState: State = {
  locale: 'en-US',
  theme: 'dark',
  me: '',
  people: [],
  place: 'channel',
  channel: '',
  dm: '',
  bot: { state: 'starting', said: '' },
  commands: { inChannel: [], inDm: [] },
  messages: new Map(),
  dismissed: new Set(),
  typing: new Map(),
  text: '',
  lit: 0,
  draft: null,
  replyTo: null,
  menu: null,
  form: null,
  notice: null,
  stepsDone: [],
  isGuideOpen: true,
  isSidebarOpen: false,
};

export const channelOf = ({ place, channel, dm }: State): string => (place === 'dm' ? dm : channel);

export const commandsOf = ({ place, commands }: State): readonly Command[] =>
  place === 'dm' ? commands.inDm : commands.inChannel;

export function personOf(state: State, id: string): Person {
  return (
    state.people.find((one) => one.id === id) ?? { id, name: '?', role: 'member', avatar: 'avatars/bot.svg' }
  );
}

export function botOf(state: State): Person {
  return (
    state.people.find(({ role }) => role === 'bot') ?? {
      id: '',
      name: 'incident-qa',
      role: 'bot',
      avatar: 'avatars/bot.svg',
    }
  );
}

/** What is to be seen in the place that is open. */
export function messagesIn(state: State): readonly ShownMessage[] {
  const here = channelOf(state);
  return [...state.messages.values()].filter(
    ({ id, channel }) => channel === here && !state.dismissed.has(id),
  );
}
