import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js';
import { kinds } from '../documents/document.js';
import type { SlashCommand } from './command.js';
import { commandTexts, hideOption, languageOption } from './command-texts.js';
import type { Desk } from './desk.js';
import type { MessageBody } from './message-body.js';
import type { Declaration } from './register-commands.js';
import { renderDocuments } from './render-documents.js';
import { textsFor } from './texts.js';

export const sourcesDeclaration: Declaration = {
  type: ApplicationCommandType.ChatInput,
  ...commandTexts.sources,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      ...commandTexts.kind,
      choices: kinds.map((kind) => ({
        name: kind,
        name_localizations: { ja: textsFor('ja').kinds[kind] },
        value: kind,
      })),
    },
    hideOption,
    languageOption,
  ],
};

export function sourcesCommand(desk: Pick<Desk, 'engine'>): SlashCommand {
  return {
    kind: 'slash',
    isQuestion: false,
    data: sourcesDeclaration,
    isPrivate: (interaction) => interaction.options.getBoolean('hide') ?? false,
    run: async (interaction, language) =>
      showDocuments(desk, language, interaction.user.id, `0:${interaction.options.getString('kind') ?? ''}`),
  };
}

/** @param arg page from 0, and after a colon the kind, empty for all: what the buttons below the list carry */
export function showDocuments(
  { engine }: Pick<Desk, 'engine'>,
  language: string,
  asker: string,
  arg: string,
): MessageBody {
  const [page = '', named = ''] = arg.split(':');
  const kind = kinds.find((one) => one === named) ?? null;
  const documents = [...engine.generation().documents.values()].filter(
    (one) => kind === null || one.kind === kind,
  );
  return renderDocuments({ documents, kind, page: Number(page) || 0, asker }, textsFor(language));
}
