/** Who may do more than ask; from the settings, the owners by default from Discord's own record of the application. */
export interface AuthoritySettings {
  readonly guildIds: readonly string[];
  readonly ownerIds: readonly string[];
  readonly ownerRoleIds: readonly string[];
}

/** Who acts where, as Discord says with every interaction; `null`: outside a server. */
export interface Actor {
  readonly user: string;
  readonly guild: string | null;
  readonly roles: readonly string[] | null;
  readonly managesGuild: boolean;
}

/** May the actor rebuild and roll back? Asked each time, since a server may show a command to anybody. */
export function isOwner({ user, guild, roles }: Actor, settings: AuthoritySettings): boolean {
  if (guild === null || roles === null || !settings.guildIds.includes(guild)) return false;
  return settings.ownerIds.includes(user) || roles.some((role) => settings.ownerRoleIds.includes(role));
}

/** May the actor see what was asked in vain? Owners, and whoever manages one of the servers named. */
export function isModerator(actor: Actor, settings: AuthoritySettings): boolean {
  if (isOwner(actor, settings)) return true;
  return (
    actor.guild !== null &&
    actor.roles !== null &&
    settings.guildIds.includes(actor.guild) &&
    actor.managesGuild
  );
}
