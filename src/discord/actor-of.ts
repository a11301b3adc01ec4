import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Actor } from './authority.js';

/** Who acts, as Discord itself says with the interaction; nothing is taken from a cache. */
export function actorOf(interaction: BaseInteraction): Actor {
  const { member } = interaction;
  const roles =
    member === null ? null : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return {
    user: interaction.user.id,
    guild: interaction.guildId,
    roles,
    managesGuild: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}
