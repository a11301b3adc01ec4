import { EPHEMERAL, LOADING } from '../../test/fakes/discord/message-schemas.js';
import type { Interaction, Message, World } from '../../test/fakes/discord/world.js';
import type { ShownMessage } from '../protocol.js';
import type { UsedCommands } from './perform.js';

/** What Discord shows as a picture; anything else is a file. */
const PICTURE = /\.(?:png|jpe?g|gif|webp)$/iu;
/** Discord answers a command later with this type of first response: "… is thinking". */
const DEFERRED = 5;
/** Code units of a message that a reply to it shows. */
const EXCERPT = 160;

/** A message as Discord's client shows it. */
export function shownMessage(world: World, used: UsedCommands, message: Message): ShownMessage {
  const interaction = interactionOf(world, message);
  const command = interaction === undefined ? undefined : used.get(interaction.id);
  const repliesTo = world.messages.get(message.reference ?? interaction?.source ?? '');
  // The answer that takes the place of "thinking" is no edit.
  const firstEdits = interaction?.response === DEFERRED ? 1 : 0;
  return {
    id: message.id,
    channel: message.channel,
    author: message.author,
    at: message.createdAt,
    content: message.content,
    isThinking: (message.flags & LOADING) !== 0,
    isPrivate: (message.flags & EPHEMERAL) !== 0,
    isEdited: message.edits > firstEdits,
    isPinned: message.isPinned,
    command:
      interaction === undefined || command === undefined ? null : { by: interaction.user, name: command },
    repliesTo:
      repliesTo === undefined || repliesTo.isDeleted
        ? null
        : { id: repliesTo.id, author: repliesTo.author, content: repliesTo.content.slice(0, EXCERPT) },
    rows: message.components,
    files: message.attachments.map(({ name, bytes }, i) => ({
      name,
      bytes,
      address: `files/${message.id}/${i}/${encodeURIComponent(name)}`,
      isPicture: PICTURE.test(name),
    })),
  };
}

function interactionOf(world: World, { interaction }: Message): Interaction | undefined {
  if (interaction === null) return undefined;
  return [...world.interactions.values()].find(({ id }) => id === interaction);
}
