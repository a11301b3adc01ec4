import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';

/** What is attached: a text, or a picture with what it shows in words, for who cannot see it. */
export type MessageFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly image: Uint8Array; readonly description: string };

/** A message as Discord takes it: plain data. */
export interface MessageBody {
  readonly content: string;
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files?: readonly MessageFile[];
}
