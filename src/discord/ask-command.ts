import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js';
import type { SlashCommand } from './command.js';
import { commandTexts, hideOption, languageOption } from './command-texts.js';
import type { Desk } from './desk.js';
import type { Declaration } from './register-commands.js';
import { QUESTION_LENGTH } from './responder.js';

export const askDeclaration: Declaration = {
  type: ApplicationCommandType.ChatInput,
  ...commandTexts.ask,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      ...commandTexts.question,
      required: true,
      min_length: QUESTION_LENGTH.min,
      max_length: QUESTION_LENGTH.max,
    },
    hideOption,
    languageOption,
  ],
};

export function askCommand({ respond }: Pick<Desk, 'respond'>): SlashCommand {
  return {
    kind: 'slash',
    isQuestion: true,
    data: askDeclaration,
    isPrivate: (interaction) => interaction.options.getBoolean('hide') ?? false,
    run: (interaction, language, showDraft) =>
      respond(
        {
          question: interaction.options.getString('question', true),
          language,
          asker: interaction.user.id,
          isPrivate: interaction.options.getBoolean('hide') ?? false,
          previousQuestion: null,
        },
        showDraft,
      ),
  };
}
