import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { encodeCustomId } from './custom-id.js';
import { QUESTION_LENGTH } from './responder.js';
import type { Texts } from './texts.js';

/** The form in which a question is typed; a follow-up when there is an answer it builds on. */
export function askForm(
  texts: Texts,
  { answer, asker }: { readonly answer: string | null; readonly asker: string },
): APIModalInteractionResponseCallbackData {
  const action = answer === null ? 'again' : 'follow';
  return {
    custom_id: encodeCustomId({ action, answer: answer ?? '-', asker, arg: '' }),
    title: answer === null ? texts.askTitle : texts.followTitle,
    components: [
      {
        type: ComponentType.Label,
        label: texts.questionLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: 'question',
          style: TextInputStyle.Paragraph,
          min_length: QUESTION_LENGTH.min,
          max_length: QUESTION_LENGTH.max,
          required: true,
        },
      },
    ],
  };
}
