import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { MessageBody } from './message-body.js';
import type { Declaration } from './register-commands.js';
import type { ShowDraft } from './responder.js';

export interface CommandBasics {
  readonly data: Declaration;
  /** Does the engine have to work for it? Then it counts against the rate of questions. */
  readonly isQuestion: boolean;
}

/** A slash command. Who sees its reply is settled before it runs, since the first response fixes it. */
export interface SlashCommand extends CommandBasics {
  readonly kind: 'slash';
  readonly isPrivate: (interaction: ChatInputCommandInteraction) => boolean;
  /** What to offer while an option is typed, from memory: it cannot be deferred. */
  readonly suggest?: (
    interaction: AutocompleteInteraction,
    language: string,
  ) => readonly ApplicationCommandOptionChoiceData<string>[];
  readonly run: (
    interaction: ChatInputCommandInteraction,
    language: string,
    showDraft?: ShowDraft,
  ) => Promise<MessageBody>;
  /** What is left to do once the reply stands; a failure is logged and changes nothing. */
  readonly afterwards?: (reply: Message) => Promise<void>;
}

/** A command in the menu of a message; its reply is for the asker alone. */
export interface MenuCommand extends CommandBasics {
  readonly kind: 'menu';
  readonly run: (interaction: MessageContextMenuCommandInteraction, language: string) => Promise<MessageBody>;
}

export type Command = SlashCommand | MenuCommand;
