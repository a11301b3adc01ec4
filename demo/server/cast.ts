import type { FakeDiscord } from '../../test/fakes/discord/start-fake-discord.js';
import { permissions } from '../../test/fakes/discord/world.js';
import type { Person } from '../protocol.js';

/** Everybody on the page: two members, the owner, the bot; and what was said before anybody came. */
export function castOf(discord: FakeDiscord): readonly Person[] {
  const member = (name: string): Person => ({
    id: discord.member({ name }).user.id,
    name,
    role: 'member',
    avatar: `avatars/${name.toLowerCase()}.svg`,
  });
  const [aoi, ben] = [member('Aoi'), member('Ben')];
  const operator = discord.member({
    name: 'Mori',
    isOwner: true,
    permissions: permissions.viewChannel | permissions.sendMessages | permissions.manageGuild,
  });
  const people: readonly Person[] = [
    aoi,
    ben,
    { id: operator.user.id, name: 'Mori', role: 'owner', avatar: 'avatars/mori.svg' },
    { id: discord.world.bot.id, name: discord.world.bot.name, role: 'bot', avatar: 'avatars/bot.svg' },
  ];
  for (const [author, text] of opening(aoi.id, ben.id))
    discord.world.addMessage({ channel: discord.channel, author, content: text });
  return people;
}

/** Half true on purpose: something for "Check against the sources". */
function opening(aoi: string, ben: string): readonly (readonly [string, string])[] {
  return [
    [
      aoi,
      '障害の原因は更新の不具合だった。マイクロソフトは影響を受けた端末を950万台と推定した。一社に頼りすぎるのは危険だ。',
    ],
    [
      ben,
      'The outage was caused by a faulty update. Microsoft estimated that 9.5 million Windows devices were affected. Everybody worked overtime until the end of the month.',
    ],
  ];
}
