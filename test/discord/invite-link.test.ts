import { PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import { inviteLink, neededPermissions } from '../../src/discord/invite-link.js';

test('the invite link asks for exactly the permissions that are explained', () => {
  const link = new URL(inviteLink('123456789012345678'));
  expect(link.searchParams.get('client_id')).toBe('123456789012345678');
  expect(link.searchParams.get('scope')).toBe('bot applications.commands');
  const asked = new PermissionsBitField(BigInt(link.searchParams.get('permissions') ?? '0'));
  expect(asked.toArray().sort()).toEqual(Object.keys(neededPermissions).sort());
});
