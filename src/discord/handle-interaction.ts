import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { messageOf, UserFacingError } from '../errors.js';
import { QueueFullError, soon } from './answer-queue.js';
import { chooseLanguage } from './choose-language.js';
import type { Command } from './command.js';
import { cut } from './cut.js';
import type { Desk } from './desk.js';
import { isAlreadyDone, isTooLate } from './errors-of-discord.js';
import { type Component, type ComponentPlan, planComponent } from './handle-component.js';
import { planModal } from './handle-modal.js';
import { ERROR_SHOWN_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import { neutralise } from './neutralise.js';
import { createDrafts } from './show-drafts.js';
import { type Texts, textsFor } from './texts.js';
import { plainMessage, toMessage } from './to-message.js';
import { withProgress } from './with-progress.js';

/** A replayed interaction of this age (milliseconds) has run out; a first response could only fail. */
const TOO_OLD_MS = 3_000;

/**
 * Handles every interaction in the same order: seen before, allowed, not too fast, acknowledged, worked on, answered.
 * It never rejects; whatever happens, whoever asked gets an answer while Discord still takes one.
 */
export function createInteractionHandler(
  desk: Desk,
  commands: readonly Command[],
  now: () => number = Date.now,
): (interaction: Interaction) => Promise<void> {
  return async (interaction) => {
    if (!desk.isNew(interaction.id)) return;
    if (desk.isReplaying() && now() - interaction.createdTimestamp > TOO_OLD_MS) return;
    try {
      if (interaction.isAutocomplete()) await interaction.respond(choicesFor(desk, commands, interaction));
      else if (interaction.isRepliable()) await handle(desk, commands, interaction);
    } catch (error) {
      if (isTooLate(error)) return;
      desk.log.error(
        { interaction: interaction.id, problem: messageOf(error) },
        'an interaction got no answer',
      );
    }
  };
}

/** What a command offers for what has been typed. */
function choicesFor(desk: Desk, commands: readonly Command[], interaction: AutocompleteInteraction) {
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  if (command?.kind !== 'slash' || command.suggest === undefined) return [];
  const language = chooseLanguage({
    chosen: interaction.options.getString('language'),
    question: '',
    locale: interaction.locale,
    guildLocale: interaction.guildLocale,
    fallback: desk.settings.defaultLanguage,
  });
  return command.suggest(interaction, language);
}

async function handle(
  desk: Desk,
  commands: readonly Command[],
  interaction: RepliableInteraction,
): Promise<void> {
  const language = languageOf(desk, interaction);
  const texts = textsFor(language);
  const plan = planOf(desk, commands, interaction, language);
  const refusal = plan === null ? texts.failed : await refusalOf(desk, plan, interaction, texts);
  if (plan === null || refusal !== null) {
    await acknowledge(interaction, () =>
      interaction.reply({
        ...toMessage(plainMessage(refusal ?? texts.failed)),
        flags: MessageFlags.Ephemeral,
      }),
    );
    return;
  }
  if (plan.how === 'modal') {
    await acknowledge(interaction, plan.show);
    return;
  }
  await acknowledge(interaction, () => plan.acknowledge());
  const body = await workOn(desk, plan, interaction, texts);
  if (body === null) return;
  const reply = await interaction.editReply(toMessage(body));
  await plan.afterwards?.(reply).catch((error: unknown) => {
    desk.log.warn({ interaction: interaction.id, problem: messageOf(error) }, 'what follows a reply failed');
  });
}

async function workOn(
  desk: Desk,
  plan: Extract<ComponentPlan, { how: 'work' }>,
  interaction: RepliableInteraction,
  texts: Texts,
): Promise<MessageBody | null> {
  const drafts = createDrafts((draft) => interaction.editReply(toMessage(draft)));
  // A message that is changed in place keeps its text while the new one is looked for.
  const show = async (elapsedMs: number): Promise<void> => {
    if (plan.inPlace || drafts.hasShown()) return;
    await interaction.editReply(texts.working(Math.round(elapsedMs / 1000)));
  };
  try {
    const body = await withProgress(plan.work(plan.inPlace ? undefined : drafts.show), show);
    await drafts.settle();
    return body;
  } catch (error) {
    await drafts.settle();
    if (isTooLate(error)) return null;
    if (error instanceof QueueFullError) {
      desk.metrics.recordRefusal('queue-full');
      return plainMessage(texts.busy(soon()));
    }
    if (error instanceof UserFacingError)
      return plainMessage(
        `${neutralise(cut(error.message, ERROR_SHOWN_MAX))}\n${neutralise(cut(error.fix, ERROR_SHOWN_MAX))}`,
      );
    desk.log.error({ interaction: interaction.id, problem: messageOf(error) }, 'an interaction failed');
    // What a shutdown could not wait for can be asked again soon.
    return plainMessage(desk.isClosing() ? texts.restarting : texts.failed);
  }
}

/** What an interaction asks for, decided from itself and memory alone: Discord waits three seconds. */
function planOf(
  desk: Desk,
  commands: readonly Command[],
  interaction: RepliableInteraction,
  language: string,
): ComponentPlan | null {
  if (interaction.isModalSubmit()) return planModal(desk, interaction, language);
  if (interaction.isMessageComponent()) return planComponent(desk, interaction satisfies Component, language);
  if (!interaction.isChatInputCommand() && !interaction.isMessageContextMenuCommand()) return null;
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) return null;
  return planCommand(command, interaction, language);
}

function planCommand(
  command: Command,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  language: string,
): ComponentPlan | null {
  if (command.kind === 'slash' && interaction.isChatInputCommand())
    return {
      how: 'work',
      isQuestion: command.isQuestion,
      inPlace: false,
      acknowledge: () =>
        interaction.deferReply(command.isPrivate(interaction) ? { flags: MessageFlags.Ephemeral } : {}),
      work: (showDraft) => command.run(interaction, language, showDraft),
      afterwards: command.afterwards,
    };
  if (command.kind === 'menu' && interaction.isMessageContextMenuCommand())
    return {
      how: 'work',
      isQuestion: command.isQuestion,
      inPlace: false,
      acknowledge: () => interaction.deferReply({ flags: MessageFlags.Ephemeral }),
      work: () => command.run(interaction, language),
    };
  return null;
}

/** Why this is not done; null when it is. */
async function refusalOf(
  desk: Desk,
  plan: ComponentPlan,
  interaction: RepliableInteraction,
  texts: Texts,
): Promise<string | null> {
  const refuse = (reason: Parameters<Desk['metrics']['recordRefusal']>[0], text: string): string => {
    desk.metrics.recordRefusal(reason);
    return text;
  };
  if (desk.isClosing()) return refuse('restarting', texts.restarting);
  const channel = interaction.channelId ?? interaction.user.id;
  const { channelIds } = desk.settings;
  const isQuestion = plan.how === 'modal' || plan.isQuestion;
  if (isQuestion && interaction.guildId !== null && channelIds.length > 0 && !channelIds.includes(channel))
    return refuse('channel', texts.notHere);
  const take = plan.how === 'work' && plan.isQuestion ? desk.takeQuestion : desk.takeClick;
  const again = await take({ user: interaction.user.id, channel, guild: interaction.guildId });
  return again === null ? null : refuse('too-fast', texts.tooFast(`<t:${again}:R>`));
}

/** Sends the first response; when an earlier try of it arrived after all, that is as good. */
async function acknowledge(
  interaction: RepliableInteraction | ModalSubmitInteraction,
  send: () => Promise<unknown>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!isAlreadyDone(error)) throw error;
    interaction.deferred = true;
  }
}

function languageOf(desk: Desk, interaction: RepliableInteraction): string {
  const options = interaction.isChatInputCommand() ? interaction.options : null;
  const asked = interaction.isModalSubmit()
    ? questionOfModal(interaction)
    : (options?.getString('question') ?? '');
  return chooseLanguage({
    chosen: options?.getString('language') ?? null,
    question: asked,
    locale: interaction.locale,
    guildLocale: interaction.guildLocale,
    fallback: desk.settings.defaultLanguage,
  });
}

function questionOfModal(interaction: ModalSubmitInteraction): string {
  return interaction.fields.fields.has('question') ? interaction.fields.getTextInputValue('question') : '';
}
