import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';

/** A message as Discord takes it: plain data. */
export interface MessageBody {
  readonly content: string;
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files?: readonly { readonly name: string; readonly text: string }[];
}
