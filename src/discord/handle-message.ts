import type { Message, SendableChannels } from 'discord.js';
import { messageOf } from '../errors.js';
import { QueueFullError, soon } from './answer-queue.js';
import { chooseLanguage } from './choose-language.js';
import type { Desk } from './desk.js';
import { isForbidden } from './errors-of-discord.js';
import type { MessageBody } from './message-body.js';
import { readQuestion } from './read-question.js';
import { renderHelp } from './render-help.js';
import { QUESTION_LENGTH, type ShowDraft } from './responder.js';
import { createDrafts } from './show-drafts.js';
import { type Texts, textsFor } from './texts.js';
import { plainMessage, toMessage } from './to-message.js';

/** Discord shows "typing" for ten seconds; milliseconds between two tellings. */
const TYPING_EVERY_MS = 8_000;

/** Answers mentions, direct messages and texts with a ping. It never rejects. */
export function createMessageHandler(desk: Desk): (message: Message) => Promise<void> {
  return async (message) => {
    const text = questionTo(message);
    if (text === null || !desk.isNew(message.id) || desk.isClosing()) return;
    const { channel, channelId, guildId } = message;
    const { channelIds } = desk.settings;
    if (guildId !== null && channelIds.length > 0 && !channelIds.includes(channelId)) return;
    if (!channel.isSendable() || desk.resting.isResting(channelId)) return;
    try {
      await reply(desk, message, channel, text);
      desk.resting.accepted(channelId);
    } catch (error) {
      if (isForbidden(error)) desk.resting.refused(channelId);
      desk.log.warn({ message: message.id, problem: messageOf(error) }, 'a message got no answer');
    }
  };
}

/**
 * What is asked of the bot in a message, mentions taken out; null when it is not meant for it. Of bots, webhooks and
 * the system nothing is taken.
 */
export function questionTo(message: Message): string | null {
  const { author, webhookId, system, mentions, client, guildId, content } = message;
  if (author.bot || webhookId !== null || system) return null;
  const isMentioned = mentions.users.has(client.user.id);
  if (guildId !== null && !isMentioned) return null;
  const text = content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'gu'), ' ').trim();
  return text === '' && !isMentioned ? null : text;
}

async function reply(desk: Desk, message: Message, channel: SendableChannels, text: string): Promise<void> {
  const language = chooseLanguage({
    chosen: null,
    question: text,
    locale: null,
    guildLocale: message.guild?.preferredLocale ?? null,
    fallback: desk.settings.defaultLanguage,
  });
  const texts = textsFor(language);
  const send = (body: MessageBody, part = 0): Promise<Message> =>
    channel.send({
      ...toMessage(body),
      // One request may be sent four times; Discord keeps the first of a nonce.
      nonce: `${message.id}-${part}`,
      enforceNonce: true,
      reply: { messageReference: message.id, failIfNotExists: false },
    });
  const place = { user: message.author.id, channel: message.channelId, guild: message.guildId };
  const again = await desk.takeQuestion(place);
  if (again !== null) {
    desk.metrics.recordRefusal('too-fast');
    // Only the first refusal is said: a refusal a message would be the flood itself.
    if ((await desk.takeClick(place)) === null) await send(plainMessage(texts.tooFast(`<t:${again}:R>`)));
    return;
  }
  if (text === '') {
    await send(renderHelp(textsFor(language)));
    return;
  }
  let sent: Message | null = null;
  const show = async (body: MessageBody): Promise<void> => {
    if (sent === null) sent = await send(body);
    else await sent.edit(toMessage(body));
  };
  const drafts = createDrafts(show);
  const work = (): Promise<MessageBody> => answer(desk, message, text, language, drafts.show, texts);
  // Where the bot may perhaps not speak, one request tells, not two.
  const body = await (desk.resting.isProven(message.channelId)
    ? whileTyping(channel, work, () => desk.resting.refused(message.channelId))
    : work());
  await drafts.settle();
  await show(body);
}

async function answer(
  desk: Desk,
  message: Message,
  text: string,
  language: string,
  showDraft: ShowDraft,
  texts: Texts,
): Promise<MessageBody> {
  const isLong = text.length > QUESTION_LENGTH.max;
  try {
    const previous = await questionRepliedTo(message);
    const body = await desk.respond(
      {
        question: text.slice(0, QUESTION_LENGTH.max).toWellFormed(),
        language,
        asker: message.author.id,
        isPrivate: false,
        previousQuestion: previous?.question ?? null,
        isPreviousOwn: previous?.isOwn ?? false,
      },
      showDraft,
    );
    const notice = `\n-# ${texts.cut(QUESTION_LENGTH.max)}`;
    return isLong && body.content.length + notice.length <= 2000
      ? { ...body, content: `${body.content}${notice}` }
      : body;
  } catch (error) {
    if (error instanceof QueueFullError) {
      desk.metrics.recordRefusal('queue-full');
      return plainMessage(texts.busy(soon()));
    }
    desk.log.error({ message: message.id, problem: messageOf(error) }, 'a message could not be answered');
    return plainMessage(desk.isClosing() ? texts.restarting : texts.failed);
  }
}

/** The question of the bot's answer that a message texts to; null for anything else. */
async function questionRepliedTo(
  message: Message,
): Promise<{ readonly question: string; readonly isOwn: boolean } | null> {
  if (message.reference?.messageId === undefined) return null;
  const original = await message.fetchReference().catch(() => null);
  if (original === null || original.author.id !== message.client.user.id) return null;
  const question = readQuestion(original.content);
  const asker = original.interactionMetadata?.user.id ?? original.mentions.repliedUser?.id;
  const isOwn = message.guildId === null || asker === message.author.id;
  return question === null ? null : { question, isOwn };
}

async function whileTyping<Result>(
  channel: SendableChannels,
  work: () => Promise<Result>,
  refused: () => void,
): Promise<Result> {
  const type = (): void =>
    void channel.sendTyping().catch((error: unknown) => {
      if (isForbidden(error)) refused();
    });
  type();
  const timer = setInterval(type, TYPING_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
