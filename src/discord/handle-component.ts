import {
  ButtonStyle,
  ComponentType,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import { calibration } from '../answer/calibration.js';
import { answerOfStored, type StoredAnswer } from './answer-store.js';
import { askForm } from './ask-form.js';
import { type CustomId, encodeCustomId, parseCustomId } from './custom-id.js';
import type { Desk } from './desk.js';
import { findSource } from './find-source.js';
import { isAllowed } from './is-allowed.js';
import { TITLE_SHOWN_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import { readQuestion } from './read-question.js';
import { renderAnswer } from './render-answer.js';
import { renderSource } from './render-source.js';
import { renderWhy } from './render-why.js';
import type { ShowDraft } from './responder.js';
import { showPicture } from './show-picture.js';
import { shown } from './shown.js';
import { showDocuments } from './sources-command.js';
import { showSummary } from './summary-command.js';
import { tellEverything } from './tell-everything.js';
import { type Texts, textsFor } from './texts.js';
import { showTimeline } from './timeline-command.js';
import { plainMessage } from './to-message.js';
import { showVoices } from './voices-command.js';
import { voteReasons } from './votes.js';

export type Component = MessageComponentInteraction;

/** What will be done, settled before anything is sent: the first response fixes who sees it. */
export type ComponentPlan =
  | { readonly how: 'modal'; readonly show: () => Promise<unknown> }
  | {
      readonly how: 'work';
      /** Does the engine have to work for it? */
      readonly isQuestion: boolean;
      /** Does the result replace the message that was clicked? */
      readonly inPlace: boolean;
      readonly acknowledge: () => Promise<unknown>;
      /** May show what there is of it before it is done. */
      readonly work: (showDraft?: ShowDraft) => Promise<MessageBody>;
      readonly afterwards?: ((reply: Message) => Promise<void>) | undefined;
    };

/** What a button or menu of a message does; buttons of an earlier start of the program included. */
export function planComponent(desk: Desk, interaction: Component, language: string): ComponentPlan {
  const texts = textsFor(language);
  const raw = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : interaction.customId;
  const id = parseCustomId(raw) ?? parseCustomId(interaction.customId);
  if (id === null) return privately(interaction, async () => unknownButton(texts));
  const stored = desk.answers.get(id.answer);
  const click: Click = { desk, interaction, language, texts, id };
  switch (id.action) {
    case 'follow':
      return showForm(interaction, texts, id.answer);
    case 'again':
      return showForm(interaction, texts, null);
    case 'sources':
      return inPlaceForAsker(click, false, async () =>
        showDocuments(desk, language, interaction.user.id, id.arg),
      );
    case 'rollback':
      return privately(interaction, () => rollBack(click));
    case 'summary':
      return inPlaceForAsker(click, false, (isPrivate) => tellTheme(click, isPrivate));
    case 'tell':
      return publish(click, () => tellTheme(click, false));
    case 'voices':
      return inPlaceForAsker(click, false, () => showVoices(desk, language, interaction.user.id, id.arg));
    case 'picture':
      return privately(interaction, () => showPicture(desk, language, id.arg));
    case 'briefing':
      return privately(interaction, () => tellEverything(desk, language), true);
    case 'timeline':
      return inPlaceForAsker(click, false, () => showTimeline(desk, language, interaction.user.id, id.arg));
    case 'up':
    case 'down':
    case 'reason':
      return vote(click);
    case 'source':
    case 'why':
    case 'share':
    case 'page':
    case 'suggest':
      return stored === null
        ? privately(interaction, async () => unknownButton(texts))
        : planOnAnswer(click, stored, id.action);
  }
}

interface Click {
  readonly desk: Desk;
  readonly interaction: Component;
  readonly language: string;
  readonly texts: Texts;
  readonly id: CustomId;
}

function planOnAnswer(
  click: Click,
  stored: StoredAnswer,
  action: 'source' | 'why' | 'share' | 'page' | 'suggest',
): ComponentPlan {
  const { desk, interaction, language, id } = click;
  const asker = interaction.user.id;
  switch (action) {
    case 'source':
      // ◀ and ▶ stand under a paragraph that only its reader sees.
      return id.arg.includes(':') && isEphemeral(interaction)
        ? inPlace(interaction, false, () => showSource(click, stored))
        : privately(interaction, () => showSource(click, stored));
    case 'why':
      return privately(interaction, async () =>
        renderWhy({ ...stored, threshold: calibration.threshold }, textsFor(language)),
      );
    case 'share':
      return share(click, stored);
    case 'page':
      return inPlaceForAsker(click, false, async () =>
        renderStored(click, stored, { isPrivate: isEphemeral(interaction), page: Number(id.arg) || 0 }),
      );
    case 'suggest': {
      const question = stored.suggestions[Number(id.arg)];
      if (question === undefined) return privately(interaction, async () => unknownButton(click.texts));
      return inPlaceForAsker(click, true, (isPrivate) =>
        desk.respond({ question, language, asker, isPrivate, previousQuestion: null }),
      );
    }
  }
}

/** Another message, for whoever clicked alone. */
function privately(
  interaction: Component,
  work: () => Promise<MessageBody>,
  isQuestion = false,
): ComponentPlan {
  return {
    how: 'work',
    isQuestion,
    inPlace: false,
    acknowledge: () => interaction.deferReply({ flags: MessageFlags.Ephemeral }),
    work,
  };
}

function inPlace(
  interaction: Component,
  isQuestion: boolean,
  work: () => Promise<MessageBody>,
): ComponentPlan {
  return { how: 'work', isQuestion, inPlace: true, acknowledge: () => interaction.deferUpdate(), work };
}

/** The asker's click changes the message; everybody else gets a private copy of what it would become. */
function inPlaceForAsker(
  { interaction, id }: Click,
  isQuestion: boolean,
  work: (isPrivate: boolean) => Promise<MessageBody>,
): ComponentPlan {
  const isAsker = id.asker === interaction.user.id;
  if (isAsker) return inPlace(interaction, isQuestion, () => work(isEphemeral(interaction)));
  return privately(interaction, () => work(true), isQuestion);
}

function isEphemeral({ message }: Component): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

function showForm(interaction: Component, texts: Texts, answer: string | null): ComponentPlan {
  return {
    how: 'modal',
    show: () => interaction.showModal(askForm(texts, { answer, asker: interaction.user.id })),
  };
}

async function showSource({ desk, interaction, language, texts, id }: Click, stored: StoredAnswer) {
  const [number = '', shift = '0'] = id.arg.split(':');
  const citation = stored.citations.find((one) => one.number === Number(number));
  if (citation === undefined) return unknownButton(texts);
  const view = await findSource(desk.engine.generation(), citation, {
    answer: stored.id,
    asker: interaction.user.id,
    shift: Number(shift) || 0,
  });
  return view === null
    ? plainMessage(texts.sourceGone(shown(citation.document, TITLE_SHOWN_MAX)))
    : renderSource(view, textsFor(language));
}

function renderStored(
  { desk, interaction, language }: Click,
  stored: StoredAnswer,
  { isPrivate, page }: { readonly isPrivate: boolean; readonly page: number },
): MessageBody {
  const question = readQuestion(interaction.message.content) ?? '';
  return renderAnswer(answerOfStored(stored, question), {
    texts: textsFor(language),
    asker: interaction.user.id,
    composed: stored.composed,
    glosses: stored.glosses,
    comments: stored.comments,
    isPrivate,
    suggestions: stored.suggestions,
    previousQuestion: null,
    page,
    documents: desk.engine.generation().documents,
  });
}

function tellTheme({ desk, interaction, language, id }: Click, isPrivate: boolean): Promise<MessageBody> {
  const asked = { named: id.answer, length: id.arg, asker: interaction.user.id, isPrivate };
  return showSummary(desk, language, asked);
}

function share(click: Click, stored: StoredAnswer): ComponentPlan {
  return publish(click, async () => renderStored(click, stored, { isPrivate: false, page: 0 }));
}

/** Once a message: the click's own answer is the public copy. */
function publish({ desk, interaction, texts }: Click, work: () => Promise<MessageBody>): ComponentPlan {
  const message = interaction.message.id;
  if (desk.shared.get(message) !== null)
    return privately(interaction, async () => plainMessage(texts.sharedAlready));
  desk.shared.set({ message });
  return {
    how: 'work',
    isQuestion: false,
    inPlace: false,
    acknowledge: () => interaction.deferReply(),
    work,
  };
}

function vote({ desk, interaction, texts, id }: Click): ComponentPlan {
  const { action, answer, arg } = id;
  const user = interaction.user.id;
  if (action === 'reason')
    return inPlace(interaction, false, async () => {
      desk.votes.cast(user, answer, 'down', voteReasons[Number(arg)]);
      return plainMessage(texts.thanks);
    });
  return privately(interaction, async () => {
    desk.votes.cast(user, answer, action === 'up' ? 'up' : 'down');
    return action === 'up' ? plainMessage(texts.thanks) : askWhyNot(texts, answer, user);
  });
}

function askWhyNot(texts: Texts, answer: string, asker: string): MessageBody {
  return {
    content: `${texts.thanks}\n${texts.whyNot}`,
    components: [
      {
        type: ComponentType.ActionRow,
        components: voteReasons.map((reason, i) => ({
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: texts.voteReasons[reason],
          custom_id: encodeCustomId({ action: 'reason', answer, asker, arg: String(i) }),
        })),
      },
    ],
  };
}

async function rollBack({ desk, interaction, texts }: Click): Promise<MessageBody> {
  if (!isAllowed(interaction, { action: 'rollback', needs: 'owner' }, desk))
    return plainMessage(texts.onlyOwner);
  return plainMessage(texts.rolledBack(await desk.engine.rollBack()));
}

/** A polite line with a way on. */
export function unknownButton(texts: Texts): MessageBody {
  return {
    content: texts.unknownButton,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Primary,
            label: texts.askAgain,
            custom_id: encodeCustomId({ action: 'again', answer: '-', asker: '-', arg: '' }),
          },
        ],
      },
    ],
  };
}
