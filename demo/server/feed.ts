import type { Command } from '../../test/fakes/discord/command-schemas.js';
import { Member } from '../../test/fakes/discord/member.js';
import type { FakeDiscord } from '../../test/fakes/discord/start-fake-discord.js';
import type { User } from '../../test/fakes/discord/world.js';
import type { BotState, News, Person } from '../protocol.js';
import type { UsedCommands } from './perform.js';
import { shownMessage } from './shown-message.js';

export interface FeedParts {
  readonly discord: FakeDiscord;
  readonly used: UsedCommands;
  readonly people: readonly Person[];
  readonly bot: () => { readonly state: BotState; readonly said: string };
}

/**
 * Tells one member's page what they see: all of it at once, then only what is different.
 * @param send takes the news in order
 * @returns looks again, to be called after every change
 * @throws Error when there is no such member
 */
export function createFeed(parts: FeedParts, as: string, send: (news: News) => void): () => void {
  const { discord, used, people, bot } = parts;
  const { world, channel } = discord;
  const user = world.users.get(as);
  if (user === undefined || user.isBot) throw new Error(`there is no member ${as}`);
  const member = new Member(user, channel, world, () => false);
  const dm = member.dmChannel;
  /** By what it is about: the news as it was sent last. */
  const sent = new Map<string, string>();
  const tell = (about: string, news: News): void => {
    const text = JSON.stringify(news);
    if (sent.get(about) === text) return;
    sent.set(about, text);
    send(news);
  };
  // A form that was opened before this page was is nobody's any more.
  const before = new Set(world.interactions.keys());
  return () => {
    tell('scene', { kind: 'scene', people, channel, dm });
    tell('bot', { kind: 'bot', ...bot() });
    tell('commands', {
      kind: 'commands',
      inChannel: commandsFor(discord, user, world.channels.get(channel)?.guild ?? null),
      inDm: commandsFor(discord, user, null),
    });
    const seen = [...member.screen(channel), ...member.screen(dm)];
    for (const message of seen)
      tell(message.id, { kind: 'message', message: shownMessage(world, used, message) });
    const ids = new Set(seen.map(({ id }) => id));
    for (const about of sent.keys())
      if (/^\d+$/u.test(about) && !ids.has(about)) {
        sent.delete(about);
        send({ kind: 'gone', id: about });
      }
    for (const place of [channel, dm]) {
      const at = world.typing.get(place);
      if (at !== undefined) tell(`typing ${place}`, { kind: 'typing', channel: place, at });
    }
    for (const [token, interaction] of world.interactions)
      if (interaction.modal !== null && interaction.user === as && !before.has(token))
        tell(`form ${interaction.id}`, {
          kind: 'form',
          interaction: interaction.id,
          modal: interaction.modal,
        });
  };
}

/** The commands that Discord offers somebody: in a server those of the server and everywhere, else those of direct messages. */
function commandsFor(discord: FakeDiscord, user: User, guild: string | null): readonly Command[] {
  const { commands } = discord.world;
  const context = guild === null ? 1 : 0;
  const everywhere = (commands.get('') ?? []).filter(({ contexts }) =>
    (contexts ?? [0, 1, 2]).includes(context),
  );
  const here = guild === null ? [] : (commands.get(guild) ?? []);
  return [...everywhere, ...here].filter(({ default_member_permissions: needed }) => {
    if (needed == null || guild === null) return true;
    return (user.permissions & BigInt(needed)) === BigInt(needed);
  });
}
