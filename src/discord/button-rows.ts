import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ComponentType,
} from 'discord.js';

/** A row for each group of buttons; empty groups have none, since Discord takes no empty row. */
export function buttonRows(
  groups: readonly (readonly APIButtonComponentWithCustomId[])[],
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({ type: ComponentType.ActionRow, components: [...group] }));
}
