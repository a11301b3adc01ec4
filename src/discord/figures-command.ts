import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js';
import type { SlashCommand } from './command.js';
import { commandTexts, hideOption, languageOption } from './command-texts.js';
import type { Desk } from './desk.js';
import { OPTION_TEXT_MAX } from './limits.js';
import type { Declaration } from './register-commands.js';
import { renderLedger } from './render-ledger.js';
import { textsFor } from './texts.js';

export const figuresDeclaration: Declaration = {
  type: ApplicationCommandType.ChatInput,
  ...commandTexts.figures,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      ...commandTexts.query,
      required: true,
      max_length: OPTION_TEXT_MAX,
    },
    hideOption,
    languageOption,
  ],
};

export function figuresCommand({ engine }: Pick<Desk, 'engine'>): SlashCommand {
  return {
    kind: 'slash',
    isQuestion: false,
    data: figuresDeclaration,
    isPrivate: (interaction) => interaction.options.getBoolean('hide') ?? false,
    run: async (interaction, language) =>
      renderLedger(
        await engine.ledger.find(interaction.options.getString('query', true), language),
        textsFor(language),
      ),
  };
}
