import type { BaseInteraction } from 'discord.js';
import type { Log } from '../log.js';
import { actorOf } from './actor-of.js';
import { type AuthoritySettings, isModerator, isOwner } from './authority.js';

/** May whoever acts do this? A refusal is logged with place and person, so that an operator can see who tried. */
export function isAllowed(
  interaction: BaseInteraction,
  { action, needs }: { readonly action: string; readonly needs: 'owner' | 'moderator' },
  { authority, log }: { readonly authority: AuthoritySettings; readonly log: Log },
): boolean {
  const actor = actorOf(interaction);
  const allowed = needs === 'owner' ? isOwner(actor, authority) : isModerator(actor, authority);
  if (!allowed)
    log.warn(
      { action, needs, user: actor.user, guild: actor.guild },
      'somebody tried what only others may do',
    );
  return allowed;
}
