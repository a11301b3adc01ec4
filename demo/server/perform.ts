import { setTimeout as sleep } from 'node:timers/promises';
import { type Deed as Done, Member } from '../../test/fakes/discord/member.js';
import type { FakeDiscord } from '../../test/fakes/discord/start-fake-discord.js';
import type { Interaction, Message } from '../../test/fakes/discord/world.js';
import type { Act, Outcome } from '../protocol.js';

/** Discord gives an application three seconds; a little more for the way. */
const WAITS_MS = 3_200;

/** The names of commands by the interactions that used them: Discord shows them above the answer. */
export type UsedCommands = Map<string, string>;

/**
 * Does as a member of the fake Discord what somebody did on the page, and waits for the bot's first response.
 * @throws Error that says why Discord would not offer it
 */
export async function perform(
  discord: FakeDiscord,
  used: UsedCommands,
  { as, locale, channel, deed }: Act,
): Promise<Outcome> {
  const { world } = discord;
  const user = world.users.get(as);
  if (user === undefined || user.isBot) throw new Error(`there is no member ${as}`);
  if (!world.channels.has(channel)) throw new Error(`there is no channel ${channel}`);
  // Somebody's language is a setting of their own client.
  const member = new Member({ ...user, locale }, channel, world, () => false);
  const where = { channel };
  const message = (id: string): Message => {
    const found = world.messages.get(id);
    if (found === undefined) throw new Error(`there is no message ${id}`);
    return found;
  };
  switch (deed.kind) {
    case 'run': {
      const done = member.runs(deed.line, deed.options, where);
      used.set(done.id, deed.line);
      return acknowledged(done);
    }
    case 'menu': {
      const done = member.usesMenu(deed.command, message(deed.message), where);
      used.set(done.id, deed.command);
      return acknowledged(done);
    }
    case 'click':
      return acknowledged(member.clicks(message(deed.message), deed.button, where));
    case 'select':
      return acknowledged(member.selects(message(deed.message), deed.option, where));
    case 'submit':
      return acknowledged(member.submits(formOf(discord, as, deed.interaction), deed.values, where));
    case 'type': {
      const typed = member.types(deed.command, deed.option, deed.text, where);
      const choices = await Promise.race([typed.choices(), sleep(WAITS_MS, null, { ref: false })]);
      return { isAnswered: choices !== null, choices: choices ?? [] };
    }
    case 'say':
      if (channel === member.dmChannel) member.dms(deed.text);
      else if (deed.mentionsBot) member.mentions(deed.text, { channel });
      else member.says(deed.text, { channel });
      return { isAnswered: true, choices: [] };
    case 'reply':
      member.repliesTo(message(deed.message), deed.text);
      return { isAnswered: true, choices: [] };
  }
}

async function acknowledged(done: Done): Promise<Outcome> {
  const first = done.acknowledged().catch(() => null);
  const isAnswered = (await Promise.race([first, sleep(WAITS_MS, null, { ref: false })])) !== null;
  return { isAnswered, choices: [] };
}

function formOf(discord: FakeDiscord, as: string, id: string) {
  const interaction = [...discord.world.interactions.values()].find((one: Interaction) => one.id === id);
  if (interaction?.modal == null || interaction.user !== as) throw new Error(`there is no form ${id}`);
  return { modal: interaction.modal, interaction };
}
