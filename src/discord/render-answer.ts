import { ButtonStyle, ComponentType, escapeMarkdown } from 'discord.js';
import type { Answer } from '../answer/answer.js';
import { encodeCustomId } from './custom-id.js';
import type { MessageBody } from './message-body.js';
import type { Texts } from './texts.js';

export interface AnswerView {
  readonly texts: Texts;
  readonly asker: string;
  readonly comments: number;
  readonly isPrivate: boolean;
  readonly suggestions: readonly string[];
  readonly previousQuestion: string | null;
  readonly page: number;
}

export function renderAnswer(answer: Answer, { asker }: AnswerView): MessageBody {
  const content = [
    `❓ ${escapeMarkdown(answer.question.slice(0, 200))}`,
    ...answer.statements.map(({ text, citations }) => `${escapeMarkdown(text)} [${citations.join(',')}]`),
  ].join('\n');
  const button = (action: 'source' | 'why', arg: string) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: `${action} ${arg}`,
    custom_id: encodeCustomId({ action, answer: answer.id, asker, arg }),
  });
  return {
    content: content.slice(0, 2000),
    components: [{ type: ComponentType.ActionRow, components: [button('why', '')] }],
  };
}
