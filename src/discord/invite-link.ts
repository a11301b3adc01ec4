import { PermissionFlagsBits } from 'discord.js';

/** What the bot needs in a channel, and why; slash commands and buttons need none of it. */
export const neededPermissions = {
  ViewChannel: 'to be mentioned in a channel',
  SendMessages: 'to answer a mention and to show how a rebuild is going',
  SendMessagesInThreads: 'the same in threads',
  ReadMessageHistory: 'to answer as a reply, and to see which answer a reply follows up',
} as const satisfies Partial<Record<keyof typeof PermissionFlagsBits, string>>;

/** The address that adds the bot to a server with no more rights than it needs. */
export function inviteLink(applicationId: string): string {
  const permissions =
    PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.SendMessagesInThreads |
    PermissionFlagsBits.ReadMessageHistory;
  const query = new URLSearchParams({
    client_id: applicationId,
    permissions: String(permissions),
    scope: 'bot applications.commands',
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
