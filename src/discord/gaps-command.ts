import { ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { SlashCommand } from './command.js';
import { commandTexts } from './command-texts.js';
import type { Desk } from './desk.js';
import { isAllowed } from './is-allowed.js';
import type { Declaration } from './register-commands.js';
import { renderGaps } from './render-gaps.js';
import { textsFor } from './texts.js';
import { plainMessage } from './to-message.js';

export const gapsDeclaration: Declaration = {
  type: ApplicationCommandType.ChatInput,
  ...commandTexts.gaps,
  contexts: [InteractionContextType.Guild],
  // Only hides it from the others; whoever calls it is looked at each time.
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

export function gapsCommand(desk: Pick<Desk, 'gaps' | 'authority' | 'log'>): SlashCommand {
  return {
    kind: 'slash',
    isQuestion: false,
    data: gapsDeclaration,
    isPrivate: () => true,
    run: async (interaction, language) =>
      isAllowed(interaction, { action: 'gaps', needs: 'moderator' }, desk)
        ? renderGaps(desk.gaps.list(), textsFor(language))
        : plainMessage(textsFor(language).onlyModerator),
  };
}
