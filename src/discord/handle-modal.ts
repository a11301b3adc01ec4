import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import { parseCustomId } from './custom-id.js';
import type { Desk } from './desk.js';
import type { ComponentPlan } from './handle-component.js';
import { readQuestion } from './read-question.js';

/** A question typed into a form: its answer is as public as the message whose button opened the form. */
export function planModal(
  desk: Desk,
  interaction: ModalSubmitInteraction,
  language: string,
): ComponentPlan | null {
  const id = parseCustomId(interaction.customId);
  if (id === null || (id.action !== 'follow' && id.action !== 'again')) return null;
  const { message } = interaction;
  const isPrivate = id.action === 'again' || (message?.flags.has(MessageFlags.Ephemeral) ?? true);
  const previousQuestion = id.action === 'follow' ? readQuestion(message?.content ?? '') : null;
  return {
    how: 'work',
    isQuestion: true,
    inPlace: false,
    acknowledge: () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
    work: (showDraft) =>
      desk.respond(
        {
          question: interaction.fields.getTextInputValue('question'),
          language,
          asker: interaction.user.id,
          isPrivate,
          previousQuestion,
          isPreviousOwn: message?.interactionMetadata?.user.id === interaction.user.id,
        },
        showDraft,
      ),
  };
}
