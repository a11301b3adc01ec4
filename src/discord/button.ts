import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import { type CustomId, encodeCustomId } from './custom-id.js';
import { cut } from './cut.js';
import { LABEL_MAX } from './limits.js';
import { oneLine } from './one-line.js';

/** A button; a label that is too long is cut, and one that is empty shows a dash. */
export function button(label: string, id: CustomId): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: cut(oneLine(label), LABEL_MAX) || '–',
    custom_id: encodeCustomId(id),
  };
}
