import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import { messageOf, UserFacingError } from '../errors.js';
import type { SlashCommand } from './command.js';
import { commandTexts } from './command-texts.js';
import { cut } from './cut.js';
import type { Desk } from './desk.js';
import { isForbidden } from './errors-of-discord.js';
import { isAllowed } from './is-allowed.js';
import { ERROR_SHOWN_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import { neutralise } from './neutralise.js';
import type { Declaration } from './register-commands.js';
import { renderIndexStatus, renderProgress, renderRebuilt } from './render-index.js';
import { withThemeChanges } from './render-theme-changes.js';
import { type Texts, textsFor } from './texts.js';
import { plainMessage, toMessage } from './to-message.js';

type IndexDesk = Pick<Desk, 'engine' | 'rebuilds' | 'prepareThemes' | 'authority' | 'log'>;

/** Between two edits of the message that shows a rebuild, milliseconds. */
export const EDIT_EVERY_MS = 2_000;
/** An interaction's token ends after 15 minutes; from here on (milliseconds) its reply is left alone. */
const REPLY_UNTIL_MS = 12 * 60_000;

const subcommand = (texts: (typeof commandTexts)['status' | 'rebuild' | 'rollback']) => ({
  type: ApplicationCommandOptionType.Subcommand as const,
  ...texts,
});

export const indexDeclaration: Declaration = {
  type: ApplicationCommandType.ChatInput,
  ...commandTexts.index,
  // Only hides it from the others; whoever calls it is looked at each time.
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [
    subcommand(commandTexts.status),
    subcommand(commandTexts.rebuild),
    subcommand(commandTexts.rollback),
  ],
};

export function indexCommand(desk: IndexDesk, editEveryMs: number = EDIT_EVERY_MS): SlashCommand {
  return {
    kind: 'slash',
    isQuestion: false,
    data: indexDeclaration,
    isPrivate: () => true,
    async run(interaction, language) {
      const subcommand = interaction.options.getSubcommand();
      if (!isAllowed(interaction, { action: `index ${subcommand}`, needs: 'owner' }, desk))
        return plainMessage(textsFor(language).onlyOwner);
      return subcommand === 'rebuild'
        ? rebuild(desk, interaction, language, editEveryMs)
        : status(desk, interaction, language);
    },
  };
}

/** Of a roll-back only the question whether to; the button below the status does it. */
async function status(
  { engine }: IndexDesk,
  interaction: ChatInputCommandInteraction,
  language: string,
): Promise<MessageBody> {
  const view = {
    manifest: engine.generation().manifest,
    isStale: engine.isStale(),
    changes: await engine.changes(),
    previous: await engine.previousGeneration(),
    asker: interaction.user.id,
  };
  return renderIndexStatus(view, textsFor(language));
}

async function rebuild(
  desk: IndexDesk,
  interaction: ChatInputCommandInteraction,
  language: string,
  editEveryMs: number,
): Promise<MessageBody> {
  const texts = textsFor(language);
  const { rebuilds } = desk;
  const before = desk.engine.generation().id;
  const { isNew, done } = rebuilds.start();
  if (!isNew) return runningAlready(desk, language);
  const message = await openMessage(interaction, language);
  rebuilds.watched.url = message?.url ?? null;
  if (message === null) {
    const began = performance.now();
    return watch(desk, done, language, editEveryMs, async (body) => {
      if (performance.now() - began < REPLY_UNTIL_MS) await interaction.editReply(toMessage(body));
    });
  }
  // The reply is done; the message in the channel goes on without it.
  void watch(desk, done, language, editEveryMs, (body) => message.edit(toMessage(body)))
    .then(async (body) => {
      await message.edit(toMessage(body));
      await done;
      await message.edit(toMessage(await withDigest(desk, body, before, language)));
    })
    .catch((error: unknown) => desk.log.warn({ problem: messageOf(error) }, 'a rebuild could not be shown'));
  return plainMessage(`${texts.rebuildStarted} ${message.url}`);
}

/** The report with what the themes tell otherwise now; they are looked up first, while nobody waits. */
async function withDigest(
  { engine: { themes }, prepareThemes }: IndexDesk,
  report: MessageBody,
  before: string,
  language: string,
): Promise<MessageBody> {
  await prepareThemes();
  const changes = await themes.changesSince(before, language);
  return withThemeChanges(report, { changes, themes: themes.all }, textsFor(language));
}

function runningAlready({ rebuilds }: IndexDesk, language: string): MessageBody {
  const { content } = renderProgress(rebuilds.progress(), textsFor(language));
  return plainMessage(`${textsFor(language).rebuildRunning(rebuilds.watched.url ?? '')}\n${content}`);
}

/** Shows from time to time how far it is. @returns what to show last */
async function watch(
  { rebuilds }: IndexDesk,
  done: ReturnType<Desk['rebuilds']['start']>['done'],
  language: string,
  editEveryMs: number,
  show: (body: MessageBody) => Promise<unknown>,
): Promise<MessageBody> {
  const texts = textsFor(language);
  const began = performance.now();
  let isShowing = false;
  let showing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    if (isShowing) return;
    isShowing = true;
    showing = show(renderProgress(rebuilds.progress(), texts))
      .catch(() => {})
      .finally(() => {
        isShowing = false;
      });
  }, editEveryMs);
  try {
    return renderRebuilt(await done, performance.now() - began, texts);
  } catch (error) {
    return failed(error, textsFor(language));
  } finally {
    clearInterval(timer);
    await showing;
  }
}

function failed(error: unknown, texts: Texts): MessageBody {
  return plainMessage(
    error instanceof UserFacingError
      ? texts.rebuildFailed(
          neutralise(cut(error.message, ERROR_SHOWN_MAX)),
          neutralise(cut(error.fix, ERROR_SHOWN_MAX)),
        )
      : texts.failed,
  );
}

/** The message in the channel that shows the rebuild; null where the bot may not write. */
async function openMessage(
  interaction: ChatInputCommandInteraction,
  language: string,
): Promise<Message | null> {
  const { channel } = interaction;
  if (channel === null || !channel.isSendable()) return null;
  try {
    return await channel.send({
      ...toMessage(renderProgress(null, textsFor(language))),
      nonce: `${interaction.id}-0`,
      enforceNonce: true,
    });
  } catch (error) {
    if (isForbidden(error)) return null;
    throw error;
  }
}
