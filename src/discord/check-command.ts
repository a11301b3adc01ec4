import { ApplicationCommandType, InteractionContextType } from 'discord.js';
import type { MenuCommand } from './command.js';
import { checkName } from './command-texts.js';
import type { Desk } from './desk.js';
import type { Declaration } from './register-commands.js';
import { renderCheck } from './render-check.js';
import { textsFor } from './texts.js';
import { plainMessage } from './to-message.js';

export const checkDeclaration: Declaration = {
  type: ApplicationCommandType.Message,
  ...checkName,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
};

/** Somebody's message against the documents, for the asker alone: it judges a person. */
export function checkCommand({ engine }: Pick<Desk, 'engine'>): MenuCommand {
  return {
    kind: 'menu',
    isQuestion: true,
    data: checkDeclaration,
    async run(interaction, language) {
      const marks = await engine.check(interaction.targetMessage.content);
      return marks.length === 0
        ? plainMessage(textsFor(language).nothingToCheck)
        : renderCheck(marks, engine.generation().manifest.comments, textsFor(language));
    },
  };
}
