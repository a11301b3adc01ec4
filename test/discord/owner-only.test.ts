import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Deed, Member } from '../fakes/discord/member.js';
import { type Message, permissions } from '../fakes/discord/world.js';
import { startSampleBot } from '../fakes/sample-bot.js';
import { measured } from '../torture/measured.js';

const KEEPER_ROLE = '111111111111111111';
const STRANGER_ROLE = '222222222222222222';

const places = ['home', 'away', 'direct'] as const;
type Place = (typeof places)[number];

/** Whoever there can be, and what they are where: written down by hand, not asked of the bot. */
const people = [
  { name: 'a member', roles: [], permissions: 0n, isOwner: false },
  { name: 'a member with another role', roles: [STRANGER_ROLE], permissions: 0n, isOwner: false },
  { name: 'a manager', roles: [], permissions: permissions.manageGuild, isOwner: false },
  { name: 'an administrator', roles: [], permissions: (1n << 53n) - 1n, isOwner: false },
  { name: 'a keeper by role', roles: [KEEPER_ROLE], permissions: 0n, isOwner: false },
  { name: 'the application’s owner', roles: [], permissions: 0n, isOwner: true },
] as const;
type Person = (typeof people)[number];

const isKeeper = ({ isOwner, roles }: Person): boolean =>
  isOwner || roles.some((role) => role === KEEPER_ROLE);
const manages = (person: Person): boolean => (person.permissions & permissions.manageGuild) !== 0n;

/** What is tried; `needs` by the promise: owners at home, or moderators there. */
const actions = [
  { name: '/index status', needs: 'owner' },
  { name: '/index rebuild', needs: 'owner' },
  { name: '/index rollback', needs: 'owner' },
  { name: 'the button that rolls back', needs: 'owner' },
  { name: '/gaps', needs: 'moderator' },
  { name: '/panel', needs: 'moderator' },
] as const;
type Action = (typeof actions)[number];

const isAllowed = ({ needs }: Action, person: Person, place: Place): boolean =>
  place === 'home' && (isKeeper(person) || (needs === 'moderator' && manages(person)));

/** Every file below a folder, with its size and time. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names.sort().map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
}

test(`every action for owners or moderators, by everybody, everywhere: only who may does it, and a refusal writes nothing`, {
  timeout: 120_000,
}, async () => {
  const done: string[] = [];
  const { discord, owner, folder, log } = await startSampleBot({
    discord: { guilds: 2 },
    roles: [KEEPER_ROLE, STRANGER_ROLE],
    settings: { ownerRoleIds: [KEEPER_ROLE] },
    engine: {
      previousGeneration: async () => 'g0',
      rebuild: async () => {
        done.push('rebuild');
        throw new Error('nothing is built here');
      },
      rollBack: async () => {
        done.push('rollback');
        return 'g0';
      },
    },
  });
  const [home = '', away = ''] = discord.guilds;
  // A server may show a command to whomever it likes, so here every command is offered everywhere to everybody.
  const everything = [...discord.world.commands.values()]
    .flat()
    .map(({ contexts: _, ...command }) => command);
  discord.world.commands.clear();
  discord.world.commands.set('', everything);

  const channelOf = (place: Place, member: Member): string =>
    place === 'direct' ? member.dmChannel : discord.addChannel({ guild: place === 'home' ? home : away }).id;
  const status = await owner.runs('/index rollback').reply();
  /** The owner's private message, as if anybody could press its button. */
  const copyIn = (channel: string): Message =>
    discord.world.addMessage({
      channel,
      author: discord.world.bot.id,
      components: status.components,
      content: 'x',
    });
  const act = ({ name }: Action, member: Member, channel: string): Deed => {
    if (name.startsWith('/')) return member.runs(name, {}, { channel });
    return member.clicks(copyIn(channel), 'g0', { channel });
  };

  let refusals = 0;
  let allowed = 0;
  const faults: string[] = [];
  for (const person of people)
    for (const place of places)
      for (const action of actions) {
        const what = `${person.name}, ${place}, ${action.name}`;
        const member = person.isOwner
          ? owner
          : discord.member({ roles: [...person.roles], permissions: person.permissions });
        const channel = channelOf(place, member);
        const before = await filesIn(folder);
        const doneBefore = done.length;
        const warnings = log.warnings.length;
        const reply = await act(action, member, channel).reply();
        const isRefused = /^Only (?:the owners|those who manage)/u.test(reply.content);
        if (isRefused === isAllowed(action, person, place)) faults.push(`${what}: ${reply.content}`);
        if (!isRefused) {
          allowed += 1;
          continue;
        }
        refusals += 1;
        if (done.length !== doneBefore) faults.push(`${what}: refused, and done`);
        if ((await filesIn(folder)).join() !== before.join()) faults.push(`${what}: refused, and written`);
        const logged = log.warnings.slice(warnings).join();
        if (!logged.includes(member.user.id)) faults.push(`${what}: not logged`);
        if (reply.visibleTo !== member.user.id && place !== 'direct') faults.push(`${what}: seen by others`);
      }
  expect(faults).toEqual([]);
  expect([allowed > 0, done.includes('rebuild'), done.includes('rollback')]).toEqual([true, true, true]);
  measured(
    15,
    `${people.length * places.length * actions.length} combinations: ${refusals} refused, logged, 0 writes; ${allowed} allowed, as listed`,
  );
});
