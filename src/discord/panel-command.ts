import {
  ApplicationCommandType,
  InteractionContextType,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { actorOf } from './actor-of.js';
import { isModerator } from './authority.js';
import type { SlashCommand } from './command.js';
import { commandTexts } from './command-texts.js';
import type { Desk } from './desk.js';
import { isForbidden } from './errors-of-discord.js';
import { isAllowed } from './is-allowed.js';
import type { Declaration } from './register-commands.js';
import { renderPanel } from './render-panel.js';
import { textsFor } from './texts.js';
import { plainMessage } from './to-message.js';

export const panelDeclaration: Declaration = {
  type: ApplicationCommandType.ChatInput,
  ...commandTexts.panel,
  contexts: [InteractionContextType.Guild],
  // Only hides it from the others; whoever calls it is looked at each time.
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

export function panelCommand(desk: Pick<Desk, 'engine' | 'authority' | 'log'>): SlashCommand {
  return {
    kind: 'slash',
    isQuestion: false,
    data: panelDeclaration,
    isPrivate: (interaction) => !isModerator(actorOf(interaction), desk.authority),
    run: async (interaction, language) =>
      isAllowed(interaction, { action: 'panel', needs: 'moderator' }, desk)
        ? renderPanel(desk.engine.themes.all, textsFor(language))
        : plainMessage(textsFor(language).onlyModerator),
    afterwards: pin,
  };
}

/** Pinned where the bot may pin; where it may not, the panel works all the same. */
async function pin(reply: Message): Promise<void> {
  if (reply.flags.has(MessageFlags.Ephemeral)) return;
  try {
    await reply.pin();
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
}
