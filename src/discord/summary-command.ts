import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js';
import { type SummaryLength, summaryLengths } from '../themes/summarise-theme.js';
import { themeLanguage } from '../themes/theme.js';
import type { SlashCommand } from './command.js';
import { commandTexts, hideOption, languageOption } from './command-texts.js';
import { cut } from './cut.js';
import type { Desk } from './desk.js';
import { OPTION_TEXT_MAX, SELECT_OPTIONS_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import type { Declaration } from './register-commands.js';
import { renderSummary } from './render-summary.js';
import { textsFor } from './texts.js';
import { plainMessage } from './to-message.js';

export const summaryDeclaration: Declaration = {
  type: ApplicationCommandType.ChatInput,
  ...commandTexts.summary,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      ...commandTexts.theme,
      required: true,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.String,
      ...commandTexts.length,
      choices: summaryLengths.map((length) => ({
        name: textsFor('en').summaryLengths[length],
        name_localizations: { ja: textsFor('ja').summaryLengths[length] },
        value: length,
      })),
    },
    hideOption,
    languageOption,
  ],
};

export function summaryCommand(desk: Pick<Desk, 'engine'>): SlashCommand {
  return {
    kind: 'slash',
    isQuestion: true,
    data: summaryDeclaration,
    isPrivate: (interaction) => interaction.options.getBoolean('hide') ?? false,
    suggest: (interaction, language) =>
      desk.engine.themes
        .suggest(interaction.options.getFocused())
        .slice(0, SELECT_OPTIONS_MAX)
        .map(({ id, name }) => ({ name: cut(name[themeLanguage(language)], OPTION_TEXT_MAX), value: id })),
    run: (interaction, language) =>
      showSummary(desk, language, {
        named: interaction.options.getString('theme', true),
        length: interaction.options.getString('length') ?? '',
        asker: interaction.user.id,
        isPrivate: interaction.options.getBoolean('hide') ?? false,
      }),
  };
}

/** The theme with that id or name; where there is none, the list of those there are. */
export async function showSummary(
  { engine: { themes } }: Pick<Desk, 'engine'>,
  language: string,
  asked: {
    readonly named: string;
    readonly length: string;
    readonly asker: string;
    readonly isPrivate: boolean;
  },
): Promise<MessageBody> {
  const texts = textsFor(language);
  const theme = themes.find(asked.named);
  if (theme === null)
    return plainMessage(
      texts.noSuchTheme(themes.all.map(({ name }) => name[themeLanguage(language)]).join(' · ')),
    );
  const length: SummaryLength = summaryLengths.find((one) => one === asked.length) ?? 'short';
  const summary = await themes.summarise(theme, language, length);
  return renderSummary({ theme, summary, asker: asked.asker, isPrivate: asked.isPrivate }, texts);
}
