import { createHash } from 'node:crypto';
import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js';
import { fold } from '../text/fold-text.js';
import type { Timeline } from '../themes/timeline.js';
import type { SlashCommand } from './command.js';
import { commandTexts, hideOption, languageOption } from './command-texts.js';
import { cut } from './cut.js';
import type { Desk } from './desk.js';
import { EVENTS_PER_PAGE, OPTION_TEXT_MAX, SELECT_OPTIONS_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import type { Declaration } from './register-commands.js';
import { renderTimeline } from './render-timeline.js';
import { textsFor } from './texts.js';
import { plainMessage } from './to-message.js';

export const timelineDeclaration: Declaration = {
  type: ApplicationCommandType.ChatInput,
  ...commandTexts.timeline,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  options: [
    { type: ApplicationCommandOptionType.String, ...commandTexts.about, autocomplete: true },
    hideOption,
    languageOption,
  ],
};

export function timelineCommand(desk: Pick<Desk, 'engine'>): SlashCommand {
  return {
    kind: 'slash',
    isQuestion: false,
    data: timelineDeclaration,
    isPrivate: (interaction) => interaction.options.getBoolean('hide') ?? false,
    suggest: (interaction) =>
      desk.engine.timeline
        .subjects()
        .filter((subject) => fold(subject).includes(fold(interaction.options.getFocused().trim())))
        .slice(0, SELECT_OPTIONS_MAX)
        .map((subject) => ({ name: cut(subject, OPTION_TEXT_MAX), value: cut(subject, OPTION_TEXT_MAX) })),
    run: (interaction, language) => {
      const about = interaction.options.getString('about')?.trim() ?? '';
      const arg = `0:${about === '' ? '' : keyOf(about)}`;
      return showTimeline(desk, language, interaction.user.id, arg);
    },
  };
}

/** @param arg page from 0, and after a colon the subject's key, empty for all: what the buttons below carry */
export async function showTimeline(
  { engine: { timeline } }: Pick<Desk, 'engine'>,
  language: string,
  asker: string,
  arg: string,
): Promise<MessageBody> {
  const texts = textsFor(language);
  const found = await readTimelinePage(timeline, language, arg);
  return found === null
    ? plainMessage(texts.noEvents)
    : renderTimeline({ timeline: found.page, about: found.about, key: found.key, asker }, texts);
}

/** @returns null where no subject has this key any more */
export async function readTimelinePage(timeline: Timeline, language: string, arg: string) {
  const [number = '', key = ''] = arg.split(':');
  const about = key === '' ? '' : timeline.subjects().find((subject) => keyOf(subject) === key);
  if (about === undefined) return null;
  return { page: await timeline.read(language, about, Number(number) || 0, EVENTS_PER_PAGE), about, key };
}

/** Stands for a subject in a button, where few characters fit and not all. */
function keyOf(subject: string): string {
  return createHash('sha256').update(fold(subject)).digest('hex').slice(0, 12);
}
