import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js';
import { fold } from '../text/fold-text.js';
import { themeLanguage } from '../themes/theme.js';
import type { SlashCommand } from './command.js';
import { commandTexts, hideOption, languageOption } from './command-texts.js';
import { cut } from './cut.js';
import type { Desk } from './desk.js';
import { OPTION_TEXT_MAX, SELECT_OPTIONS_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import type { Declaration } from './register-commands.js';
import { renderVoices, renderVoicesOfView } from './render-voices.js';
import { textsFor } from './texts.js';
import { plainMessage } from './to-message.js';

export const voicesDeclaration: Declaration = {
  type: ApplicationCommandType.ChatInput,
  ...commandTexts.voices,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  options: [
    { type: ApplicationCommandOptionType.String, ...commandTexts.view, autocomplete: true },
    hideOption,
    languageOption,
  ],
};

export function voicesCommand(desk: Pick<Desk, 'engine'>): SlashCommand {
  return {
    kind: 'slash',
    isQuestion: false,
    data: voicesDeclaration,
    isPrivate: (interaction) => interaction.options.getBoolean('hide') ?? false,
    suggest: (interaction, language) => {
      const typed = fold(interaction.options.getFocused().trim());
      return desk.engine.voices.views
        .map(({ id, name }) => ({ name: cut(name[themeLanguage(language)], OPTION_TEXT_MAX), value: id }))
        .filter(({ name, value }) => fold(name).includes(typed) || value.includes(typed))
        .slice(0, SELECT_OPTIONS_MAX);
    },
    run: (interaction, language) => {
      const named = interaction.options.getString('theme')?.trim() ?? '';
      return showVoices(desk, language, interaction.user.id, named === '' ? 'map' : `view:${named}`);
    },
  };
}

/** @param arg `map`, `opposite`, or `view:` with a view's id or name: what buttons and menus carry */
export async function showVoices(
  { engine: { voices } }: Pick<Desk, 'engine'>,
  language: string,
  asker: string,
  arg: string,
): Promise<MessageBody> {
  const texts = textsFor(language);
  if (!arg.startsWith('view:'))
    return renderVoices({ map: await voices.map(language), isOpposite: arg === 'opposite', asker }, texts);
  const view = voices.find(arg.slice('view:'.length));
  const told = view === null ? null : await voices.ofView(view, language);
  if (told !== null) return renderVoicesOfView(told, asker, texts);
  const names = voices.views.map(({ name }) => name[themeLanguage(language)]).join(' · ');
  return plainMessage(texts.noSuchView(names));
}
