import { expect, test } from 'vitest';
import { type Actor, isModerator, isOwner } from '../../src/discord/authority.js';

const settings = { guildIds: ['home'], ownerIds: ['olga'], ownerRoleIds: ['keepers'] };
const actor = (facts: Partial<Actor>): Actor => ({
  user: 'ann',
  guild: 'home',
  roles: [],
  managesGuild: false,
  ...facts,
});

test.for([
  ['the owner at home', { user: 'olga' }, true],
  ['somebody with the role at home', { roles: ['keepers'] }, true],
  ['the owner in another server', { user: 'olga', guild: 'away' }, false],
  ['the role’s id in another server', { roles: ['keepers'], guild: 'away' }, false],
  ['the owner in a direct message', { user: 'olga', guild: null, roles: null }, false],
  ['the owner where no member is told', { user: 'olga', roles: null }, false],
  ['a manager of the server', { managesGuild: true }, false],
  ['anybody', {}, false],
] as const)('%s: may rebuild is decided', ([, facts, expected]) => {
  expect(isOwner(actor(facts), settings)).toBe(expected);
});

test('without a server in the settings nobody may', () => {
  expect(isOwner(actor({ user: 'olga' }), { ...settings, guildIds: [] })).toBe(false);
});

test('a manager is a moderator at home only', () => {
  expect(isModerator(actor({ managesGuild: true }), settings)).toBe(true);
  expect(isModerator(actor({ managesGuild: true, guild: 'away' }), settings)).toBe(false);
  expect(isModerator(actor({ user: 'olga' }), settings)).toBe(true);
  expect(isModerator(actor({}), settings)).toBe(false);
});
